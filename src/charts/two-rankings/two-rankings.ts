/**
 * Two rankings of the same squares, as stills: synthetic records on a grid, the squares that plain counting flags, those that the formula flags,
 * both at once; then Oakland. A frame is a flag by counting, a filling a flag by the formula, so that both together are both.
 * The squares come from a table that the model in src/models/etas writes: a chart runs no model.
 */
import type { EtasSquareRow } from '../../data/schemas.ts';
import { defineChart, type Cell, type ChartTable, type ChartWords, type Piece } from '../chart.ts';
import { NOTHING, proofColumns, tableOf, type ColumnOf, type Rests } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedRankings } from './place.ts';
import { ID, OAKLAND, RUN, SETTINGS, counted, rankingsRows, type Rankings } from './rows.ts';

const FLAGGED = {
  'both-lists': 'by-both',
  'counting-only': 'by-count',
  'formula-only': 'by-score',
  neither: 'by-neither',
} as const;

/** A row of the table: one square, or a result that many squares make. */
interface Line {
  mark: string;
  rows: string[];
  name: string;
  square?: EtasSquareRow;
  flagged: Cell;
  rests: Rests | null;
}

function linesOf(rankings: Rankings, words: ChartWords): Line[] {
  const { shared, flagged, seed } = counted(rankings);
  const { overlap, listed, squares } = rankings;
  const [setting = ''] = SETTINGS;
  return [
    {
      mark: RUN,
      rows: [...squares.filter((row) => row.flagged !== 'neither').map(({ id }) => id), ...SETTINGS],
      name: `${words.label('synthetic')}, ${words.label('seed', { seed })}`,
      flagged: { text: words.label('shared', { shared, flagged }) },
      rests: { id: setting },
    },
    {
      mark: OAKLAND,
      rows: [OAKLAND, 'ev-p-lum-counts', listed.id],
      name: words.label('step-oakland'),
      flagged: {
        text: words.label('shared', { shared: words.number(overlap.value), flagged: words.number(listed.value) }),
      },
      rests: { id: listed.id, confidence: overlap.confidence },
    },
    ...squares
      .filter((row) => row.records > 0)
      .toSorted((a, b) => a.rank_counting - b.rank_counting)
      .map((row) => ({
        mark: row.id,
        rows: [row.id],
        name: inWords(row, 'label', words),
        square: row,
        flagged: { text: words.label(FLAGGED[row.flagged]), code: row.flagged },
        rests: null,
      })),
  ];
}

function table(rows: Rankings[], words: ChartWords): ChartTable {
  const ofSquare = (key: string, column: 'records' | 'score_exact' | 'rank_counting' | 'rank_formula') =>
    ({
      key,
      head: words.label(key),
      numeric: true,
      cell: ({ square }) => (square ? { text: words.number(square[column]), value: square[column] } : NOTHING),
    }) satisfies ColumnOf<Line>;
  return tableOf<Line>(
    rows.flatMap((row) => linesOf(row, words)),
    [
      { key: 'square', head: words.label('square'), cell: ({ name }) => name },
      ofSquare('records', 'records'),
      ofSquare('score', 'score_exact'),
      ofSquare('rank-count', 'rank_counting'),
      ofSquare('rank-score', 'rank_formula'),
      { key: 'flagged', head: words.label('flagged'), cell: ({ flagged }) => flagged },
      ...proofColumns<Line>(words, ({ rests }) => rests),
    ],
    (line) => ({ mark: line.mark, rows: line.rows }),
  );
}

function describe([rows]: Rankings[], words: ChartWords): Piece[][] {
  if (!rows) throw new Error(`chart "${ID}" has nothing to describe`);
  return words.summary(counted(rows));
}

/** The squares that a formula flags, beside those that plain counting flags. */
export const twoRankings = defineChart<Rankings, PlacedRankings>({
  id: ID,
  rows: rankingsRows,
  place,
  draw,
  table,
  describe,
});
