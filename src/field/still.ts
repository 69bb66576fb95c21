/** A placed scene as a still: one SVG tree. A kind of mark is one marker, the marks are the corners of one unseen path: two thousand eyes in three hundred bytes. */
import type { Element } from 'hast';
import { svg } from '../charts/parts/svg.ts';
import { kindNames, NONE } from './marks.ts';
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

/** What one mark looks like, its middle at the origin. */
function sign(kind: number, s: number): Element[] {
  const one = (value: number): number => Math.round(value * 10) / 10;
  switch (kindNames[kind]) {
    case 'open':
      return [svg('path', { class: 'lid', d: lids(s) }), svg('circle', { class: 'pupil', r: one(s * 0.43) })];
    case 'shut':
      return [
        svg('path', { class: 'shut', d: `M-${one(s * 0.82)} 0q${one(s * 0.82)} ${one(s * 0.9)} ${one(s * 1.64)} 0` }),
      ];
    case 'promised':
      return [svg('path', { class: 'hollow', d: lids(s) })];
    case 'undecided':
      return [svg('path', { class: 'lid', d: lids(s) })];
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
    case 'slips':
      many(drawing, id, shape.at, [
        svg('rect', { class: 'pupil', x: -shape.w / 2, y: -shape.h / 2, width: shape.w, height: shape.h }),
      ]);
      break;
    case 'boxes': {
      const look = shape.right ? 'right' : 'wrong';
      many(drawing, id, shape.at, [
        svg('rect', { class: look, x: -shape.side / 2, y: -shape.side / 2, width: shape.side, height: shape.side }),
        ...(shape.right ? [svg('circle', { class: look, r: shape.side * 0.14 })] : []),
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
      const size = (Math.min(shape.w, shape.h) * 0.86) / 100;
      const [x, y] = [shape.x + shape.w / 2 - 50 * size, shape.y + shape.h / 2 - 50 * size];
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
    case 'time':
      body.push(
        svg('path', { class: 'past', d: `M${whole(shape.x)} ${whole(shape.y)}H${whole(shape.now)}` }),
        svg('path', { class: 'rest', d: `M${whole(shape.now)} ${whole(shape.y)}H${whole(shape.x + shape.w)}` }),
        svg('circle', { class: 'pupil', cx: shape.now, cy: shape.y, r: 9 }),
        svg('circle', { class: 'due', cx: shape.due, cy: shape.y, r: 13 }),
      );
      break;
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
    { class: 'scenery', viewBox: `0 0 ${whole(width)} ${whole(height)}` },
    shapesOf(placement.shapes, id),
    labelsOf(placement, new Map()),
  );

/**
 * @param id makes the ids of this still its own: two stills on a page must not share one
 * @param alt what the picture shows, for who cannot see it; without it the words beside the still say so
 * @param rows the row behind the number of a label, by its words
 */
export function still(
  placement: Placement,
  id: string,
  alt?: string,
  rows: ReadonlyMap<string, string> = new Map(),
): Element {
  const drawing: Drawing = { defs: [], body: [] };
  const groups = new Map<string, [number, number][]>();
  placement.k.forEach((kind, i) => {
    const s = Math.round(placement.s[i] ?? 0);
    if (kind === NONE || s < 1) return;
    const key = `${kind}-${s}`;
    const group = groups.get(key) ?? [];
    group.push([placement.x[i] ?? 0, placement.y[i] ?? 0]);
    groups.set(key, group);
  });
  for (const shape of placement.shapes.filter(({ is }) => is === 'path')) drawShape(drawing, shape, `${id}-p`);
  for (const [key, at] of groups) {
    const [kind = 0, s = 0] = key.split('-').map(Number);
    many(drawing, `${id}-${key}`, at, sign(kind, s));
  }
  placement.shapes.forEach((shape, i) => {
    if (shape.is !== 'path') drawShape(drawing, shape, `${id}-s${i}`);
  });
  return svg(
    'svg',
    {
      class: 'still',
      viewBox: `0 0 ${STILL} ${STILL}`,
      ...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': 'true' }),
    },
    svg('defs', {}, drawing.defs),
    drawing.body,
    labelsOf(placement, rows),
  );
}
