/** Signs between words, set as each language sets them: French puts a no-break space before them. */
import type { Locale } from './locale.ts';

const signs = {
  en: { colon: ': ', semicolon: '; ' },
  fr: { colon: '\u00a0: ', semicolon: '\u202f; ' },
} as const;

/** A colon and the space after it. */
export const colon = (locale: Locale): string => signs[locale].colon;

/** A semicolon and the space after it. */
export const semicolon = (locale: Locale): string => signs[locale].semicolon;
