/** Which rows the promises chart shows: counts drawn, the range of 2025, and every total that was promised. */
import type { CameraRow, PromiseRow } from '../../data/schemas.ts';
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { decimalYear } from '../../i18n/format.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'promises';
/** The time axis starts with this year. */
export const FIRST_YEAR = 2011;
/** Ends of the range that stands for 2025. */
const RANGE = { low: 'd-cam-2025-low', high: 'ms-cam-2025-10-1901' } as const;

export interface CountRow {
  kind: 'count';
  id: string;
  time: number;
  row: CameraRow;
}
export interface RangeRow {
  kind: 'range';
  id: string;
  low: Figure;
  high: Figure;
}
export interface PromisedRow {
  kind: 'promise';
  id: string;
  made: number;
  /** Null for an aim without a date: it is only in the table. */
  due: number | null;
  thread: PromiseRow['thread'];
  row: PromiseRow;
}
export type HeroRow = CountRow | RangeRow | PromisedRow;

/** Counts dated by their year alone (2016, 2019) were both made early in it, as their notes say. */
const EARLY_IN_YEAR = 0.2;
const countTime = (asOf: string): number => (/^\d{4}$/.test(asOf) ? Number(asOf) + EARLY_IN_YEAR : decimalYear(asOf));

/** A promise "for 2017" stands in the middle of 2017; one for the end of December at the end of the year. */
const dueTime = (dueOn: string): number => decimalYear(dueOn, /^\d{4}$/.test(dueOn) ? 'middle' : 'end');

/** Counts by date, then the range, then promises by the day they were made. */
export function heroRows(tables: Tables): HeroRow[] {
  const counts = tables.cameras
    .filter((row) => row.plot === 'yes' && row.count === 'total' && row.owner === 'city')
    .map((row): CountRow => ({ kind: 'count', id: row.id, time: countTime(row.as_of), row }))
    .filter((count) => count.time >= FIRST_YEAR)
    .sort((a, b) => a.time - b.time);
  const range: RangeRow = {
    kind: 'range',
    id: RANGE.high,
    low: needFigure(tables, RANGE.low, ID),
    high: needFigure(tables, RANGE.high, ID),
  };
  const promises = tables.promises
    .filter((row) => row.count === 'total' && row.owner === 'city')
    .map((row): PromisedRow => ({
      kind: 'promise',
      id: row.id,
      made: decimalYear(row.made_on),
      due: row.due_on ? dueTime(row.due_on) : null,
      thread: row.thread,
      row,
    }))
    .filter((promise) => promise.made >= FIRST_YEAR)
    .sort((a, b) => a.made - b.made || (a.due ?? Infinity) - (b.due ?? Infinity) || a.row.value - b.row.value);
  return [...counts, range, ...promises];
}

export type DrawnPromise = PromisedRow & { due: number };

/** Whether a promise has a thread: at most eight have. */
export const hasThread = (row: HeroRow): row is DrawnPromise =>
  row.kind === 'promise' && row.thread !== 'no' && row.due !== null;

/** The promises drawn. */
export const threaded = (rows: HeroRow[]): DrawnPromise[] => rows.filter(hasThread);
