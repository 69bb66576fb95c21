/**
 * The one writer of CSV: charts, questions, tables, a reader's lines, runs of a play. Every file begins with a byte-order mark, so that a double click keeps the accents,
 * ends its lines as RFC 4180 says, and separates cells and decimals as spreadsheets of its language do. Why, in docs/files.md.
 */
import type { Locale } from '../i18n/locale.ts';
import { xmlLine } from './xml-text.ts';

export type CsvCell = string | number | null;

export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What a spreadsheet of each language opens without a question. */
export const csvDialects = {
  en: { delimiter: ',', decimal: '.' },
  fr: { delimiter: ';', decimal: ',' },
} as const satisfies Record<Locale, object>;

/** Spreadsheets run a text that begins like this as a formula, also one that a reader pasted from elsewhere. */
const FORMULA = /^\s*[=+\-@]/;
const NUMBER = /^\s*[+-]?\d[\d.,\s]*%?$/;

/** A number without groups and without exponent, so that every program of the language reads it. */
export function csvNumber(value: number, locale: Locale): string {
  const plain = /e/.test(String(value)) ? value.toFixed(20).replace(/\.?0+$/, '') : String(value);
  return plain.replace('.', csvDialects[locale].decimal);
}

function cellText(cell: CsvCell, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return csvNumber(cell, locale);
  const line = xmlLine(cell);
  const text = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return text.includes('"') || text.includes(csvDialects[locale].delimiter) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Lines of cells, the head first, without the mark: for what is pasted or shown in a page. Nothing known is an empty cell. */
export const csvLines = (rows: readonly (readonly CsvCell[])[], locale: Locale): string =>
  rows
    .map((cells) => cells.map((cell) => cellText(cell, locale)).join(csvDialects[locale].delimiter) + LINE_END)
    .join('');

/** The same as a file. */
export const csvFile = (rows: readonly (readonly CsvCell[])[], locale: Locale): string =>
  BYTE_ORDER_MARK + csvLines(rows, locale);

/** A text of lines that stands already, as a file: the mark before it, its line ends as everywhere. */
export const markedFile = (text: string): string =>
  BYTE_ORDER_MARK + text.replace(/^\uFEFF/, '').replace(/\r\n|\r|\n/g, LINE_END);
