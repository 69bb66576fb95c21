/** What the control room did live in 2015, in the order of the work: followed live, asked for, took place, arrested. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'control-room-2015';

/** Row ids by the key of their words: the unit under `<key>`, what is counted under `<key>-what`. */
const COUNTS = {
  operations: 'ms-f-live-2015',
  requests: 'ms-f-live-req-2015',
  interventions: 'ms-f-live-int-2015',
  arrests: 'ms-f-live-arrests-2015',
} as const;
type Count = keyof typeof COUNTS;

export interface CountRow {
  key: Count;
  figure: Figure;
}

export const rowsOf = (tables: Tables): CountRow[] =>
  (Object.keys(COUNTS) as Count[]).map((key) => ({ key, figure: needFigure(tables, COUNTS[key], ID) }));
