/** What one line must hold together: a day and its month and year, a number and its million. */
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const afterDay = new RegExp(`(?<=(?<![\\p{L}\\d.,])(?:\\d{1,2}|1er)) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu');
const beforeYear = new RegExp(`(?<=(?<!\\p{L})(?:${MONTHS})) (?=(?:19|20)\\d\\d(?!\\d))`, 'gu');
const beforeMillion = /(?<=\d) (?=(?:m|b)illions?(?!\p{L})|milliards?(?!\p{L}))/gu;

/** @returns the same words, with no-break spaces inside dates and large numbers, as `date` and `money` write them (format.ts) */
export const bound = (text: string): string =>
  text.replace(afterDay, '\u00a0').replace(beforeYear, '\u00a0').replace(beforeMillion, '\u00a0');
