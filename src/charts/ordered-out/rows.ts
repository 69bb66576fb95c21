/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { HousingRow } from '../../data/schemas.ts';

export const ID = 'ordered-out';

/** How a row is drawn: a counted number, a range, a rounded estimate drawn lighter. */
export type Shape = 'dot' | 'range' | 'estimate';

export interface PeopleRow {
  key: string;
  figure: Figure;
  series: 'ordered-out' | 'housed';
  shape: Shape;
  /** Decimal year. */
  time: number;
  origin: HousingRow['origin'];
  /** For the housed: all homes the City pays, not hotels alone. */
  allHomes: boolean;
}

/** Rows of people housed that count all accommodation; the others count hotels. */
export const ALL_HOMES: Record<string, string> = {
  'mh-i-temp-2019-01': 'at-city-expense',
  'mh-i-temp-2021-09': 'temporary',
};
export const SERIES: Record<string, PeopleRow['series']> = {
  'evacuated-cumulative': 'ordered-out',
  'still-housed-by-city': 'housed',
};

export const shapeOf = (row: HousingRow): Shape =>
  row.plot === 'uncertain' ? 'estimate' : row.rounding === 'range' ? 'range' : 'dot';

/** The key of the label that says what a row counts. */
export function countedKey(row: PeopleRow): string {
  if (row.series === 'housed') return ALL_HOMES[row.key] ?? 'in-hotels';
  return row.shape === 'estimate' ? 'series-estimate' : 'series-ordered-out';
}
