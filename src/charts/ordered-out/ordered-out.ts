/**
 * People ordered out of their homes after 5 November 2018 (running total), and below, on the same axis and scale, those the City still housed.
 * A count is a dot, a range a hatched bar, a rounded estimate a lighter dot. No line joins them: months without a count stay empty.
 */
import { defineChart } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedPeople } from './place.ts';
import { countedKey, ID, rowsOf, type PeopleRow } from './rows.ts';

export const orderedOut = defineChart<PeopleRow, PlacedPeople>({
  id: ID,
  rows: rowsOf,
  place,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        dateColumn(words, words.label('date'), (row) => row.figure.asOf),
        valueColumn(words, { key: 'people', head: words.label('people') }, (row) => row.figure),
        { key: 'counted', head: words.label('counted'), cell: (row) => words.label(countedKey(row)) },
        { key: 'origin', head: words.label('origin'), cell: (row) => words.label(`origin-${row.origin}`) },
        ...proofColumns<PeopleRow>(words, (row) => row.figure),
      ],
      ({ key }) => ({ mark: key, rows: [key] }),
    ),
  describe: (_rows, words) => words.summary(),
});
