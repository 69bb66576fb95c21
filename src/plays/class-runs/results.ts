/**
 * Reads what a class brings back: one number a line, seats with their numbers, or lines copied from tables of runs, in either language.
 * Every line is read or named with what is wrong with it; two numbers are never joined, and none is dropped unsaid. Pure.
 */
import { dsvFormat } from 'd3-dsv';
import type { Locale } from '../../i18n/locale.ts';
import { checkNumber, readNumber, type NumberFault } from '../../i18n/read-number.ts';
import { countsUp, holdsNumber, numbersIn, seated, severalIn, shapeOf, type Shape } from './lines.ts';

export const MOST_RESULTS = 200;
/** A number beyond this is a slip of the hand. */
const FAR = 1e9;
/** The column of a line without a head: its last cell. */
export const VALUE = 'value';

export interface ResultFault {
  line: number;
  /** What a line can have, or what a number can have. */
  code: 'seat' | 'list' | 'percent' | 'empty' | 'column' | 'missing' | 'quote' | 'far' | 'many' | NumberFault['key'];
  got: string;
  /** Cells that the head promises, or numbers that stand in the line. */
  wanted?: number;
  /** What is wrong with its number, where that is the fault. */
  number?: NumberFault;
}

interface ResultLine {
  line: number;
  /** Cells by column. */
  cells: ReadonlyMap<string, string>;
  /** Commas part its cells, so that none of them is a decimal sign: a point is. */
  points: boolean;
}

export interface Pasted {
  lines: ResultLine[];
  /** Columns that hold a number somewhere, in the order of their first sight. */
  columns: string[];
  faults: ResultFault[];
  /** The first number of each line was taken for a seat. */
  seats: boolean;
}

export interface Result {
  line: number;
  value: number;
}

const bare = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ');
const balanced = (line: string): boolean => (line.match(/"/g) ?? []).length % 2 === 0;
const ANY = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** Lines that follow each other without a head above them. @returns whether numbers in front were taken for seats */
function headless(
  block: readonly { line: number; written: string }[],
  locale: Locale,
  to: { lines: ResultLine[]; faults: ResultFault[] },
): boolean {
  const shapes = block.map(({ written }) => shapeOf(written, locale));
  const agreed = seated(shapes, locale);
  const unclear = countsUp(shapes);
  for (const [at, { line, written }] of block.entries()) {
    const shape = shapes[at] as Shape;
    const fault = (code: ResultFault['code'], wanted = 0): unknown =>
      to.faults.push({ line, code, got: written, wanted });
    const take = (points: boolean, ...cells: readonly [name: string, cell: string][]): unknown =>
      to.lines.push({ line, points, cells: new Map(cells) });
    if (shape.kind === 'led' && shape.by === 'bullet' && !agreed.has(shape)) take(false, [VALUE, written]);
    else if (shape.kind === 'unclear' || unclear || (shape.kind === 'led' && !agreed.has(shape))) fault('seat');
    else if (shape.kind === 'one') take(false, [VALUE, shape.text]);
    else if (shape.kind === 'led') take(false, ['#1', shape.lead], [VALUE, shape.rest]);
    else {
      const { cells, points } = shape;
      const numbers = numbersIn(cells, locale);
      const [last, all] = [cells.length - 1, severalIn(cells, locale)];
      const clear = cells.every((cell) => readNumber(cell, locale).kind === 'value');
      if (numbers < 2 || agreed.has(shape))
        take(points, ...cells.map((cell, i): [string, string] => [i === last && last < 2 ? VALUE : `#${i + 1}`, cell]));
      else if (all && clear && last > 1 && block.length === 1) for (const cell of cells) take(points, [VALUE, cell]);
      else fault(last > 1 ? 'list' : 'seat', numbers);
    }
  }
  return shapes.some(
    (shape) => agreed.has(shape) && (shape.kind === 'cells' || (shape.kind === 'led' && shape.by === 'number')),
  );
}

/**
 * @param known names at the head of the tables of runs, in small letters and both languages, and the column each stands for
 */
export function readResults(text: string, locale: Locale, known: ReadonlyMap<string, string> = new Map()): Pasted {
  const lines: ResultLine[] = [];
  const faults: ResultFault[] = [];
  let head: string[] | null = null;
  let first = true;
  let seats = false;
  let block: { line: number; written: string }[] = [];
  const close = (): void => {
    seats = headless(block, locale, { lines, faults }) || seats;
    block = [];
  };
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
    const separator = ['\t', ';'].find((one) => raw.includes(one)) ?? ',';
    const cells = (dsvFormat(separator).parseRows(raw)[0] ?? []).map((cell) => cell.trim());
    const names = cells.map((cell) => known.get(bare(cell)) ?? cell);
    const recognised = cells.filter((cell) => known.has(bare(cell))).length;
    const heads =
      cells.every((cell) => cell === '' || known.has(bare(cell)) || /^\p{L}/u.test(cell)) &&
      cells.some((cell) => cell !== '') &&
      (first || recognised * 2 > cells.length || (head !== null && head.join() === names.join()));
    // A first line of letters alone is a head where something stands below it.
    if (
      heads &&
      (recognised > 0 || (cells.length > 1 && !cells.some((cell) => holdsNumber(cell, locale))) || !/\d/.test(written))
    ) {
      close();
      head = names;
      first = false;
      continue;
    }
    first = false;
    if (head === null) block.push({ line, written });
    else if (head.length === 1) lines.push({ line, points: false, cells: new Map([[head[0] as string, written]]) });
    else if (head.length !== cells.length)
      faults.push({ line, code: 'column', got: String(cells.length), wanted: head.length });
    else
      lines.push({ line, points: separator === ',', cells: new Map(head.map((name, at) => [name, cells[at] ?? ''])) });
  }
  close();
  const more = lines[MOST_RESULTS];
  if (more) {
    // What cannot be read behind the last result that counts is not told either.
    lines.length = MOST_RESULTS;
    const kept = faults.filter(({ line }) => line < more.line);
    faults.splice(0, faults.length, ...kept, { line: more.line, code: 'many', got: String(MOST_RESULTS) });
  }
  const columns = [
    ...new Set(
      lines.flatMap(({ cells }) => [...cells].flatMap(([name, cell]) => (holdsNumber(cell, locale) ? [name] : []))),
    ),
  ];
  return {
    lines,
    columns:
      columns.length > 0 ? columns : lines.length > 0 ? [...(lines[0] as ResultLine).cells.keys()].slice(-1) : [],
    faults,
    seats,
  };
}

/** The column that is most likely meant: the one a play is about, else the last. */
export const columnOf = ({ columns }: Pasted, wanted: readonly string[]): string =>
  wanted.find((one) => columns.includes(one)) ?? columns.at(-1) ?? VALUE;

/** The numbers of one column, and every line that has none, in the order of the lines. */
export function resultsOf(
  pasted: Pasted,
  column: string,
  locale: Locale,
): { results: Result[]; faults: ResultFault[] } {
  const results: Result[] = [];
  const faults = [...pasted.faults];
  const percent = (text = ''): boolean => /%\s*$/.test(text);
  // A share beside plain numbers may be a hundred times another: all or none are written in per cent.
  const shares = pasted.lines.filter(({ cells }) => percent(cells.get(column))).length;
  const all = pasted.lines.filter(({ cells }) => cells.get(column)).length;
  for (const { line, cells, points } of pasted.lines) {
    const got = cells.get(column);
    const alone = (got ?? '').replace(/\s*%\s*$/, '');
    const read = points && /^-?\d+(?:\.\d+)?$/.test(alone) ? { value: Number(alone) } : checkNumber(alone, locale, ANY);
    if (got === undefined) faults.push({ line, code: 'missing', got: '' });
    else if ('fault' in read)
      faults.push({ line, code: read.fault.key, got, ...(read.fault.key === 'empty' ? {} : { number: read.fault }) });
    else if (percent(got) && shares < all) faults.push({ line, code: 'percent', got });
    else if (Math.abs(read.value) > FAR) faults.push({ line, code: 'far', got });
    else results.push({ line, value: read.value });
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
