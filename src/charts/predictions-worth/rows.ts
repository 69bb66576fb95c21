/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure, needRow } from '../parts/rows.ts';

export const ID = 'predictions-worth';

type Who = 'who-markup' | 'who-developers' | 'who-ours';
export interface WorthRow {
  key: string;
  figure: Figure;
  /** The row that holds the place and the source: for a figure of our own, the first it is made from. */
  evidence: RowOf<'prediction_evidence'>;
  /** Label that says what is measured; without one the row's own label stands in the table. */
  measure: string | null;
  who: Who;
  /** Rows behind a figure of our own. */
  also: string[];
  drawn: boolean;
}

/** Every row of the chart, in the order of its table: who measured, what to call it, and for derived rows those that hold the place and the source. */
const ENTRIES: Record<string, { who: Who; measure?: string; also?: string[]; undrawn?: true }> = {
  'ev-p-plainfield-n': { who: 'who-markup' },
  'ev-p-plainfield-hits': { who: 'who-markup' },
  'ev-p-plainfield-rate': { who: 'who-markup' },
  'ev-p-plainfield-violent': { who: 'who-markup', measure: 'plainfield-violent', undrawn: true },
  'ev-p-plainfield-burglary': { who: 'who-markup', measure: 'plainfield-burglary', undrawn: true },
  'ev-p-mohler-reduction': { who: 'who-developers' },
  'ev-p-mohler-la-model': { who: 'who-developers' },
  'ev-p-mohler-la-analyst': { who: 'who-developers' },
  'd-lum-cells-share': { who: 'who-ours', also: ['ev-p-lum-k', 'ev-p-lum-cells'] },
  'd-lum-capture': { who: 'who-ours', also: ['ev-p-lum-capture'] },
};

/**
 * @throws Error if a row is missing
 */
export const worthRows = (tables: Tables): WorthRow[] =>
  Object.entries(ENTRIES).map(([key, { who, measure, also = [], undrawn }]) => ({
    key,
    figure: needFigure(tables, key, ID),
    evidence: needRow(tables, 'prediction_evidence', also[0] ?? key, ID),
    measure: measure ?? null,
    who,
    also,
    drawn: !undrawn,
  }));
