/** The words of the scenes: content/story/scenes.yaml, in the order of src/i18n/scenes.ts. */
import * as z from 'zod';
import { locales } from '../i18n/locale.ts';
import { scenes } from '../i18n/scenes.ts';
import { both, contentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import type { Tables } from './tables.ts';
import type { YamlText } from './yaml-text.ts';

/** A caption is read in one breath beside its picture. */
const CAPTION_WORDS = 32;
const PICTURE_WORDS = 25;
const EYE_WORDS = 14;

const scene = z.strictObject({
  id: z.string(),
  heading: both,
  /** The large number, where a scene has one. */
  number: both.optional(),
  caption: both,
  /** What has become of the eye that is followed, where it is ringed. */
  eye: both.optional(),
  /** What the picture shows, for who cannot see it. */
  picture: both,
  /** Ids of the rows and statements behind the scene. */
  rests: z.array(z.string()),
  labels: z.record(z.string(), both).optional(),
});
export type SceneText = z.output<typeof scene>;

export const scenesFile = contentFile('content/story/scenes.yaml', z.array(scene));

const countWords = (text: string): number =>
  text
    .replace(/\{[^}]*\}/g, '0')
    .split(/[\s\u00a0\u202f]+/)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;

/** Faults of the scenes beyond their form: order, length of captions, rows that no table has. */
export function checkScenes(
  { data, placeOf }: YamlText<SceneText[]>,
  tables: Pick<Tables, 'figures' | 'claimById'>,
): Fault[] {
  if (!data) return [];
  const fault = (path: (string | number)[], message: string): Fault => {
    const { line, column } = placeOf(path);
    return { file: scenesFile.path, line, column: String(column), message };
  };
  const order = scenes.map(({ id }) => id).join(', ');
  const faults: Fault[] = [];
  if (data.map(({ id }) => id).join(', ') !== order)
    faults.push(fault([], `the scenes are not those of src/i18n/scenes.ts in their order (write: ${order})`));
  data.forEach((one, i) => {
    for (const locale of locales) {
      const eye = countWords(one.eye?.[locale] ?? '');
      if (eye > EYE_WORDS)
        faults.push(fault([i, 'eye', locale], `the eye has ${eye} words, ${EYE_WORDS} at most (shorten it)`));
      const [caption, picture] = [countWords(one.caption[locale]), countWords(one.picture[locale])];
      if (caption > CAPTION_WORDS)
        faults.push(
          fault([i, 'caption', locale], `the caption has ${caption} words, ${CAPTION_WORDS} at most (shorten it)`),
        );
      if (picture > PICTURE_WORDS)
        faults.push(
          fault(
            [i, 'picture', locale],
            `the picture is said in ${picture} words, ${PICTURE_WORDS} at most (shorten it)`,
          ),
        );
    }
    one.rests.forEach((row, n) => {
      if (!tables.figures.has(row) && !tables.claimById.has(row))
        faults.push(fault([i, 'rests', n], `no row or statement "${row}" (add it to content/data, or correct the id)`));
    });
  });
  return faults;
}
