import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { PlacedNamedBars } from '../../../src/charts/parts/named-bars.ts';
import { place } from '../../../src/charts/share-by-regime/place.ts';
import { shareRows } from '../../../src/charts/share-by-regime/rows.ts';
import { shareByRegime } from '../../../src/charts/share-by-regime/share-by-regime.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('share-by-regime', 'en', tables);
const rows = shareRows(tables);
const placed = (width: number): PlacedNamedBars => place(rows, { width, narrow: width < 500, words });

describe('the share-by-regime chart', () => {
  it('sorts the four kinds of government by share', () => {
    const values = rows.map(({ row }) => row.value);
    expect(values).toHaveLength(4);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  it('starts every bar at zero and keeps lengths in proportion', () => {
    for (const width of [680, 320]) {
      const { bars, axis } = placed(width);
      const perPoint = bars.map(({ bar }, i) => bar.width / (rows[i]?.row.value as number));
      for (const one of perPoint) expect(one).toBeCloseTo(perPoint[0] as number, 6);
      for (const { bar } of bars) expect(bar.x).toBe(axis.lines[0]?.x1);
    }
  });

  it('gives one bar the ink and the others the same grey', () => {
    const html = toHtml(shareByRegime.draw(placed(680), words), { space: 'svg' });
    expect(html.match(/<rect class="ink"/g)).toHaveLength(1);
    expect(html.match(/<rect class="other"/g)).toHaveLength(3);
  });

  it('says the same as its table', () => {
    const html = toHtml(shareByRegime.draw(placed(320), words), { space: 'svg' });
    for (const row of shareByRegime.table(rows, words).rows) expect(html).toContain(`>${row.cells[1]?.text}<`);
  });
});
