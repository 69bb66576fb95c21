/** The same investigations helped by cameras, out of all and out of those solved: one cell an investigation. A reader switches between the two wholes. */
import { defineChart, type ChartTable, type ChartWords, type Views } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { outOfColumn, partColumn } from '../parts/divisions.ts';
import { asGiven } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedCases22 } from './place.ts';
import { type DivisionRow, divisionRows, ID } from './rows.ts';

const table = (rows: DivisionRow[], words: ChartWords): ChartTable =>
  tableOf<DivisionRow>(
    rows,
    [
      outOfColumn(words, 'of'),
      partColumn(words, 'helped', 'part'),
      partColumn(words, 'total', 'whole'),
      partColumn(words, 'share', 'share'),
      dateColumn(words, words.ui('table.date'), ({ share }) => share.asOf),
      ...proofColumns<DivisionRow>(words, ({ share }) => share),
    ],
    ({ share, part, whole }) => ({ mark: share.id, rows: [share.id, part.id, whole.id] }),
  );

const views = (rows: DivisionRow[], words: ChartWords): Views => ({
  legend: words.label('head-out-of'),
  views: rows.map(({ by, whole }) => ({
    key: by,
    text: words.label(`pick-${by}`, { whole: asGiven(whole, words) }),
    row: whole.id,
  })),
});

/** Near Grenoble, 2017 to 2020. */
export const cases22 = defineChart<DivisionRow, PlacedCases22>({
  id: ID,
  rows: divisionRows,
  place,
  draw,
  views,
  table,
  describe: (_, words) => words.summary(),
});
