/** Every chapter and page in both languages, measured and checked as language. */
import { readPageFiles } from '../pages.ts';
import { readStoryFiles, type ProseSource } from '../story.ts';
import type { Fault } from '../fault.ts';
import { houseStyle } from './house-style.ts';
import { proseBlocks } from './prose-text.ts';

/** Paths of texts below the aim, with the ease they had when they were recorded: they may not get worse. */
export const EASE_FILE = 'content/reading-ease.json';
/** Plain language, on both scales. */
export const EASE_AIM = 60;
/** How far below its record a text may fall. */
export const EASE_SLACK = 0.5;

/** The chapters, then the pages. */
export const proseFiles = (root: string = process.cwd()): ProseSource[] => [...readStoryFiles(root).files, ...readPageFiles(root).files];

/** Faults of house style in the front matter and in the words of a text. */
export function styleFaults({ file, source, locale, texts }: ProseSource): Fault[] {
  const matter = texts.filter(({ path }) => path[0] !== 'terms' && path[0] !== 'checked');
  return [...matter, ...proseBlocks(source)].flatMap(({ text, line }) => houseStyle(text, locale).map(({ message }) => ({ file, line, column: null, message })));
}
