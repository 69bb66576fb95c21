/** By how much offences fell in filmed places compared with others, by setting: solid if significant, hollow if not, dashed if what we read does not say. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedEffects } from './place.ts';
import { type EffectPoint, ID, pointsOf, SIGNIFICANCE } from './rows.ts';

const table = (points: EffectPoint[], words: ChartWords): ChartTable =>
  tableOf(
    points,
    [
      { key: 'review', head: words.label('head-review'), cell: ({ review }) => words.label(review) },
      { key: 'setting', head: words.label('head-setting'), cell: ({ setting }) => words.label(setting) },
      {
        key: 'fall',
        head: words.label('head-fall'),
        numeric: true,
        cell: ({ row: { value } }) => ({
          text: value === null ? words.label('no-percentage') : words.quantity(value, 'percent'),
          value,
        }),
      },
      {
        key: 'significant',
        head: words.label('head-significant'),
        cell: ({ row }) => words.label(SIGNIFICANCE[row.significant]),
      },
      { key: 'read-in', head: words.label('head-read-in'), cell: ({ via }) => words.label(via) },
      ...proofColumns<EffectPoint>(words, ({ row }) => row),
      { key: 'note', head: words.ui('table.note'), cell: ({ row }) => inWords(row, 'note', words) },
    ],
    ({ row }) => ({ mark: row.id, rows: [row.id] }),
  );

/** No error bars: what we read gives no interval. */
export const effectBySetting = defineChart<EffectPoint, PlacedEffects>({
  id: ID,
  rows: pointsOf,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
