/**
 * Reads one CSV file into records that know their line, and reports everything a plain parser would swallow:
 * an empty file, a repeated or unknown column, a row too short or too long, a quote left open.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from './fault.ts';

export interface CsvRecord {
  /** Line on which the record starts, counted from 1. */
  line: number;
  cells: Record<string, string>;
}

interface Parsed {
  record: Record<string, string>;
  info: { lines: number; error?: { record?: string[] } };
}

const newlines = (text: string): number => text.split('\n').length - 1;

function headerFaults(file: string, header: string[], columns: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const at = (column: string, message: string): number => faults.push({ file, line: 1, column, message });
  header.forEach((name, i) => {
    if (header.indexOf(name) !== i) at(name, 'this column stands twice (delete one)');
    else if (!columns.includes(name)) at(name, `unknown column (the columns are ${columns.join(', ')})`);
  });
  for (const name of columns)
    if (!header.includes(name)) at(name, 'this column is missing (add it to the header and to every row)');
  return faults;
}

/**
 * @param file path shown in faults
 * @param source the file's text; a byte-order mark and Windows line ends are accepted
 * @param columns the exact column names of the table
 */
export function readCsv(
  file: string,
  source: string,
  columns: readonly string[],
): { records: CsvRecord[]; faults: Fault[] } {
  const faults: Fault[] = [];
  if (source.replace('\uFEFF', '').trim() === '') {
    return {
      records: [],
      faults: [
        { file, line: 1, column: null, message: `the file is empty (its first line must be ${columns.join(',')})` },
      ],
    };
  }
  if (source.includes('\uFFFD')) {
    const line = newlines(source.slice(0, source.indexOf('\uFFFD'))) + 1;
    faults.push({ file, line, column: null, message: 'a character cannot be read (save the file as UTF-8)' });
  }
  let header: string[] = [];
  /** Line on which the last good record ends. */
  let lastLine = 0;
  const records: CsvRecord[] = [];
  try {
    parse(source, {
      bom: true,
      info: true,
      columns: (names: string[]) => {
        header = names;
        lastLine = 1;
        faults.push(...headerFaults(file, names, columns));
        return names;
      },
      skip_empty_lines: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n'],
      on_record: (parsed: unknown) => {
        const { record, info } = parsed as Parsed;
        const line = info.lines - Object.values(record).reduce((sum, cell) => sum + newlines(cell), 0);
        lastLine = info.lines;
        const cells = info.error?.record;
        if (cells) {
          const mend =
            cells.length < header.length ? 'add the missing commas' : 'a text with a comma needs quotes around it';
          faults.push({
            file,
            line,
            column: null,
            message: `this row has ${cells.length} cells, the header has ${header.length} (${mend})`,
          });
        } else records.push({ line, cells: record });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quote opens in this row and is never closed (add the closing ", or double a quote inside the text: "")'
        : 'a quote opens or closes in the wrong place in this row (a text with quotes stands in quotes, and quotes inside it are doubled: "")';
    const lines = source.split('\n');
    let line = lastLine + 1;
    while (line < lines.length && lines[line - 1]?.trim() === '') line++;
    faults.push({ file, line, column: null, message });
  }
  if (records.length === 0 && faults.length === 0)
    faults.push({ file, line: 2, column: null, message: 'the file has a header and no rows (add a row)' });
  return { records, faults };
}
