/**
 * The machine: what a detector makes of each camera's picture, every ten seconds. It knows shapes only.
 * Its draws are counted, not in a row: each belongs to a step, a mover and a camera, so that moving one rate leaves every other draw as it was.
 */
import { CAMERA_HEIGHT, CAMERAS, filmedBy, sharpness } from './cameras.ts';
import { DETECTOR, directionOf, SLICE, STANDING, STILL, type Boxes, type DetectorSettings } from './boxes.ts';
import type { Day } from './day.ts';
import { COLOURS, MOVERS, OFF, PEOPLE, STEPS, UNIT } from './measure.ts';
import { darkness, raining } from './weather.ts';
import { drain } from './drain.ts';
import { cellAt } from './ground.ts';

export const MERGE_METRES = 1.2;
const BODY = { person: { radius: 0.35, height: 1.7 }, vehicle: { radius: 1.1, height: 2.2 } };

/** A number from 0 to 1 that belongs to these three whole numbers and to nothing else (the finisher of MurmurHash3). */
function drawn(seed: number, place: number, purpose: number): number {
  let word = Math.imul(seed ^ Math.imul(purpose + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  word ^= word >>> 16;
  word = Math.imul(word, 0x2c1b3c6d);
  return ((word ^ (word >>> 15)) >>> 0) / 0x100000000;
}
const PURPOSE = { hit: 0, kind: 1, colour: 2, split: 3, noise: 4, merge: 5, other: 6 };

/** Chance that the machine finds a mover, before anyone stands in front. */
export const chanceToFind = (settings: DetectorSettings, metres: number, dark: number, rain: boolean): number =>
  settings.hit * sharpness(metres) * (1 - dark * (1 - settings.night)) * (rain ? settings.rain : 1);

/** Room for the boxes, made larger as needed. */
class Store {
  size = 0;
  room = 1 << 18;
  camera = new Uint8Array(this.room);
  x = new Int16Array(this.room);
  y = new Int16Array(this.room);
  kind = new Uint8Array(this.room);
  colour = new Uint8Array(this.room);
  speed = new Uint8Array(this.room);
  direction = new Uint8Array(this.room);
  who = new Int16Array(this.room);

  add(
    camera: number,
    x: number,
    y: number,
    kind: number,
    colour: number,
    speed: number,
    direction: number,
    who: number,
  ): void {
    if (this.size === this.room) {
      this.room *= 2;
      const more = <T extends Uint8Array | Int16Array>(list: T, larger: T): T => (larger.set(list), larger);
      this.camera = more(this.camera, new Uint8Array(this.room));
      this.x = more(this.x, new Int16Array(this.room));
      this.y = more(this.y, new Int16Array(this.room));
      this.kind = more(this.kind, new Uint8Array(this.room));
      this.colour = more(this.colour, new Uint8Array(this.room));
      this.speed = more(this.speed, new Uint8Array(this.room));
      this.direction = more(this.direction, new Uint8Array(this.room));
      this.who = more(this.who, new Int16Array(this.room));
    }
    const i = this.size++;
    this.camera[i] = camera;
    this.x[i] = x;
    this.y[i] = y;
    this.kind[i] = kind;
    this.colour[i] = colour;
    this.speed[i] = speed;
    this.direction[i] = direction;
    this.who[i] = who;
  }
}

/**
 * Looks at a day, a slice at a time: the caller may rest between slices.
 */
export function* watchInSlices(
  day: Pick<Day, 'seed' | 'tracks' | 'colours'>,
  settings: DetectorSettings,
): Generator<undefined, Boxes> {
  const { x: xs, y: ys } = day.tracks;
  const views = filmedBy();
  const first = new Uint32Array(STEPS + 1);
  const store = new Store();
  const filmed = new Uint32Array(MOVERS);
  const merged = new Uint32Array(MOVERS);
  const lost = new Uint32Array(MOVERS);
  const inView = CAMERAS.map(() => new Int16Array(MOVERS));
  const count = new Uint16Array(CAMERAS.length);
  const distance = new Float64Array(MOVERS);
  const found = new Int16Array(MOVERS);

  for (let step = 0; step < STEPS; step++) {
    first[step] = store.size;
    count.fill(0);
    const row = step * MOVERS;
    for (let mover = 0; mover < MOVERS; mover++) {
      const x = xs[row + mover]!;
      if (x === OFF) continue;
      for (let bits = views[cellAt(x / UNIT, ys[row + mover]! / UNIT)]!, camera = 0; bits; bits >>= 1, camera++) {
        if (bits & 1) inView[camera]![count[camera]!++] = mover;
      }
    }
    const dark = darkness(step);
    const rain = raining(settings.weather, step);
    for (let camera = 0; camera < CAMERAS.length; camera++) {
      const seen = inView[camera]!;
      const size = count[camera]!;
      if (size === 0) continue;
      const { x: cx, y: cy } = CAMERAS[camera]!;
      for (let i = 0; i < size; i++) {
        const at = row + seen[i]!;
        const dx = xs[at]! / UNIT - cx;
        const dy = ys[at]! / UNIT - cy;
        distance[i] = Math.sqrt(dx * dx + dy * dy);
      }
      let foundHere = 0;
      for (let i = 0; i < size; i++) {
        const mover = seen[i]!;
        const at = row + mover;
        const place = at * 16 + camera;
        filmed[mover]!++;
        const chance = chanceToFind(settings, distance[i]!, dark, rain);
        const luck = drawn(day.seed, place, PURPOSE.hit);
        if (luck >= chance || luck >= chance * settings.hidden ** inFront(i)) continue;
        const kind = mover < PEOPLE ? 0 : 1;
        // Two people close together may get one box: the one found first keeps it.
        let other = -1;
        for (let j = 0; kind === 0 && j < foundHere && other < 0; j++) {
          const near = found[j]!;
          const dx = xs[row + near]! - xs[at]!;
          const dy = ys[row + near]! - ys[at]!;
          if (
            dx * dx + dy * dy <= MERGE_METRES * MERGE_METRES * UNIT * UNIT &&
            drawn(day.seed, place * 256 + near, PURPOSE.merge) < settings.merge
          )
            other = near;
        }
        if (other >= 0) {
          merged[mover]!++;
          lost[mover]!++;
          merged[other]!++;
          continue;
        }
        if (kind === 0) found[foundHere++] = mover;
        file(place, at, mover, kind, camera, distance[i]!, dark, 0);
        if (drawn(day.seed, place, PURPOSE.split) < settings.split)
          file(place, at, mover, kind, camera, distance[i]!, dark, 1);
      }

      function inFront(i: number): number {
        const at = row + seen[i]!;
        const dx = xs[at]! / UNIT - cx;
        const dy = ys[at]! / UNIT - cy;
        let hiding = 0;
        for (let j = 0; j < size; j++) {
          if (distance[j]! >= distance[i]! - 0.3) continue;
          const body = seen[j]! < PEOPLE ? BODY.person : BODY.vehicle;
          // The camera hangs above: a body hides the ground behind it only as far as its shadow from there would reach.
          if (distance[j]! * CAMERA_HEIGHT < distance[i]! * (CAMERA_HEIGHT - body.height)) continue;
          const near = row + seen[j]!;
          const nx = xs[near]! / UNIT - cx;
          const ny = ys[near]! / UNIT - cy;
          const across = nx * dy - ny * dx;
          if (nx * dx + ny * dy > 0 && across * across < body.radius * body.radius * distance[i]! * distance[i]!)
            hiding++;
        }
        return hiding;
      }
    }
    if (step % SLICE === 0) yield;
  }
  first[STEPS] = store.size;
  const cut = <T extends Uint8Array | Int16Array>(list: T): T => list.slice(0, store.size) as T;
  return {
    first,
    camera: cut(store.camera),
    x: cut(store.x),
    y: cut(store.y),
    kind: cut(store.kind),
    colour: cut(store.colour),
    speed: cut(store.speed),
    direction: cut(store.direction),
    who: cut(store.who),
    filmed,
    merged,
    lost,
  };

  function file(
    place: number,
    at: number,
    mover: number,
    kind: number,
    camera: number,
    metres: number,
    dark: number,
    copy: 0 | 1,
  ): void {
    const key = place * 2 + copy;
    const before = at >= MOVERS && xs[at - MOVERS]! !== OFF ? at - MOVERS : at;
    const dx = xs[at]! - xs[before]!;
    const dy = ys[at]! - ys[before]!;
    const speed = Math.min(255, Math.round(Math.sqrt(dx * dx + dy * dy) / 10));
    const filedKind = drawn(day.seed, key, PURPOSE.kind) < settings.wrongKind ? 1 - kind : kind;
    const right = day.colours[mover]!;
    const slip = drawn(day.seed, key, PURPOSE.colour) < settings.wrongColour * (1 + dark);
    const colour = slip
      ? (right + 1 + Math.floor(drawn(day.seed, key, PURPOSE.other) * (COLOURS.length - 1))) % COLOURS.length
      : right;
    // A place is read off the picture to a hundredth of the distance; the second box of a split stands beside the first.
    const reach = (metres / 100) * UNIT;
    const shift = (drawn(day.seed, key, PURPOSE.noise) * 2 - 1) * reach;
    const x = Math.round(xs[at]! + shift + copy * 8);
    const y = Math.round(ys[at]! + (drawn(day.seed, key, PURPOSE.noise + 8) * 2 - 1) * reach);
    store.add(camera, x, y, filedKind, colour, speed, speed < STILL ? STANDING : directionOf(dx, dy), mover);
  }
}

/** Looks at the whole day at once. */
export const watch = (day: Pick<Day, 'seed' | 'tracks' | 'colours'>, settings: DetectorSettings = DETECTOR): Boxes =>
  drain(watchInSlices(day, settings));
