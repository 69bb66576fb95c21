import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { dangerOrders } from '../../../src/charts/danger-orders/danger-orders.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const rows = dangerOrders.rows(tables);
const words = chartWords('danger-orders', 'en', tables);
const drawing = (width: 680 | 320): string =>
  toHtml(dangerOrders.draw(dangerOrders.place(rows, { width, narrow: width === 320, words }), words));
type Bar = { x: number; width: number; height: number };
const bars = (
  dangerOrders.place(rows, { width: 680, narrow: false, words }) as unknown as { periods: { bar: Bar }[] }
).periods.map((period) => period.bar);
const at = <T>(list: T[], index: number): T => list.at(index) as T;

describe('the danger orders chart', () => {
  it('hatches the narrower kind alone', () => {
    const marks = drawing(680).split('data-mark').slice(1);
    expect(marks.map((mark) => mark.includes('<path class="hatch-sea"'))).toEqual([false, false, false, false, true]);
  });

  it('counts ten months for January to October 2018 and no whole number of months after the collapse', () => {
    const cells = dangerOrders.table(rows, words).rows.map((row) => row.cells[2]?.value);
    expect(cells).toEqual([12, 12, 12, 10, null]);
  });

  it('makes a bar as wide as its period is long', () => {
    expect((at(bars, 3).width + 2) / (at(bars, 0).width + 2)).toBeCloseTo(10 / 12, 2);
    expect(at(bars, 4).width).toBeLessThan(at(bars, 3).width / 4);
  });

  it('measures bars from zero', () => {
    const perMonth = dangerOrders.table(rows, words).rows.map((row) => Number(row.cells[3]?.value));
    const scale = bars.map((bar, i) => bar.height / (perMonth[i] ?? 1));
    for (const each of scale) expect(each).toBeCloseTo(at(scale, 0), 1);
  });

  it('prints the orders of each period as the City gave them', () => {
    for (const row of dangerOrders.table(rows, words).rows)
      expect(row.cells[1]?.value).toBe(tables.figures.get(row.mark)?.value);
  });

  it('names the missing row when the data lacks one', () => {
    const figures = new Map(tables.figures);
    figures.delete('d-orders-per-month-2015');
    expect(() => dangerOrders.rows({ ...tables, figures })).toThrow(/d-orders-per-month-2015/);
  });
});
