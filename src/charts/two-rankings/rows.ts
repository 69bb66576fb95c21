/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { EtasSquareRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { Piece } from '../chart.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'two-rankings';
/** Keys of the marks that are no square: the run as a whole, and Oakland. */
export const RUN = 'synthetic-run';
export const OAKLAND = 'd-lum-overlap';
export const SETTINGS = ['ev-p-mohler2011-theta', 'ev-p-mohler2011-omega'];

export interface Rankings {
  squares: EtasSquareRow[];
  /** Oakland: squares shared on an average day, and squares flagged each day. */
  overlap: Figure;
  listed: Figure;
}

/** One row: the grid and Oakland belong to one drawing. */
export const rankingsRows = (tables: Tables): Rankings[] => {
  for (const id of SETTINGS) needFigure(tables, id, ID);
  return [
    {
      squares: tables.etas_squares,
      overlap: needFigure(tables, OAKLAND, ID),
      listed: needFigure(tables, 'ev-p-lum-k', ID),
    },
  ];
};

export const byCounting = ({ flagged }: EtasSquareRow): boolean =>
  flagged === 'both-lists' || flagged === 'counting-only';
export const byFormula = ({ flagged }: EtasSquareRow): boolean =>
  flagged === 'both-lists' || flagged === 'formula-only';

/** How many squares are on both lists, of how many on each, and from which seed, each with the rows that it is counted from. */
export function counted({ squares }: Rankings): { shared: Piece; flagged: Piece; seed: Piece } {
  const piece = (text: number, rows: EtasSquareRow[]): Piece => ({
    text: String(text),
    row: rows.map(({ id }) => id).join(' '),
  });
  const [first] = squares;
  if (!first)
    throw new Error(`chart "${ID}" needs rows in content/data/etas_squares.csv (run node tools/etas-squares.ts)`);
  const [shared, flagged] = [squares.filter((row) => row.flagged === 'both-lists'), squares.filter(byCounting)];
  return {
    shared: piece(shared.length, shared),
    flagged: piece(flagged.length, flagged),
    seed: piece(first.seed, [first]),
  };
}
