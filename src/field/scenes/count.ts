/** Scenes of the count: the sheet of eyes, the ninety, the first five, promised and counted, the residents. */
import { aroundHole, drawn, EYE, places, rings } from '../layout.ts';
import { MARKS, NONE, OPEN, PROMISED, SHUT, type Kind } from '../marks.ts';
import type { FieldNumbers } from '../numbers.ts';
import { hideFrom, setMark, type Box, type Placement, type Stage } from '../placement.ts';
import type { Draw } from './scene.ts';

/** The lot of the ninety. */
const NINETY_SEED = 1871;

function sheet(placement: Placement, stage: Stage, count: number, kindOf: (i: number) => Kind): void {
  const { pitch, cells } = aroundHole(count, stage.zone, stage.hole);
  cells.forEach(([x, y], i) => setMark(placement, i, x, y, pitch * EYE, kindOf(i)));
  hideFrom(placement, count, stage.zone);
}

/** Every camera that the audit counted, edge to edge. */
export const cover: Draw = (placement, stage, { audit }) => sheet(placement, stage, audit, () => OPEN);

/** The same sheet: as many stay open as can be watched at once, by lot; the first eye, which is followed, is among them. */
export const ninety: Draw = (placement, stage, { audit, watched }) => {
  const open = drawn(watched, audit, NINETY_SEED);
  if (!open.has(0)) {
    open.delete([...open][0] ?? 0);
    open.add(0);
  }
  sheet(placement, stage, audit, (i) => (open.has(i) ? OPEN : SHUT));
};

/** The five of the trial, where they stand in the field of two thousand, and nothing else. */
export const five: Draw = (placement, stage, { first }) => {
  const { at, s } = places(stage);
  for (let i = 0; i < MARKS; i++) setMark(placement, i, ...at(i), s, i < first ? OPEN : NONE);
};

/** Eyes open in order, outlines wait; below, the line of time and the ring of the date promised. */
export const counting =
  (
    open: 'open2012' | 'open2014' | 'open2016' | 'audit',
    promised: 'promised2012' | 'promised2014',
    step: 0 | 1 | 2 | 3,
  ): Draw =>
  (placement, stage, numbers, words) => {
    const { at, s, foot } = places(stage);
    for (let i = 0; i < MARKS; i++)
      setMark(placement, i, ...at(i), s, i < numbers[open] ? OPEN : i < numbers[promised] ? PROMISED : NONE);
    timeLine(placement, foot, numbers, step, stage.text, words('due'));
  };

const FIRST_YEAR = 2012;
const LAST_YEAR = 2021;

function timeLine(
  placement: Placement,
  box: Box,
  { times }: FieldNumbers,
  step: 0 | 1 | 2 | 3,
  text: number,
  due: string,
): void {
  const at = (time: number): number => box.x + ((time - FIRST_YEAR) / (LAST_YEAR - FIRST_YEAR)) * box.w;
  const every = box.w / (LAST_YEAR - FIRST_YEAR) < text * 4 ? 2 : 1;
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, i) => FIRST_YEAR + i).filter(
    (year) => (year - FIRST_YEAR) % every === 0,
  );
  const y = box.y + text * 2.3;
  const ring = at(times.due[step]);
  placement.shapes.push({
    is: 'time',
    x: box.x,
    y,
    w: box.w,
    now: at(times.now[step]),
    due: ring,
    r: text * 0.3,
  });
  for (const year of years)
    placement.labels.push({
      x: Math.max(at(year), box.x + text * 1.2),
      y: y + text * 1.3,
      text: String(year),
      className: 'soft',
      anchor: 'middle',
    });
  const before = ring > box.x + box.w / 2;
  placement.labels.push({
    x: ring + text * (before ? 0.3 : -0.3),
    y: y - text * 1.4,
    text: due,
    className: 'promised',
    anchor: before ? 'end' : 'start',
  });
}

/** The seat in the middle of a crowd, as part of the crowd of Marseille. */
const SEAT = 0.08;

/** One eye of each city, and the residents it would have to itself. */
export const besideNice: Draw = (
  placement,
  { zone, text },
  { residentsMarseille: many, residentsNice: few },
  words,
) => {
  const foot = text * 4.2;
  const ratio = Math.sqrt((few + many * SEAT) / (many + many * SEAT));
  const gap = text;
  const big = Math.min((zone.w - gap) / (2 + 2 * ratio), (zone.h - foot) / 2);
  const small = big * ratio;
  const spare = (zone.w - 2 * big - 2 * small) / 3;
  const cy = zone.y + (zone.h - foot) / 2;
  const centres = [zone.x + spare + big, zone.x + zone.w - spare - small] as const;
  hideFrom(placement, 0, zone);
  const eye = big * 0.22;
  setMark(placement, 0, centres[0], cy, eye, OPEN);
  setMark(placement, 1, centres[1], cy, eye, OPEN);
  const seat = big * Math.sqrt(SEAT / (1 + SEAT));
  const crowd = (count: number, x: number, radius: number): void => {
    const around = rings(count, seat, radius);
    const step = (radius - seat) / around.length;
    placement.shapes.push({ is: 'rings', x, y: cy, rings: around, dot: step * 0.62 });
  };
  crowd(many, centres[0], big);
  crowd(few, centres[1], small);
  const y = cy + big + text * 1.3;
  const label = (x: number, key: string, line: number, className: 'strong' | 'soft'): void => {
    placement.labels.push({ x, y: y + line * text * 1.25, text: words(key), className, anchor: 'middle' });
  };
  (['marseille', 'nice'] as const).forEach((city, i) => {
    const x = centres[i] ?? 0;
    label(x, city, 0, 'strong');
    label(x, `${city}Count`, 1, 'strong');
    label(x, `${city}Date`, 2, 'soft');
  });
};
