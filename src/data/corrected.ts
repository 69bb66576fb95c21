/** Which corrections a page tells of, and under which name each can be linked to. */
import type { Locale } from '../i18n/locale.ts';
import type { Correction } from './corrections-schema.ts';
import { idsIn } from './mdx.ts';
import { sameText } from './statements.ts';

/** A correction is told on the pages it touches for so many days. */
const TOLD_DAYS = 30;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * The day from which the days of a correction are counted: the newest on which a text was checked or the site corrected.
 * Not the clock: the same content gives the same pages on any day (docs/decisions/0004-the-day-of-the-site.md).
 * @param days ISO days, at least one
 */
export const dayOfSite = (days: readonly string[]): string =>
  days.reduce((newest, day) => (day > newest ? day : newest));

/** Names in `{row-id}` or `{row-id.low}`, in order. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([a-z0-9-]+)(?:\.\w+)?\}/g)].map((match) => match[1] as string);

/** Ids of rows that a text prints: in `<Fact id="…" />` or `{row-id}`. */
export const figuresIn = (source: string): Set<string> =>
  new Set([...placeholdersIn(source), ...idsIn(source, 'Fact')]);

/**
 * The corrections that a page tells of.
 * @param list the newest first; the order is kept
 * @param day of the site
 * @param page its id; a correction touches it when it names it, or changes a figure that it prints
 */
export const toldOn = (
  list: readonly Correction[],
  day: string,
  page: string,
  printed: ReadonlySet<string>,
): Correction[] =>
  list.filter(({ date, pages, figures }) => {
    const age = dayNumber(day) - dayNumber(date);
    return age >= 0 && age < TOLD_DAYS && (pages.includes(page) || figures.some(({ id }) => printed.has(id)));
  });

/** The statements of a correction that a reader of one language sees changed: in its words, or in how they are known. */
export const saidIn = ({ statements }: Correction, locale: Locale): Correction['statements'] =>
  statements.filter(
    (one) => one.new === null || !sameText(one.old[locale], one.new[locale]) || one.old.kind !== one.new.kind,
  );

/**
 * Name of a correction in the page of corrections: `c-2027-01-15`, and `c-2027-01-15-2` for a second one of that day.
 * Counted from the oldest, so that a new correction changes no name.
 * @param list the newest first
 */
export function anchorOf(correction: Correction, list: readonly Correction[]): string {
  const sameDay = list.filter(({ date }) => date === correction.date).reverse();
  const at = sameDay.indexOf(correction);
  return `c-${correction.date}${at > 0 ? `-${at + 1}` : ''}`;
}
