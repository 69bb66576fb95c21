import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { DEFAULTS, fitStep, ranking, score } from '../../../src/models/etas/etas.ts';
import { squaresCsv } from '../../../src/models/etas/squares-csv.ts';
import { drawRecords, flaggedBy, GRID, rankSquares, type Grid } from '../../../src/models/etas/squares.ts';

const shared = (grid: Grid): number =>
  rankSquares(grid).filter((square) => flaggedBy(square, grid) === 'both-lists').length;
const SEEDS = 1000;
const seeds = (count: number): Grid[] => Array.from({ length: count }, (_, i) => ({ ...GRID, seed: i + 1 }));

describe('the table of synthetic squares', () => {
  it('is what the model makes of its seed', () => {
    const { etas_squares: rows } = loadTables();
    const squares = rankSquares();
    expect(rows).toHaveLength(squares.length);
    for (const [i, square] of squares.entries()) {
      const row = rows[i];
      expect(row).toMatchObject({
        seed: GRID.seed,
        row: square.row,
        column: square.column,
        records: square.records.length,
        record_days: square.records.map(String),
        rank_counting: square.rankByCounting,
        rank_formula: square.rankByFormula,
        flagged: flaggedBy(square),
      });
      expect(row?.score_exact).toBeCloseTo(score(GRID.days, square.records), 9);
      square.echoes.forEach((left, j) => expect(Number(row?.echoes[j])).toBeCloseTo(left, 4));
    }
  });

  it('is the very file that tools/etas-squares.ts writes', () =>
    expect(readFileSync('content/data/etas_squares.csv', 'utf8')).toBe(squaresCsv()));

  it('says of every square, in both languages, that it is invented', () => {
    for (const row of loadTables().etas_squares)
      expect([row.label_en, row.label_fr].join()).toMatch(/^synthetic .*,carré inventé/);
  });
});

describe('the two rankings', () => {
  it('flag as many squares each, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (seed) => {
        const kinds = rankSquares({ ...GRID, seed }).map((square) => flaggedBy(square));
        const count = (...wanted: string[]): number => kinds.filter((kind) => wanted.includes(kind)).length;
        expect([count('both-lists', 'counting-only'), count('both-lists', 'formula-only')]).toEqual([
          GRID.flagged,
          GRID.flagged,
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it('share as many squares with the seed shown as with the median of a thousand seeds', () => {
    const overlaps = seeds(SEEDS)
      .map(shared)
      .toSorted((a, b) => a - b);
    expect(shared(GRID)).toBe(overlaps[SEEDS / 2]);
  });

  it('come closer when the base score is fitted to each square, as the researchers do', () => {
    const fitted = (grid: Grid): number => {
      const drawn = drawRecords(grid);
      const scores = drawn.map((records) => {
        let settings = DEFAULTS;
        for (let step = 0; step < 40; step++)
          settings = { ...DEFAULTS, base: fitStep(records, grid.days, settings).base };
        return score(grid.days, records, settings);
      });
      const counted = new Set(ranking(drawn.map((records) => records.length)).slice(0, grid.flagged));
      return ranking(scores)
        .slice(0, grid.flagged)
        .filter((square) => counted.has(square)).length;
    };
    const mean = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(seeds(200).map(fitted))).toBeGreaterThan(mean(seeds(200).map(shared)) + 1);
    expect(fitted(GRID)).toBeGreaterThan(shared(GRID));
  });
});
