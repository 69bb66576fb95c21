/** The words of the cover: content/pages/cover.yaml, one key a text, both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '../i18n/locale.ts';
import { ContentError } from './fault.ts';
import { wordFileSchema } from './word-files.ts';
import { readYamlText } from './yaml-text.ts';

export const COVER_FILE = 'content/pages/cover.yaml';
export const coverSchema = wordFileSchema;

/**
 * @throws ContentError with every fault of the file
 */
export function readCover(root: string = process.cwd()): Record<string, Bilingual> {
  const { data, faults } = readYamlText(COVER_FILE, readFileSync(join(root, COVER_FILE), 'utf8'), coverSchema);
  if (!data) throw new ContentError(faults);
  return data;
}

let memo: Record<string, Bilingual> | undefined;

/**
 * One text of the cover, placeholders not yet filled.
 * @param words the texts to look in; the site's own unless given
 * @throws Error naming file and key when there is no such text
 */
export function coverWords(key: string, words: Record<string, Bilingual> = (memo ??= readCover())): Bilingual {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  if (!found) throw new Error(`${COVER_FILE}: no key "${key}" (add it, in both languages)`);
  return found;
}
