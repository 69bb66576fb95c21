/** The rows of the chart: published shares, each with its own denominator. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'investigations-helped';

/** Row ids by the key of their words: place and years under `<key>`, the denominator under `<key>-of`. */
const SHARES = {
  marseille: 'ms-f-useful-1pct',
  'gorm-all': 'ev-c-gorm-all',
  'three-towns': 'ms-f-useful-1to3pct',
  'gorm-violence': 'ev-c-gorm-violence',
  'gorm-solved': 'ev-c-gorm-solved',
  'gorm-vehicle': 'ev-c-gorm-vehicle',
  railways: 'ev-c-ashby-useful',
} as const;
type Share = keyof typeof SHARES;
/** The city this site is about stands in ink, other places in grey. */
export const HOME: Share = 'marseille';

export interface ShareRow {
  key: Share;
  figure: Figure;
  /** A point, a point with the interval around it, or a published range without a point. */
  shape: 'point' | 'interval' | 'range';
}

/** Lowest and highest of a share; the share itself where it has neither. */
export const endsOf = ({ low, high, value }: Figure): [low: number, high: number] => [low ?? value, high ?? value];

/** A range is sorted by its middle, so that neither end speaks for it. */
export function middleOf({ figure, shape }: ShareRow): number {
  const [low, high] = endsOf(figure);
  return shape === 'range' ? (low + high) / 2 : figure.value;
}

const shapeOf = (figure: Figure): ShareRow['shape'] =>
  figure.rounding === 'range' ? 'range' : figure.low === null || figure.high === null ? 'point' : 'interval';

/** Lowest share first: an order to read in, not a ranking. */
export const shareRows = (tables: Tables): ShareRow[] =>
  (Object.keys(SHARES) as Share[])
    .map((key): ShareRow => {
      const figure = needFigure(tables, SHARES[key], ID);
      return { key, figure, shape: shapeOf(figure) };
    })
    .sort((a, b) => middleOf(a) - middleOf(b));
