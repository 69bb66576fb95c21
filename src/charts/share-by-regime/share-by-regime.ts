/** The share of countries of each kind of government where the 2019 index found AI surveillance: four bars from zero. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { drawNamedBars, type PlacedNamedBars } from '../parts/named-bars.ts';
import { place } from './place.ts';
import { ID, shareRows, type RegimeShare } from './rows.ts';

const table = (rows: RegimeShare[], words: ChartWords): ChartTable =>
  tableOf(
    rows,
    [
      { key: 'kind', head: words.label('head-kind'), cell: ({ kind }) => words.label(kind) },
      {
        key: 'share',
        head: words.label('head-share'),
        numeric: true,
        cell: ({ row }) => ({ text: words.quantity(row.value, row.unit), value: row.value }),
      },
      dateColumn(words, words.ui('table.date'), ({ row }) => row.as_of),
      ...proofColumns<RegimeShare>(words, ({ row }) => row),
    ],
    ({ row }) => ({ mark: row.id, rows: [row.id] }),
  );

/** The four kinds of government of the 2019 index. */
export const shareByRegime = defineChart<RegimeShare, PlacedNamedBars>({
  id: ID,
  rows: shareRows,
  place,
  draw: drawNamedBars,
  table,
  describe: (_, words) => words.summary(),
});
