/** The rows of the chart: the same false alerts against two wholes. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'london-two-denominators';
const FALSE = 'ev-a-met-2025-false';
/** The share of all faces said the other way: one face in so many. */
export const ONE_IN = 'd-al-met-one-in';
/** By what they are set against: the row of the whole and the row of the share. */
const WHOLES = {
  alert: { whole: 'ev-a-met-2025-alerts', share: 'ev-a-met-2025-false-per-alert' },
  face: { whole: 'ev-a-met-2025-faces', share: 'ev-a-met-2025-false-per-face' },
} as const;
export type Whole = keyof typeof WHOLES;

/** One way to divide: the false alerts, their whole, and the share between them. */
export interface DivisionRow {
  by: Whole;
  mistaken: Figure;
  whole: Figure;
  share: Figure;
}

/** Against the alerts first, then against all faces. */
export const divisionRows = (tables: Tables): DivisionRow[] =>
  (Object.keys(WHOLES) as Whole[]).map((by) => ({
    by,
    mistaken: needFigure(tables, FALSE, ID),
    whole: needFigure(tables, WHOLES[by].whole, ID),
    share: needFigure(tables, WHOLES[by].share, ID),
  }));
