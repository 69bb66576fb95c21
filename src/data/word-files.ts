/** Files of words for one piece of the site: one key a text, both languages. */
import * as z from 'zod';
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { both, contentFile, type ContentFile } from './content-file.ts';

const files = {
  letter: 'content/pages/letter.yaml',
  'blank-ledger': 'content/pages/blank-ledger.yaml',
  lists: 'content/pages/lists.yaml',
  'class-runs': 'content/pages/class-runs.yaml',
  'own-town': 'content/pages/own-town.yaml',
  'chart-page': 'content/pages/chart-page.yaml',
  number: 'content/pages/number.yaml',
  rows: 'content/pages/rows.yaml',
  towns: 'content/pages/towns.yaml',
  search: 'content/pages/search.yaml',
} as const;
export type WordFile = keyof typeof files;
/** Paths of all word files, for the check. */
export const wordFiles: readonly string[] = Object.values(files);

/** A file of words by its path. */
export const wordFile = (path: string): ContentFile<Record<string, Bilingual>> =>
  contentFile(path, z.record(z.string(), both));

/** The words of one file in one language by key, of the keys that start with one of the given words: what a script in the page needs of them. */
export const wordsFor = (name: WordFile, locale: Locale, starts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(wordFile(files[name]).load()).flatMap(([key, text]) =>
      starts.some((start) => key.startsWith(start)) ? [[key, text[locale]]] : [],
    ),
  );

/**
 * The words of a file in one language.
 * @param file path from the project's root
 * @returns a function from key to text, which throws an Error naming file and key when there is no such text
 * @throws ContentError with the faults of the file
 */
export function wordsIn(file: string, locale: Locale): (key: string) => string {
  const words = wordFile(file).load();
  return (key) => {
    const found = Object.hasOwn(words, key) ? words[key] : undefined;
    if (!found) throw new Error(`${file}: no key "${key}" (add it, in both languages)`);
    return found[locale];
  };
}

/** The words of one of the site's own pieces. @throws as `wordsIn` */
export const wordsOf = (name: WordFile, locale: Locale): ((key: string) => string) => wordsIn(files[name], locale);
