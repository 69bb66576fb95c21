/** Cells of a grid, many in one path: a stamp repeated with relative moves, so that it packs small. */
import { tenth } from '../parts/svg.ts';
import type { Group } from './rows.ts';

/** From one cell to the next, and the side of a cell, in px. */
export const PITCH = 16;
export const CELL = 13;

/** Width of the line round a cell, of the classes that draw it. */
const STROKE: Record<Group, number> = { announced: 0, working: 0, since: 1.5, 'not-yet': 1.5 };
const square = (size: number): string => `h${size}v${size}h-${size}z`;

/** Each stamp ends where it began: a square, hatched with two more diagonals when counted but not known to work. */
function stampOf(group: Group): string {
  const side = CELL - STROKE[group];
  if (group !== 'since') return square(side);
  const half = side / 2;
  return `${square(side)}m0 ${half}l${half}-${half}m${half} 0l-${side} ${side}m${half} 0l${half}-${half}m-${side}-${half}`;
}

/** Cells `from` to `to` of a grid filled row by row from `top`. */
export function cellPath(from: number, to: number, columns: number, top: number, group: Group): string {
  const stamp = stampOf(group);
  const start = STROKE[group] / 2;
  let path = '';
  for (let row = Math.floor(from / columns); row * columns < to; row++) {
    const first = Math.max(from, row * columns);
    const count = Math.min(to, (row + 1) * columns) - first;
    path += `M${(first % columns) * PITCH + start} ${tenth(top + row * PITCH) + start}${Array.from({ length: count }, () => stamp).join(`m${PITCH} 0`)}`;
  }
  return path;
}
