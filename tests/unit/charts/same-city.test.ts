import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { placeCities, sameCity, scopeRows } from '../../../src/charts/same-city/same-city.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('same-city', 'en', tables);
const rows = scopeRows(tables);
const place = (width: number): ReturnType<typeof placeCities> =>
  placeCities(rows, { width, narrow: width < 500, words });
const draw = (width: number): string => toHtml(sameCity.draw(place(width), words) as Element);

describe('the same-city chart', () => {
  test('shows Lille three times and London twice, the narrowest count first', () => {
    expect(rows.map((row) => row.value)).toEqual([8, 4500, 6297, 131882, 691000]);
  });

  test('every bar has its row in the table', () => {
    const keys = sameCity.table(rows, words).rows.map((row) => row.mark);
    for (const width of [680, 320])
      expect([...draw(width).matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1])).toEqual(keys);
  });

  test('bars of one city start at zero on one scale', () => {
    for (const panel of place(680).panels) {
      const [, wide, widest] = [undefined, ...panel.bars].slice(-3);
      const values = rows.filter((row) => panel.bars.some((bar) => bar.id === row.id)).map((row) => row.value);
      if (wide && widest) expect(wide.width / widest.width).toBeCloseTo((values.at(-2) ?? 0) / (values.at(-1) ?? 1), 1);
    }
  });

  test('eight cameras are a sliver that can still be seen', () => {
    expect(place(320).panels[0]?.bars[0]).toMatchObject({ value: '8', width: 2 });
  });

  test('a total that was reported and not confirmed is hatched', () => {
    const doubtful = place(680)
      .panels.flatMap((panel) => panel.bars)
      .filter((bar) => bar.doubtful)
      .map((bar) => bar.id);
    expect(doubtful).toEqual(rows.filter((row) => row.confidence === 'low').map((row) => row.id));
    expect(draw(680).match(/url\(#same-city-680\)/g)).toHaveLength(doubtful.length);
  });

  test('a rounded value says so', () => {
    expect(place(680).panels[0]?.bars[1]?.value).toBe('about 4,500');
  });
});
