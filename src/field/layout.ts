/** Ways to fill a box with many equal signs: rows, rings, and a repeatable lot. */
import { MARKS } from './marks.ts';
import type { Box, Ring, Stage } from './placement.ts';

/** A repeatable number from 0 to 1 for an index. */
export function lot(i: number): number {
  let x = Math.imul(i + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  return ((x ^ (x >>> 13)) >>> 0) / 2 ** 32;
}

/** `count` of the first `of` indexes, drawn by a repeatable lot. */
export function drawn(count: number, of: number, seed: number): Set<number> {
  const lots = Float64Array.from({ length: of }, (_, i) => lot(i + seed));
  const order = Array.from({ length: of }, (_, i) => i).sort((a, b) => lots[a]! - lots[b]!);
  return new Set(order.slice(0, count));
}

export interface Rows {
  /** Distance from one sign to the next. */
  dx: number;
  dy: number;
  columns: number;
  /** Centre of the sign with this index. */
  at(i: number): [x: number, y: number];
}

/** Rows of `columns` signs that fill a box. */
export function rows(count: number, box: Box, columns: number): Rows {
  const lines = Math.ceil(count / columns);
  const [dx, dy] = [box.w / columns, box.h / lines];
  return {
    dx,
    dy,
    columns,
    at: (i) => [box.x + ((i % columns) + 0.5) * dx, box.y + (Math.floor(i / columns) + 0.5) * dy],
  };
}

/**
 * The number of columns whose cells come nearest to a shape; a full last row is preferred to a ragged one.
 * @param ratio width of a cell by its height
 * @param full how much a full last row is preferred
 */
export function columnsFor(count: number, box: Box, ratio: number, full = 0.6): number {
  let best = { columns: 1, cost: Number.POSITIVE_INFINITY };
  for (let columns = 1; columns <= count; columns++) {
    const lines = Math.ceil(count / columns);
    const shape = Math.abs(Math.log(box.w / columns / (box.h / lines) / ratio));
    const ragged = 1 - (count - (lines - 1) * columns) / columns;
    const cost = shape + full * ragged;
    if (cost < best.cost) best = { columns, cost };
  }
  return best.columns;
}

/** Half width of an eye as part of the distance to the next. */
export const EYE = 0.43;
/** Width of a cell of an eye by its height. */
const CELL = 1.2;

export interface Grid extends Rows {
  /** Half width of an eye in its cell. */
  s: number;
}

/** Rows of eyes that fill a box. */
export function eyes(count: number, box: Box): Grid {
  const grid = rows(count, box, columnsFor(count, box, CELL));
  return { ...grid, s: Math.min(grid.dx * EYE, grid.dy / 2) };
}

/** The places of the two thousand, the same in every scene that counts: what changes from one to the next is their state alone. Below them `foot` is free. */
export function places({ zone, text }: Stage): Grid & { foot: Box } {
  const high = text * 3.8;
  const grid = eyes(MARKS, { ...zone, h: zone.h - high });
  return { ...grid, foot: { ...zone, y: zone.y + zone.h - high, h: high } };
}

/** Exactly `count` points on rings round a seat of radius `inner`, as far from each other along a ring as one ring is from the next. */
export function rings(count: number, inner: number, outer: number): Ring[] {
  const pitch = Math.sqrt((Math.PI * (outer ** 2 - inner ** 2)) / count);
  const lines = Math.max(1, Math.round((outer - inner) / pitch));
  const radii = Array.from({ length: lines }, (_, i) => inner + ((i + 0.5) * (outer - inner)) / lines);
  const round = radii.reduce((sum, r) => sum + r, 0);
  let left = count;
  return radii.map((r, i) => {
    const share = i === lines - 1 ? left : Math.min(left, Math.round((count * r) / round));
    left -= share;
    return { r, count: share };
  });
}

/** Height of a cell of the cover by its width. */
const FLAT = 0.86;
const ROUNDS = 24;

/**
 * Exactly `count` cells that fill a box and leave a hole: the pitch is found by halving, the cells over are left out at the end.
 * @returns centres row by row, and the pitch
 */
export function aroundHole(
  count: number,
  box: Box,
  hole: Box | undefined,
): { pitch: number; cells: [number, number][] } {
  const cellsAt = (pitch: number): [number, number][] => {
    const [dx, dy] = [pitch, pitch * FLAT];
    const [columns, lines] = [Math.floor(box.w / dx), Math.floor(box.h / dy)];
    const [left, top] = [box.x + (box.w - columns * dx) / 2, box.y + (box.h - lines * dy) / 2];
    const cells: [number, number][] = [];
    for (let line = 0; line < lines; line++)
      for (let column = 0; column < columns; column++) {
        const [x, y] = [left + (column + 0.5) * dx, top + (line + 0.5) * dy];
        const inside =
          hole &&
          x > hole.x - dx / 2 &&
          x < hole.x + hole.w + dx / 2 &&
          y > hole.y - dy / 2 &&
          y < hole.y + hole.h + dy / 2;
        if (!inside) cells.push([x, y]);
      }
    return cells;
  };
  let [low, high] = [1, Math.max(box.w, box.h)];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (cellsAt(middle).length >= count) low = middle;
    else high = middle;
  }
  return { pitch: low, cells: cellsAt(low).slice(0, count) };
}
