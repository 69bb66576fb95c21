/** Copies of the real tables in a folder of their own, to be broken one cell at a time. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { csvFormatRows } from 'd3-dsv';
import { faultLine } from '../../../src/data/fault.ts';
import { readTables } from '../../../src/data/load.ts';
import type { TableName } from '../../../src/data/schemas.ts';

export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), 'tables-'));

  constructor() {
    cpSync('content/data', this.folder, { recursive: true });
  }

  text(table: TableName): string {
    return readFileSync(join(this.folder, `${table}.csv`), 'utf8');
  }

  write(table: TableName, text: string): void {
    writeFileSync(join(this.folder, `${table}.csv`), text);
  }

  rows(table: TableName): string[][] {
    return parse(this.text(table), { bom: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] });
  }

  writeRows(table: TableName, rows: string[][]): void {
    this.write(table, `${csvFormatRows(rows)}\n`);
  }

  /**
   * Sets one cell of the first row that fits.
   * @returns the line of that row in the file
   */
  set(
    table: TableName,
    column: string,
    value: string,
    fits: (cell: (name: string) => string) => boolean = () => true,
  ): number {
    const rows = this.rows(table);
    const [header = []] = rows;
    const at = rows.findIndex((row, i) => i > 0 && fits((name) => row[header.indexOf(name)] ?? ''));
    const row = rows[at];
    if (!row) throw new Error(`no row of ${table} fits this test`);
    row[header.indexOf(column)] = value;
    this.writeRows(table, rows);
    return at + 1;
  }

  /** The report on the folder, one line a fault. */
  report(): string[] {
    return readTables(this.folder).faults.map(faultLine);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
