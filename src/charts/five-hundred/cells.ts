/** The cells of a group as one path: solid, hatched or hollow squares. */
import { cellField, square, type CellGrid } from '../parts/cell-field.ts';
import type { Group } from './rows.ts';

/** Width of the line round a cell, of the classes that draw it. */
const STROKE: Record<Group, number> = { announced: 0, working: 0, since: 1.5, 'not-yet': 1.5 };

/** Each stamp ends where it began: a square, hatched with two more diagonals when counted but not known to work. */
function stampOf(group: Group, side: number): string {
  if (group !== 'since') return square(side);
  const half = side / 2;
  return `${square(side)}m0 ${half}l${half}-${half}m${half} 0l-${side} ${side}m${half} 0l${half}-${half}m-${side}-${half}`;
}

/** Cells `from` to `to` of a grid filled row by row from `top`. */
export function cellPath(from: number, to: number, grid: CellGrid, top: number, group: Group): string {
  const edge = STROKE[group] / 2;
  return cellField(from, to, grid, edge, top + edge, stampOf(group, grid.cell - STROKE[group]));
}
