/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { HousingRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { decimalYear } from '../../i18n/format.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'ordered-out';

/** How a row is drawn: a counted number, a range, a rounded estimate drawn lighter. */
type Shape = 'dot' | 'range' | 'estimate';

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
const ALL_HOMES: Record<string, string> = {
  'mh-i-temp-2019-01': 'at-city-expense',
  'mh-i-temp-2021-09': 'temporary',
};
const SERIES: Record<string, PeopleRow['series']> = {
  'evacuated-cumulative': 'ordered-out',
  'still-housed-by-city': 'housed',
};

const shapeOf = (row: HousingRow): Shape =>
  row.plot === 'uncertain' ? 'estimate' : row.rounding === 'range' ? 'range' : 'dot';

/** The key of the label that says what a row counts. */
export function countedKey(row: PeopleRow): string {
  if (row.series === 'housed') return ALL_HOMES[row.key] ?? 'in-hotels';
  return row.shape === 'estimate' ? 'series-estimate' : 'series-ordered-out';
}

/**
 * The running total by date, then the people housed by date.
 * @throws Error if the table has none
 */
export function rowsOf(tables: Tables): PeopleRow[] {
  const rows = tables.housing_indicators
    .filter((row) => row.indicator in SERIES && row.plot !== 'no')
    .map((row): PeopleRow => ({
      key: row.id,
      figure: needFigure(tables, row.id, ID),
      series: SERIES[row.indicator] ?? 'ordered-out',
      shape: shapeOf(row),
      time: decimalYear(row.as_of),
      origin: row.origin,
      allHomes: row.id in ALL_HOMES,
    }));
  if (rows.length === 0)
    throw new Error(`chart "${ID}" found no row of evacuated-cumulative in content/data/housing_indicators.csv`);
  return rows.sort((a, b) => (a.series === b.series ? a.time - b.time : a.series === 'ordered-out' ? -1 : 1));
}
