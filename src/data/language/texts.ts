/** Every chapter and page in both languages, and the words that stand in YAML, measured and checked as language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../i18n/locale.ts';
import { readPageFiles } from '../pages.ts';
import { readStoryFiles, type ProseSource } from '../story.ts';
import { readNoteFiles } from '../table-notes.ts';
import type { Fault } from '../fault.ts';
import { dotted, type PlacedText } from '../yaml-text.ts';
import { houseStyle } from './house-style.ts';
import { linkFault } from './link-text.ts';
import { proseBlocks } from './prose-text.ts';
import { wordsOf } from './reading-ease.ts';

/** Paths of the chapters with the ease of their first edition, and of texts below the aim with the ease they had when they were recorded: none may get worse. */
export const EASE_FILE = 'content/reading-ease.json';
/** Plain language, on both scales. */
export const EASE_AIM = 60;
export interface EaseRecord {
  note: string;
  first: Readonly<Record<string, number>>;
  below: Readonly<Record<string, number>>;
}

export const easeRecord = (root: string = process.cwd()): EaseRecord =>
  JSON.parse(readFileSync(join(root, EASE_FILE), 'utf8')) as EaseRecord;

/** How far below its record a text may fall. */
export const EASE_SLACK = 0.5;

/** The chapters, then the pages, then the notes on tables. */
export const proseFiles = (root: string = process.cwd()): ProseSource[] => [
  ...readStoryFiles(root).files,
  ...readPageFiles(root).files,
  ...readNoteFiles(root).files,
];

/** Words a heading may have, unless it is what someone says. */
const HEADING = 6;
const quotation = /^(?:“[^”]*”|«[^»]*»)$/;

function headingFault(text: string): string | null {
  if (quotation.test(text)) return null;
  const count = wordsOf(text).length;
  return count <= HEADING
    ? null
    : `heading: ${count} words in "${text}" (at most ${HEADING}: say it in the sentence below)`;
}

/** Faults of house style in the front matter and in the words of a text; names of links; lengths of headings. */
export function styleFaults({ file, source, locale, texts }: ProseSource): Fault[] {
  const matter = texts
    .filter(({ path }) => path[0] !== 'terms' && path[0] !== 'checked')
    .map(({ path, text, line }) => ({
      kind: path[0] === 'title' ? ('title' as const) : ('text' as const),
      text,
      line,
    }));
  return [...matter, ...proseBlocks(source)].flatMap(({ kind, text, line }) => {
    const found =
      kind === 'link'
        ? [linkFault(text, locale)]
        : [...houseStyle(text, locale).map(({ message }) => message), kind === 'title' ? headingFault(text) : null];
    return found.filter((message) => message !== null).map((message) => ({ file, line, column: null, message }));
  });
}

/** Faults of house style in every text of a YAML file that stands in both languages. */
export const wordFaults = (file: string, texts: readonly PlacedText[]): Fault[] =>
  texts.flatMap(({ path, text, line, column }) => {
    const locale = locales.find((one) => one === path.at(-1));
    return locale
      ? houseStyle(text, locale).map(({ index, message }) => ({
          file,
          line,
          column: column + index,
          message: `${dotted(path)}: ${message}`,
        }))
      : [];
  });
