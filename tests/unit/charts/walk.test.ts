/** What is said of the marks of every chart: a sentence short enough to listen to, made of what is in the table. */
import { describe, expect, it, test } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { spokenColumns } from '../../../src/charts/spoken.ts';
import { firstNumber, markName, MOST_WORDS, says } from '../../../src/charts/walk-words.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();

describe.each([...charts])('of a mark of %s', (id, chart) => {
  it.each(locales)('at most twenty words are said, its place the last, and something of its own (%s)', (locale) => {
    const words = chartWords(id, locale, tables);
    const { columns, rows } = chart.table(chart.rows(tables), words);
    const said = spokenColumns(id, columns).said.split(' ').map(Number);
    const names = rows.map((row, i) => {
      const cells = said.map((at) => ({
        head: columns[at]?.head ?? '',
        text: row.cells[at]?.text ?? '',
        numeric: columns[at]?.numeric ?? false,
      }));
      expect(cells.some(says), `${id} ${row.mark}`).toBe(true);
      return markName(cells, i, rows.length, locale);
    });
    expect(names.filter((name) => name.split(' ').length > MOST_WORDS)).toEqual([]);
    expect(
      names.filter((name) => !new RegExp(`[.…] \\d+ ${locale === 'en' ? 'of' : 'sur'} ${rows.length}$`).test(name)),
    ).toEqual([]);
  });

  it.each(locales)('the largest and the smallest are those of its values, read from what is written (%s)', (locale) => {
    const words = chartWords(id, locale, tables);
    const { columns, rows } = chart.table(chart.rows(tables), words);
    const { measure } = spokenColumns(id, columns);
    const cells = rows.flatMap((row) => (measure === undefined ? [] : (row.cells[measure] ?? [])));
    const values = cells.map(({ value, text }) => (typeof value === 'number' ? value : firstNumber(text, locale)));
    const read = cells.map(({ text }) => firstNumber(text, locale));
    const far = (list: (number | null)[], most: boolean): number => {
      const known = list.map((value) => (value === null ? (most ? -Infinity : Infinity) : value));
      return known.indexOf(most ? Math.max(...known) : Math.min(...known));
    };
    expect(far(read, true)).toBe(far(values, true));
    expect(far(read, false)).toBe(far(values, false));
  });
});

test('a long text is cut, the longest first, and never the number', () => {
  const cells = [
    { head: 'Cameras', text: '1,800', numeric: true },
    {
      head: 'What',
      text: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.',
      numeric: false,
    },
    { head: 'Due', text: '–', numeric: false },
  ];
  expect(markName(cells, 2, 21, 'en')).toBe(
    'Cameras: 1,800, one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen… 3 of 21',
  );
  expect(markName(cells.slice(0, 1), 2, 21, 'fr')).toBe('Cameras\u00a0: 1,800. 3 sur 21');
});

test.each([
  ['more than €3 million', 'en', 3],
  ['0.0003% (one face in 314,744)', 'en', 0.0003],
  ['about 691,000', 'en', 691_000],
  ['environ 691\u202f000', 'fr', 691_000],
  ['0,45 à 1,8', 'fr', 0.45],
  ['–', 'fr', null],
] as const)('the first number of “%s” (%s) is %s', (text, locale, value) => {
  expect(firstNumber(text, locale)).toBe(value);
});

test('a chart that the list does not name, or a column that its table lacks, is told with its mend', () => {
  expect(() => spokenColumns('nothing', [])).toThrow(
    'src/charts/spoken.ts: the chart "nothing" is missing (add what is said of its marks)',
  );
  expect(() => spokenColumns('suppliers', [{ key: 'firm' }])).toThrow(
    'src/charts/spoken.ts: the table of "suppliers" has no column "countries" (use one of firm)',
  );
});
