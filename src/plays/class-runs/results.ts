/**
 * Reads what a class brings back: one number a line, or lines copied from tables of runs, one pupil's after another's, in either language.
 * Every line is read by itself, so that one that cannot be read is named and the others count. Pure.
 */
import { dsvFormat } from 'd3-dsv';
import type { Locale } from '../../i18n/locale.ts';

export const MOST_RESULTS = 200;
/** A number beyond this is a slip of the hand. */
const FAR = 1e9;
/** The column of a line without a head: its last cell. */
export const VALUE = 'value';

export interface ResultFault {
  line: number;
  code: 'number' | 'comma' | 'empty' | 'column' | 'missing' | 'quote' | 'far' | 'many';
  got: string;
  /** Cells that the head promises. */
  wanted?: number;
}

interface ResultLine {
  line: number;
  /** Cells by column. */
  cells: ReadonlyMap<string, string>;
}

export interface Pasted {
  lines: ResultLine[];
  /** Columns that hold a number somewhere, in the order of their first sight. */
  columns: string[];
  faults: ResultFault[];
}

export interface Result {
  line: number;
  value: number;
}

/** A number as people write it: signs, per cent, spaces between groups; a comma is a decimal in French, and groups thousands in English. Null for anything else. */
export function numberIn(text: string, locale: Locale): number | null {
  const bare = text
    .replace(/[\s\u00a0\u202f]+(?=\d|%|$)/g, '')
    .trim()
    .replace(/%$/, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '');
  const plain = locale === 'fr' ? bare.replace(/^(-?\d+),(\d+)$/, '$1.$2') : /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

const separatorIn = (line: string): string => ['\t', ';'].find((one) => line.includes(one)) ?? ',';
const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
const balanced = (line: string): boolean => (line.match(/"/g) ?? []).length % 2 === 0;

/**
 * @param known names at the head of the tables of runs, in small letters and both languages, and the column each stands for
 */
export function readResults(text: string, locale: Locale, known: ReadonlyMap<string, string> = new Map()): Pasted {
  const lines: ResultLine[] = [];
  const faults: ResultFault[] = [];
  const numeric = new Set<string>();
  let head: string[] | null = null;
  let first = true;
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = i + 1;
    const written = raw.trim();
    if (written === '') continue;
    if (!balanced(written)) {
      faults.push({ line, code: 'quote', got: written });
      continue;
    }
    const alone = (head === null || head.length === 1) && (numberIn(written, locale) !== null || (locale === 'en' && /^[+−–-]?\d+,\d+$/.test(written)));
    const cells: string[] = alone ? [written] : (dsvFormat(separatorIn(raw)).parseRows(raw)[0] ?? []).map((cell) => cell.trim());
    const names = cells.map((cell) => known.get(bare(cell)) ?? cell);
    const recognised = cells.filter((cell) => known.has(bare(cell))).length;
    const heads = cells.every((cell) => numberIn(cell, locale) === null) && (first || recognised * 2 > cells.length || (head !== null && head.join() === names.join()));
    // A first line of letters alone is a head where something stands below it.
    if (heads && (recognised > 0 || cells.length > 1 || !/\d/.test(written))) {
      head = names;
      first = false;
      continue;
    }
    first = false;
    if (lines.length >= MOST_RESULTS) {
      faults.push({ line, code: 'many', got: String(MOST_RESULTS) });
      break;
    }
    if (head && head.length !== cells.length) {
      faults.push({ line, code: 'column', got: String(cells.length), wanted: head.length });
      continue;
    }
    const named = head ?? (cells.length > 2 ? cells.map((_, at) => `#${at + 1}`) : cells.map((_, at) => (at === cells.length - 1 ? VALUE : `#${at + 1}`)));
    const byColumn = new Map(named.map((name, at) => [name, cells[at] ?? '']));
    for (const [name, cell] of byColumn) if (numberIn(cell, locale) !== null) numeric.add(name);
    lines.push({ line, cells: byColumn });
  }
  const columns = [...numeric];
  return { lines, columns: columns.length > 0 ? columns : lines.length > 0 ? [...(lines[0] as ResultLine).cells.keys()].slice(-1) : [], faults };
}

/** The column that is most likely meant: the one a play is about, else the last. */
export const columnOf = ({ columns }: Pasted, wanted: readonly string[]): string => wanted.find((one) => columns.includes(one)) ?? columns.at(-1) ?? VALUE;

/** The numbers of one column, and every line that has none, in the order of the lines. */
export function resultsOf(pasted: Pasted, column: string, locale: Locale): { results: Result[]; faults: ResultFault[] } {
  const results: Result[] = [];
  const faults = [...pasted.faults];
  for (const { line, cells } of pasted.lines) {
    const got = cells.get(column);
    const value = got === undefined ? null : numberIn(got, locale);
    if (got === undefined) faults.push({ line, code: 'missing', got: '' });
    else if (got === '') faults.push({ line, code: 'empty', got });
    else if (value === null) faults.push({ line, code: locale === 'en' && /^[+−–-]?\d+,\d+$/.test(got) ? 'comma' : 'number', got });
    else if (Math.abs(value) > FAR) faults.push({ line, code: 'far', got });
    else results.push({ line, value });
  }
  return { results, faults: faults.sort((a, b) => a.line - b.line) };
}

export interface Measures {
  n: number;
  low: number;
  high: number;
  median: number;
}

/** @throws RangeError for no value */
export function measuresOf(values: readonly number[]): Measures {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) throw new RangeError('no result to measure');
  const at = (i: number): number => sorted[i] as number;
  return { n, low: at(0), high: at(n - 1), median: n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2 };
}
