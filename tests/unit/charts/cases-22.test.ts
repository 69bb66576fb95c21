import { describe, expect, it } from 'vitest';
import { cases22 } from '../../../src/charts/cases-22/cases-22.ts';
import type { PlacedCases22 } from '../../../src/charts/cases-22/place.ts';
import type { DivisionRow } from '../../../src/charts/cases-22/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('cases-22', 'en', tables);
const rows = cases22.rows(tables) as DivisionRow[];
const WIDTHS = [1120, 680, 320];
const placed = (width: number, view?: string): PlacedCases22 =>
  cases22.place(rows, { width, narrow: width < 500, words, ...(view ? { view } : {}) }) as PlacedCases22;
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the same cases out of two wholes', () => {
  it('draws one cell an investigation, the same number helped in both fields', () => {
    for (const width of WIDTHS)
      placed(width).divisions.forEach(({ helped, others }, i) => {
        expect(cells(helped)).toBe(rows[0]?.part.value);
        expect(cells(helped) + cells(others)).toBe(rows[i]?.whole.value);
      });
  });

  it('leaves those helped in their place from one view to the other, in a drawing of one height', () => {
    const [all, solved] = rows.map(({ by }) => by);
    for (const width of WIDTHS) {
      const [one, other] = [placed(width, all), placed(width, solved)];
      expect(one.divisions).toHaveLength(1);
      expect(other.divisions[0]?.helped).toBe(one.divisions[0]?.helped);
      expect(other.height).toBe(one.height);
    }
  });

  it('draws every investigation in either view: those that were not solved as empty cells', () => {
    const most = Math.max(...rows.map(({ whole }) => whole.value));
    for (const { by, whole } of rows) {
      const { helped = '', others = '', leftOut = '' } = placed(680, by).divisions[0] ?? {};
      expect(cells(helped) + cells(others)).toBe(whole.value);
      expect(cells(leftOut)).toBe(most - whole.value);
    }
  });

  it('gives every cell one size, so that the fields can be compared', () => {
    const sizes = placed(680).divisions.map(({ others }) => /h([\d.]+)v/.exec(others)?.[1]);
    expect(new Set(sizes).size).toBe(1);
  });

  it('prints the share that the study gives, near the cells drawn', () => {
    for (const { part, whole, share } of rows) expect((100 * part.value) / whole.value).toBeCloseTo(share.value, 0);
  });
});
