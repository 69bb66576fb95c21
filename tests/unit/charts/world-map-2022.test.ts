import { describe, expect, it } from 'vitest';
import type { PlacedMap } from '../../../src/charts/world-map-2022/place.ts';
import { worldMap2022 } from '../../../src/charts/world-map-2022/world-map-2022.ts';
import type { WorldRow } from '../../../src/charts/world-2022/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('world-map-2022', 'en', tables);
const rows = worldMap2022.rows(tables) as WorldRow[];
const [{ countries }] = rows as [WorldRow];
const WIDTHS = [1120, 680, 320];
const placed = (width: number): PlacedMap =>
  worldMap2022.place(rows, { width, narrow: width < 500, words }) as PlacedMap;

describe('the geographic map of 2022', () => {
  it('misses no country of the index: each has its shape, or a round mark, or both', () => {
    for (const width of WIDTHS) {
      const { marked } = placed(width).map;
      for (const { id, iso3 } of countries) {
        const { shape, dot } = marked.get(id) ?? {};
        expect(Boolean(shape ?? dot), `${iso3} at ${width}`).toBe(true);
      }
    }
  });

  it('gives the smallest a round mark that no other covers', () => {
    for (const width of WIDTHS) {
      const { marked } = placed(width).map;
      const of = (iso3: string) => marked.get(countries.find((one) => one.iso3 === iso3)?.id ?? '');
      for (const iso3 of ['SGP', 'HKG', 'BHR', 'MLT']) expect(of(iso3)?.dot, iso3).toBeDefined();
      const dots = [...marked.values()].flatMap(({ dot }) => dot ?? []);
      dots.forEach((one, i) =>
        dots.slice(i + 1).forEach((other) => {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * one.r - 0.1);
        }),
      );
    }
  });

  it('counts in its legend as many countries as the index has', () => {
    const counts = placed(680).entries.map(({ texts }) => Number(texts[0]?.then ? texts[0].text : 0));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tables.figures.get('gs-h-2022-countries')?.value);
  });
});
