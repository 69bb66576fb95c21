/** Which part of a text is shown with a result, and which of its words were looked for. Pure. */
import type { Locale } from '../i18n/locale.ts';
import { tokens } from './fold.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Characters of a passage, and of what is kept before its first marked word. */
const LONG = 210;
const BEFORE = 60;

/** The text in pieces; those whose term is one of the given are marked. */
export function marked(text: string, terms: ReadonlySet<string>, locale: Locale): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokens(text, locale)) {
    if (!terms.has(token.term)) continue;
    if (token.start > end) pieces.push({ text: text.slice(end, token.start), marked: false });
    pieces.push({ text: text.slice(token.start, token.end), marked: true });
    end = token.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

/** Where the passage begins that holds most of the words that were looked for. */
function fullest(text: string, terms: ReadonlySet<string>, locale: Locale): number {
  const found = tokens(text, locale).filter(({ term }) => terms.has(term));
  const held = found.map(
    ({ start }) =>
      new Set(found.filter((one) => one.start >= start && one.end <= start + LONG - BEFORE).map(({ term }) => term))
        .size,
  );
  return found[held.indexOf(Math.max(...held))]?.start ?? 0;
}

/** The part of a long text that holds most of the words that were looked for, cut between words. */
export function passage(text: string, terms: ReadonlySet<string>, locale: Locale): Piece[] {
  if (text.length <= LONG) return marked(text, terms, locale);
  const first = fullest(text, terms, locale);
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const cut = text.slice(from, from + LONG);
  const to = from + LONG >= text.length ? text.length : from + Math.max(cut.lastIndexOf(' '), LONG - BEFORE);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return marked(shown, terms, locale);
}
