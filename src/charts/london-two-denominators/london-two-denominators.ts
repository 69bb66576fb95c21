/** The same false alerts against two wholes: one cell an alert, and under it the bar of all faces, of which the alerts are a line drawn to scale. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { outOfColumn, partColumn } from '../parts/divisions.ts';
import { draw } from './draw.ts';
import { place, type PlacedLondon } from './place.ts';
import { type DivisionRow, divisionRows, ID, ONE_IN } from './rows.ts';

const table = (rows: DivisionRow[], words: ChartWords): ChartTable =>
  tableOf<DivisionRow>(
    rows,
    [
      outOfColumn(words, 'per'),
      partColumn(words, 'total', 'whole'),
      partColumn(words, 'false', 'part'),
      {
        key: 'share',
        head: words.label('head-share'),
        numeric: true,
        cell: ({ by, share: { value, unit } }) => {
          const said = words.quantity(value, unit);
          return { text: by === 'face' ? `${said} (${words.label('one-in')})` : said, value };
        },
      },
      dateColumn(words, words.ui('table.date'), ({ share }) => share.asOf),
      ...proofColumns<DivisionRow>(words, ({ share }) => share),
    ],
    ({ by, share, part, whole }) => ({
      mark: share.id,
      rows: [
        share.id,
        part.id,
        whole.id,
        ...(by === 'face' ? [ONE_IN, ...rows.filter((row) => row.by === 'alert').map((row) => row.whole.id)] : []),
      ],
    }),
  );

/** London, September 2024 to September 2025, as the force counts. */
export const londonTwoDenominators = defineChart<DivisionRow, PlacedLondon>({
  id: ID,
  rows: divisionRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
