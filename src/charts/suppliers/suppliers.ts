/** In how many countries the 2019 index names each firm as a supplier: bars from zero, grouped by the country of the firm. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedSuppliers } from './place.ts';
import { ID, isOpen, type Supplier, supplierRows } from './rows.ts';

const table = (rows: Supplier[], words: ChartWords): ChartTable =>
  tableOf(
    rows,
    [
      { key: 'firm', head: words.label('head-firm'), cell: ({ firm }) => words.label(firm) },
      { key: 'firm-country', head: words.label('head-firm-country'), cell: ({ country }) => words.label(country) },
      {
        key: 'countries',
        head: words.label('head-countries'),
        numeric: true,
        cell: (supplier) => ({
          text: `${isOpen(supplier) ? `${words.label('at-least')} ` : ''}${words.number(supplier.row.value)}`,
          value: supplier.row.value,
        }),
      },
      dateColumn(words, words.ui('table.date'), ({ row }) => row.as_of),
      ...proofColumns<Supplier>(words, ({ row }) => row),
    ],
    ({ row }) => ({ mark: row.id, rows: [row.id] }),
  );

/** The firms whose numbers the index gives. */
export const suppliers = defineChart<Supplier, PlacedSuppliers>({
  id: ID,
  rows: supplierRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
