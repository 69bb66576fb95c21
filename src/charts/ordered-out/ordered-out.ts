/**
 * People ordered out of their homes after 5 November 2018 (running total), and below, on the same axis and scale, those the City still housed.
 * A count is a dot, a range a hatched bar, a rounded estimate a lighter dot. No line joins them: months without a count stay empty.
 */
import { decimalYear } from '../../i18n/format.ts';
import { defineChart } from '../chart.ts';
import { asGiven, needFigure } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedPeople } from './place.ts';
import { ALL_HOMES, ID, type PeopleRow, SERIES, countedKey, shapeOf } from './rows.ts';

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
    if (rows.length === 0)
      throw new Error(`chart "${ID}" found no row of evacuated-cumulative in content/data/housing_indicators.csv`);
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
