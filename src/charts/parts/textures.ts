/**
 * Textures inside any shape, as paths that end at its edge: stripes, thin lines and dots, so that origins are told apart without their colours.
 * Paths and no patterns: every program and every printer draws them, sharp at any size.
 */
import { compactLines, compactPath, type Point } from './compact-path.ts';

/** Closed rings in px; a ring inside another is a hole. */
export type Shape = readonly (readonly Point[])[];

/** The direction from one line of a texture to the next, one px long. */
export const ACROSS = {
  /** Lines that rise to the right. */
  rising: [Math.SQRT1_2, Math.SQRT1_2],
  falling: [Math.SQRT1_2, -Math.SQRT1_2],
  level: [0, 1],
  upright: [1, 0],
} as const satisfies Record<string, Point>;

const SHORTEST = 0.5;
const CORNERS = 16;

/** A circle as a shape. */
export const disc = ({ x, y, r }: { x: number; y: number; r: number }): Shape => [
  Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
  }),
];

/** How far each point lies across the lines and along them. */
const turned = (shape: Shape, [nx, ny]: Point): [number, number][][] =>
  shape.map((ring) => ring.map(([x, y]) => [x * nx + y * ny, y * nx - x * ny]));
const back = ([across, along]: Point, [nx, ny]: Point): Point => [across * nx - along * ny, across * ny + along * nx];

/** The places of lines, `gap` px apart from a common origin, that cross the rings. */
function placesIn(rings: readonly (readonly Point[])[], gap: number, width = 0): number[] {
  const across = rings.flatMap((ring) => ring.map(([one]) => one));
  const first = Math.ceil((Math.min(...across) - width) / gap);
  const last = Math.floor(Math.max(...across) / gap);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * gap);
}

/** Where a line at `place` is inside: pairs of distances along it. */
function spansAt(rings: readonly (readonly Point[])[], place: number): [number, number][] {
  const crossed = rings
    .flatMap((ring) =>
      ring.flatMap(([across, along], i) => {
        const [nextAcross, nextAlong] = ring[(i + 1) % ring.length] as Point;
        if (across < place === nextAcross < place) return [];
        return [along + ((place - across) / (nextAcross - across)) * (nextAlong - along)];
      }),
    )
    .sort((a, b) => a - b);
  return crossed.flatMap((from, i) => (i % 2 === 0 ? [[from, crossed[i + 1] ?? from] as [number, number]] : []));
}

/** Thin lines `gap` px apart. */
export function linesIn(shape: Shape, across: Point, gap: number): string {
  const rings = turned(shape, across);
  return compactLines(
    placesIn(rings, gap).flatMap((place) =>
      spansAt(rings, place)
        .filter(([from, to]) => to - from > SHORTEST)
        .map(([from, to]) => [back([place, from], across), back([place, to], across)] as const),
    ),
  );
}

/** What of a ring lies on one side of a place; edges that run back along it enclose nothing. */
function cutAt(ring: readonly Point[], place: number, keep: 'beyond' | 'before'): Point[] {
  const inside = ([across]: Point): boolean => (keep === 'beyond' ? across >= place : across <= place);
  return ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length] as Point;
    const own = inside(point) ? [point] : [];
    if (inside(point) === inside(next)) return own;
    const part = (place - point[0]) / (next[0] - point[0]);
    return [...own, [place, point[1] + part * (next[1] - point[1])] as const];
  });
}

/** Stripes `width` px wide, as areas, one every `gap` px. */
export function stripesIn(shape: Shape, across: Point, gap: number, width: number): string {
  const rings = turned(shape, across);
  return compactPath(
    placesIn(rings, gap, width).flatMap((place) =>
      rings.map((ring) =>
        cutAt(cutAt(ring, place, 'beyond'), place + width, 'before').map((point) => back(point, across)),
      ),
    ),
  );
}

/** Dots on a slanting net, `gap` px apart, wherever one of radius `r` has room; each is a line without length, for round ends. */
export function dotsIn(shape: Shape, gap: number, r: number): string {
  const rings = turned(shape, ACROSS.rising);
  const within = (spans: readonly (readonly [number, number])[], along: number): boolean =>
    spans.some(([from, to]) => along >= from && along <= to);
  const middles = placesIn(rings, gap).flatMap((place) => {
    const [spans = [], ...beside] = [place, place - r, place + r].map((one) => spansAt(rings, one));
    return spans.flatMap(([from, to]) => {
      const first = Math.ceil((from + r) / gap);
      const count = Math.max(0, Math.floor((to - r) / gap) - first + 1);
      return Array.from({ length: count }, (_, i) => (first + i) * gap)
        .filter((along) => beside.every((one) => within(one, along)))
        .map((along) => back([place, along], ACROSS.rising));
    });
  });
  return compactLines(middles.map((middle) => [middle, middle]));
}
