/** Parts that lessons and questions share: texts in both languages, ids, invented numbers. */
import * as z from 'zod';
import { chapters } from '../i18n/chapters.ts';

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens');
export const day = z.iso.date({ error: 'expected a date (write YYYY-MM-DD)' });
const ids = chapters.map(({ id }) => id) as [string, ...string[]];
export const chapterId = z.enum(ids, { error: 'no such chapter (ids stand in src/i18n/chapters.ts)' });

/**
 * Numbers made up for an exercise, by name, and numbers worked out from them and from rows by a formula of src/data/formula.ts.
 * Texts print them as `{name}`. The words around them must say that they are invented.
 */
export const numberNames = z.record(
  z.string().regex(/^[a-z][a-zA-Z]*$/, 'expected a name of letters only'),
  z.number(),
);
export const formulas = z.record(
  z.string().regex(/^[a-z][a-zA-Z]*$/, 'expected a name of letters only'),
  z.string().min(1),
);
