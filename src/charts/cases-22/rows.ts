/** The rows of the chart: the same investigations helped by cameras, against all investigations and against those solved. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'cases-22';
const HELPED = 'ev-c-gorm-helped';
/** By what they are set against: the row of the whole and the row of the share. */
const WHOLES = {
  all: { whole: 'ev-c-gorm-cases', share: 'ev-c-gorm-all' },
  solved: { whole: 'd-gorm-solved-cases', share: 'ev-c-gorm-solved' },
} as const;
export type Whole = keyof typeof WHOLES;

/** One way to divide: the investigations helped, their whole, and the share as the study gives it. */
export interface DivisionRow {
  by: Whole;
  helped: Figure;
  whole: Figure;
  share: Figure;
}

/** Against all first, then against those solved. */
export const divisionRows = (tables: Tables): DivisionRow[] =>
  (Object.keys(WHOLES) as Whole[]).map((by) => ({
    by,
    helped: needFigure(tables, HELPED, ID),
    whole: needFigure(tables, WHOLES[by].whole, ID),
    share: needFigure(tables, WHOLES[by].share, ID),
  }));
