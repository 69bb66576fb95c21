/** What the chart of a reader's town draws of their rows: counts, what is uncertain, dated promises; everything else is in the table alone. */
import type { TownRow } from '../../data/town/town.ts';
import { decimalYear } from '../../i18n/format.ts';

export interface DatedPromise extends TownRow {
  due: string;
}

/** A total counted as installed or working: a dot on the line. */
export const isCount = (row: TownRow): boolean =>
  (row.state === 'installed' || row.state === 'working') && row.low === null;
/** A range of counts or an estimate: it stands apart from the line. */
export const isDoubt = (row: TownRow): boolean =>
  row.state === 'estimate' || ((row.state === 'installed' || row.state === 'working') && row.low !== null);
export const isPromise = (row: TownRow): row is DatedPromise => row.state === 'promised' && row.due !== null;
export const isDrawn = (row: TownRow): boolean => isCount(row) || isDoubt(row) || isPromise(row);

export const madeAt = (row: TownRow): number => decimalYear(row.date);
/** A promise "for 2020" stands in the middle of 2020; one for December at the end of the month. */
export const dueAt = ({ due }: DatedPromise): number => decimalYear(due, due.length === 4 ? 'middle' : 'end');

/** First and last year of the time axis. */
export function span(rows: readonly TownRow[]): { first: number; last: number } {
  const times = rows.filter(isDrawn).flatMap((row) => [madeAt(row), ...(isPromise(row) ? [dueAt(row)] : [])]);
  const first = Math.floor(Math.min(...times));
  return { first, last: Math.max(Math.ceil(Math.max(...times)), first + 1) - 1 };
}

const yearOf = (row: TownRow): number => Number(row.date.slice(0, 4));

/** Runs of whole years between the first and the last count for which the file holds none. */
export function missingYears(rows: readonly TownRow[]): { from: number; to: number }[] {
  const known = new Set(rows.filter((row) => isCount(row) || isDoubt(row)).map(yearOf));
  const runs: { from: number; to: number }[] = [];
  for (let year = Math.min(...known) + 1; year < Math.max(...known); year++) {
    const last = runs.at(-1);
    if (known.has(year)) continue;
    if (last?.to === year) last.to = year + 1;
    else runs.push({ from: year, to: year + 1 });
  }
  return runs;
}

export interface Answer {
  promise: DatedPromise;
  /** The first count from the date promised for on; where the file holds none, the last count before, or nothing. */
  count: TownRow | undefined;
  /** Whether that count is from the date on. */
  came: boolean;
}

/**
 * The promise that the title sets beside a count: the highest total among those whose date has come by the last count, else among all; the later date where two are equal.
 */
export function answered(rows: readonly TownRow[]): Answer | undefined {
  const counts = rows.filter(isCount);
  const promises = rows.filter(isPromise);
  const after = (promise: DatedPromise): TownRow | undefined =>
    counts.find((count) => count.date.slice(0, promise.due.length) >= promise.due.slice(0, count.date.length));
  const come = promises.filter(after);
  const [promise] = [...(come.length > 0 ? come : promises)].sort(
    (a, b) => b.value - a.value || b.due.localeCompare(a.due),
  );
  if (!promise) return undefined;
  const count = after(promise);
  return { promise, count: count ?? counts.at(-1), came: count !== undefined };
}
