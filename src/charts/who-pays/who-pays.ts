/**
 * Who pays for one camera, in three published versions, and who pays for one repair in the owner's place.
 * The tender is hatched: it was planned, not paid.
 */
import { defineChart, type Cell, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedPay } from './place.ts';
import { ID, rowsOf, type PayRow } from './rows.ts';

const payerOf = (row: PayRow): string =>
  row.kind === 'share' ? row.payer : row.key === 'repair-advanced' ? 'advanced' : 'billed';
const shareOf = (row: PayRow, words: ChartWords): Cell =>
  row.kind === 'share'
    ? { text: words.quantity(row.figure.value, row.figure.unit), value: row.figure.value }
    : { text: words.label('whole'), value: null };
const basisOf = (row: PayRow): string =>
  row.kind === 'repair' ? 'no-split' : row.remainder ? 'remainder' : row.planned ? 'planned' : 'published';

export const whoPays = defineChart<PayRow, PlacedPay>({
  id: ID,
  rows: rowsOf,
  place,
  draw,
  table: (rows, words) =>
    tableOf(
      rows,
      [
        {
          key: 'version',
          head: words.label('version'),
          cell: (row) => words.label(row.kind === 'share' ? row.version : 'repair-title'),
        },
        { key: 'payer', head: words.label('payer'), cell: (row) => words.label(payerOf(row)) },
        { key: 'share', head: words.label('share'), numeric: true, cell: (row) => shareOf(row, words) },
        { key: 'basis', head: words.label('basis'), cell: (row) => words.label(basisOf(row)) },
        ...proofColumns<PayRow>(words, (row) => row.figure),
      ],
      (row) => ({ mark: row.key, rows: [row.figure.id] }),
    ),
  describe: (_rows, words) => words.summary(),
});
