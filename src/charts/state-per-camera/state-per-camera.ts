/** State money for a camera that it helped to pay for, in France: bars from zero. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf, valueColumn } from '../parts/columns.ts';
import { drawNamedBars, type PlacedNamedBars } from '../parts/named-bars.ts';
import { place } from './place.ts';
import { ID, periodRows, type PeriodRow } from './rows.ts';

const table = (rows: PeriodRow[], words: ChartWords): ChartTable =>
  tableOf<PeriodRow>(
    rows,
    [
      dateColumn(words, words.label('head-period'), ({ per }) => per.asOf),
      ...(['money', 'cameras', 'per'] as const).map((key) =>
        valueColumn<PeriodRow>(words, { key, head: words.label(`head-${key}`) }, (row) => row[key]),
      ),
      ...proofColumns<PeriodRow>(words, ({ per }) => per),
      { key: 'note', head: words.ui('table.note'), cell: ({ per }) => per.note[words.locale] },
    ],
    ({ per, money, cameras }) => ({ mark: per.id, rows: [per.id, money.id, cameras.id] }),
  );

/** The prevention fund, years with both numbers. */
export const statePerCamera = defineChart<PeriodRow, PlacedNamedBars>({
  id: ID,
  rows: periodRows,
  place,
  draw: drawNamedBars,
  table,
  describe: (_, words) => words.summary(),
});
