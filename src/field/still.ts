/** A placed scene as a still: one SVG tree. A kind of mark is one marker, the marks are the corners of one unseen path: two thousand eyes in three hundred bytes. */
import type { Element } from 'hast';
import { svg } from '../charts/parts/svg.ts';
import { kindNames, NONE, OPEN } from './marks.ts';
import type { FieldShape, Placement } from './placement.ts';

/** A still is drawn in a square of so many units. */
export const STILL = 960;
/** Size of a label in a still, in its units: 12 px in the column of the narrowest phone. */
export const STILL_TEXT = 41;

const whole = (value: number): number => Math.round(value);

/** The corners of a path in whole units, each from the last. */
function corners(at: readonly (readonly [number, number])[]): string {
  let [px, py] = [0, 0];
  return at
    .map(([ax, ay], i) => {
      const [x, y] = [whole(ax), whole(ay)];
      const [dx, dy] = [x - px, y - py];
      [px, py] = [x, y];
      if (i === 0) return `M${x} ${y}`;
      return dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx} ${dy}`;
    })
    .join('');
}

/** Two lids that meet in points at both ends. */
const lids = (s: number): string => {
  const [w, h] = [Math.round(s * 10) / 10, Math.round(s * 13.4) / 10];
  return `M-${w} 0q${w}-${h} ${2 * w} 0q-${w} ${h}-${2 * w} 0z`;
};

const one = (value: number): number => Math.round(value * 10) / 10;

/** A person with head and shoulders, as high as a square of this side. */
const person = (side: number): string => {
  const at = (part: number): number => one(side * part);
  return `M0-${at(0.46)}a${at(0.21)} ${at(0.21)} 0 1 0 ${at(0.01)} 0zM-${at(0.4)} ${at(0.46)}v-${at(0.16)}a${at(0.26)} ${at(0.26)} 0 0 1 ${at(0.26)}-${at(0.26)}h${at(0.28)}a${at(0.26)} ${at(0.26)} 0 0 1 ${at(0.26)} ${at(0.26)}v${at(0.16)}z`;
};

/** What one mark looks like, its middle at the origin; a pupil that looks somewhere stands so much off the middle, in parts of the half width. */
export function sign(kind: number, s: number, [lookX, lookY]: readonly [number, number] = [0, 0]): Element[] {
  /** Lines of large marks are thick, those of small ones as fine as a screen shows. */
  const line = { 'stroke-width': one(Math.min(10, Math.max(1.7, s * 0.15))) };
  switch (kindNames[kind]) {
    case 'open':
      return [
        svg('path', { class: 'lid', ...line, d: lids(s) }),
        svg('circle', {
          class: 'pupil',
          cx: one(s * lookX) || null,
          cy: one(s * lookY) || null,
          r: one(s * 0.43),
        }),
      ];
    case 'shut':
      return [
        svg('path', {
          class: 'shut',
          ...line,
          d: `M-${one(s * 0.82)} 0q${one(s * 0.82)} ${one(s * 0.9)} ${one(s * 1.64)} 0`,
        }),
      ];
    case 'promised':
      return [svg('path', { class: 'hollow', ...line, d: lids(s) })];
    case 'undecided':
      return [svg('path', { class: 'lid', ...line, d: lids(s) })];
    case 'screen':
      return [
        svg('path', {
          class: 'screen',
          d: `M-${one(s)}-${one(s * 0.62)}h${one(2 * s)}v${one(s * 1.24)}h-${one(2 * s)}z`,
        }),
      ];
    case 'crowd':
      return [svg('circle', { class: 'crowd', r: one(s) })];
    case 'file':
      return [
        svg('path', {
          class: 'file',
          d: `M-${one(s * 0.6)}-${one(s * 0.75)}h${one(s * 1.2)}v${one(s * 1.5)}h-${one(s * 1.2)}z`,
        }),
      ];
    default:
      return [];
  }
}

interface Drawing {
  defs: Element[];
  body: Element[];
}

/** Equal signs at many places. */
function many(drawing: Drawing, id: string, at: readonly (readonly [number, number])[], look: Element[]): void {
  if (at.length === 0) return;
  drawing.defs.push(svg('marker', { id, overflow: 'visible', markerUnits: 'userSpaceOnUse' }, look));
  const url = `url(#${id})`;
  drawing.body.push(
    svg('path', { fill: 'none', d: corners(at), 'marker-start': url, 'marker-mid': url, 'marker-end': url }),
  );
}

/** A figure that ends where it begins, at each place. */
const figures = (at: readonly (readonly [number, number])[], off: number, figure: string): string =>
  at
    .map(([x, y], i) => {
      const [fromX, fromY] = at[i - 1] ?? [-off, 0];
      return `m${whole(x) - whole(fromX)} ${whole(y) - whole(fromY)}${figure}`;
    })
    .join('');

/** Eyes that look straight ahead as two lines, for the picture that a first screen waits for: at each corner of a path a browser builds its marker anew. */
function eyesInLines({ body }: Drawing, s: number, at: readonly (readonly [number, number])[]): void {
  const [lid, pupil] = sign(OPEN, s).map(({ properties }) => properties);
  const eye = String(lid?.['d']).replace(/^M\S+ 0|z$/g, '');
  body.push(
    svg('path', { class: 'lid', 'stroke-width': Number(lid?.['stroke-width']), d: figures(at, -s, eye) }),
    svg('path', {
      class: 'lid',
      'stroke-linecap': 'round',
      'stroke-width': one(2 * Number(pupil?.['r'])),
      d: figures(at, 0, 'h0'),
    }),
  );
}

/** The five filters, as plain signs in a square of a hundred. */
const FILTER_SIGNS: Record<string, string> = {
  person: 'M50 22a11 11 0 1 0 .1 0zM28 88v-22a14 14 0 0 1 14-14h16a14 14 0 0 1 14 14v22z',
  colour: 'M50 18a10 10 0 1 0 .1 0zM30 46h40v30h-40zM36 80h10v14h-10zM54 80h10v14h-10z',
  vehicle: 'M8 66v-16l12-4 12-18h34l12 18 14 4v16h-10a9 9 0 0 0-18 0h-28a9 9 0 0 0-18 0z',
  direction: 'M10 44h52v-18l30 24-30 24v-18h-52z',
  speed: 'M8 28h18l20 22-20 22h-18l20-22zM36 28h18l20 22-20 22h-18l20-22zM64 28h18l20 22-20 22h-18l20-22z',
};

function drawShape(drawing: Drawing, shape: FieldShape, id: string): void {
  const { body } = drawing;
  switch (shape.is) {
    case 'marks':
      many(drawing, id, shape.at, sign(shape.kind, shape.s));
      break;
    case 'points':
      many(drawing, id, shape.at, [svg('circle', { class: 'person', r: shape.r })]);
      break;
    case 'rings':
      // A dash of no length with a round end is a point; rounded up, the last dash never falls on the first.
      for (const { r, count } of shape.rings)
        body.push(
          svg('circle', {
            class: 'people',
            cx: shape.x,
            cy: shape.y,
            r,
            'stroke-width': shape.dot,
            'stroke-dasharray': `0 ${Math.ceil((2 * Math.PI * one(r) * 1000) / count) / 1000}`,
          }),
        );
      break;
    case 'slips':
      many(drawing, id, shape.at, [
        svg('rect', { class: 'pupil', x: -shape.w / 2, y: -shape.h / 2, width: shape.w, height: shape.h }),
      ]);
      break;
    case 'boxes': {
      const look = shape.right ? 'right' : 'wrong';
      many(drawing, id, shape.at, [
        svg('path', {
          class: look,
          d: `M-${one(shape.side / 2)}-${one(shape.side / 2)}h${one(shape.side)}v${one(shape.side)}h-${one(shape.side)}z`,
        }),
        svg('path', { class: `${look} face`, d: person(shape.side * 0.62) }),
      ]);
      break;
    }
    case 'horizon':
      body.push(svg('path', { class: 'horizon', d: `M${whole(shape.x)} ${whole(shape.y)}h${whole(shape.w)}` }));
      break;
    case 'bar':
      body.push(
        svg('rect', { class: `bar ${shape.className}`, x: shape.x, y: shape.y, width: shape.w, height: shape.h }),
      );
      break;
    case 'filter': {
      const size = (Math.min(shape.w, shape.h - shape.head) * 0.88) / 100;
      const [x, y] = [shape.x + shape.w / 2 - 50 * size, shape.y + (shape.h + shape.head) / 2 - 52 * size];
      body.push(
        svg('rect', { class: 'frame', x: shape.x, y: shape.y, width: shape.w, height: shape.h }),
        svg('path', {
          class: 'filter',
          transform: `translate(${whole(x)} ${whole(y)})scale(${size.toFixed(2)})`,
          d: FILTER_SIGNS[shape.what],
        }),
      );
      break;
    }
    case 'time': {
      const { now, due, y, r } = shape;
      const level = y - r * 2.5;
      body.push(
        svg('path', { class: 'past', d: `M${whole(shape.x)} ${whole(shape.y)}H${whole(shape.now)}` }),
        svg('path', { class: 'rest', d: `M${whole(shape.now)} ${whole(shape.y)}H${whole(shape.x + shape.w)}` }),
        svg('path', { class: 'way', d: `M${whole(now)} ${whole(level)}H${whole(due)}` }),
        svg('circle', { class: 'pupil', cx: whole(now), cy: whole(y), r: one(r * 0.75) }),
        svg('circle', { class: 'due', cx: whole(due), cy: whole(level), r: one(r) }),
      );
      break;
    }
    case 'path':
      body.push(svg('path', { class: shape.className, d: shape.d }));
      break;
    case 'ring':
      body.push(svg('circle', { class: 'followed', cx: shape.x, cy: shape.y, r: shape.r }));
  }
}

/** Words of a picture; a number of a label names its row. */
const labelsOf = ({ labels }: Placement, rows: ReadonlyMap<string, string>): Element[] =>
  labels.map(({ x, y, text, className, anchor }) =>
    svg(
      'text',
      {
        class: className,
        x: whole(x),
        y: whole(y),
        'text-anchor': anchor === 'start' ? null : anchor,
        'data-row': rows.get(text),
      },
      text,
    ),
  );

/** Shapes as elements, the signs that they repeat first. */
export function shapesOf(shapes: readonly FieldShape[], id: string): Element[] {
  const drawing: Drawing = { defs: [], body: [] };
  shapes.forEach((shape, i) => drawShape(drawing, shape, `${id}-${i}`));
  return [svg('defs', {}, drawing.defs), ...drawing.body];
}

/** What a picture has beside its marks, on a stage of so many units. */
export const scenery = (placement: Placement, id: string, width: number, height: number): Element =>
  svg(
    'svg',
    { class: 'still scenery', viewBox: `0 0 ${whole(width)} ${whole(height)}` },
    shapesOf(placement.shapes, id),
    labelsOf(placement, new Map()),
  );

/** Where a pupil may stand, in parts of the half width of its eye: in the middle, or off it in one of eight directions. */
const GAZES: readonly (readonly [number, number])[] = [
  [0, 0],
  ...Array.from({ length: 8 }, (_, i): [number, number] => [
    0.32 * Math.cos((i * Math.PI) / 4),
    0.18 * Math.sin((i * Math.PI) / 4),
  ]),
];

/** Which of the gazes an eye has: the one nearest to the point that the picture's eyes look at. */
function gazeOf({ look, x, y }: Placement, i: number): number {
  const [dx, dy] = [(look?.x ?? 0) - (x[i] ?? 0), (look?.y ?? 0) - (y[i] ?? 0)];
  const far = Math.hypot(dx, dy);
  if (!look || far > look.radius || far < 1) return 0;
  return 1 + ((Math.round(Math.atan2(dy, dx) / (Math.PI / 4)) + 8) % 8);
}

/**
 * @param id makes the ids of this still its own: two stills on a page must not share one
 * @param alt what the picture shows, for who cannot see it; without it the words beside the still say so
 * @param rows the row behind the number of a label, by its words
 * @param inLines eyes that look straight ahead are drawn as lines: more to send, less to paint
 */
export function still(
  placement: Placement,
  id: string,
  alt?: string,
  rows: ReadonlyMap<string, string> = new Map(),
  inLines = false,
): Element {
  const drawing: Drawing = { defs: [], body: [] };
  const groups = new Map<string, [number, number][]>();
  placement.k.forEach((kind, i) => {
    const s = Math.round(placement.s[i] ?? 0);
    if (kind === NONE || s < 1) return;
    const key = `${kind}-${s}-${kind === OPEN ? gazeOf(placement, i) : 0}`;
    const group = groups.get(key) ?? [];
    group.push([placement.x[i] ?? 0, placement.y[i] ?? 0]);
    groups.set(key, group);
  });
  for (const [key, at] of groups) {
    const [kind = 0, s = 0, gaze = 0] = key.split('-').map(Number);
    if (inLines && kind === OPEN && gaze === 0) eyesInLines(drawing, s, at);
    else many(drawing, `${id}-${drawing.defs.length}`, at, sign(kind, s, GAZES[gaze]));
  }
  placement.shapes.forEach((shape, i) => {
    drawShape(drawing, shape, `${id}-s${i}`);
  });
  return svg(
    'svg',
    {
      class: 'still',
      viewBox: `0 0 ${STILL} ${STILL}`,
      ...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' }),
    },
    drawing.defs.length > 0 ? svg('defs', {}, drawing.defs) : [],
    drawing.body,
    labelsOf(placement, rows),
  );
}
