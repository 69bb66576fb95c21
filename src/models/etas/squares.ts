/**
 * Two ways to rank the squares of one grid: plain counting and the formula of etas.ts, on the same synthetic records.
 * Synthetic: no town, no street and no person stands behind a square. The records are drawn by the formula itself, so they hold the very echo it looks for.
 */
import { random } from '../random.ts';
import { DEFAULTS, echoLeft, ranking, score, type Settings } from './etas.ts';

export interface Grid {
  seed: number;
  rows: number;
  columns: number;
  /** Days of records that both rankings look at. */
  days: number;
  /** How many squares each ranking flags. */
  flagged: number;
}

/**
 * All assumed. Seed 1 is the first seed, and it is typical: its two rankings share as many squares as the median of a thousand seeds (a test holds this).
 * `days` is three mean delays, after which a twentieth of an echo is left; `flagged` is one square in nine, because the share of Oakland
 * (about 3 per cent) would be two squares.
 */
export const GRID: Grid = { seed: 1, rows: 6, columns: 12, days: 30, flagged: 8 };

export interface Square {
  /** From 1, top to bottom and left to right. */
  row: number;
  column: number;
  /** Days of its records, the first day being 0. */
  records: number[];
  /** What is left of the echo of each record on the day of the ranking. */
  echoes: number[];
  /** The score of the formula on that day. */
  score: number;
  /** From 1; equals are ranked by the order of the squares. */
  rankByCounting: number;
  rankByFormula: number;
}

/**
 * Days of the records of each square. Squares differ in their own base score (four times the assumed one, times the cube of a random number,
 * so that the mean is the assumed one and few squares are busy); each day each square has a record or none, with its score as the chance.
 */
export function drawRecords({ seed, rows, columns, days }: Grid = GRID, settings: Settings = DEFAULTS): number[][] {
  const { next, chance } = random(seed);
  const squares = Array.from({ length: rows * columns }, () => ({
    base: 4 * settings.base * next() ** 3,
    records: [] as number[],
  }));
  for (let day = 0; day < days; day++) {
    for (const { base, records } of squares) if (chance(score(day, records, { ...settings, base }))) records.push(day);
  }
  return squares.map(({ records }) => records);
}

/** Ranks from 1 in the order of the squares. */
function ranks(values: readonly number[]): number[] {
  const found = values.map(() => 0);
  ranking(values).forEach((square, i) => (found[square] = i + 1));
  return found;
}

/** The whole grid with both rankings, on the day after the last record. The formula is given one base score for all squares: it does not know theirs. */
export function rankSquares(grid: Grid = GRID, settings: Settings = DEFAULTS): Square[] {
  const drawn = drawRecords(grid, settings);
  const scores = drawn.map((records) => score(grid.days, records, settings));
  const byCounting = ranks(drawn.map((records) => records.length));
  const byFormula = ranks(scores);
  return drawn.map((records, i) => ({
    row: Math.floor(i / grid.columns) + 1,
    column: (i % grid.columns) + 1,
    records,
    echoes: records.map((record) => echoLeft(grid.days - record, settings)),
    score: scores[i] as number,
    rankByCounting: byCounting[i] as number,
    rankByFormula: byFormula[i] as number,
  }));
}

/** Which ranking flags a square. */
export function flaggedBy(
  { rankByCounting, rankByFormula }: Square,
  { flagged }: Grid = GRID,
): 'both-lists' | 'counting-only' | 'formula-only' | 'neither' {
  const [counting, formula] = [rankByCounting <= flagged, rankByFormula <= flagged];
  if (counting && formula) return 'both-lists';
  return counting ? 'counting-only' : formula ? 'formula-only' : 'neither';
}
