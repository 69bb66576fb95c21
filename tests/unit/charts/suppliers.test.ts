import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { suppliers, type PlacedSuppliers, type Supplier } from '../../../src/charts/suppliers/suppliers.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('suppliers', 'en', tables);
const rows = suppliers.rows(tables) as Supplier[];
const placed = (width: number): PlacedSuppliers =>
  suppliers.place(rows, { width, narrow: width < 500, words }) as PlacedSuppliers;
const drawn = (width: number): string => toHtml(suppliers.draw(placed(width), words), { space: 'svg' });

describe('the suppliers chart', () => {
  it('groups firms by their country, the largest first in each', () => {
    expect(rows.map(({ firm }) => firm)).toEqual(['huawei', 'hikvision', 'zte', 'nec', 'ibm', 'palantir', 'cisco']);
    expect(placed(680).heads.map(({ text }) => text)).toEqual(['China', 'Japan', 'United States']);
  });

  it('says “at least” for Huawei and leaves its bar open, and for no other firm', () => {
    expect(
      placed(680)
        .firms.filter(({ open }) => open)
        .map(({ firm }) => firm),
    ).toEqual(['huawei']);
    for (const width of [680, 320]) {
      expect(drawn(width).match(/at least/g)).toHaveLength(1);
      expect(drawn(width).match(/<polygon/g)).toHaveLength(1);
    }
  });

  it('starts every bar at zero and ends its scale at all countries counted', () => {
    const { firms, ticks } = placed(320);
    for (const { bar } of firms) expect(bar.x).toBe(ticks[0]?.x);
    expect(ticks.at(-1)?.text).toBe(String(tables.figures.get('gs-h-2019-countries')?.value));
  });

  it('takes the fills of the technology-origin map', () => {
    for (const { country, fill } of rows)
      expect(fill).toBe({ china: 'china', japan: 'third', 'united-states': 'usa' }[country]);
  });

  it('says the same as its table', () => {
    for (const row of suppliers.table(rows, words).rows) expect(drawn(680)).toContain(`data-mark="${row.mark}"`);
  });
});
