/** The scene of the rule that rings: an invented quarter, a frame wherever it rang, the fight for which it did not. */
import { hideFrom, type Box, type FieldLabel, type Placement } from '../placement.ts';
import type { Draw } from './scene.ts';

/** Metres kept free round what happened, round the people in a frame, and round the fight. */
const FREE = 9;
const ROOM = 2;
const RING = 4;
/** Half width of a person, in metres. */
const PERSON = 0.55;
/** A letter's usual width, by the size of the text. */
const LETTER = 0.56;

type Point = readonly [x: number, y: number];

const around = (points: readonly Point[], room: number): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs) - room, Math.min(...ys) - room];
  return { x, y, w: Math.max(...xs) + room - x, h: Math.max(...ys) + room - y };
};
const cornersOf = ({ x, y, w, h }: Box): Point[] => [
  [x, y],
  [x + w, y + h],
];
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y));
const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The part of a map of this size that holds a box and has the shape of the zone, as far as the map goes. */
function cut(box: Box, zone: Box, width: number, height: number): Box {
  const ratio = zone.w / zone.h;
  const w = Math.min(width, Math.max(box.w, box.h * ratio));
  const h = Math.min(height, Math.max(box.h, box.w / ratio));
  return {
    x: between(box.x + box.w / 2 - w / 2, 0, width - w),
    y: between(box.y + box.h / 2 - h / 2, 0, height - h),
    w,
    h,
  };
}

/** Puts a name beside a box where it covers least: under it, over it, at its sides, then farther off. */
function putName(
  placement: Placement,
  taken: Box[],
  box: Box,
  zone: Box,
  size: number,
  name: Pick<FieldLabel, 'text' | 'className'>,
): void {
  const [w, h] = [name.text.length * size * LETTER, size * 1.1];
  const gap = size * 0.15;
  const [middle, level] = [box.x + box.w / 2 - w / 2, box.y + box.h / 2 - h / 2];
  const [under, over] = [box.y + box.h + gap, box.y - h - gap];
  const [right, left] = [box.x + box.w + 2 * gap, box.x - w - 2 * gap];
  const places: Point[] = [
    [middle, under],
    [middle, over],
    [right, level],
    [left, level],
    [right, under],
    [left, under],
    [right, over],
    [left, over],
    [middle, under + h],
    [middle, over - h],
  ];
  const cost = (at: Box): number => taken.reduce((sum, other) => sum + shared(at, other), 0);
  const best = places
    .map(([x, y]): Box => ({
      x: between(x, zone.x, zone.x + zone.w - w),
      y: between(y, zone.y, zone.y + zone.h - h),
      w,
      h,
    }))
    .reduce((a, b) => (cost(b) < cost(a) ? b : a));
  taken.push(best);
  placement.labels.push({ ...name, x: best.x + w / 2, y: best.y + size * 0.85, anchor: 'middle' });
}

/** The part of the invented quarter where something happened: people as points, an amber frame for each alert, a broken ring round the fight. */
export const fightOrBread: Draw = (placement, { zone, text }, { quarter }, words) => {
  hideFrom(placement, 0, zone);
  const { width, height, streets, alerts, fight } = quarter;
  const frames = alerts.map(({ people }) => around(people, ROOM));
  const ring = around(fight.people, RING);
  const part = cut(around([...frames, ring].flatMap(cornersOf), FREE), zone, width, height);
  const unit = Math.min(zone.w / part.w, zone.h / part.h);
  const [left, top] = [zone.x + (zone.w - part.w * unit) / 2, zone.y + (zone.h - part.h * unit) / 2];
  const placed = ([x, y]: Point): [number, number] => [left + (x - part.x) * unit, top + (y - part.y) * unit];
  const onStage = (box: Box): Box => {
    const [x, y] = placed([box.x, box.y]);
    return { x, y, w: box.w * unit, h: box.h * unit };
  };
  const one = (value: number): number => Math.round(value * 10) / 10;
  const rect = ({ x, y, w, h }: Box): string => `M${one(x)} ${one(y)}h${one(w)}v${one(h)}h${one(-w)}z`;
  const ground = streets.flatMap(([x0, y0, x1, y1]) => {
    const [x, y] = [Math.max(x0, part.x), Math.max(y0, part.y)];
    const [w, h] = [Math.min(x1, part.x + part.w) - x, Math.min(y1, part.y + part.h) - y];
    return w > 0 && h > 0 ? [rect(onStage({ x, y, w, h }))] : [];
  });
  const boxes = frames.map(onStage);
  const silent = onStage(ring);
  const r = one(Math.max(silent.w, silent.h) / 2);
  const circle = `M${one(silent.x + silent.w / 2 - r)} ${one(silent.y + silent.h / 2)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  placement.shapes.push(
    { is: 'path', d: ground.join(''), className: 'ground' },
    { is: 'points', at: [...alerts.flatMap(({ people }) => people), ...fight.people].map(placed), r: unit * PERSON },
    ...boxes.map((box) => ({ is: 'path', d: rect(box), className: 'alert' }) as const),
    { is: 'path', d: circle, className: 'silent' },
  );
  const taken = [...boxes, silent];
  putName(placement, taken, silent, zone, text, { text: words('fight'), className: 'mono' });
  const named = new Set<string>();
  alerts.forEach(({ deed }, i) => {
    const box = boxes[i];
    if (!box || named.has(deed)) return;
    named.add(deed);
    putName(placement, taken, box, zone, text, { text: words(deed), className: 'wrong' });
  });
};
