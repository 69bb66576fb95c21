/**
 * People ordered out of their homes after 5 November 2018 (running total), and below, on the same axis and scale, those the City still housed.
 * A count is a dot, a range a hatched bar, a rounded estimate a lighter dot. No line joins them: months without a count stay empty.
 */
import type { Figure } from '../../data/figure.ts';
import type { HousingRow } from '../../data/schemas.ts';
import { decimalYear } from '../../i18n/format.ts';
import { defineChart } from '../chart.ts';
import { asGiven, needFigure } from '../parts/placed.ts';
import { draw } from './draw.ts';
import { place, type PlacedPeople } from './place.ts';

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
const ALL_HOMES: Record<string, string> = { 'mh-i-temp-2019-01': 'at-city-expense', 'mh-i-temp-2021-09': 'temporary' };
const SERIES: Record<string, PeopleRow['series']> = { 'evacuated-cumulative': 'ordered-out', 'still-housed-by-city': 'housed' };

const shapeOf = (row: HousingRow): Shape => (row.plot === 'uncertain' ? 'estimate' : row.rounding === 'range' ? 'range' : 'dot');

/** The key of the label that says what a row counts. */
export function countedKey(row: PeopleRow): string {
  if (row.series === 'housed') return ALL_HOMES[row.key] ?? 'in-hotels';
  return row.shape === 'estimate' ? 'series-estimate' : 'series-ordered-out';
}

export const orderedOut = defineChart<PeopleRow, PlacedPeople>({
  id: ID,

  rows: (tables) => {
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
    if (rows.length === 0) throw new Error(`chart "${ID}" found no row of evacuated-cumulative in content/data/housing_indicators.csv`);
    return rows.sort((a, b) => (a.series === b.series ? a.time - b.time : a.series === 'ordered-out' ? -1 : 1));
  },

  place,
  draw,

  table: (rows, words) => ({
    columns: [
      { key: 'date', head: words.label('date') },
      { key: 'people', head: words.label('people'), numeric: true },
      { key: 'counted', head: words.label('counted') },
      { key: 'origin', head: words.label('origin') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.key,
      rows: [row.key],
      cells: [
        { text: words.date(row.figure.asOf), value: row.figure.asOf },
        { text: asGiven(row.figure, words), value: row.figure.value },
        { text: words.label(countedKey(row)) },
        { text: words.label(`origin-${row.origin}`) },
        { text: words.sourceNames(row.key) },
        { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      ],
    })),
  }),

  describe: (_rows, words) => words.summary(),
});
