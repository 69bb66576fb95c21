/**
 * The field of eyes: where each eye stands. The same pure functions place the eyes in the SVG at build and the pupils on the canvas in the browser,
 * so no list of positions is sent. Rows and columns are jittered, not single eyes: the markup stays small and the field still looks hand-set.
 */
export interface FieldSize {
  columns: number;
  /** Distance between eyes, px of the drawing. */
  pitchX: number;
  pitchY: number;
  /** Room on the left for the count. */
  margin: number;
}

export const WIDE_FIELD: FieldSize = { columns: 50, pitchX: 18, pitchY: 15, margin: 60 };
export const NARROW_FIELD: FieldSize = { columns: 16, pitchX: 16.6, pitchY: 13.5, margin: 48 };

/** A repeatable number from 0 to 1 for an index (a small integer hash). */
function noise(index: number): number {
  let x = Math.imul(index + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return ((x ^ (x >>> 13)) >>> 0) / 2 ** 32;
}

const shift = (index: number): number => Math.round((noise(index) - 0.5) * 20) / 10;

/** Centre of eye `index` (0-based) in px of the drawing. */
export function eyeAt(index: number, size: FieldSize): { x: number; y: number } {
  const row = Math.floor(index / size.columns);
  const column = index % size.columns;
  return { x: rowX(row, size) + columnX(column, size), y: rowY(row, size) };
}

/** Left edge of a row. */
export const rowX = (row: number, size: FieldSize): number => size.margin + shift(row);
/** Centre line of a row. */
export const rowY = (row: number, size: FieldSize): number => size.pitchY * (row + 0.5);
/** Centre of a column, from the left edge of its row. */
export const columnX = (column: number, size: FieldSize): number => Math.round((column + 0.5) * size.pitchX * 10) / 10;

export const fieldWidth = (size: FieldSize): number => size.margin + size.columns * size.pitchX + 4;
export const fieldHeight = (count: number, size: FieldSize): number => Math.ceil(count / size.columns) * size.pitchY;
