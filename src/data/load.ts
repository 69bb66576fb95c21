/**
 * The one reader of content/data: every table once, every fault of every file in one report.
 * Used before the build, by pages, by charts, by tests and by tools.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  /** Ids of rows with a fault in a cell. */
  faultyIds: string[];
  /** False when the file itself is broken, so that rows may be missing. */
  whole: boolean;
}

function readTable(folder: string, shown: string, table: TableName): ReadTable {
  const path = join(folder, `${table}.csv`);
  const file = `${shown}/${table}.csv`;
  if (!existsSync(path))
    return {
      rows: [],
      faultyIds: [],
      whole: false,
      faults: [
        { file, line: null, column: null, message: 'the file is missing (every table in src/data/schemas.ts has one)' },
      ],
    };
  const { records, faults } = readCsv(file, readFileSync(path, 'utf8'), columnsOf(table));
  const rows: Located[] = [];
  const faultyIds: string[] = [];
  const whole = faults.length === 0;
  if (faults.some((fault) => fault.line === 1)) return { rows, faults, faultyIds, whole };
  for (const { line, cells } of records) {
    const parsed = schemas[table].safeParse(cells);
    if (parsed.success) rows.push({ table, file, line, row: parsed.data as Located['row'] });
    else {
      faultyIds.push(cells['id'] ?? '');
      for (const issue of parsed.error.issues)
        faults.push({ file, line, column: String(issue.path[0] ?? ''), message: issue.message });
    }
  }
  return { rows, faults, faultyIds, whole };
}

/**
 * Reads and checks every table of a folder.
 * @param folder where the CSV files are
 * @param shown the folder's name in messages
 * @returns `places`: the file and line of each row by its id
 */
export function readTables(
  folder: string,
  shown = 'content/data',
): { tables: Tables; faults: Fault[]; places: Map<string, { file: string; line: number }> } {
  const faults: Fault[] = [];
  const located: Located[] = [];
  const unread = { ids: new Set<string>(), tables: new Set<TableName>() };
  for (const table of tableNames) {
    const read = readTable(folder, shown, table);
    for (const fault of read.faults) faults.push(fault);
    for (const row of read.rows) located.push(row);
    for (const id of read.faultyIds) unread.ids.add(id);
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
  for (const fault of checkTables(located, tables, unread)) faults.push(fault);
  faults.sort(byPlace);
  return { tables, faults, places: new Map(located.map(({ row, file, line }) => [row.id, { file, line }])) };
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
