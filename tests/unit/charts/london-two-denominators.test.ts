import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { londonTwoDenominators, place } from '../../../src/charts/london-two-denominators/london-two-denominators.ts';
import type { DivisionRow } from '../../../src/charts/london-two-denominators/london-two-denominators.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('london-two-denominators', 'en', tables);
const rows = londonTwoDenominators.rows(tables) as DivisionRow[];
const frame = (width: number) => ({ width, narrow: width < 500, words });
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the chart of London with two denominators', () => {
  it('draws one cell for each alert, ten of them false', () => {
    for (const width of [680, 320]) {
      const { field } = place(rows, frame(width));
      expect([cells(field.mistaken), cells(field.others)]).toEqual([10, 2067]);
    }
  });

  it('sets the same errors against alerts and against faces', () => {
    expect(rows.map(({ mistaken, whole }) => [mistaken.value, whole.value])).toEqual([
      [10, 2077],
      [10, 3_147_436],
    ]);
  });

  it('draws the alerts on the bar of faces to scale, thinner than a pixel', () => {
    const { bar } = place(rows, frame(680));
    expect(bar.alerts / bar.width).toBeCloseTo(2077 / 3_147_436, 8);
    expect(bar.alerts).toBeLessThan(1);
    expect(toHtml(londonTwoDenominators.draw(place(rows, frame(680)), words), { space: 'svg' })).toContain('h0.449v');
  });

  it('prints shares that follow from the counts', () => {
    for (const { mistaken, whole, share } of rows)
      expect((100 * mistaken.value) / whole.value / share.value).toBeCloseTo(1, 0);
  });

  it('says that the force counted itself', () => {
    expect(place(rows, frame(320)).foot.map(({ text }) => text)).toEqual(['counted by the force itself']);
  });

  it('keeps the field in two paths', () => {
    const html = toHtml(londonTwoDenominators.draw(place(rows, frame(680)), words), { space: 'svg' });
    expect(html.match(/<path/g)).toHaveLength(4);
  });
});
