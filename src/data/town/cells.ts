/** Reads single cells of a reader's file: a date, a count. What cannot be read is named, with what to write instead. */
import type { Rounding } from '../figure.ts';
import type { Locale } from '../../i18n/locale.ts';
import { numberText, readNumber } from '../../i18n/read-number.ts';
import { splitRounding } from './columns.ts';

/** What can be wrong with a single cell. */
export const cellFaults = [
  'date-form',
  'date-two',
  'date-real',
  'date-far',
  'number-form',
  'number-two',
  'number-whole',
  'number-big',
  'range-order',
  'state-unknown',
] as const;
export interface CellFault {
  code: (typeof cellFaults)[number];
  /** What could be written, where it can be told. */
  mend?: string;
  /** The other thing it could mean. */
  other?: string;
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
  if (last && first === second) return `${last}-${pad(second)}-${pad(first)}`;
  if (Number(first) > 12) return `${last}-${pad(second)}-${pad(first)}`;
  if (Number(second) > 12) return `${last}-${pad(first)}-${pad(second)}`;
  return undefined;
}

/** Both dates that a day and a month in unknown order may mean. */
function twoDates(text: string): [string, string] | undefined {
  const [, first = '', second = '', year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const bothMonths = [first, second].every((part) => Number(part) >= 1 && Number(part) <= 12);
  return year && bothMonths && Number(first) !== Number(second)
    ? [`${year}-${pad(second)}-${pad(first)}`, `${year}-${pad(first)}-${pad(second)}`]
    : undefined;
}

const real = (iso: string): boolean => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** `2020`, `2020-12` or `2020-12-31`. */
export function readDate(text: string): CellResult<string> {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) {
    const [one, other] = twoDates(text) ?? [];
    if (one && other) return { fault: { code: 'date-two', mend: one, other } };
    const mend = isoFrom(text);
    return { fault: { code: 'date-form', ...(mend && real(mend) ? { mend } : {}) } };
  }
  if (!real(text)) return { fault: { code: 'date-real' } };
  const year = Number(text.slice(0, 4));
  return year < YEARS.from || year > YEARS.to ? { fault: { code: 'date-far' } } : { value: text };
}

/** One whole number, read as everywhere on the site: what could be two numbers in the page's language is asked back with both. */
function readWhole(text: string, locale: Locale): CellResult<number> {
  const read = readNumber(text, locale);
  if (read.kind === 'ambiguous') {
    const [one, other] = read.readings.map((value) => numberText(value, locale, false));
    return { fault: { code: 'number-two', mend: one ?? '', other: other ?? '' } };
  }
  if (read.kind !== 'value')
    return { fault: { code: read.kind === 'not-a-number' && read.cause === 'long' ? 'number-big' : 'number-form' } };
  if (read.value < 0) return { fault: { code: 'number-form' } };
  if (!Number.isInteger(read.value)) return { fault: { code: 'number-whole' } };
  return read.value > MOST ? { fault: { code: 'number-big' } } : { value: read.value };
}

export interface Count {
  value: number;
  /** Both ends of a range; else null. */
  low: number | null;
  high: number | null;
  rounding: Rounding;
}

/** `1558`, `1 558`, `about 500`, `1748–1901`; `1,558` on an English page. */
export function readCount(text: string, locale: Locale): CellResult<Count> {
  const { rounding, rest } = splitRounding(text);
  const one = readWhole(rest, locale);
  if ('value' in one) return { value: { value: one.value, low: null, high: null, rounding } };
  const [, from, to] = /^(\S.*?) ?(?:[-–—]| to | a ) ?(\S.*)$/.exec(rest) ?? [];
  if (from === undefined || to === undefined || rounding !== 'exact') return one;
  const [low, high] = [readWhole(from.trim(), locale), readWhole(to.trim(), locale)];
  if ('fault' in low) return low;
  if ('fault' in high) return high;
  if (low.value >= high.value) return { fault: { code: 'range-order', mend: `${high.value}–${low.value}` } };
  return { value: { value: high.value, low: low.value, high: high.value, rounding: 'range' } };
}

/** A whole number above zero, such as residents. */
export function readResidents(text: string, locale: Locale): CellResult<number> {
  const read = readWhole(splitRounding(text).rest, locale);
  return 'value' in read && read.value === 0 ? { fault: { code: 'number-form' } } : read;
}
