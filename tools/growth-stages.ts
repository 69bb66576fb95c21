/**
 * What the tables of a folder cost, stage by stage: `node tools/growth-stages.ts <folder>`, in a process of its own. Prints one line of JSON.
 * Seconds are those of the main thread on the processor: on a busy machine it waits longer, it does not work more.
 */
import { readFileSync } from 'node:fs';
import { chartFile, chartFileNames } from '../src/charts/files.ts';
import { figureIds } from '../src/charts/registry.ts';
import { renderFigure } from '../src/charts/render.ts';
import { checkTables, type Located } from '../src/data/check.ts';
import { conflicts } from '../src/data/conflicts.ts';
import { markedFile } from '../src/data/csv.ts';
import { figureOf } from '../src/data/figures.ts';
import { sourcesInUse } from '../src/data/leaning.ts';
import { columnsOf, readTables } from '../src/data/load.ts';
import { readCsv, type CsvRecord } from '../src/data/read-csv.ts';
import { sourcesOfRow } from '../src/data/row-sources.ts';
import { schemas, tableNames, type TableName } from '../src/data/schemas.ts';
import { statementsOf } from '../src/data/statements.ts';
import type { Tables } from '../src/data/tables.ts';
import { locales } from '../src/i18n/locale.ts';
import { checkContent } from './content.ts';

export interface Stages {
  seconds: Record<string, number>;
  /** Megabytes: of the process at most, and of objects after the fullest stage. */
  peak: number;
  heap: number;
  faults: number;
}

/** Rows without a fault, with the places they stand in. */
function located(records: ReadonlyMap<TableName, CsvRecord[]>): Located[] {
  return [...records].flatMap(([table, list]) =>
    list.flatMap(({ line, cells }): Located[] => {
      const parsed = schemas[table].safeParse(cells);
      return parsed.success ? [{ table, file: table, line, row: parsed.data as Located['row'] }] : [];
    }),
  );
}

async function measure(): Promise<Stages> {
  const seconds: Record<string, number> = {};
  let heap = 0;
  const stage = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = process.threadCpuUsage();
    const result = await work();
    const { user, system } = process.threadCpuUsage(start);
    seconds[name] = (user + system) / 1e6;
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    return result;
  };
  const textOf = (table: TableName): string => readFileSync(`content/data/${table}.csv`, 'utf8');

  const { tables, faults } = await stage('the reader', () => readTables('content/data'));
  await stage('the check of the content', () => checkContent());
  await parts(stage, textOf, tables);
  await stage('every chart', () => {
    for (const id of figureIds) for (const locale of locales) renderFigure(id, locale, tables);
  });
  await stage('files of the charts', async () => {
    for (const name of chartFileNames()) if (!name.endsWith('.png')) await chartFile(name, tables);
  });
  return {
    seconds,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    heap: Math.round(heap / 2 ** 20),
    faults: faults.length,
  };
}

/** The reader once more in its parts, and what pages ask of the tables. */
async function parts(
  stage: <T>(name: string, work: () => T) => Promise<T>,
  textOf: (table: TableName) => string,
  tables: Tables,
): Promise<void> {
  const records = await stage(
    '  records of the CSV',
    () => new Map(tableNames.map((table) => [table, readCsv(table, textOf(table), columnsOf(table)).records])),
  );
  const rows = await stage('  typed rows', () => located(records));
  await stage('  figures', () => rows.map(({ table, row }) => figureOf(table, row)));
  await stage('  checks over the rows', () => checkTables(rows, tables));
  await stage('conflicts', () => conflicts(tables));
  await stage('sources and what leans on them', () => sourcesInUse(tables));
  await stage('sources of every row', () => rows.map(({ row }) => sourcesOfRow(row.id, tables)));
  await stage('statements', () => statementsOf(tables.claims));
  await stage('files of the tables', () =>
    tableNames.map((table) => [markedFile(textOf(table)), JSON.stringify(tables[table])]),
  );
}

process.chdir(process.argv[2] ?? '.');
process.stdout.write(`${JSON.stringify(await measure())}\n`);
