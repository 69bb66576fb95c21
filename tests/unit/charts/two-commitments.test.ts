import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { twoCommitments } from '../../../src/charts/two-commitments/two-commitments.ts';
import type { ReceiptRow } from '../../../src/charts/two-commitments/rows.ts';
import type { PlacedReceipt } from '../../../src/charts/two-commitments/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const rows = twoCommitments.rows(tables) as ReceiptRow[];
const words = chartWords('two-commitments', 'en', tables);
const place = (width: 680 | 320): PlacedReceipt =>
  twoCommitments.place(rows, { width, narrow: width === 320, words }) as PlacedReceipt;
const drawing = (width: 680 | 320): string => toHtml(twoCommitments.draw(place(width), words));
const valueOf = (id: string): number => tables.figures.get(id)?.value ?? Number.NaN;
const widestBar = (placed: PlacedReceipt, key: string): number =>
  Math.max(0, ...(placed.sums.find((sum) => sum.row.key === key)?.bars ?? []).map((bar) => bar.width));

describe('the two commitments chart', () => {
  it('prints the two sums with their states', () => {
    const html = drawing(680);
    const sums = ['ms-sp-2018-phase3-46m', 'mh-s-exofficio-48'].map((id) => {
      const figure = tables.figures.get(id);
      return words.quantity(figure?.value ?? 0, figure?.unit ?? '', 'short');
    });
    for (const text of [...sums, 'awarded', 'voted']) expect(html).toContain(text);
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
      const perEuro = widestBar(placed, 'mh-s-exofficio-48') / valueOf('mh-s-exofficio-48');
      for (const id of ['ms-sp-2018-phase3-46m', 'mh-v-running-8', 'mh-s-exofficio-10peryear'])
        expect(widestBar(placed, id) / valueOf(id)).toBeCloseTo(perEuro, 9);
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
