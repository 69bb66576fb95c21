/**
 * No line ends between a number and what it counts, a day and its month, "sur" and its number, or a letter that is a name and the word before it.
 * Spaces alone change, so that a text keeps its length.
 */
import type { Locale } from './locale.ts';

/** Words after a number that go on with the sentence. */
const onward = {
  en: 'a|an|and|are|as|at|but|by|for|from|had|has|have|in|is|it|of|on|or|out|says?|take|than|that|the|then|to|under|was|were|when|which|who|with',
  fr: 'a|à|au|aux|avec|chez|comme|d|dans|de|des|dont|du|elle|en|est|et|il|la|le|les|mais|ne|ont|ou|par|parmi|pour|puis|que|qui|sans|selon|sont|sur|un|une',
} as const;
/** Months have a capital in English alone. */
const capitals = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  fr: 'Mo',
} as const;
/** Words before a number that are nothing without it. */
const before = {
  en: 'no\\.|[Oo]f|[Cc]ards?|[Ll]essons?|[Pp]ages?|[Rr]ules?|[Ss]lides?|[Tt]asks?|[Tt]hreshold|Year',
  fr: 'n°|[Ss]ur|[Cc]artes?|[Cc]ycle|[Dd]iapositives?|[Dd]omaine|[Ee]xercices?|[Pp]ages?|[Rr]ègles?|[Ss]éances?|[Ss]euil',
} as const;

const patternOf = (locale: Locale): RegExp =>
  new RegExp(
    [
      `(?<=\\d(?:st|nd|rd|th|er|e)?) (?=(?!(?:${onward[locale]})(?![\\p{L}]))\\p{Ll}|(?:${capitals[locale]})(?!\\p{L}))`,
      `(?<=(?<!\\p{L})(?:${before[locale]})) (?=\\d)`,
      // A group, a card or a sector is called by a letter; "I" is a person.
      "(?<=\\p{Ll}) (?=[A-HJ-Z](?![\\p{L}\\p{M}’']))",
      '(?<=:) (?=[A-Z\\d]{1,2}[.,;])',
      // A question and its letter.
      '(?<=(?<![\\p{L}\\d])[a-h]\\)) (?=\\S)',
      // The number of a competence and its name.
      '(?<=\\d\\.\\d) (?=\\p{Lu})',
    ].join('|'),
    'gu',
  );
const patterns = { en: patternOf('en'), fr: patternOf('fr') } as const;

/** The text with those spaces made no-break spaces. */
export const tied = (text: string, locale: Locale): string => text.replace(patterns[locale], '\u00a0');
