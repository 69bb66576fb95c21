/**
 * Cuts the text of a reader's file into records that know their line. Quoting is checked here, since the reader of d3-dsv takes any text without complaint:
 * a line whose quotes do not hold is named and left out, and the next one is read as if nothing had happened.
 */
import { dsvFormat } from 'd3-dsv';
import { columnOf } from './columns.ts';

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

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
  /** Lines with something in them, the head included; lines that start with # are remarks. */
  records: TextRecord[];
  broken: BrokenLine[];
}

/** A text in quotes may run over this many lines. */
const LONGEST_QUOTE = 20;

const remark = /^\s*"?#/;
/** What the writer of CSV puts before a text that a spreadsheet would run as a formula. */
const guarded = /^'(?=[=+\-@])/;

/** How a record of one separator looks, whole and with its last quote still open. */
function shapes(separator: Separator): { whole: RegExp; open: RegExp } {
  const field = `(?:"(?:[^"]|"")*"|[^"${separator}\n]*)`;
  return { whole: new RegExp(`^${field}(?:${separator}${field})*$`), open: new RegExp(`^(?:${field}${separator})*"(?:[^"]|"")*$`) };
}

function cut(lines: readonly string[], separator: Separator): Records {
  const { whole, open } = shapes(separator);
  const { parseRows } = dsvFormat(separator);
  const records: TextRecord[] = [];
  const broken: BrokenLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = i + 1;
    let text = lines[i] ?? '';
    if (remark.test(text)) continue;
    if (!whole.test(text)) {
      const last = open.test(text) ? Math.min(i + LONGEST_QUOTE, lines.length - 1) : i;
      const joined = Array.from({ length: last - i }, (_, k) => lines.slice(i, i + k + 2).join('\n')).find((candidate) => whole.test(candidate));
      if (joined === undefined) {
        broken.push({ line, quote: open.test(text) ? 'open' : 'stray' });
        continue;
      }
      i += joined.split('\n').length - 1;
      text = joined;
    }
    const cells = (parseRows(text)[0] ?? []).map((cell) => cell.trim().replace(guarded, ''));
    if (cells.some((cell) => cell !== '')) records.push({ line, cells });
  }
  return { separator, records, broken };
}

/**
 * @param text as pasted or read; a byte-order mark and any line ends are accepted
 * @returns records cut at the separator whose head names most columns; the comma where none does
 */
export function readRecords(text: string): Records {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const known = ({ records }: Records): number => records[0]?.cells.filter(columnOf).length ?? 0;
  return separators.map((separator) => cut(lines, separator)).reduce((best, one) => (known(one) > known(best) ? one : best));
}
