/** What the control room of Marseille did live in 2015: four aligned bars from zero on one scale, each with its own unit. Not the steps of a funnel. */
import { defineChart } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedCounts } from './place.ts';
import { ID, rowsOf, type CountRow } from './rows.ts';

/** In the order of the work: followed live, asked for, took place, arrested. */
export const controlRoom2015 = defineChart<CountRow, PlacedCounts>({
  id: ID,
  rows: rowsOf,
  place,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        { key: 'what', head: words.label('head-what'), cell: ({ figure }) => figure.label[words.locale] },
        { key: 'unit', head: words.label('head-unit'), cell: ({ key }) => words.label(key) },
        valueColumn(words, { key: 'count', head: words.label('head-count') }, ({ figure }) => figure),
        dateColumn(words, words.ui('table.date'), ({ figure }) => figure.asOf),
        ...proofColumns<CountRow>(words, ({ figure }) => figure),
        { key: 'note', head: words.ui('table.note'), cell: ({ figure }) => figure.note[words.locale] },
      ],
      ({ figure }) => ({ mark: figure.id, rows: [figure.id] }),
    ),
  describe: (_, words) => words.summary(),
});
