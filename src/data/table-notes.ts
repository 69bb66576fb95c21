/** What is told on the page of a table beside its rows, with the charts drawn from them: content/data-notes/<table>.<language>.mdx. */
import * as z from 'zod';
import { otherLocale, type Locale } from '../i18n/locale.ts';
import { tableRoute } from '../i18n/routes.ts';
import type { Fault } from './fault.ts';
import { sectionsOf } from './reading.ts';
import { day, readMatter, type ProseSource } from './story.ts';
import { readTwins } from './twins.ts';

const FOLDER = 'content/data-notes';

/** Front matter of a note: the title of its page is the table's. */
export const noteSchema = z.strictObject({
  /** The day the note was last checked. */
  checked: day,
});

/** Reads one note; its id is the route of the page it stands on. */
function readNoteFile(table: string, locale: Locale, source: string): { file: ProseSource; faults: Fault[] } {
  const path = (language: Locale): string => `${FOLDER}/${table}.${language}.mdx`;
  const { data: meta, faults, texts } = readMatter(path(locale), source, noteSchema, 'note');
  return {
    file: {
      kind: 'note',
      id: tableRoute(table),
      locale,
      file: path(locale),
      twin: path(otherLocale(locale)),
      source,
      meta,
      texts,
    },
    faults,
  };
}

/** Every MDX file of content/data-notes, with the faults of their front matter. */
export const readNoteFiles = (root: string = process.cwd()): { files: ProseSource[]; faults: Fault[] } =>
  readTwins(root, FOLDER, readNoteFile);

/** What the note of a table tells of, in order: its sections with their addresses on the page. None where a table has no note. */
export const toldOnTable = (table: string, locale: Locale): { id: string; title: string }[] =>
  readNoteFiles()
    .files.filter((file) => file.id === tableRoute(table) && file.locale === locale)
    .flatMap(({ source }) => sectionsOf(source));
