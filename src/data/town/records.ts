/**
 * Cuts the text of a reader's file into records that know their line, and finds the one that names the columns. Quoting is checked here:
 * a line whose quotes do not hold is named and left out, and the next one is read as if nothing had happened.
 */
import { xmlText } from '../xml-text.ts';
import { placesOf } from './columns.ts';

/** Cells are parted by one of these, or by what a first line "sep=|" says. */
export const separators = [',', ';', '\t', '|'] as const;
export type Separator = string;

export interface TextRecord {
  /** Line on which the record starts, counted from 1. */
  line: number;
  cells: string[];
}

export interface BrokenLine {
  line: number;
  quote: 'open' | 'stray';
}

export interface Records {
  separator: Separator;
  /** The line that names most columns; undefined where none does. */
  head: TextRecord | undefined;
  /** How many columns it names. */
  known: number;
  /** Lines below the head with something in them; all lines where there is no head. */
  records: TextRecord[];
  broken: BrokenLine[];
  /** Lines above the head with something in them: titles of a town hall, a hint on the separator. */
  above: number[];
  /** Lines that start with # or //. */
  remarks: number[];
}

/** A text in quotes may run over this many lines. */
const LONGEST_QUOTE = 20;
/** Below this many lines nothing is taken for the names of the columns. */
const LOWEST_HEAD = 40;

const remark = /^\s*"?(?:#|\/\/)/;
/** The first line of some spreadsheets' files says what parts the cells. */
const hint = /^"?sep=(.)"?[,;|\s]*$/i;
/** What the writer of CSV puts before a text that a spreadsheet would run as a formula. */
const guarded = /^'(?=[=+\-@])/;

/** How a cell of one separator looks, in quotes (with spaces beside them, which are passed over) or without. */
function shapes(separator: Separator): { cell: RegExp; whole: RegExp; open: RegExp } {
  const mark = separator === '\t' ? '\\t' : `\\${separator}`;
  const field = `[ \\u00a0]*"(?:[^"]|"")*"[ \\u00a0]*|[^"${mark}\n]*`;
  return {
    cell: new RegExp(`(${field})(${mark}|$)`, 'y'),
    whole: new RegExp(`^(?:${field})(?:${mark}(?:${field}))*$`),
    open: new RegExp(`^(?:(?:${field})${mark})*[ \\u00a0]*"(?:[^"]|"")*$`),
  };
}

/** The cells of a record that is whole: without quotes round them, without what no text holds; a break that is none of a line's is a space. */
function cellsOf(text: string, cell: RegExp): string[] {
  const cells: string[] = [];
  for (let at = 0; ;) {
    cell.lastIndex = at;
    const [found = '', inner = '', end = ''] = cell.exec(text) ?? [];
    const quoted = /^\s*"([^]*)"\s*$/.exec(inner)?.[1];
    cells.push(
      xmlText(quoted?.replaceAll('""', '"') ?? inner)
        .trim()
        .replace(guarded, ''),
    );
    at += found.length;
    if (end === '') return cells;
  }
}

function cut(lines: readonly string[], separator: Separator): Records {
  const { cell, whole, open } = shapes(separator);
  const records: TextRecord[] = [];
  const broken: BrokenLine[] = [];
  const remarks: number[] = [];
  const hints: number[] = [];
  const first = lines.findIndex((line) => line.trim() !== '');
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    let text = lines[i] ?? '';
    if (i === first && hint.test(text)) {
      hints.push(line);
      continue;
    }
    if (remark.test(text)) {
      remarks.push(line);
      continue;
    }
    if (!whole.test(text)) {
      const last = open.test(text) ? Math.min(i + LONGEST_QUOTE, lines.length - 1) : i;
      const joined = Array.from({ length: last - i }, (_, k) => lines.slice(i, i + k + 2).join('\n')).find(
        (candidate) => whole.test(candidate),
      );
      if (joined === undefined) {
        broken.push({ line, quote: open.test(text) ? 'open' : 'stray' });
        continue;
      }
      i += joined.split('\n').length - 1;
      text = joined;
    }
    const cells = cellsOf(text, cell);
    if (cells.some((one) => one !== '')) records.push({ line, cells });
  }
  const [head, known] = records.slice(0, LOWEST_HEAD).reduce<[TextRecord | undefined, number]>(
    (best, one) => {
      const names = placesOf(one.cells).size;
      return names > best[1] ? [one, names] : best;
    },
    [undefined, 0],
  );
  if (!head) return { separator, head, known, records, broken, above: [], remarks };
  const below = <T extends { line: number }>(all: T[]): T[] => all.filter(({ line }) => line > head.line);
  const above = [...hints, ...[...records, ...broken].map(({ line }) => line)].filter((line) => line < head.line);
  return {
    separator,
    head,
    known,
    records: below(records),
    broken: below(broken),
    above: above.sort((a, b) => a - b),
    remarks,
  };
}

/** The lines of a text, whatever ends them. */
export const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);

/**
 * @param text as pasted or read; a byte-order mark and any line ends are accepted
 * @returns records cut at the separator whose head names most columns; the one of a hint, or the comma, where none does
 */
export function readRecords(text: string): Records {
  const lines = linesOf(text);
  const [, hinted] = hint.exec(lines.find((line) => line.trim() !== '') ?? '') ?? [];
  const tried = new Set([...(hinted && /[^\w\s"#]|\t/.test(hinted) ? [hinted] : []), ...separators]);
  return [...tried]
    .map((separator) => cut(lines, separator))
    .reduce((best, one) => (one.known > best.known ? one : best));
}
