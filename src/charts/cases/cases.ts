/** Court cases as a scorecard: one line a case, grouped by outcome, oldest first; the shape says the outcome. */
import { defineChart, type Cell, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, type ColumnOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedCases } from './place.ts';
import { type CaseRow, type Group, groupCases } from './rows.ts';

function table(groups: Group[], words: ChartWords): ChartTable {
  const known = (text: string): Cell => ({ text: text || words.label('not-known'), unknown: text === '' });
  const said = (key: string): ColumnOf<CaseRow> => ({
    key,
    head: words.label(`head-${key}`),
    cell: (row) => inWords(row, key, words),
  });
  return tableOf<CaseRow>(
    groups.flatMap(({ cases }) => cases),
    [
      ...['place', 'subject', 'court'].map(said),
      { key: 'number', head: words.label('head-number'), cell: ({ number }) => known(number) },
      dateColumn(words, words.label('head-date'), ({ date }) => date),
      {
        key: 'outcome',
        head: words.label('head-outcome'),
        cell: ({ outcome }) => ({ text: words.label(outcome), code: outcome }),
      },
      ...['what', 'note'].map(said),
      ...proofColumns<CaseRow>(words, (row) => row),
    ],
    ({ id }) => ({ mark: id, rows: [id] }),
  );
}

/** Documented cases on surveillance with software, sound or drones. A list, not a census. */
export const cases = defineChart<Group, PlacedCases>({
  id: 'cases',
  rows: groupCases,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
