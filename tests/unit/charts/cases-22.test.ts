import { describe, expect, it } from 'vitest';
import { cases22 } from '../../../src/charts/cases-22/cases-22.ts';
import type { PlacedCases22 } from '../../../src/charts/cases-22/place.ts';
import type { DivisionRow } from '../../../src/charts/cases-22/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('cases-22', 'en', tables);
const rows = cases22.rows(tables) as DivisionRow[];
const placed = (width: number): PlacedCases22 =>
  cases22.place(rows, { width, narrow: width < 500, words }) as PlacedCases22;
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the same cases out of two wholes', () => {
  it('draws one cell an investigation, the same number helped in both fields', () => {
    for (const width of [1120, 680, 320])
      placed(width).divisions.forEach(({ helped, others }, i) => {
        expect(cells(helped)).toBe(rows[0]?.helped.value);
        expect(cells(helped) + cells(others)).toBe(rows[i]?.whole.value);
      });
  });

  it('gives every cell one size, so that the fields can be compared', () => {
    const sizes = placed(680).divisions.map(({ others }) => /h([\d.]+)v/.exec(others)?.[1]);
    expect(new Set(sizes).size).toBe(1);
  });

  it('prints the share that the study gives, near the cells drawn', () => {
    for (const { helped, whole, share } of rows) expect((100 * helped.value) / whole.value).toBeCloseTo(share.value, 0);
  });
});
