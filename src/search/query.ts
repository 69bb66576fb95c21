/** What was typed, made ready to search: bounded, taken apart, and told what could not be used. Pure. */
import type { Locale } from '../i18n/locale.ts';
import { tokens, type Token } from './fold.ts';

/** Letters and words of a query that are read; the rest is told to be left. */
export const LONGEST = 200;
export const MOST_WORDS = 12;

export interface Asked {
  /** The part that is searched. */
  text: string;
  /** Whether more was typed than is searched. */
  cut: boolean;
  words: readonly Token[];
  /** The last word may still be being written. */
  open: boolean;
  /** What looks like the id of a row. */
  id: string;
  /** Nothing but a number: rows come first. */
  numeric: boolean;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)+-?$/;

/** What is pasted brings letters of other forms (a ligature of a PDF, wide digits), marks that show nothing, halves of a sign: read as the letters they stand for, or left out. */
const tidied = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trimStart();

export function ask(typed: string, locale: Locale): Asked {
  const tidy = tidied(typed);
  // A sign of two halves is not cut in its middle.
  const start = tidy.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  const bounded = tidy.length > LONGEST ? start.replace(/\S*$/, '') || start : tidy;
  const all = tokens(bounded, locale);
  const words = all.filter(({ term }, i) => all.findIndex((one) => one.term === term) === i).slice(0, MOST_WORDS);
  const last = all.at(-1);
  const text = (all.length > MOST_WORDS ? bounded.slice(0, words.at(-1)?.end) : bounded).trim();
  const id = text.toLowerCase();
  return {
    text,
    cut: text.length < tidy.trim().length,
    words,
    open: last !== undefined && last.end === bounded.length && words.at(-1) === last,
    id: ID.test(id) ? id : '',
    numeric: words.length > 0 && words.every(({ term }) => /^\d/.test(term)),
  };
}
