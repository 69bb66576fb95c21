/** What is shared by the charts that set counts as stairs against promises on threads: the site's own, and the one a reader draws. */
import { tenth } from './svg.ts';

interface Point {
  x: number;
  y: number;
}

/** A line that stays level until the next count. Written by hand: d3-shape would add five kilobytes to the script that draws a reader's town. */
export const steps = (points: readonly Point[]): string =>
  points
    .map(({ x, y }, i) =>
      i === 0 ? `M${tenth(x)},${tenth(y)}` : `L${tenth(x)},${tenth(points[i - 1]?.y ?? y)}L${tenth(x)},${tenth(y)}`,
    )
    .join('');

/** The last count published before a moment: a thread starts there; before the first count it starts at zero. */
export const countAt = (counts: readonly { time: number; value: number }[], time: number): number =>
  counts.filter((count) => count.time <= time).at(-1)?.value ?? 0;

/** How far a thread keeps to its start before it runs level to its end. */
const LEAP = 0.2;

/** A thread leaps when the promise is made and slows down towards its date. */
export function threadPath(from: Point, to: Point): string {
  const control = from.x + LEAP * (to.x - from.x);
  return `M${tenth(from.x)} ${tenth(from.y)}C${tenth(from.x)} ${tenth(from.y)} ${tenth(control)} ${tenth(to.y)} ${tenth(to.x)} ${tenth(to.y)}`;
}

/** The point of a thread at a part of its way, from 0 to 1. */
export function threadAt(from: Point, to: Point, part: number): Point {
  const rest = 1 - part;
  const start = rest ** 3 + 3 * rest ** 2 * part;
  const bend = 3 * rest * part ** 2;
  const control = from.x + LEAP * (to.x - from.x);
  return { x: start * from.x + bend * control + part ** 3 * to.x, y: start * from.y + (bend + part ** 3) * to.y };
}
