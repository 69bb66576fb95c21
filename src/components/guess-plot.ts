/** Where the years and the counts of a drawn guess stand, for its two drawings. Pure: the page draws with it, the browser moves points with it. */

import { tenth } from '../charts/parts/svg.ts';

export interface Plot {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const PLOTS: readonly Plot[] = [
  { name: 'wide', width: 680, height: 320, left: 50, right: 652, top: 24, bottom: 284 },
  { name: 'narrow', width: 320, height: 300, left: 44, right: 300, top: 26, bottom: 268 },
];

/** Pixels from the left for a year. */
export const yearX = (year: number, [first, last]: readonly [number, number], plot: Plot): number =>
  tenth(plot.left + ((year - first) / (last - first)) * (plot.right - plot.left));

/** Pixels from the top for a count; a count above the scale stands at its top. */
export const countY = (count: number, [min, max]: readonly [number, number], plot: Plot): number =>
  tenth(plot.bottom - ((Math.min(Math.max(count, min), max) - min) / (max - min)) * (plot.bottom - plot.top));

/** The count at a height, in steps, within the scale. */
export function countAtHeight(y: number, [min, max]: readonly [number, number], step: number, plot: Plot): number {
  const count = min + ((plot.bottom - y) / (plot.bottom - plot.top)) * (max - min);
  return Math.min(max, Math.max(min, Math.round(count / step) * step));
}

export interface LinePoint {
  year: number;
  /** Null while it is not drawn. */
  count: number | null;
}

/** A path through the points; it breaks where a year is missing or not drawn. */
export function linePath(
  points: readonly LinePoint[],
  years: readonly [number, number],
  scale: readonly [number, number],
  plot: Plot,
): string {
  let path = '';
  let before: number | undefined;
  for (const { year, count } of points) {
    if (count === null) before = undefined;
    else {
      path += `${before === year - 1 ? 'L' : 'M'}${yearX(year, years, plot)} ${countY(count, scale, plot)}`;
      before = year;
    }
  }
  return path;
}
