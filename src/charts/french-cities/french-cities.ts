/** Street cameras per 1,000 residents in the larger French cities: a dated dot each, Marseille as a bar, Nice after 2020 as an open circle. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedFrance } from './place.ts';
import { ID, rateRows, type RateRow, shown } from './rows.ts';

/** A bound is under its value. */
const under = ({ role }: RateRow): string => (role === 'bound' ? '< ' : '');

/** Every rate drawn, then one line for each smaller or less sure city. */
const table = (rows: RateRow[], words: ChartWords): ChartTable =>
  tableOf(
    rows,
    [
      { key: 'city', head: words.label('head-city'), cell: ({ city }) => city },
      dateColumn(words, words.label('head-date'), ({ asOf }) => asOf),
      {
        key: 'cameras',
        head: words.label('head-cameras'),
        numeric: true,
        cell: (row) => ({ text: under(row) + words.number(row.cameras), value: row.cameras }),
      },
      {
        key: 'residents',
        head: words.label('head-population'),
        numeric: true,
        cell: ({ population }) => ({ text: words.number(population), value: population }),
      },
      {
        key: 'rate',
        head: words.label('head-rate'),
        numeric: true,
        cell: (row) => ({
          text: under(row) + words.number(row.role === 'bound' ? Number(row.rate.toFixed(2)) : shown(row.rate)),
          value: Number(row.rate.toFixed(3)),
        }),
      },
      { key: 'scope', head: words.label('head-scope'), cell: ({ scope }) => scope[words.locale] },
      {
        key: 'comparable',
        head: words.label('head-comparable'),
        cell: ({ comparable }) => words.label(`comparable-${comparable}`),
      },
      ...proofColumns<RateRow>(words, (row) => row),
    ],
    ({ id, rows: behind, role }) => ({ mark: id, rows: behind, ...(role === 'table' ? { undrawn: true } : {}) }),
  );

/** French cities, street cameras per 1,000 residents. */
export const frenchCities = defineChart<RateRow, PlacedFrance>({
  id: ID,
  rows: rateRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
