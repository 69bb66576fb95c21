/** The ranked squares as the table content/data/etas_squares.csv, which the chart of rankings reads: charts never run a model. */
import { csvFormatRows } from 'd3-dsv';
import { flaggedBy, GRID, rankSquares, type Grid } from './squares.ts';

/** Ten decimals: far more than a ranking needs, fewer than processors may differ in. */
const DECIMALS = 10;
const LEFT_DECIMALS = 4;

const HEAD = [
  'id',
  'seed',
  'row',
  'column',
  'label_en',
  'label_fr',
  'records',
  'record_days',
  'echoes',
  'score_exact',
  'rank_counting',
  'rank_formula',
  'flagged',
];

/** The text of the table: one line a square, in the order of the grid. */
export function squaresCsv(grid: Grid = GRID): string {
  const lines = rankSquares(grid).map((square) => {
    const { row, column, records, echoes, score, rankByCounting, rankByFormula } = square;
    return [
      `etas-r${row}c${column}`,
      grid.seed,
      row,
      column,
      `synthetic square, row ${row}, column ${column}`,
      `carré inventé, rangée ${row}, colonne ${column}`,
      records.length,
      records.join('; '),
      echoes.map((left) => left.toFixed(LEFT_DECIMALS)).join('; '),
      score.toFixed(DECIMALS),
      rankByCounting,
      rankByFormula,
      flaggedBy(square, grid),
    ].map(String);
  });
  return `${csvFormatRows([HEAD, ...lines])}\n`;
}
