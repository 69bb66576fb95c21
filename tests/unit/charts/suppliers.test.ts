import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/charts/suppliers/draw.ts';
import { place, type PlacedSuppliers } from '../../../src/charts/suppliers/place.ts';
import { supplierRows } from '../../../src/charts/suppliers/rows.ts';
import { suppliers } from '../../../src/charts/suppliers/suppliers.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('suppliers', 'en', tables);
const rows = supplierRows(tables);
const placed = (width: number): PlacedSuppliers => place(rows, { width, narrow: width < 500, words });
const drawn = (width: number): string => toHtml(draw(placed(width), words), { space: 'svg' });

describe('the suppliers chart', () => {
  it('groups firms by their country, the largest first in each', () => {
    const countries = rows.map(({ country }) => country);
    for (const country of new Set(countries)) {
      const own = rows.filter((row) => row.country === country);
      const first = countries.indexOf(country);
      expect(rows.slice(first, first + own.length)).toEqual(own);
      const values = own.map(({ row }) => row.value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
    expect(placed(680).heads.map(({ text }) => text)).toEqual(['China', 'Japan', 'United States']);
  });

  it('says “at least” for Huawei and leaves its bar open, and for no other firm', () => {
    expect(
      placed(680)
        .firms.filter(({ point }) => point)
        .map(({ id }) => id),
    ).toEqual(['gs-h-2019-huawei']);
    for (const width of [680, 320]) {
      expect(drawn(width).match(/at least/g)).toHaveLength(1);
      expect(drawn(width).match(/<path/g)).toHaveLength(1);
    }
  });

  it('starts every bar at zero and ends its scale at all countries counted', () => {
    const { firms, axis } = placed(320);
    for (const { bar } of firms) expect(bar.x).toBe(axis.lines[0]?.x1);
    expect(axis.texts.at(-1)?.text).toBe(String(tables.figures.get('gs-h-2019-countries')?.value));
  });

  it('takes the fills of the technology-origin map', () => {
    for (const { country, fill } of rows)
      expect(fill).toBe({ china: 'china', japan: 'third', 'united-states': 'usa' }[country]);
  });

  it('says the same as its table', () => {
    for (const row of suppliers.table(rows, words).rows) {
      const number = row.cells[2]?.value;
      expect(drawn(680)).toContain(`>${words.number(number as number)}<`);
    }
  });
});
