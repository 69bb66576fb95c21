import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/charts/chart.ts';
import { fileColumns } from '../../../src/charts/file-table.ts';
import { chartFile } from '../../../src/charts/files.ts';
import { charts } from '../../../src/charts/registry.ts';
import { renderChart } from '../../../src/charts/render.ts';
import { BYTE_ORDER_MARK, csvDialects } from '../../../src/data/csv.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const file = async (id: string, locale: Locale, ending: 'csv' | 'json'): Promise<string> =>
  String((await chartFile(`${id}.${locale}.${ending}`, tables)).body);
const dateForm = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;
/** A name for machines: small letters and hyphens, or a country by its three letters. */
const codeForm = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{3})$/;
const unknown = ({ text, unknown }: Cell): boolean => unknown === true || text === '' || text === '–';

describe.each([...charts.keys()].flatMap((id) => locales.map((locale) => [id, locale] as const)))(
  'the files of %s in %s',
  (id, locale) => {
    const { table, words } = renderChart(id, locale, tables);
    const columns = fileColumns(table, words);
    const { delimiter, decimal } = csvDialects[locale];

    it('begin with a mark, have cells and decimals as spreadsheets of the language write them, one end of line', async () => {
      const text = await file(id, locale, 'csv');
      expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const records = parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });
      expect(records.map((record) => record.length)).toEqual(
        Array.from({ length: table.rows.length + 1 }, () => columns.length + 1),
      );
      expect(records[0]).toEqual([...columns.map(({ head }) => head), 'rows']);
      columns.forEach(({ cells }, column) => {
        const shown = cells.map((cell) =>
          cell === null
            ? ''
            : typeof cell === 'number'
              ? String(cell).replace('.', decimal)
              : cell.replaceAll('\n', ' '),
        );
        expect(records.slice(1).map((record) => record[column])).toEqual(shown);
      });
    });

    it('say the same in JSON, with nothing where nothing is known', async () => {
      const read = JSON.parse(await file(id, locale, 'json')) as Record<string, unknown>[];
      expect(read).toEqual(
        table.rows.map((row, i) => ({
          ...Object.fromEntries(columns.map(({ key, cells }) => [key, cells[i]])),
          rows: row.rows,
        })),
      );
    });

    it('hold all that the page says, and a dash or an empty text nowhere', () => {
      table.rows.forEach((row, i) =>
        row.cells.forEach((cell, j) => {
          const { key } = table.columns[j] ?? { key: '' };
          const held = columns
            .filter((column) => column.key === key || column.key === `${key}_words`)
            .flatMap(({ cells }) => cells[i] ?? []);
          const said = held.map((one) =>
            typeof one === 'number' ? words.number(one) : dateForm.test(one) ? words.date(one) : one,
          );
          if (unknown(cell)) expect(held).toEqual([]);
          else expect([...said, ...held]).toContain(cell.text);
        }),
      );
      expect(
        columns.flatMap(({ cells }) => cells).filter((cell) => cell === '' || cell === '–' || cell === '-'),
      ).toEqual([]);
    });

    it('keep a number a number and a date a date, and each code under a head of its own', () => {
      const heads = columns.map(({ head }) => head);
      expect(new Set(heads).size).toBe(heads.length);
      for (const { key, head, cells } of columns) {
        const values = cells.filter((cell) => cell !== null);
        expect(new Set(values.map((value) => typeof value)).size, key).toBeLessThanOrEqual(1);
        if (
          values.some(
            (value) => typeof value === 'string' && dateForm.test(value) && !key.endsWith('_words') && key !== 'number',
          )
        )
          expect(values.filter((value) => !dateForm.test(String(value)))).toEqual([]);
        if (key.endsWith('_code'))
          expect([head, ...values.filter((value) => !codeForm.test(String(value)))]).toEqual([key]);
      }
      for (const [i, { numeric }] of table.columns.entries())
        for (const { cells } of table.rows)
          if (!numeric) expect(typeof cells[i]?.value, cells[i]?.text).not.toBe('number');
    });
  },
);

describe('words and codes', () => {
  it.each([...charts.keys()])('stand apart in %s: the words differ between the languages, the codes do not', (id) => {
    const [en = [], fr = []] = locales.map((locale) => {
      const { table, words } = renderChart(id, locale, tables);
      return fileColumns(table, words);
    });
    expect(en.map(({ key }) => key)).toEqual(fr.map(({ key }) => key));
    for (const [i, { key, cells }] of en.entries())
      if (key.endsWith('_code')) expect([...new Set(cells)].toSorted()).toEqual([...new Set(fr[i]?.cells)].toSorted());
    expect(en.find(({ key }) => key === 'confidence')?.cells).not.toEqual(
      fr.find(({ key }) => key === 'confidence')?.cells ?? ['none'],
    );
  });
});
