import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { twoCommitments } from '../../../src/charts/two-commitments/two-commitments.ts';
import type { ReceiptRow } from '../../../src/charts/two-commitments/rows.ts';
import type { PlacedReceipt } from '../../../src/charts/two-commitments/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = twoCommitments.rows(tables) as ReceiptRow[];
const words = chartWords('two-commitments', 'en', tables);
const place = (width: 680 | 320, spoken = words): PlacedReceipt =>
  twoCommitments.place(rows, { width, narrow: width === 320, words: spoken }) as PlacedReceipt;
const drawing = (width: 680 | 320, spoken = words): string => toHtml(twoCommitments.draw(place(width, spoken), spoken));
const widestBar = (placed: PlacedReceipt, key: string): number =>
  Math.max(0, ...(placed.sums.find((sum) => sum.row.key === key)?.bars ?? []).map((bar) => bar.width));

describe('the two commitments chart', () => {
  it('draws every row of its table, and no other, in both drawings and both languages', () => {
    for (const locale of locales) {
      const spoken = chartWords('two-commitments', locale, tables);
      const marks = twoCommitments
        .table(rows, spoken)
        .rows.map((row) => row.mark)
        .sort();
      for (const width of [680, 320] as const) {
        expect([...drawing(width, spoken).matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]).sort()).toEqual(
          marks,
        );
      }
    }
  });

  it('prints the two sums with their states', () => {
    const html = drawing(680);
    for (const text of ['€46m', '€48m', 'awarded', 'voted']) expect(html).toContain(text);
  });

  it('hatches what was committed, fills what was spent, leaves what was announced hollow', () => {
    const paint = new Map(rows.map((row) => [row.key, row.paint]));
    expect(paint.get('ms-sp-2018-phase3-46m')).toBe('hatched');
    expect(paint.get('mh-s-exofficio-48')).toBe('hatched');
    expect(paint.get('mh-s-city-unfit-3peryear')).toBe('solid');
    expect(paint.get('ms-sp-2016-phase3-12to15')).toBe('hollow');
  });

  it('gives a million euros one length in the whole drawing, from zero', () => {
    for (const width of [680, 320] as const) {
      const placed = place(width);
      const million = widestBar(placed, 'mh-s-exofficio-48') / 48;
      expect(widestBar(placed, 'ms-sp-2018-phase3-46m') / 46).toBeCloseTo(million, 6);
      expect(widestBar(placed, 'mh-v-running-8') / 8).toBeCloseTo(million, 6);
      expect(widestBar(placed, 'mh-s-exofficio-10peryear') / 10).toBeCloseTo(million, 6);
    }
  });

  it('draws no bar for the total of 2012–16 among yearly sums, and says that it is no yearly sum', () => {
    const bought = place(680).sums.find((sum) => sum.row.part === 'bought');
    expect(bought?.bars).toEqual([]);
    expect(drawing(680)).toContain(words.label('not-per-year'));
  });

  it('shows no sum for each resident', () => {
    expect(JSON.stringify(twoCommitments.table(rows, words))).not.toMatch(/resident|inhabitant/);
  });

  it('stacks the lines of the receipt as cards in the narrow drawing', () => {
    const left = (width: 680 | 320): number =>
      Math.max(
        ...place(width).sums.flatMap((sum) => (sum.row.part === 'receipt' ? sum.texts.map((text) => text.x) : [])),
      );
    expect(left(680)).toBeGreaterThan(400);
    expect(left(320)).toBeLessThan(100);
  });
});
