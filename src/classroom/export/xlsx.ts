/**
 * The questions as a workbook, one line a question, in the columns of the CSV. A French Excel opens it in columns and with its accents whatever the machine is
 * set to, and a number is a number there. Dates in the zip are fixed: the same questions give the same bytes.
 */
import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type Cell } from 'write-excel-file/universal';
import type { Bank } from './bank.ts';
import { quizTable } from './csv.ts';
import type { Item } from './item.ts';

/** The earliest day a zip can name. */
const FIXED_DATE = '1980-01-01T00:00:00';
/** Widths of the columns in signs: the id, the question, six options, what is right, how far from it, remarks, the kind. */
const WIDTHS = [24, 50, 26, 26, 26, 26, 26, 26, 18, 12, 60, 12];
/** Excel takes a name of 31 signs without these. */
const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim();

const cell = (value: string | number | null): Cell =>
  value === null || value === ''
    ? null
    : { value, type: typeof value === 'number' ? Number : String, wrap: true, alignVertical: 'top' };

/** @returns the bytes of the workbook */
export async function quizXlsx(items: readonly Item[], { locale, title }: Bank): Promise<Uint8Array> {
  const [head = [], ...lines] = quizTable(items, locale);
  const rows: Cell[][] = [
    head.map((text) => ({ value: String(text), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' })),
    ...lines.map((line) => line.map(cell)),
  ];
  const made = await writeWorkbook(rows, {
    sheet: sheetName(title),
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBlob();
  return zipSync(unzipSync(new Uint8Array(await made.arrayBuffer())), { mtime: FIXED_DATE, level: 9 });
}
