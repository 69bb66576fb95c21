/** Danger orders a month before and after the collapse. The last bar is hatched: it counts a narrower kind. */
import { defineChart } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedOrders } from './place.ts';
import { ID, rowsOf, wholeMonths, type OrdersRow } from './rows.ts';

export const dangerOrders = defineChart<OrdersRow, PlacedOrders>({
  id: ID,
  rows: rowsOf,
  place,
  draw,
  table: (rows, words) => {
    const number = (value: number): { text: string; value: number } => ({ text: words.number(value), value });
    return tableOf(
      rows,
      [
        {
          key: 'period',
          head: words.label('period'),
          cell: ({ count }) => ({ text: words.date(count.asOf), value: count.asOf }),
        },
        { key: 'orders', head: words.label('orders'), numeric: true, cell: ({ count }) => number(count.value) },
        {
          key: 'months',
          head: words.label('months-counted'),
          numeric: true,
          cell: (row) => {
            const months = wholeMonths(row);
            return months === null ? { text: words.label('part-months'), value: null } : number(months);
          },
        },
        {
          key: 'per-month',
          head: words.label('per-month'),
          numeric: true,
          cell: ({ perMonth }) => number(perMonth.value),
        },
        {
          key: 'kind',
          head: words.label('kind'),
          cell: ({ kind }) => words.label(kind === 'all' ? 'all-orders' : 'imminent'),
        },
        ...proofColumns<OrdersRow>(words, ({ count }) => count),
      ],
      ({ key, count, perMonth }) => ({ mark: key, rows: [count.id, perMonth.id] }),
    );
  },
  describe: (_rows, words) => words.summary(),
});
