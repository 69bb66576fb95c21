import { describe, expect, it } from 'vitest';
import { pledges2026 } from '../../../src/charts/pledges-2026/pledges-2026.ts';
import type { PlacedPledges } from '../../../src/charts/pledges-2026/place.ts';
import { SIGNS, signOf, type CityRow } from '../../../src/charts/pledges-2026/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('pledges-2026', 'en', tables);
const rows = pledges2026.rows(tables) as CityRow[];
const pledges = rows.flatMap((row) => row.pledges);

describe('the pledges of March 2026', () => {
  it('stand by the name of their city, not by size', () => {
    const names = rows.map(({ city }) => city);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
    expect(pledges).toHaveLength(tables.pledges_2026.length);
  });

  it('stand beside a count only where it is recent, of installed cameras and comparable', () => {
    for (const { city, count } of rows) {
      if (!count) continue;
      const row = tables.french_cities.find(({ id }) => id === count.id);
      expect([row?.city, row?.state, row?.comparable]).toEqual([city, 'installed', 'yes']);
      expect((row?.as_of ?? '') >= '2019').toBe(true);
    }
  });

  it('bear the finding out: most name a number of cameras, few an audit', () => {
    const count = (test: (pledge: (typeof pledges)[number]) => boolean): number => pledges.filter(test).length;
    expect(count((row) => signOf(row) === 'number')).toBeGreaterThan(pledges.length / 2);
    expect(count(({ pledge }) => pledge === 'audit')).toBeLessThan(pledges.length / 10);
    expect(new Set(pledges.map(signOf))).toEqual(new Set(SIGNS));
  });

  it('fill their columns evenly', () => {
    const placed = pledges2026.place(rows, { width: 1120, narrow: false, words }) as PlacedPledges;
    const ends = new Map(placed.pledges.map(({ x, y }) => [x, y]));
    const heights = [...ends.values()];
    expect(heights).toHaveLength(3);
    expect(Math.min(...heights)).toBeGreaterThan(0.6 * Math.max(...heights));
  });
});
