/** A field of equal cells, filled row by row: one path a group, a stamp repeated with relative moves, so that it packs small. */
import { tenth } from './svg.ts';

export interface CellGrid {
  columns: number;
  /** From one cell to the next, in px. */
  pitch: number;
  /** Side of a cell, in px. */
  cell: number;
}

/** Path data of a square that ends where it began. */
export const square = (side: number): string => `h${side}v${side}h-${side}z`;

/**
 * Cells `from` to `to` (one past the last) of a grid whose first cell stands at `x`, `y`.
 * @param stamp path data of a cell in relative moves that end where they began, if it is more than a square
 * @returns path data with one closed square a cell
 */
export function cellField(
  from: number,
  to: number,
  { columns, pitch, cell }: CellGrid,
  x: number,
  y: number,
  stamp = square(cell),
): string {
  let path = '';
  for (let row = Math.floor(from / columns); row * columns < to; row++) {
    const first = Math.max(from, row * columns);
    const count = Math.min(to, (row + 1) * columns) - first;
    path += `M${tenth(x + (first % columns) * pitch)} ${tenth(y + row * pitch)}${Array.from({ length: count }, () => stamp).join(`m${pitch} 0`)}`;
  }
  return path;
}

/** Height in px of a field of so many cells. */
export const fieldHeight = (cells: number, { columns, pitch, cell }: CellGrid): number =>
  (Math.ceil(cells / columns) - 1) * pitch + cell;
