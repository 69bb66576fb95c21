import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { effectBySetting } from '../../../src/charts/effect-by-setting/effect-by-setting.ts';
import { place, type PlacedEffects } from '../../../src/charts/effect-by-setting/place.ts';
import { pointsOf } from '../../../src/charts/effect-by-setting/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('effect-by-setting', 'en', tables);
const points = pointsOf(tables);
const placed = (width: number): PlacedEffects => place(points, { width, narrow: width < 500, words });
const html = (width: number): string => toHtml(effectBySetting.draw(placed(width), words), { space: 'svg' });
const markOf = (width: number, id: string): string =>
  new RegExp(`data-mark="${id}">(.*?)</g>`).exec(html(width))?.[1] ?? '';

describe('the effect-by-setting chart', () => {
  it('sorts each review by fall, a row without a percentage last', () => {
    for (const review of ['review-2019', 'review-2009']) {
      const falls = points.filter((point) => point.review === review).map(({ row }) => row.value ?? -1);
      expect(falls.length).toBeGreaterThan(1);
      expect(falls).toEqual(falls.toSorted((a, b) => b - a));
    }
  });

  it('draws significant falls solid, others hollow, and those not stated dashed', () => {
    expect(markOf(680, 'ev-c-piza-carpark')).toContain('class="other"');
    expect(markOf(680, 'ev-c-wf09-transit')).toMatch(/class="other-ring"(?!.*dasharray)/);
    expect(markOf(680, 'ev-c-wf09-carpark')).toMatch(/class="other-ring".*stroke-dasharray/);
  });

  it('says “no clear effect” in words where no percentage is given, away from any zero line', () => {
    for (const width of [680, 320]) {
      expect(markOf(width, 'ev-c-piza-violent')).toContain('no clear effect');
      expect(markOf(width, 'ev-c-piza-violent')).not.toMatch(/<(circle|line)/);
      const { effects, grids } = placed(width);
      const { y, dot } = effects.find(({ id }) => id === 'ev-c-piza-violent') as PlacedEffects['effects'][number];
      expect(dot).toBeNull();
      const lines = grids.flatMap((grid) => grid.lines);
      expect(lines.length).toBeGreaterThan(0);
      for (const { y1, y2 } of lines) expect(y < y1 || y > y2).toBe(true);
    }
  });

  it('draws no error bar: each row has one stem and one dot', () => {
    for (const { row } of points.filter((point) => point.row.value !== null)) {
      expect(markOf(680, row.id).match(/<line/g)).toHaveLength(1);
      expect(markOf(680, row.id).match(/<circle/g)).toHaveLength(1);
    }
  });

  it('measures every stem from zero on one scale', () => {
    for (const width of [680, 320]) {
      const { effects, zero } = placed(width);
      const perPoint = effects.flatMap(({ id, dot }) => {
        const value = tables.figures.get(id)?.value;
        return dot && value ? [(dot.x - zero) / value] : [];
      });
      expect(perPoint).toHaveLength(points.filter(({ row }) => row.value !== null).length);
      for (const one of perPoint) expect(one).toBeCloseTo(perPoint[0] as number, 6);
    }
  });

  it('names the secondary sources in the drawing and in the table', () => {
    for (const via of ['via-2019', 'via-scribd', 'via-savenorme']) expect(html(680)).toContain(words.label(via));
    for (const row of effectBySetting.table(points, words).rows)
      for (const i of [4, 5]) expect(row.cells[i]?.text).not.toBe('');
  });
});
