import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { countOf, placeCities } from '../../../src/charts/same-city/place.ts';
import { scopeRows } from '../../../src/charts/same-city/rows.ts';
import { sameCity } from '../../../src/charts/same-city/same-city.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('same-city', 'en', tables);
const rows = scopeRows(tables);
const place = (width: number): ReturnType<typeof placeCities> =>
  placeCities(rows, { width, narrow: width < 500, words });
const draw = (width: number): string => toHtml(sameCity.draw(place(width), words) as Element);

describe('the same-city chart', () => {
  test('shows Lille three times and London twice, the narrowest count first', () => {
    expect(rows.map((row) => row.group)).toEqual([...Array(3).fill('lille-2020'), ...Array(2).fill('london')]);
    for (const group of ['lille-2020', 'london']) {
      const values = rows.filter((row) => row.group === group).map((row) => row.value);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  test('bars of one city start at zero on one scale', () => {
    for (const group of ['lille-2020', 'london']) {
      const [wide, widest] = place(680)
        .counts.filter(({ row }) => row.group === group)
        .slice(-2);
      if (!wide || !widest) throw new Error(`${group} has fewer than two counts`);
      expect(wide.bar.width / widest.bar.width).toBeCloseTo(wide.row.value / widest.row.value, 1);
    }
  });

  test('a few cameras are a sliver that can still be seen', () => {
    expect(place(320).counts[0]?.bar.width).toBe(2);
  });

  test('a total that was reported and not confirmed is hatched', () => {
    for (const { row, bar } of place(680).counts) expect(Boolean(bar.hatch), row.id).toBe(row.confidence === 'low');
    const doubtful = rows.filter((row) => row.confidence === 'low');
    expect(draw(680).match(/<path class="other-line"/g)).toHaveLength(doubtful.length);
  });

  test('a rounded value says so', () => {
    const about = place(680).counts.find(({ row }) => row.rounding === 'about');
    if (!about) throw new Error('no count is rounded');
    expect(countOf(about.row, words)).toMatch(/^about /);
    expect(about.texts.map(({ text }) => text)).toContain(countOf(about.row, words));
  });
});
