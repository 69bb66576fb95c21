/**
 * Search in the recording: by person or vehicle, colour, direction, speed, and between two hours. It reads what the machine filed, so it misses what the
 * machine missed and lists what the machine confused.
 */
import { CAMERAS } from './cameras.ts';
import { directionOf, STANDING, STILL, type Boxes } from './boxes.ts';
import type { Day } from './day.ts';
import { MOVERS, OFF, PEOPLE, STEPS, UNIT } from './measure.ts';
import { cellAt } from './ground.ts';
import { inHours } from './rules.ts';

/** Faster than this, in decimetres a second, is fast for a person; a vehicle is fast from `FAST_VEHICLE`. */
export const FAST = 21;
export const FAST_VEHICLE = 60;

export interface Query {
  /** 0 a person, 1 a vehicle. */
  kind: number;
  /** Number of a colour, a direction, a speed; -1 any. */
  colour: number;
  direction: number;
  speed: number;
  from: number;
  to: number;
}

/** 0 still, 1 walking, 2 fast. */
export const speedOf = (decimetres: number, kind: number): number =>
  decimetres < STILL ? 0 : decimetres < (kind ? FAST_VEHICLE : FAST) ? 1 : 2;

const fits = (query: Query, kind: number, colour: number, direction: number, speed: number): boolean =>
  kind === query.kind &&
  (query.colour < 0 || colour === query.colour) &&
  (query.direction < 0 || direction === query.direction) &&
  (query.speed < 0 || speedOf(speed, kind) === query.speed);

/** The boxes that fit, by their numbers, in the order of the day. */
export function find(boxes: Boxes, query: Query): number[] {
  const found: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    if (!inHours(query, step)) continue;
    for (let i = boxes.first[step]!; i < boxes.first[step + 1]!; i++) {
      if (fits(query, boxes.kind[i]!, boxes.colour[i]!, boxes.direction[i]!, boxes.speed[i]!)) found.push(i);
    }
  }
  return found;
}

/** A stretch of one camera's recording in which boxes fit, with no pause longer than a minute. */
export interface Extract {
  camera: number;
  from: number;
  /** One past the last step. */
  to: number;
  boxes: number;
  /** Boxes of someone who fits: by kind and colour, as they really were. */
  right: number;
}

const PAUSE = 6;

/** The list an investigator opens: extracts in the order of their starts. */
export function extracts(boxes: Boxes, found: readonly number[], query: Query, day: Pick<Day, 'colours'>): Extract[] {
  const list: Extract[] = [];
  const open: (Extract | undefined)[] = CAMERAS.map(() => undefined);
  let step = 0;
  for (const i of found) {
    while (boxes.first[step + 1]! <= i) step++;
    const camera = boxes.camera[i]!;
    const who = boxes.who[i]!;
    const right =
      (who < PEOPLE ? 0 : 1) === query.kind && (query.colour < 0 || day.colours[who] === query.colour) ? 1 : 0;
    const now = open[camera];
    if (now && step - now.to < PAUSE) {
      now.to = step + 1;
      now.boxes++;
      now.right += right;
    } else list.push((open[camera] = { camera, from: step, to: step + 1, boxes: 1, right }));
  }
  return list;
}

/**
 * How often someone who fits stood in a picture between the hours, found or not: what a perfect search would list.
 * @param views of each square of the grid, the cameras that film it, as bits
 */
export function present(day: Pick<Day, 'tracks' | 'colours'>, views: Uint16Array, query: Query): number {
  const { x: xs, y: ys } = day.tracks;
  const [start, end] = query.kind ? [PEOPLE, MOVERS] : [0, PEOPLE];
  const wanted: number[] = [];
  for (let who = start; who < end; who++) if (query.colour < 0 || day.colours[who] === query.colour) wanted.push(who);
  let count = 0;
  for (let step = 0; step < STEPS; step++) {
    if (!inHours(query, step)) continue;
    for (const who of wanted) {
      const at = step * MOVERS + who;
      if (xs[at] === OFF) continue;
      if (query.direction >= 0 || query.speed >= 0) {
        const before = step > 0 && xs[at - MOVERS] !== OFF ? at - MOVERS : at;
        const dx = xs[at]! - xs[before]!;
        const dy = ys[at]! - ys[before]!;
        const speed = Math.min(255, Math.round(Math.sqrt(dx * dx + dy * dy) / 10));
        if (!fits(query, query.kind, query.colour, speed < STILL ? STANDING : directionOf(dx, dy), speed)) continue;
      }
      for (let bits = views[cellAt(xs[at]! / UNIT, ys[at]! / UNIT)]!; bits; bits &= bits - 1) count++;
    }
  }
  return count;
}
