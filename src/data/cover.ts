/** The words of the cover: content/pages/cover.yaml, one key a text, both languages; the lines on parts and chapters by their id. */
import * as z from 'zod';
import { chapters, partIds } from '../i18n/chapters.ts';
import type { Bilingual } from '../i18n/locale.ts';
import { both, contentFile } from './content-file.ts';

/** A text for each of the ids, and for no other. */
const each = <Text extends z.ZodType>(ids: readonly string[], text: Text): z.ZodObject<Record<string, Text>> =>
  z.strictObject(Object.fromEntries(ids.map((id) => [id, text])));

export const coverFile = contentFile(
  'content/pages/cover.yaml',
  z
    .object({
      parts: each(partIds, both),
      teasers: each(
        chapters.map(({ id }) => id),
        both,
      ),
    })
    .catchall(both),
);
type Cover = ReturnType<typeof coverFile.load>;

/**
 * One text of the cover, placeholders not yet filled.
 * @param words the texts to look in; the site's own unless given
 * @throws Error naming file and key when there is no such text
 */
export function coverWords(key: string, words: Record<string, Cover[string]> = coverFile.load()): Bilingual {
  const found = Object.hasOwn(words, key) ? words[key] : undefined;
  if (!found) throw new Error(`${coverFile.path}: no key "${key}" (add it, in both languages)`);
  return found;
}
