/** The same false alerts against two wholes: one cell an alert, and under it the bar of all faces, of which the alerts are a line drawn to scale. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedLondon } from './place.ts';
import { type DivisionRow, divisionRows, ID, ONE_IN } from './rows.ts';

const table = (rows: DivisionRow[], words: ChartWords): ChartTable =>
  tableOf<DivisionRow>(
    rows,
    [
      { key: 'out-of', head: words.label('head-out-of'), cell: ({ by }) => words.label(`per-${by}`) },
      valueColumn(words, { key: 'total', head: words.label('head-total') }, ({ whole }) => whole),
      valueColumn(words, { key: 'false', head: words.label('head-false') }, ({ mistaken }) => mistaken),
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
    ({ by, share, mistaken, whole }) => ({
      mark: share.id,
      rows: [
        share.id,
        mistaken.id,
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
