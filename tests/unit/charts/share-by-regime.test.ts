import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  shareByRegime,
  type PlacedShares,
  type RegimeShare,
} from '../../../src/charts/share-by-regime/share-by-regime.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('share-by-regime', 'en', tables);
const rows = shareByRegime.rows(tables) as RegimeShare[];
const placed = (width: number): PlacedShares =>
  shareByRegime.place(rows, { width, narrow: width < 500, words }) as PlacedShares;

describe('the share-by-regime chart', () => {
  it('sorts the four kinds of government by share, liberal democracies first at 51 per cent', () => {
    expect(rows.map(({ row }) => row.value)).toEqual([51, 41, 41, 37]);
    expect(rows[0]?.kind).toBe('liberal-democracies');
  });

  it('starts every bar at zero and keeps lengths in proportion', () => {
    for (const width of [680, 320]) {
      const { shares, ticks } = placed(width);
      const perPoint = shares.map(({ bar, row }) => bar.width / row.value);
      for (const one of perPoint) expect(one).toBeCloseTo(perPoint[0] as number, 6);
      for (const { bar } of shares) expect(bar.x).toBe(ticks[0]?.x);
    }
  });

  it('gives one bar the ink and the others the same grey', () => {
    const html = toHtml(shareByRegime.draw(placed(680), words), { space: 'svg' });
    expect(html.match(/<rect class="ink"/g)).toHaveLength(1);
    expect(html.match(/<rect class="other"/g)).toHaveLength(3);
  });

  it('says the same as its table', () => {
    const html = toHtml(shareByRegime.draw(placed(320), words), { space: 'svg' });
    for (const row of shareByRegime.table(rows, words).rows) {
      expect(html).toContain(`data-mark="${row.mark}"`);
      expect(html).toContain(`>${row.cells[1]?.text}<`);
    }
  });
});
