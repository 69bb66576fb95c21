import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { FULL, NARROW, WIDE } from '../../../src/charts/drawing.ts';
import { dotsOf, place } from '../../../src/charts/two-rankings/place.ts';
import { twoRankings } from '../../../src/charts/two-rankings/two-rankings.ts';
import { byCounting, byFormula, counted, rankingsRows, type Rankings } from '../../../src/charts/two-rankings/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import type { EtasSquareRow } from '../../../src/data/schemas.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = rankingsRows(tables) as [Rankings];
const words = chartWords('two-rankings', 'en', tables);
const placed = (width: number): ReturnType<typeof place> => place(rows, { width, narrow: width === NARROW, words });
const widths = [FULL, WIDE, NARROW];
const dots = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the chart of two rankings', () => {
  it.each(widths)('shows four complete stills: records, counting, formula, both (%s px)', (width) => {
    const { stills } = placed(width);
    const records = tables.etas_squares.reduce((sum, row) => sum + row.records, 0);
    const flagged = [() => false, byCounting, byFormula, (row: EtasSquareRow) => byCounting(row) || byFormula(row)];
    expect(stills.map(({ squares }) => squares.reduce((sum, square) => sum + dots(square.dots), 0))).toEqual([
      records,
      records,
      records,
      0,
    ]);
    expect(stills.map(({ squares }) => squares.filter(({ frame, filling }) => frame ?? filling).length)).toEqual(
      flagged.map((of) => tables.etas_squares.filter(of).length),
    );
  });

  it.each(widths)(
    'frames what counting flags and fills what the formula flags, so that the shared squares are both (%s px)',
    (width) => {
      const { stills } = placed(width);
      for (const { key, frame, filling } of stills[3]?.squares ?? []) {
        const row = tables.etas_squares.find(({ id }) => id === key);
        expect([frame !== null, filling !== null]).toEqual([
          (row?.rank_counting ?? 99) <= 8,
          (row?.rank_formula ?? 99) <= 8,
        ]);
      }
      expect(stills[1]?.squares.some(({ filling }) => filling)).toBe(false);
      expect(stills[2]?.squares.some(({ frame }) => frame)).toBe(false);
    },
  );

  it('shrinks the dot of a record as its echo fades, and only for the formula', () => {
    const [row] = tables.etas_squares.filter(({ records }) => records > 2);
    if (!row) throw new Error('no busy square');
    const radii = (fading: boolean): number[] =>
      [...dotsOf(row, 0, 0, 26, fading).matchAll(/a([\d.]+) \1 0 1 0 \d/g)].map((match) => Number(match[1]));
    expect(new Set(radii(false)).size).toBe(1);
    expect(radii(true)).toEqual(radii(true).toSorted((a, b) => a - b));
    expect(radii(true).at(0)).toBeLessThan(radii(true).at(-1) ?? 0);
  });

  it.each(locales)('has the word synthetic or inventé in sight, and the seed, in the drawing itself (%s)', (locale) => {
    const own = chartWords('two-rankings', locale, tables);
    for (const width of widths)
      expect(
        toHtml(twoRankings.draw(place(rows, { width, narrow: width === NARROW, words: own }), own), { space: 'svg' }),
      ).toMatch(locale === 'en' ? /Synthetic records.*seed 1/ : /Faits inventés.*tirage n°\u00a01/);
  });

  it('fills as many of the squares of Oakland as are shared, the last in part', () => {
    const { signs } = placed(WIDE).oakland;
    const whole = signs[0]?.filling?.width ?? 0;
    expect(signs).toHaveLength(rows[0].listed.value);
    expect(signs.reduce((sum, { filling }) => sum + (filling?.width ?? 0) / whole, 0)).toBeCloseTo(
      rows[0].overlap.value,
      6,
    );
  });

  it('supplies the squares shared, the squares flagged and the seed, each with the rows behind it', () => {
    const { shared, flagged, seed } = counted(rows[0]);
    const both = tables.etas_squares.filter((row) => byCounting(row) && byFormula(row));
    const listed = tables.etas_squares.filter(byCounting);
    expect([shared, flagged].map(({ row }) => row?.split(' '))).toEqual(
      [both, listed].map((squares) => squares.map(({ id }) => id)),
    );
    expect([shared.text, flagged.text, seed.text]).toEqual(
      [both.length, listed.length, tables.etas_squares[0]?.seed].map(String),
    );
    expect(twoRankings.describe(rows, words).map(plain)[1]).toBe(
      `On this grid both lists share ${both.length} of ${listed.length} squares.`,
    );
  });

  it('has every square with a record in its table, and cites the settings of the formula', () => {
    const { rows: lines } = twoRankings.table(rows, words);
    const keys = lines.map(({ mark }) => mark);
    for (const row of tables.etas_squares) expect(keys.includes(row.id)).toBe(row.records > 0);
    expect(lines[0]?.rows).toEqual(expect.arrayContaining(['ev-p-mohler2011-theta', 'ev-p-mohler2011-omega']));
  });

  it('refuses an empty table of squares', () =>
    expect(() => counted({ ...rows[0], squares: [] })).toThrow(/node tools\/etas-squares\.ts/));
});
