import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAMERAS, filmedBy, sharpness } from '../../../src/models/quarter/cameras.ts';
import { DETECTOR, SLICE, type Boxes, type DetectorSettings } from '../../../src/models/quarter/boxes.ts';
import { liveDay } from '../../../src/models/quarter/day.ts';
import { chanceToFind, MERGE_METRES, watch, watchInSlices } from '../../../src/models/quarter/detector.ts';
import { emptyTracks } from '../../../src/models/quarter/life.ts';
import { COLOURS, MOVERS, OFF, PEOPLE, STEPS, UNIT } from '../../../src/models/quarter/measure.ts';
import { darkness } from '../../../src/models/quarter/weather.ts';
import { filmedDay } from '../../../src/models/quarter/filmed.ts';
import { cellAt, zoneOfCell } from '../../../src/models/quarter/ground.ts';

/** Movers who stand still all day long. */
const standing = (...places: [who: number, x: number, y: number][]) => {
  const tracks = emptyTracks();
  for (const [who, x, y] of places)
    for (let step = 0; step < STEPS; step++) {
      tracks.x[step * MOVERS + who] = x * UNIT;
      tracks.y[step * MOVERS + who] = y * UNIT;
    }
  return { seed: 5, tracks, colours: new Uint8Array(MOVERS).fill(2) };
};
/** Nothing goes wrong but what a test switches on. */
const PERFECT: DetectorSettings = {
  hit: 1,
  night: 1,
  rain: 1,
  hidden: 1,
  wrongKind: 0,
  wrongColour: 0,
  split: 0,
  merge: 0,
  weather: 'dry',
};
/** A number of draws lies within four standard deviations of what its rate says: a sound generator fails once in 15,000 tests. */
const expectRate = (count: number, of: number, rate: number): void =>
  expect(Math.abs(count - of * rate)).toBeLessThanOrEqual(4 * Math.sqrt(of * rate * (1 - rate)) + 1e-9);
/** All lists of boxes as one text: equal only if every box is. */
const sum = (boxes: Boxes): string =>
  Object.values(boxes)
    .map((list: Int16Array) =>
      createHash('sha256')
        .update(new Uint8Array(list.buffer, list.byteOffset, list.byteLength))
        .digest('hex'),
    )
    .join();
const boxesOf = (boxes: Boxes, keep: (i: number) => boolean): number =>
  boxes.who.reduce((count, _, i) => count + (keep(i) ? 1 : 0), 0);
/** Alone on the square, before camera 1. */
const [X, Y] = [110, 80];
const one = standing([0, X, Y]);
const views = [...filmedBy()[cellAt(X, Y)]!.toString(2)].filter((bit) => bit === '1').length;
const metres = (camera: number, x = X, y = Y): number =>
  Math.sqrt((CAMERAS[camera]!.x - x) ** 2 + (CAMERAS[camera]!.y - y) ** 2);

describe('the cameras', () => {
  it('film every square of walkable ground, so that the model has no place out of sight', () => {
    expect(
      [...zoneOfCell].map((zone, cell) => (zone > 0 && filmedBy()[cell] === 0 ? cell : -1)).filter((cell) => cell >= 0),
    ).toEqual([]);
  });

  it('film no ground where nobody can walk', () => {
    expect([...zoneOfCell].every((zone, cell) => zone > 0 || filmedBy()[cell] === 0)).toBe(true);
  });
});

describe('the detector', () => {
  it('gives the same boxes for the same seed', () => {
    const day = liveDay(3);
    expect(sum(watch(day))).toBe(sum(watch(day)));
  });

  it('boxes everyone in every picture when nothing goes wrong', () => {
    const day = liveDay(3);
    const boxes = watch(day, { ...PERFECT, hit: 1 / sharpness(260) });
    expect(boxes.who.length).toBe(boxes.filmed.reduce((sum, count) => sum + count, 0));
    expect(
      boxesOf(
        boxes,
        (i) => boxes.kind[i] !== (boxes.who[i]! < PEOPLE ? 0 : 1) || boxes.colour[i] !== day.colours[boxes.who[i]!],
      ),
    ).toBe(0);
  });

  it('finds as often as the set rate and the distance say', () => {
    const boxes = watch(one, { ...PERFECT, hit: 0.9 });
    expect(boxes.filmed[0]).toBe(views * STEPS);
    for (let camera = 0; camera < CAMERAS.length; camera++)
      if (filmedBy()[cellAt(X, Y)]! & (1 << camera))
        expectRate(
          boxesOf(boxes, (i) => boxes.camera[i] === camera),
          STEPS,
          0.9 * sharpness(metres(camera)),
        );
  });

  it('finds less by night and in rain, as set, and never more', () => {
    const nights = Array.from({ length: STEPS }, (_, step) => step).filter((step) => darkness(step) === 1);
    const night = (boxes: Boxes): number =>
      nights.reduce((sum, step) => sum + boxes.first[step + 1]! - boxes.first[step]!, 0);
    const [clear, dark, wet] = [
      { ...PERFECT, hit: 0.9 },
      { ...PERFECT, hit: 0.9, night: 0.6 },
      { ...PERFECT, hit: 0.9, rain: 0.7, weather: 'rain' as const },
    ].map((settings) => watch(one, settings));
    expectRate(night(dark!), night(clear!), 0.6);
    expectRate(wet!.who.length, clear!.who.length, 0.7);
  });

  it('has a chance that falls with distance, with dark and with rain', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const distance = fc.double({ min: 0, max: 250, noNaN: true });
    fc.assert(
      fc.property(share, share, share, distance, distance, share, share, (hit, night, rain, a, b, c, d) => {
        const settings = { ...DETECTOR, hit, night, rain };
        const chance = (at: number, dark: number, wet: boolean): number => chanceToFind(settings, at, dark, wet);
        expect(chance(Math.max(a, b), c, false)).toBeLessThanOrEqual(chance(Math.min(a, b), c, false));
        expect(chance(a, Math.max(c, d), false)).toBeLessThanOrEqual(chance(a, Math.min(c, d), false));
        expect(chance(a, c, true)).toBeLessThanOrEqual(chance(a, c, false));
        expect(chance(a, c, true)).toBeGreaterThanOrEqual(0);
        expect(chance(a, c, false)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never loses a box when it gets better', () => {
    const day = liveDay(3);
    const found = (hit: number): Set<string> => {
      const boxes = watch(day, { ...DETECTOR, hit, split: 0, merge: 0 });
      const names = new Set<string>();
      for (let step = 0; step < STEPS; step++)
        for (let i = boxes.first[step]!; i < boxes.first[step + 1]!; i++)
          names.add(`${step} ${boxes.camera[i]} ${boxes.who[i]}`);
      return names;
    };
    const [worse, better] = [found(0.7), found(0.9)];
    expect(better.size).toBeGreaterThan(worse.size);
    expect([...worse].every((name) => better.has(name))).toBe(true);
  });

  it('takes people for vehicles and colours for others as often as set', () => {
    const boxes = watch(one, { ...PERFECT, wrongKind: 0.03, wrongColour: 0.1 });
    expectRate(
      boxesOf(boxes, (i) => boxes.kind[i] === 1),
      boxes.who.length,
      0.03,
    );
    const slips = (dark: boolean): [number, number] => {
      let [wrong, all] = [0, 0];
      for (let step = 0; step < STEPS; step++) {
        if (darkness(step) !== (dark ? 1 : 0)) continue;
        for (let i = boxes.first[step]!; i < boxes.first[step + 1]!; i++, all++) if (boxes.colour[i] !== 2) wrong++;
      }
      return [wrong, all];
    };
    expectRate(...slips(false), 0.1);
    expectRate(...slips(true), 0.2);
    // A wrong colour is any of the others, all alike.
    const wrong = boxesOf(boxes, (i) => boxes.colour[i] !== 2);
    for (let colour = 0; colour < COLOURS.length; colour++)
      if (colour !== 2)
        expectRate(
          boxesOf(boxes, (i) => boxes.colour[i] === colour),
          wrong,
          1 / (COLOURS.length - 1),
        );
  });

  it('splits one person in two as often as set, and files the same person twice', () => {
    const boxes = watch(one, { ...PERFECT, split: 0.05 });
    const twice = filmedDay({ ...one, stays: [] }, boxes, 0).twice;
    expect(boxes.who.length - filmedDay({ ...one, stays: [] }, boxes, 0).boxed).toBe(twice);
    expectRate(twice, boxes.who.length - twice, 0.05);
  });

  it('merges two people who stand close as often as set, and never two who do not', () => {
    const pair = (gap: number, merge: number): Boxes =>
      watch(standing([0, X, Y], [1, X, Y + gap]), { ...PERFECT, hit: 1 / sharpness(250), merge });
    const close = pair(MERGE_METRES / 2, 0.2);
    expectRate(close.merged[0]!, close.filmed[0]!, 0.2);
    expect(close.merged[1]).toBe(close.merged[0]);
    expect(close.who.length).toBe(close.filmed[0]! + close.filmed[1]! - close.merged[0]!);
    expect(pair(MERGE_METRES * 2, 1).merged[0]).toBe(0);
  });

  it('finds a person behind another one less often, and never the other way round', () => {
    // Camera 3 looks along the street of the bakery: one person stands four metres behind another, on one line with it.
    const camera = CAMERAS[2]!;
    const at = (along: number): [number, number] => [camera.x + along, camera.y - 0.2];
    const boxes = watch(standing([0, ...at(30)], [1, ...at(34)]), { ...PERFECT, hidden: 0.5 });
    const seen = (who: number): number => boxesOf(boxes, (i) => boxes.who[i] === who && boxes.camera[i] === 2);
    expectRate(seen(0), STEPS, sharpness(30));
    expectRate(seen(1), STEPS, sharpness(34) * 0.5);
  });

  it('tells every mistake about a person, and the sum is right', () => {
    const day = liveDay(4);
    const boxes = watch(day);
    fc.assert(
      fc.property(fc.nat(PEOPLE - 1), (who) => {
        const told = filmedDay(day, boxes, who);
        expect(told.boxed + told.missed + boxes.lost[who]!).toBe(told.pictures);
        expect(told.boxed + told.twice).toBe(boxesOf(boxes, (i) => boxes.who[i] === who));
        for (const part of [told.missed, told.merged, told.asVehicle, told.wrongColour, told.twice])
          expect(part).toBeGreaterThanOrEqual(0);
        expect(told.cameras).toBeLessThanOrEqual(CAMERAS.length);
      }),
      { numRuns: 20 },
    );
  });

  it('can rest between slices and sees the same', () => {
    const day = liveDay(6);
    const work = watchInSlices(day, DETECTOR);
    let rests = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) rests++;
    expect(rests).toBe(STEPS / SLICE);
    expect(sum(step.value as Boxes)).toBe(sum(watch(day)));
    expect(day.tracks.x.some((x) => x !== OFF)).toBe(true);
  });
});
