/**
 * The faces of the site in one style sheet with the fonts inside: a font file in another folder of a disk may be refused as foreign.
 * The site shows a twin until a face arrives; here every face is at hand, so it is waited for.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FACE = /@font-face\s*\{[^}]*\}/g;

/** Takes the faces out of a style. */
export const splitFaces = (css: string): { css: string; faces: string[] } => ({
  css: css.replace(FACE, ''),
  faces: css.match(FACE) ?? [],
});

/**
 * The style sheet of all faces, in a fixed order.
 * @param read bytes of a font by its address on the site
 */
export const facesSheet = (faces: Iterable<string>, read: (path: string) => Buffer): string =>
  [...new Set(faces)]
    .sort()
    .map((face) => face.replace(/font-display:\s*swap/, 'font-display:block'))
    .map((face) =>
      face.replace(
        /url\((["']?)(\/[^)"']+\.woff2)\1\)/g,
        (_, __, path: string) => `url(data:font/woff2;base64,${read(path).toString('base64')})`,
      ),
    )
    .join('\n');

export const fontReader =
  (dist: string) =>
  (path: string): Buffer =>
    readFileSync(join(dist, path));
