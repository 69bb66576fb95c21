/**
 * The one reader of content/data: every table once, every fault of every file in one report.
 * Used before the build, by pages, by charts, by tests and by tools.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { checkTables, type Located } from './check.ts';
import { byPlace, ContentError, type Fault } from './fault.ts';
import { figureOf } from './figures.ts';
import type { Figure } from './figure.ts';
import { readCsv } from './read-csv.ts';
import { schemas, tableNames, type TableName } from './schemas.ts';
import type { Tables } from './tables.ts';

/** Column names of a table, in order. */
export const columnsOf = (table: TableName): string[] => Object.keys(schemas[table].shape);

interface ReadTable {
  rows: Located[];
  faults: Fault[];
  /** Rows with a fault in a cell: the cells that are right. */
  faulty: Located[];
  /** Ids of rows that were not read. */
  unread: string[];
  /** False when the file itself is broken, so that rows may be missing. */
  whole: boolean;
}

/** So many cells of a row that do not fit are one mistake: they stand in the wrong columns. */
const SHIFTED = 4;

function cellFaults(file: string, line: number, issues: readonly z.core.$ZodIssue[]): Fault[] {
  const faults = issues.map(({ path, message }) => ({ file, line, column: String(path[0] ?? ''), message }));
  const [first] = faults;
  if (!first || faults.length < SHIFTED) return faults;
  const mend = `and ${faults.length - 1} more cells of this row do not fit: is a comma too many before it, or one missing?`;
  return [{ ...first, message: `${first.message}; ${mend}` }];
}

/** The ids at the starts of lines, of a file that cannot be read whole: what refers to them is not at fault. */
export const idsWritten = (source: string): string[] =>
  [...source.matchAll(/^\uFEFF?"?([a-z][a-z0-9]*(?:-[a-z0-9]+)*)"?,/gim)].map((match) => match[1] as string);

/** Of a row with a fault, the cells that have none: its other mistakes are told with it. */
const rightCells = (table: TableName, cells: Record<string, string>): Located['row'] =>
  Object.fromEntries(
    Object.entries(schemas[table].shape as Record<string, z.ZodType>).flatMap(([column, schema]) => {
      const read = schema.safeParse(cells[column]);
      return read.success ? [[column, read.data]] : [];
    }),
  ) as unknown as Located['row'];

function readTable(folder: string, shown: string, table: TableName): ReadTable {
  const path = join(folder, `${table}.csv`);
  const file = `${shown}/${table}.csv`;
  if (!existsSync(path))
    return {
      rows: [],
      faulty: [],
      unread: [],
      whole: false,
      faults: [
        { file, line: null, column: null, message: 'the file is missing (every table in src/data/schemas.ts has one)' },
      ],
    };
  const source = readFileSync(path, 'utf8');
  const { records, faults } = readCsv(file, source, columnsOf(table));
  const rows: Located[] = [];
  const faulty: Located[] = [];
  const whole = faults.length === 0;
  const unread = whole ? [] : idsWritten(source);
  if (faults.some((fault) => fault.line === 1)) return { rows, faults, faulty, unread, whole };
  for (const { line, cells } of records) {
    const parsed = schemas[table].safeParse(cells);
    if (parsed.success) rows.push({ table, file, line, row: parsed.data as Located['row'] });
    else {
      if (parsed.error.issues.length < SHIFTED) faulty.push({ table, file, line, row: rightCells(table, cells) });
      unread.push(cells['id'] ?? '');
      faults.push(...cellFaults(file, line, parsed.error.issues));
    }
  }
  return { rows, faults, faulty, unread, whole };
}

/**
 * Reads and checks every table of a folder.
 * @param folder where the CSV files are
 * @param shown the folder's name in messages
 * @returns `places`: the file and line of each row by its id; `unread`: ids of rows that could not be read
 */
export function readTables(
  folder: string,
  shown = 'content/data',
): {
  tables: Tables;
  faults: Fault[];
  places: Map<string, { file: string; line: number }>;
  unread: ReadonlySet<string>;
} {
  const faults: Fault[] = [];
  const located: Located[] = [];
  const faulty: Located[] = [];
  const unread = { ids: new Set<string>(), tables: new Set<TableName>() };
  for (const table of tableNames) {
    const read = readTable(folder, shown, table);
    for (const fault of read.faults) faults.push(fault);
    for (const row of read.rows) located.push(row);
    for (const row of read.faulty) faulty.push(row);
    for (const id of read.unread) unread.ids.add(id);
    if (!read.whole) unread.tables.add(table);
  }
  const figures = new Map<string, Figure>();
  const byTable = Object.fromEntries(tableNames.map((name) => [name, [] as unknown[]])) as Record<TableName, unknown[]>;
  for (const { table, row } of located) {
    byTable[table].push(row);
    const figure = figureOf(table, row);
    if (figure) figures.set(figure.id, figure);
  }
  const rowsOf = byTable as unknown as Tables;
  const tables: Tables = {
    ...rowsOf,
    figures,
    sourceById: new Map(rowsOf.sources.map((row) => [row.id, row])),
    claimById: new Map(rowsOf.claims.map((row) => [row.id, row])),
  };
  for (const fault of checkTables(located, tables, unread, faulty)) faults.push(fault);
  faults.sort(byPlace);
  return {
    tables,
    faults,
    places: new Map(located.map(({ row, file, line }) => [row.id, { file, line }])),
    unread: unread.ids,
  };
}

let memo: Tables | undefined;

/**
 * The site's own tables, read once.
 * @throws ContentError with every fault found
 */
export function loadTables(): Tables {
  if (!memo) {
    const { tables, faults } = readTables(join(process.cwd(), 'content/data'));
    if (faults.length > 0) throw new ContentError(faults);
    memo = tables;
  }
  return memo;
}
