/** Marks that several charts draw: bars, and the hatching that says that a value is planned, uncertain or a range. */
import type { Element } from 'hast';
import { scaleGroup, svg, tenth } from './svg.ts';

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedBar extends Rect {
  /** Paints the bar; with a hatch it paints the frame alone. */
  className: string;
  /** Diagonal lines over the bar: their class, and how far apart they stand in px. */
  hatch?: { className: string; gap?: number };
}

const GAP = 5;
/** How far the zero line stands out of a bar, in px. */
const OUT = 3;

/** Diagonal lines inside a rectangle as one path: lines and no pattern, so that every program and every printer draws them. */
function hatchPath({ x, y, width, height }: Rect, gap = GAP): string {
  const step = gap * Math.SQRT2;
  const [right, bottom] = [x + width, y + height];
  let path = '';
  // Each line is the set of points whose x and y have the same sum.
  for (let sum = Math.ceil((x + y) / step) * step; sum < right + bottom; sum += step) {
    const [fromX, toX] = [Math.min(right, sum - y), Math.max(x, sum - bottom)];
    if (fromX - toX > 1) path += `M${tenth(fromX)} ${tenth(sum - fromX)}L${tenth(toX)} ${tenth(sum - toX)}`;
  }
  return path;
}

/** Diagonal lines inside a circle as one path. */
export function hatchDisc({ x, y, r }: { x: number; y: number; r: number }, gap = GAP): string {
  let path = '';
  for (let off = -r + gap / 2; off < r; off += gap) {
    // From the middle of the chord along its direction, both ways.
    const half = Math.sqrt(r * r - off * off) * Math.SQRT1_2;
    const middle = { x: x + off * Math.SQRT1_2, y: y + off * Math.SQRT1_2 };
    path += `M${tenth(middle.x + half)} ${tenth(middle.y - half)}L${tenth(middle.x - half)} ${tenth(middle.y + half)}`;
  }
  return path;
}

/** A bar; hatched it is its frame and its lines. */
export function drawBar({ x, y, width, height, className, hatch }: PlacedBar): Element[] {
  const bar = { class: className || null, x, y, width, height };
  if (!hatch) return [svg('rect', bar)];
  const lines = hatchPath({ x, y, width, height }, hatch.gap);
  return [svg('rect', { ...bar, fill: 'none' }), ...(lines ? [svg('path', { class: hatch.className, d: lines })] : [])];
}

/** A ring of dashes says that a value is not confirmed. */
const DASHES = '3.5 2.5';

/** A dot or, by its class, a ring. */
export const drawDot = (className: string, at: { x: number; y: number }, r: number, dashed = false): Element =>
  svg('circle', { class: className, cx: at.x, cy: at.y, r, 'stroke-dasharray': dashed ? DASHES : null });

/** The line of zero beside bars that start there, and only there, so that it never runs through a name. */
export const zeroLine = (bars: readonly Rect[]): Element =>
  scaleGroup(
    bars.map(({ x, y, height }) => svg('line', { class: 'axis', x1: x, x2: x, y1: y - OUT, y2: y + height + OUT })),
  );
