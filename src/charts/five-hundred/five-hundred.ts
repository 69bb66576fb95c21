/** One cell a camera: of the 500 announced in 2021, those counted as working, those installed since, and the rest. */
import { defineChart } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { placeGrid, type PlacedGrid } from './place.ts';
import { groupRows, ID, type Group, type GroupRow } from './rows.ts';

const BY: Record<Group, string> = {
  announced: 'by-president',
  working: 'by-cour',
  since: 'by-mission',
  'not-yet': 'by-us',
};
const STATE: Record<Group, string> = {
  announced: 'promised',
  working: 'working',
  since: 'installed',
  'not-yet': 'promised',
};

/** The State's 500 cameras, counted in cells. */
export const fiveHundred = defineChart<GroupRow, PlacedGrid>({
  id: ID,
  rows: groupRows,
  place: placeGrid,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        dateColumn(words, words.label('head-date'), ({ figure }) => figure.asOf),
        { key: 'what', head: words.label('head-what'), cell: ({ figure }) => figure.label[words.locale] },
        valueColumn(words, { key: 'cameras', head: words.label('head-cameras') }, ({ figure }) => figure),
        {
          key: 'state',
          head: words.label('head-state'),
          cell: ({ group }) => ({ text: words.ui(`state.${STATE[group]}`), code: STATE[group] }),
        },
        { key: 'by', head: words.label('head-by'), cell: ({ group }) => words.label(BY[group]) },
        ...proofColumns<GroupRow>(words, ({ figure }) => figure),
      ],
      ({ figure }) => ({ mark: figure.id, rows: [figure.id] }),
    ),
  describe: (_, words) => words.summary(),
});
