import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filmedBy } from '../../../src/models/quarter/cameras.ts';
import { drain } from '../../../src/models/quarter/drain.ts';
import { DETECTOR, directionOf, type Boxes } from '../../../src/models/quarter/boxes.ts';
import { liveDay } from '../../../src/models/quarter/day.ts';
import { watch } from '../../../src/models/quarter/detector.ts';
import { hour, MOVERS, STEP_SECONDS, STEPS, type Stay } from '../../../src/models/quarter/measure.ts';
import { ZONES, zoneNumber, type Zone } from '../../../src/models/quarter/ground.ts';
import { quarterInSlices } from '../../../src/models/quarter/quarter.ts';
import {
  countBoxes,
  GAP,
  inHours,
  placesOf,
  pointedAt,
  QUIET,
  ring,
  type Counts,
  type Rule,
} from '../../../src/models/quarter/rules.ts';
import { extracts, find, present, speedOf, type Query } from '../../../src/models/quarter/search.ts';
import { deedOf, judge, spanOf } from '../../../src/models/quarter/truth.ts';

interface Box {
  step: number;
  camera?: number;
  x: number;
  y: number;
  kind?: number;
  who?: number;
  colour?: number;
  direction?: number;
  speed?: number;
}

/** Boxes by hand: in metres, in the order of steps and cameras. */
function boxesOf(list: Box[]): Boxes {
  const sorted = list.toSorted((a, b) => a.step - b.step || (a.camera ?? 0) - (b.camera ?? 0));
  const first = new Uint32Array(STEPS + 1);
  for (let step = 0, i = 0; step <= STEPS; step++) {
    while (i < sorted.length && sorted[i]!.step < step) i++;
    first[step] = i;
  }
  const bytes = (of: (box: Box) => number | undefined): Uint8Array => Uint8Array.from(sorted, (box) => of(box) ?? 0);
  return {
    first,
    camera: bytes(({ camera }) => camera),
    x: Int16Array.from(sorted, ({ x }) => x * 10),
    y: Int16Array.from(sorted, ({ y }) => y * 10),
    kind: bytes(({ kind }) => kind),
    colour: bytes(({ colour }) => colour),
    speed: bytes(({ speed }) => speed),
    direction: bytes(({ direction }) => direction),
    who: Int16Array.from(sorted, ({ who }) => who ?? 0),
    filmed: new Uint32Array(MOVERS),
    merged: new Uint32Array(MOVERS),
    lost: new Uint32Array(MOVERS),
  };
}
/** So many people in a row, a metre apart, from one step to another, on the square. */
const group = (size: number, from: number, to: number, x = 110, y = 80): Box[] =>
  Array.from({ length: to - from }, (_, step) =>
    Array.from({ length: size }, (_, i) => ({ step: from + step, x: x + i, y, who: i })),
  ).flat();
const rule = (changes: Partial<Rule> = {}): Rule => ({
  kind: 'gathering',
  count: 4,
  minutes: 2,
  place: 'everywhere',
  from: 0,
  to: 0,
  ...changes,
});
const NEEDED = 12; // steps in two minutes
const at = (clock: number): number => hour(clock) / STEP_SECONDS;

describe('the gathering rule', () => {
  it('rings when so many stand within the radius for so long, at that very step', () => {
    const alerts = ring(countBoxes(boxesOf(group(4, 100, 100 + NEEDED)), 5), rule());
    expect(alerts).toEqual([
      {
        kind: 'gathering',
        zone: 'square',
        from: 100,
        rang: 100 + NEEDED - 1,
        to: 100 + NEEDED,
        most: 4,
        parts: [{ from: 100, rang: 100 + NEEDED - 1 }],
      },
    ]);
  });

  it('does not ring for one person fewer, ten seconds less, or a metre more between them', () => {
    const rings = (boxes: Box[], radius = 5): number => ring(countBoxes(boxesOf(boxes), radius), rule()).length;
    expect(rings(group(3, 100, 200))).toBe(0);
    expect(rings(group(4, 100, 100 + NEEDED - 1))).toBe(0);
    // Four in a row, a metre apart: the second one has the others within two metres, nobody has them within less.
    expect([rings(group(4, 100, 200), 2), rings(group(4, 100, 200), 1.9)]).toEqual([1, 0]);
  });

  it('does not count vehicles, nor add up the pictures of two cameras', () => {
    const rings = (boxes: Box[]): number => ring(countBoxes(boxesOf(boxes), 5), rule()).length;
    expect(rings(group(4, 100, 200).map((box) => ({ ...box, kind: 1 })))).toBe(0);
    expect(rings(group(4, 100, 200).map((box, i) => ({ ...box, camera: i % 2 })))).toBe(0);
  });

  it('holds through a gap of twenty seconds and breaks at thirty', () => {
    const broken = (gap: number): number =>
      ring(countBoxes(boxesOf([...group(4, 100, 106), ...group(4, 106 + gap, 112)]), 5), rule()).length;
    expect([broken(GAP), broken(GAP + 1)]).toEqual([1, 0]);
  });

  it('rings in its hours alone, also over midnight, and in its place alone', () => {
    const counts = countBoxes(boxesOf([...group(4, at(7), at(8)), ...group(4, at(23), at(25), 180, 75)]), 5);
    const zones = (changes: Partial<Rule>): Zone[] => ring(counts, rule(changes)).map(({ zone }) => zone);
    expect(zones({})).toEqual(['square', 'hall-street']);
    expect(zones({ from: 22, to: 2 })).toEqual(['hall-street']);
    expect(zones({ from: 2, to: 22 })).toEqual(['square']);
    expect(zones({ place: 'square' })).toEqual(['square']);
    expect(zones({ place: 'boulevard' })).toEqual([]);
    expect(ring(counts, rule({ from: 0, to: 2 }))[0]!.from).toBe(at(24));
  });

  it('is one alert while it rings again within five minutes, and two after that', () => {
    const two = (pause: number): number =>
      ring(countBoxes(boxesOf([...group(4, 100, 120), ...group(4, 120 + pause, 140 + pause)]), 5), rule()).length;
    expect([two(QUIET - 1), two(QUIET)]).toEqual([1, 2]);
  });

  it('rings exactly where its definition holds, whatever the counts', () => {
    const counts = (runs: [number, number][]): Counts => {
      const gathering = new Uint8Array(ZONES.length * STEPS);
      let step = zoneNumber('lane') * STEPS;
      for (const [count, length] of runs)
        for (let i = 0; i < length && step < (zoneNumber('lane') + 1) * STEPS; i++) gathering[step++] = count;
      return { gathering, entry: gathering, vehicle: gathering };
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 60 })), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 6 }),
        (runs, count, minutes) => {
          const list = counts(runs);
          const alerts = ring(list, rule({ count, minutes }));
          // Plainly: a step counts towards an alert if it lies in a stretch of the needed length without a gap that is too long.
          const counted = Array.from(
            list.gathering.subarray(zoneNumber('lane') * STEPS, (zoneNumber('lane') + 1) * STEPS),
            (value) => value >= count,
          );
          const starts: number[] = [];
          for (let step = 0, from = -1, last = -1; step <= STEPS; step++) {
            if (from >= 0 && (step === STEPS || step - last > GAP)) {
              if (!counted[step] || step - last > GAP + 1) {
                if (last + 1 - from >= minutes * 6) starts.push(from);
                from = -1;
              }
            }
            if (counted[step]) {
              if (from < 0) from = step;
              last = step;
            }
          }
          expect(alerts.flatMap(({ parts }) => parts.map(({ from }) => from))).toEqual(starts);
          for (const alert of alerts) expect(alert.rang - alert.from).toBe(minutes * 6 - 1);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('rings no more often when it asks for more people, on a real day', () => {
    const { counts } = drain(quarterInSlices({ seed: 2, detector: DETECTOR, radius: 5 }));
    const steps = (count: number): number =>
      ring(counts, rule({ count })).reduce((sum, alert) => sum + alert.to - alert.from, 0);
    for (let count = 2; count < 12; count++) expect(steps(count + 1)).toBeLessThanOrEqual(steps(count));
  });
});

describe('the rules for the yard and for vehicles', () => {
  const counts = countBoxes(
    boxesOf([
      ...group(1, 50, 60, 60, 110),
      ...group(1, 100, 110),
      ...group(1, 200, 210, 110, 80).map((box) => ({ ...box, kind: 1 })),
      ...group(1, 300, 310, 100, 140).map((box) => ({ ...box, kind: 1 })),
    ]),
    5,
  );
  const brief = { count: 1, minutes: 0.5 };

  it('ring for a person in the prohibited area, and for nobody elsewhere', () => {
    expect(ring(counts, rule({ kind: 'entry', ...brief })).map(({ zone, from, to }) => [zone, from, to])).toEqual([
      ['yard', 50, 60],
    ]);
  });

  it('ring for a vehicle on foot ground, and not for one in a street open to cars', () => {
    expect(ring(counts, rule({ kind: 'vehicle', ...brief })).map(({ zone, from, to }) => [zone, from, to])).toEqual([
      ['square', 200, 210],
    ]);
    expect(placesOf('vehicle')).not.toContain('boulevard');
  });
});

describe('what an alert really was', () => {
  const stay = (who: number, deed: Stay['deed'], from: number, to: number): Stay => ({ who, deed, from, to });

  it('is what most of those it points at were doing', () => {
    const boxes = boxesOf(group(5, 100, 140));
    const [alert] = ring(countBoxes(boxes, 5), rule());
    expect([...pointedAt(boxes, alert!, alert!.parts[0]!, 4, 5)].sort()).toEqual([0, 1, 2, 3, 4]);
    const queue = [0, 1, 2].map((who) => stay(who, 'queue', 90, 150));
    expect(judge(boxes, alert!, 4, 5, queue)).toMatchObject({ deed: 'queue', right: false, named: [0, 1, 2, 3, 4] });
    expect(
      judge(
        boxes,
        alert!,
        4,
        5,
        [0, 1, 2].map((who) => stay(who, 'fight', 90, 150)),
      ),
    ).toMatchObject({ deed: 'fight', right: true });
    expect(judge(boxes, alert!, 4, 5, [])).toMatchObject({ deed: 'passing', right: false });
  });

  it('does not count a deed of another hour, nor one out of sight', () => {
    const named = new Set([1, 2, 3]);
    expect(
      deedOf(named, { from: 100, rang: 111 }, 'fight', [
        stay(1, 'fight', 300, 320),
        stay(2, 'fight', 300, 320),
        stay(1, 'home', 0, 200),
        stay(2, 'home', 0, 200),
      ]),
    ).toBe('passing');
  });

  it('gives the whole span of a deed and all who did it', () => {
    expect(spanOf([stay(1, 'fight', 10, 30), stay(2, 'fight', 12, 40), stay(3, 'queue', 0, 99)], 'fight')).toEqual({
      from: 10,
      to: 40,
      who: [1, 2],
    });
    expect(spanOf([], 'fight')).toBeUndefined();
  });
});

describe('the hours of a rule', () => {
  it('run over midnight when they end before they begin, and are the whole day when both are equal', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(23), fc.nat(STEPS - 1), (from, to, step) => {
        const clock = (4 + (step * STEP_SECONDS) / 3600) % 24;
        const length = (to - from + 24) % 24 || 24;
        expect(inHours({ from, to }, step)).toBe((clock - from + 24) % 24 < length);
      }),
    );
  });
});

describe('the search in the recording', () => {
  const day = liveDay(2);
  const boxes = watch(day);
  const queries: fc.Arbitrary<Query> = fc.record({
    kind: fc.nat(1),
    colour: fc.integer({ min: -1, max: 5 }),
    direction: fc.integer({ min: -1, max: 4 }),
    speed: fc.integer({ min: -1, max: 2 }),
    from: fc.nat(23),
    to: fc.nat(23),
  });

  it('finds exactly the boxes that match, and lists each in one extract', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const found = find(boxes, query);
        const listed = new Set(found);
        let wrong = 0;
        for (let step = 0; step < STEPS; step++)
          for (let i = boxes.first[step]!; i < boxes.first[step + 1]!; i++) {
            const match =
              inHours(query, step) &&
              boxes.kind[i] === query.kind &&
              [-1, boxes.colour[i]].includes(query.colour) &&
              [-1, boxes.direction[i]].includes(query.direction) &&
              [-1, speedOf(boxes.speed[i]!, boxes.kind[i]!)].includes(query.speed);
            if (match !== listed.has(i)) wrong++;
          }
        expect(wrong).toBe(0);
        const list = extracts(boxes, found, query, day);
        expect(list.reduce((sum, extract) => sum + extract.boxes, 0)).toBe(found.length);
        for (const { right, boxes: all, from, to } of list) expect(right <= all && from < to).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('misses some of those who fit and lists some who do not, as the rates say', () => {
    const query: Query = { kind: 0, colour: 2, direction: -1, speed: -1, from: 0, to: 0 };
    const listed = extracts(boxes, find(boxes, query), query, day);
    const right = listed.reduce((sum, extract) => sum + extract.right, 0);
    expect(right).toBeGreaterThan(0);
    expect(right).toBeLessThan(listed.reduce((sum, extract) => sum + extract.boxes, 0));
    expect(right).toBeLessThan(present(day, filmedBy(), query));
  });

  it('counts as present everyone a machine without mistakes would list', () => {
    const perfect = watch(day, {
      hit: 1e9,
      night: 1,
      rain: 1,
      hidden: 1,
      wrongKind: 0,
      wrongColour: 0,
      split: 0,
      merge: 0,
      weather: 'dry',
    });
    fc.assert(
      fc.property(queries, (query) => {
        expect(find(perfect, query).length).toBe(present(day, filmedBy(), query));
      }),
      { numRuns: 10 },
    );
  });

  it('knows four directions', () =>
    expect([directionOf(0, -1), directionOf(1, 0), directionOf(0, 1), directionOf(-1, 0)]).toEqual([0, 1, 2, 3]));
});
