import * as z from 'zod';
import { expect, it } from 'vitest';
import { columnHead, columnValue } from '../../../src/data/column-words.ts';
import * as kind from '../../../src/data/columns.ts';
import { columnsOf, loadTables } from '../../../src/data/load.ts';
import { schemas, tableNames } from '../../../src/data/schemas.ts';

const tables = loadTables();
/** Years, and periods of years, are words already. */
const isPeriod = (value: string): boolean => /^\d{4}(?:-\d{4})?$/.test(value);
/** These hold ids of rows, which a page links. */
const rowIds = ['surveillance_id', 'housing_id'];

it('every column has a name that is not its short one, in both languages', () => {
  for (const name of tableNames)
    for (const column of columnsOf(name))
      for (const head of Object.values(columnHead(column))) expect(head, `${name} ${column}`).not.toMatch(/_/);
});

it('every code of every table has words in both languages: no page prints it raw', () => {
  const raw = tableNames.flatMap((name) =>
    Object.entries(schemas[name].shape as Record<string, z.ZodType>).flatMap(([column, schema]) => {
      const isCode = schema instanceof z.ZodEnum || (schema === kind.id && column !== 'id');
      if (!isCode || rowIds.includes(column)) return [];
      const rows = tables[name] as unknown as Record<string, string>[];
      return [...new Set(rows.map((row) => row[column] ?? ''))]
        .filter((value) => value !== '' && !isPeriod(value) && !columnValue(column, value))
        .map((value) => `${name}.csv ${column}: "${value}" has no words (add them to src/data/column-words.ts)`);
    }),
  );
  expect(raw).toEqual([]);
});
