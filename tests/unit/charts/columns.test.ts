import { describe, expect, it } from 'vitest';
import { dateColumn } from '../../../src/charts/parts/columns.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();

describe('a column of dates', () => {
  it.each([
    ['en', 'June 2024', 'no date given'],
    ['fr', 'juin 2024', 'sans date'],
  ] as const)('says a date, or that none is known, which is an empty cell in files (%s)', (locale, dated, undated) => {
    const column = dateColumn(chartWords('share-by-regime', locale, tables), 'head', (iso: string) => iso);
    expect(column.cell('2024-06')).toEqual({ text: dated.replace(' ', '\u00a0'), value: '2024-06' });
    expect(column.cell('')).toEqual({ text: undated, unknown: true });
  });
});
