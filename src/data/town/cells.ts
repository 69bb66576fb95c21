/** Reads single cells of a reader's file: a date, a count. What cannot be read is named, with what to write instead. */
import type { Rounding } from '../figure.ts';
import { splitRounding } from './columns.ts';

/** What can be wrong with a single cell. */
export const cellFaults = ['date-form', 'date-real', 'date-far', 'number-form', 'number-whole', 'number-big', 'range-order', 'state-unknown'] as const;
export interface CellFault {
  code: (typeof cellFaults)[number];
  /** What could be written, where it can be told. */
  mend?: string;
}
export type CellResult<T> = { value: T } | { fault: CellFault };

/** Years between which street cameras can have been counted or promised. */
export const YEARS = { from: 1950, to: 2100 } as const;
/** No town has more cameras or residents than this. */
export const MOST = 100_000_000;

const pad = (part: string): string => part.padStart(2, '0');

/** The ISO date a common other way of writing it may mean; nothing where day and month could be mixed up. */
function isoFrom(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?$/.exec(text) ?? [];
  if (year && month) return [year, pad(month), ...(day ? [pad(day)] : [])].join('-');
  const [, shortMonth, itsYear] = /^(\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (shortMonth && itsYear) return `${itsYear}-${pad(shortMonth)}`;
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  if (Number(first) > 12) return `${last}-${pad(second)}-${pad(first)}`;
  if (Number(second) > 12) return `${last}-${pad(first)}-${pad(second)}`;
  return undefined;
}

const real = (iso: string): boolean => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `2020`, `2020-12` or `2020-12-31`. */
export function readDate(text: string): CellResult<string> {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) {
    const mend = isoFrom(text);
    return { fault: { code: 'date-form', ...(mend && real(mend) ? { mend } : {}) } };
  }
  if (!real(text)) return { fault: { code: 'date-real' } };
  const year = Number(text.slice(0, 4));
  return year < YEARS.from || year > YEARS.to ? { fault: { code: 'date-far' } } : { value: text };
}

/** Groups of three parted by a space, a comma, a point or an apostrophe; decimals after a comma or a point. */
const grouped = /^([1-9]\d{0,2}(?:[ ,.']\d{3})+)(?:[.,](\d+))?$/;
const simple = /^(\d+)(?:[.,](\d+))?$/;

/** One whole number. A decimal comma is read as such: "12,5" is no count, "12,0" is twelve, and "1,558" groups three digits. */
function readWhole(text: string): CellResult<number> {
  const [, digits, decimals = ''] = grouped.exec(text) ?? simple.exec(text) ?? [];
  if (digits === undefined) return { fault: { code: 'number-form' } };
  if (/[1-9]/.test(decimals)) return { fault: { code: 'number-whole' } };
  const value = Number(digits.replace(/\D/g, ''));
  return value > MOST ? { fault: { code: 'number-big' } } : { value };
}

export interface Count {
  value: number;
  /** Both ends of a range; else null. */
  low: number | null;
  high: number | null;
  rounding: Rounding;
}

/** `1558`, `1,558`, `1 558`, `about 500`, `1748–1901`. */
export function readCount(text: string): CellResult<Count> {
  const { rounding, rest } = splitRounding(text);
  const one = readWhole(rest);
  if ('value' in one) return { value: { value: one.value, low: null, high: null, rounding } };
  const [, from, to] = /^(\S.*?) ?(?:[-–—]| to | a ) ?(\S.*)$/.exec(rest) ?? [];
  if (from === undefined || to === undefined || rounding !== 'exact') return one;
  const [low, high] = [readWhole(from.trim()), readWhole(to.trim())];
  if ('fault' in low) return low;
  if ('fault' in high) return high;
  if (low.value >= high.value) return { fault: { code: 'range-order', mend: `${high.value}–${low.value}` } };
  return { value: { value: high.value, low: low.value, high: high.value, rounding: 'range' } };
}

/** A whole number above zero, such as residents. */
export function readResidents(text: string): CellResult<number> {
  const read = readWhole(splitRounding(text).rest);
  return 'value' in read && read.value === 0 ? { fault: { code: 'number-form' } } : read;
}
