/** By how much offences fell in filmed places compared with others, by setting: solid if significant, hollow if not, dashed if what we read does not say. */
import type { EffectRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedEffects } from './place.ts';

export const ID = 'effect-by-setting';

export const REVIEWS = ['review-2019', 'review-2009'] as const;
export type Review = (typeof REVIEWS)[number];

/** Which rows, with the keys of their words: setting, the secondary source read, a condition of the setting. */
const ROWS: { id: string; review: Review; setting: string; via: string; aside?: string }[] = [
  { id: 'ev-c-piza-all', review: 'review-2019', setting: 'all', via: 'via-2019' },
  { id: 'ev-c-piza-carpark', review: 'review-2019', setting: 'car-parks', via: 'via-2019' },
  { id: 'ev-c-piza-violent', review: 'review-2019', setting: 'violence', via: 'via-2019' },
  { id: 'ev-c-wf09-all', review: 'review-2009', setting: 'all', via: 'via-scribd' },
  { id: 'ev-c-wf09-carpark', review: 'review-2009', setting: 'car-parks', via: 'via-scribd', aside: 'with-lighting' },
  { id: 'ev-c-wf09-transit', review: 'review-2009', setting: 'transport', via: 'via-scribd' },
  { id: 'ev-c-wf09-town', review: 'review-2009', setting: 'city-centre', via: 'via-savenorme', aside: 'via-savenorme' },
];

export interface EffectPoint {
  row: EffectRow;
  review: Review;
  setting: string;
  via: string;
  /** Words under the setting: what else was there, or another secondary source than the rest of its review. */
  aside?: string;
}

/** The key of the word for a row's significance. */
export const significanceKey = ({ row }: EffectPoint): string => ({ yes: 'significant', no: 'not-significant', 'not-stated': 'not-stated' })[row.significant];

function pointsOf(tables: Tables): EffectPoint[] {
  const points = ROWS.map(({ id, ...keys }): EffectPoint => {
    const row = tables.camera_effects.find((effect) => effect.id === id);
    if (!row) throw new Error(`chart "${ID}" needs row "${id}" of content/data/camera_effects.csv (add the row, or take it out of src/charts/${ID}/${ID}.ts)`);
    return { ...keys, row };
  });
  // Newest review first; the largest fall first; a row without a percentage last.
  return points.sort((a, b) => REVIEWS.indexOf(a.review) - REVIEWS.indexOf(b.review) || (b.row.value ?? -1) - (a.row.value ?? -1));
}

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
      point.row.value === null ? { text: words.label('no-percentage'), value: null } : { text: words.quantity(point.row.value, 'percent'), value: point.row.value },
      { text: words.label(significanceKey(point)) },
      { text: words.label(point.via) },
      { text: words.sourceNames(point.row.id) },
      { text: words.ui(`confidence.${point.row.confidence}`), code: point.row.confidence },
      { text: words.locale === 'en' ? point.row.note_en : point.row.note_fr },
    ],
  })),
});

/** No error bars: what we read gives no interval. */
export const effectBySetting = defineChart<EffectPoint, PlacedEffects>({ id: ID, rows: pointsOf, place, draw, table, describe: (_, words) => words.summary() });
