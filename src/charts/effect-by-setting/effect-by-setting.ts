/** By how much offences fell in filmed places compared with others, by setting: solid if significant, hollow if not, dashed if what we read does not say. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedEffects } from './place.ts';
import { type EffectPoint, ID, pointsOf, significanceKey } from './rows.ts';

const table = (points: EffectPoint[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'review', head: words.label('head-review') },
    { key: 'setting', head: words.label('head-setting') },
    { key: 'fall', head: words.label('head-fall'), numeric: true },
    { key: 'significant', head: words.label('head-significant') },
    { key: 'read-in', head: words.label('head-read-in') },
    { key: 'source', head: words.ui('table.source') },
    { key: 'confidence', head: words.ui('table.confidence') },
    { key: 'note', head: words.ui('table.note') },
  ],
  rows: points.map((point) => ({
    mark: point.row.id,
    rows: [point.row.id],
    cells: [
      { text: words.label(point.review) },
      { text: words.label(point.setting) },
      point.row.value === null
        ? { text: words.label('no-percentage'), value: null }
        : { text: words.quantity(point.row.value, 'percent'), value: point.row.value },
      { text: words.label(significanceKey(point)) },
      { text: words.label(point.via) },
      { text: words.sourceNames(point.row.id) },
      { text: words.ui(`confidence.${point.row.confidence}`), code: point.row.confidence },
      { text: words.locale === 'en' ? point.row.note_en : point.row.note_fr },
    ],
  })),
});

/** No error bars: what we read gives no interval. */
export const effectBySetting = defineChart<EffectPoint, PlacedEffects>({
  id: ID,
  rows: pointsOf,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
