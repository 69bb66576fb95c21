/** Firms named for systems in Marseille, by the proof that was read: a document, the press, or a statement alone. */
import { defineChart, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf, type ColumnOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedFirms } from './place.ts';
import { countryOf, firmRows, ID, type FirmRow } from './rows.ts';

const columns = (words: ChartWords): ColumnOf<FirmRow>[] => {
  const column = (key: string, cell: ColumnOf<FirmRow>['cell']): ColumnOf<FirmRow> => ({
    key,
    head: words.label(`head-${key}`),
    cell,
  });
  return [
    column('firm', ({ row }) => inWords(row, 'name', words)),
    column('country', ({ row }) => ({
      text: countryOf(row, words),
      ...(row.iso3 ? { code: row.iso3 } : { unknown: true }),
    })),
    column('role', ({ row }) => inWords(row, 'role', words)),
    column('where', ({ row }) => inWords(row, 'where', words)),
    column('proof', ({ row }) => ({ text: words.label(`proof-${row.proof}`), code: row.proof })),
    column('note', ({ row }) => inWords(row, 'note', words)),
    // The proof says how firm it is.
    ...proofColumns<FirmRow>(words, ({ row }) => row).filter(({ key }) => key === 'source'),
  ];
};

/** Who supplied what in Marseille, sorted by proof. */
export const whoSupplied = defineChart<FirmRow, PlacedFirms>({
  id: ID,
  rows: firmRows,
  place,
  draw,
  table: (rows, words) => tableOf(rows, columns(words), ({ row }) => ({ mark: row.id, rows: [row.id] })),
  describe: (_, words) => words.summary(),
});
