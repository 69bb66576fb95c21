import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveDay, type Day } from '../../../src/models/quarter/day.ts';
import { MOVERS, OFF, PEOPLE, STEP_SECONDS, STEPS, UNIT, type Deed } from '../../../src/models/quarter/measure.ts';
import { DOORS, GATES, PLACES, zoneAt } from '../../../src/models/quarter/ground.ts';
import { far, route } from '../../../src/models/quarter/routes.ts';
import { spanOf } from '../../../src/models/quarter/truth.ts';

const seeds = fc.nat(0xffffffff);
const few = { numRuns: 6 };
const clock = (step: number): number => 4 + (step * STEP_SECONDS) / 3600;
const same = (a: Int16Array, b: Int16Array): boolean =>
  Buffer.compare(Buffer.from(a.buffer), Buffer.from(b.buffer)) === 0;
const deeds = (day: Day, deed: Deed): Day['stays'] => day.stays.filter((stay) => stay.deed === deed);

describe('a day of the quarter', () => {
  it('is the same day for the same seed, and another one for the next', () => {
    fc.assert(
      fc.property(fc.nat(0xfffffffe), (seed) => {
        const [day, again, other] = [liveDay(seed), liveDay(seed), liveDay(seed + 1)];
        expect([
          same(day.tracks.x, again.tracks.x),
          same(day.tracks.y, again.tracks.y),
          same(day.tracks.x, other.tracks.x),
        ]).toEqual([true, true, false]);
        expect([day.stays, day.colours]).toEqual([again.stays, again.colours]);
      }),
      { numRuns: 2 },
    );
  });

  it('keeps everyone on walkable ground', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x, y } = liveDay(seed).tracks;
        const lost = x.findIndex((value, i) => value !== OFF && zoneAt(value / UNIT, y[i]! / UNIT) < 0);
        expect(lost).toBe(-1);
      }),
      few,
    );
  });

  it('makes nobody out of nothing: movers come and go at doors and at the edge of the map', () => {
    const doors = [...DOORS, ...GATES, ...Object.values(PLACES)];
    // Metres of one step: the fastest walker, those who run home from a fight, and the swaying of those who stand.
    const walked = 1.6 * STEP_SECONDS + 3;
    const run = 3.2 * STEP_SECONDS + 3;
    fc.assert(
      fc.property(seeds, (seed) => {
        const { stays, tracks } = liveDay(seed);
        const { x, y } = tracks;
        const runners = new Set(stays.filter(({ deed }) => deed === 'fight').map(({ who }) => who));
        const fight = spanOf(stays, 'fight')!;
        for (let who = 0; who < PEOPLE; who++)
          for (let step = 1; step < STEPS; step++) {
            const [before, now] = [(step - 1) * MOVERS + who, step * MOVERS + who];
            if ((x[before] === OFF) === (x[now] === OFF)) continue;
            const at = x[now] === OFF ? before : now;
            const point = { x: x[at]! / UNIT, y: y[at]! / UNIT };
            const reach = runners.has(who) && step > fight.from ? run : walked;
            if (!doors.some((door) => far(door, point) < reach))
              expect(`person ${who} at step ${step}`).toBe('at a door');
          }
      }),
      { numRuns: 3 },
    );
  });

  it('lets nobody run faster than a runner, and no car faster than eight metres a second', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { x, y } = liveDay(seed).tracks;
        for (let i = MOVERS; i < x.length; i++) {
          if (x[i] === OFF || x[i - MOVERS] === OFF) continue;
          const metres = Math.sqrt((x[i]! - x[i - MOVERS]!) ** 2 + (y[i]! - y[i - MOVERS]!) ** 2) / UNIT;
          // Swaying and fighting add a few metres to a step.
          if (metres > (i % MOVERS < PEOPLE ? 3.2 * STEP_SECONDS + 4 : 8 * STEP_SECONDS + 1))
            expect(`mover ${i % MOVERS} makes ${metres} m`).toBe('a step');
        }
      }),
      { numRuns: 3 },
    );
  });

  it('accounts for all 200 people at every step: in the street, or somewhere out of sight', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { stays, tracks } = liveDay(seed);
        for (let who = 0; who < PEOPLE; who++) {
          const own = stays.filter((stay) => stay.who === who);
          for (let i = 1; i < own.length; i++) expect(own[i]!.from).toBeGreaterThanOrEqual(own[i - 1]!.to);
          for (const { deed, from, to } of own) {
            if (!['home', 'away', 'work', 'school', 'bakery', 'concert', 'bar'].includes(deed)) continue;
            for (let step = from; step < to; step++)
              if (tracks.x[step * MOVERS + who] !== OFF) expect(`person ${who} at step ${step}`).toBe('out of sight');
          }
          expect(own.at(-1)?.to).toBe(STEPS);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('has a bakery queue in the morning, a concert crowd late in the evening and one fight after it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const day = liveDay(seed);
        const queue = deeds(day, 'queue').filter(({ from }) => clock(from) < 10);
        expect(clock(Math.min(...queue.map(({ from }) => from)))).toBeGreaterThan(6.8);
        const longest = Math.max(
          ...queue.map(({ from }) => queue.filter((other) => other.from <= from && other.to > from).length),
        );
        expect(longest).toBeGreaterThanOrEqual(6);
        const fight = spanOf(day.stays, 'fight')!;
        expect(fight.who.length).toBeGreaterThanOrEqual(6);
        expect(fight.who.length).toBeLessThanOrEqual(8);
        expect(clock(fight.from)).toBeGreaterThan(23.8);
        expect((fight.to - fight.from) * STEP_SECONDS).toBeGreaterThan(150);
        expect((fight.to - fight.from) * STEP_SECONDS).toBeLessThan(7 * 60);
        expect(clock(spanOf(day.stays, 'after-concert')!.from)).toBeGreaterThan(22.8);
      }),
      few,
    );
  });
});

describe('a way through the quarter', () => {
  const places = fc.constantFrom(...DOORS, ...GATES, ...Object.values(PLACES));

  it('leads from any door to any other over walkable ground', () => {
    fc.assert(
      fc.property(places, places, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, side) => {
        const way = route(from, to, side);
        expect([way[0], way.at(-1)]).toEqual([from, to]);
        for (let i = 1; i < way.length; i++)
          for (let part = 0; part <= 10; part++) {
            const [a, b] = [way[i - 1]!, way[i]!];
            expect(zoneAt(a.x + ((b.x - a.x) * part) / 10, a.y + ((b.y - a.y) * part) / 10)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });

  it('is refused where there is no ground to stand on', () =>
    expect(() => route({ x: 60, y: 50 }, GATES[0]!, 0.5)).toThrow(/no walkable ground/));
});
