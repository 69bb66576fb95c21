/** The rows of the chart: which, what they are called in code, in which order. */
import type { EffectRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needRow } from '../parts/rows.ts';

export const ID = 'effect-by-setting';

export const REVIEWS = ['review-2019', 'review-2009'] as const;
type Review = (typeof REVIEWS)[number];

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

export type Significance = EffectRow['significant'];

/** The key of the word for each significance, in the order of the legend. */
export const SIGNIFICANCE: Record<Significance, string> = {
  yes: 'significant',
  no: 'not-significant',
  'not-stated': 'not-stated',
};

/** Newest review first; the largest fall first; a row without a percentage last. */
export const pointsOf = (tables: Tables): EffectPoint[] =>
  ROWS.map(({ id, ...keys }): EffectPoint => ({ ...keys, row: needRow(tables, 'camera_effects', id, ID) })).sort(
    (a, b) => REVIEWS.indexOf(a.review) - REVIEWS.indexOf(b.review) || (b.row.value ?? -1) - (a.row.value ?? -1),
  );
