/** The day as a strip: what happened above, when the rule rang below. Drawn at build and again in the browser after every change. */
import type { Element } from 'hast';
import { svg } from '../../charts/parts/svg.ts';
import { FIRST_HOUR, STEPS, type Deed, type Stay } from '../../models/quarter/measure.ts';
import { inHours, type Rule } from '../../models/quarter/rules.ts';
import type { Say } from '../say.ts';
import type { Outcome } from './told.ts';

const WIDTH = 680;
/** Gatherings of the day, in the order of the clock; only some are named in the drawing, the rest are in the list. */
const SHOWN: { deed: Deed; row: number }[] = [
  { deed: 'unloading', row: 1 },
  { deed: 'queue', row: 0 },
  { deed: 'school-gate', row: 1 },
  { deed: 'stall', row: 0 },
  { deed: 'cafe', row: 0 },
  { deed: 'after-concert', row: 1 },
  { deed: 'goodbye', row: 0 },
  { deed: 'bus', row: 1 },
  { deed: 'bar-closing', row: 0 },
];
/** Hours after the first that are written under the strip; every other one on a small strip. */
const TICKS = [0, 4, 8, 12, 16, 20, 24];
/** Steps without anyone at it that part one occasion from the next: twenty minutes. */
const PAUSE = 120;

/** The occasions on which people did something, as stretches of steps. */
export function occasions(stays: readonly Stay[], deed: Deed): [from: number, to: number][] {
  const list: [number, number][] = [];
  for (const { from, to } of stays
    .filter((stay) => stay.deed === deed && stay.who < 200)
    .sort((a, b) => a.from - b.from)) {
    const last = list.at(-1);
    if (last && from - last[1] < PAUSE) last[1] = Math.max(last[1], to);
    else list.push([from, to]);
  }
  return list;
}

export function drawStrip(say: Say, stays: readonly Stay[], rule: Rule, { judged, caught }: Outcome): Element {
  const x = (step: number): number => (step / STEPS) * WIDTH;
  const bar = (name: string, [from, to]: readonly [number, number], y: number, height: number, least = 2.5): Element =>
    svg('rect', {
      class: name,
      x: Math.min(WIDTH - least, x(from)),
      y,
      width: Math.max(least, x(to) - x(from)),
      height,
    });
  const hours: [number, number][] = [];
  for (let step = 0, open = -1; step <= STEPS; step += 30) {
    const on = step < STEPS && inHours(rule, step);
    if (on && open < 0) open = step;
    if (!on && open >= 0) {
      hours.push([open, step]);
      open = -1;
    }
  }
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} 82`, role: 'img', 'aria-label': say('strip') },
    ...hours.map((range) => bar('hours', range, 0, 56)),
    ...SHOWN.flatMap(({ deed, row }) => occasions(stays, deed).map((range) => bar('deed', range, 4 + row * 9, 7))),
    ...occasions(stays, 'fight').map((range) => bar(caught ? 'fight' : 'fight missed', range, 2, 22, 4)),
    svg('line', { class: 'axis', x1: 0, x2: WIDTH, y1: 27, y2: 27 }),
    ...judged.map(({ alert, right }) => bar(right ? 'alert right' : 'alert', [alert.from, alert.to], 31, 20, 4)),
    svg(
      'g',
      { class: 'scale' },
      ...TICKS.map((hour, i) =>
        svg(
          'text',
          {
            x: x((hour * STEPS) / 24),
            y: 78,
            class: i % 2 ? 'minor' : null,
            'text-anchor': i === 0 ? 'start' : i === TICKS.length - 1 ? 'end' : 'middle',
          },
          `${String((hour + FIRST_HOUR) % 24).padStart(2, '0')}:00`,
        ),
      ),
    ),
  );
}
