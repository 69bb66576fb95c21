/** The pages of single numbers: `/number/<row-id>/`. Which rows have one is read from the texts (src/data/shown.ts). */
import type { Bilingual } from './locale.ts';

/** Route id of the list of all numbers. */
export const NUMBERS = 'numbers';
export const numberFolder: Bilingual = { en: 'number', fr: 'chiffre' };

/** Route id of the page of one number. */
export const numberRoute = (row: string): string => `number:${row}`;

/** Address of a number as a file for machines, from the root: one for both languages. */
export const numberFile = (row: string): string => `/${numberFolder.en}/${row}.json`;

/** The row of an address in the table of routes, if it is that of a number in English: there each has one. */
export const rowOfPath = (path: string): string | undefined =>
  new RegExp(`^${numberFolder.en}/([^/]+)/$`).exec(path)?.[1];
