/** Known answers: computed independently with the standard library of Python, to the decimals given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alarmsOf,
  breakEven,
  checkingLoad,
  counts,
  everyoneOf,
  falsePerRight,
  mistakenNeeded,
  mistakenOnList,
  ofAlerts,
  precision,
  soughtOf,
  type Rates,
} from '../../../src/models/alarm/rates.ts';
import { incidentsScaled, looksADay, streetYear } from '../../../src/models/alarm/street.ts';
import { crowdFor, ratesAfter, wholeCounts } from '../../../src/models/alarm/whole.ts';
import { OutOfRange } from '../../../src/models/within.ts';

const rates = (sought: number, found: number, mistaken: number): Rates => ({ sought, found, mistaken });
/** Rounded as the known answers are: half away from zero does not arise in them. */
const at = (value: number | null, decimals = 4): number => Number((value ?? Number.NaN).toFixed(decimals));

const shares = fc.double({ min: 0, max: 1, noNaN: true });
/** Shares that are not so close to 0 or 1 that the next one cannot be told apart. */
const inner = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const anyRates = fc.record({ sought: shares, found: shares, mistaken: shares });
const innerRates = fc.record({ sought: inner, found: inner, mistaken: inner });

describe('the share of alarms that is right', () => {
  it.each([
    ['A1', 0.01, 0.9, 0.01, 0.4762],
    ['A2', 0.001, 0.9, 0.01, 0.0826],
    ['A3', 0.0001, 0.99, 0.001, 0.0901],
    ['A4', 0.5, 0.8, 0.2, 0.8],
    ['A5', 0.00001, 0.9, 1 / 6000, 0.0512],
    ['A6', 0, 0.9, 0.01, 0],
    ['A7', 1, 0.9, 0.01, 1],
  ])('%s: sought %f, found %f, wrongly flagged %f → %f', (_, p, s, f, answer) => {
    expect(at(precision(rates(p, s, f)))).toBe(answer);
  });

  it('does not exist when nothing raises an alarm', () => {
    expect(precision(rates(0, 0.9, 0))).toBeNull();
    expect(precision(rates(0.1, 0, 0))).toBeNull();
    expect(falsePerRight(rates(0.1, 0, 0.2))).toBeNull();
    expect(breakEven({ found: 0, mistaken: 0 })).toBeNull();
  });

  it('A8: half of the alarms are right where one in about nine hundred is sought', () => {
    expect(at(breakEven({ found: 0.9, mistaken: 0.001 }))).toBe(0.0011);
  });

  it('A9: solved backwards, half right allows 900.9009 false alarms in a million', () => {
    const needed = mistakenNeeded(0.5, { sought: 0.001, found: 0.9 });
    expect(at(needed)).toBe(0.0009);
    expect(at((needed as number) * 1e6)).toBe(900.9009);
    expect(mistakenNeeded(0.5, { sought: 1, found: 0.9 })).toBeNull();
  });

  it('A10: a list ten times as long gives nearly ten times the false alerts', () => {
    expect(at(mistakenOnList(1 / 60_000_000, 1000) * 1e6)).toBe(16.6665);
    expect(at(mistakenOnList(1 / 60_000_000, 10_000) * 1e6)).toBe(166.6528);
    expect(mistakenOnList(1, 3)).toBe(1);
    expect(mistakenOnList(1, 0)).toBe(0);
  });

  it('A11: all groups of a hundred thousand', () => {
    const groups = counts(100_000, rates(0.001, 0.8, 0.005));
    expect([groups.right, groups.false, groups.missed, alarmsOf(groups)].map((value) => at(value))).toEqual([
      80, 499.5, 20, 579.5,
    ]);
    expect(at(precision(rates(0.001, 0.8, 0.005)))).toBe(0.1381);
    expect(at(falsePerRight(rates(0.001, 0.8, 0.005)))).toBe(6.2438);
  });

  it('is what the false-alarm rate solved backwards was made for', () => {
    fc.assert(
      fc.property(innerRates, inner, (one, wanted) => {
        const needed = mistakenNeeded(wanted, one) as number;
        fc.pre(needed <= 1);
        expect(precision({ ...one, mistaken: needed })).toBeCloseTo(wanted, 9);
      }),
    );
  });

  it('is one half at the break-even prevalence', () => {
    fc.assert(
      fc.property(innerRates, ({ found, mistaken }) => {
        expect(precision({ sought: breakEven({ found, mistaken }) as number, found, mistaken })).toBeCloseTo(0.5, 9);
      }),
    );
  });

  it('rises when more are sought or more of them found, and falls when more are wrongly flagged', () => {
    fc.assert(
      fc.property(innerRates, inner, (one, other) => {
        for (const [key, rises] of [
          ['sought', true],
          ['found', true],
          ['mistaken', false],
        ] as const) {
          const [low, high] = [Math.min(one[key], other), Math.max(one[key], other)];
          const [before, after] = [precision({ ...one, [key]: low }), precision({ ...one, [key]: high })] as [
            number,
            number,
          ];
          if (rises) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
          else expect(after).toBeLessThanOrEqual(before + 1e-12);
        }
      }),
    );
  });

  it('stays between 0 and 1, and the four groups add up to all that was examined', () => {
    fc.assert(
      fc.property(anyRates, fc.integer({ min: 0, max: 10_000_000 }), (one, examined) => {
        const right = precision(one);
        if (right !== null) expect(right >= 0 && right <= 1).toBe(true);
        const groups = counts(examined, one);
        expect(Math.min(...(Object.values(groups) as number[]))).toBeGreaterThanOrEqual(0);
        expect(everyoneOf(groups)).toBeCloseTo(examined, 5);
        expect(alarmsOf(groups) + groups.missed + groups.passed).toBeCloseTo(examined, 5);
        expect(soughtOf(groups)).toBeCloseTo(examined * one.sought, 5);
      }),
    );
  });

  it('refuses what is no share, and says which', () => {
    expect(() => precision(rates(1.2, 0.9, 0.1))).toThrow(OutOfRange);
    expect(() => precision(rates(1.2, 0.9, 0.1))).toThrow('the share sought must be from 0 to 1, got 1.2');
    expect(() => precision(rates(0.1, -1, 0.1))).toThrow('the share found');
    expect(() => counts(-1, rates(0.1, 0.9, 0.1))).toThrow('what is examined');
    expect(() => precision(rates(0.1, 0.9, Number.NaN))).toThrow(
      'the share wrongly flagged must be from 0 to 1, got NaN',
    );
    expect(() => mistakenNeeded(0, { sought: 0.1, found: 0.9 })).toThrow('the share of alarms wanted right');
  });
});

describe('published counts', () => {
  it.each([
    ['Cardiff, 2017', 2297, 2470, 0.93, 0.07],
    ['London, 2024–25', 10, 2077, 0.0048, 0.9952],
    ['Essex, assessed alerts not verified as right', 34, 42, 0.8095, 0.1905],
    ['South Wales, fifteen events', 2451, 2685, 0.9128, 0.0872],
  ])('%s: %i false of %i alerts', (_, wrong, alerts, falseShare, right) => {
    expect(at(ofAlerts(wrong, alerts).falseShare)).toBe(falseShare);
    expect(at(ofAlerts(wrong, alerts).precision)).toBe(right);
  });

  it('per face, London 2024–25: 3.1772 false alerts in a million, one right alert in 1,522.7 faces', () => {
    const faces = 3_147_436;
    expect(at((10 / faces) * 1e6)).toBe(3.1772);
    expect(at((2067 / faces) * 1e6, 3)).toBe(656.725);
    expect(at(faces / 2067)).toBe(1522.7073);
  });

  it('cannot hold more false alerts than alerts', () => {
    expect(() => ofAlerts(3, 2)).toThrow('the false alerts must be from 0 to 2, got 3');
  });
});

describe('a million faces, ten of them sought, nine in ten found', () => {
  it.each([
    ['laboratory, list of 10,000', 1 / 6000, 166.665, 0.0512],
    ['laboratory, list of 1,000', 1 / 60_000, 16.6665, 0.3507],
    ['an earlier version, and Südkreuz as summed up by the police', 1 / 1000, 999.99, 0.0089],
    ['Südkreuz, any of three systems', 0.0067, 6699.933, 0.0013],
    ['London, 2024–25', 10 / 3_147_436, 3.1772, 0.7391],
  ])('%s', (_, mistaken, wrong, right) => {
    const groups = counts(1_000_000, rates(0.00001, 0.9, mistaken));
    expect(at(groups.right)).toBe(9);
    expect(at(groups.false)).toBe(wrong);
    expect(at(precision(rates(0.00001, 0.9, mistaken)))).toBe(right);
  });
});

describe('a city of 2,000 cameras that looks once a minute', () => {
  it('looks 2,880,000 times a day, for 7.9 incidents by the count of 2015', () => {
    expect(looksADay(2000)).toBe(2_880_000);
    const year = incidentsScaled({ cameras: 2000, followed: 1253, onCameras: 864 });
    expect(at(year, 3)).toBe(2900.463);
    expect(at(year / 365)).toBe(7.9465);
    expect(at(incidentsScaled({ cameras: 864, followed: 1253, onCameras: 864 }) / 365)).toBe(3.4329);
  });

  it.each([
    // incidents, false alarms a look, right, false, alarms, precision, hours, posts, seconds from one to the next
    [8, 0.00001, 7.2, 28.7999, 35.9999, 0.2, 1.2, 0.05, 2400.0053],
    [8, 0.0001, 7.2, 287.9992, 295.1992, 0.0244, 9.84, 0.41, 292.6837],
    [8, 0.001, 7.2, 2879.992, 2887.192, 0.0025, 96.2397, 4.01, 29.9253],
    [8, 0.01, 7.2, 28_799.92, 28_807.12, 0.0002, 960.2373, 40.0099, 2.9993],
    [50, 0.00001, 45, 28.7995, 73.7995, 0.6098, 2.46, 0.1025, 1170.7396],
    [50, 0.0001, 45, 287.995, 332.995, 0.1351, 11.0998, 0.4625, 259.4634],
    [50, 0.001, 45, 2879.95, 2924.95, 0.0154, 97.4983, 4.0624, 29.539],
    [50, 0.01, 45, 28_799.5, 28_844.5, 0.0016, 961.4833, 40.0618, 2.9954],
  ])(
    '%i incidents a day, %f false alarms a look',
    (incidents, mistaken, right, wrong, alarms, share, hours, posts, every) => {
      const one = rates(incidents / 2_880_000, 0.9, mistaken);
      const groups = counts(2_880_000, one);
      const load = checkingLoad(alarmsOf(groups), 2);
      expect([at(groups.right), at(groups.false), at(alarmsOf(groups)), at(precision(one))]).toEqual([
        right,
        wrong,
        alarms,
        share,
      ]);
      expect([at(load.hours), at(load.posts), at(load.everySeconds)]).toEqual([hours, posts, every]);
    },
  );

  it('needs a rate of four in a million to reach the 38% right that a railway saw', () => {
    expect(at((mistakenNeeded(0.38, { sought: 8 / 2_880_000, found: 0.9 }) as number) * 1e6, 3)).toBe(4.079);
  });

  it('has no interval without alarms', () => {
    expect(checkingLoad(0, 2)).toEqual({ hours: 0, posts: 0, everySeconds: null });
  });

  it('gives a year in whole incidents and alarms, which add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        shares,
        fc.integer({ min: 1, max: 1_000_000 }),
        (cameras, followed, found, looksPerFalse) => {
          const year = streetYear({ cameras, followed, onCameras: 864, found, looksPerFalse, checkMinutes: 2 });
          expect(year.found + year.missed).toBe(year.incidents);
          expect(year.found + year.false).toBe(year.alarms);
          expect([year.incidents, year.found, year.false].every(Number.isInteger)).toBe(true);
          expect(year.oneRightIn === null).toBe(year.found === 0);
        },
      ),
    );
  });
});

describe('whole people', () => {
  it('are ten thousand, and a million where a group would be a fraction of a person', () => {
    expect(crowdFor(rates(0.01, 0.9, 0.01))).toBe(10_000);
    expect(crowdFor(rates(0.00001, 0.9, 1 / 6000))).toBe(1_000_000);
    expect(crowdFor(rates(0, 0.9, 0))).toBe(10_000);
  });

  it('are split as a tree is filled by hand', () => {
    expect(wholeCounts(10_000, rates(0.01, 0.9, 0.01))).toEqual({ right: 90, missed: 10, false: 99, passed: 9801 });
    expect(wholeCounts(1_000_000, rates(0.00001, 0.9, 10 / 3_147_436))).toEqual({
      right: 9,
      missed: 1,
      false: 3,
      passed: 999_987,
    });
  });

  it('add up to the crowd, and no group that the crowd can hold is empty', () => {
    fc.assert(
      fc.property(anyRates, (one) => {
        const people = crowdFor(one);
        const whole = wholeCounts(people, one);
        expect(everyoneOf(whole)).toBe(people);
        const exact = counts(people, one);
        for (const key of ['right', 'missed', 'false', 'passed'] as const) {
          expect(Number.isInteger(whole[key]) && whole[key] >= 0).toBe(true);
          expect(Math.abs(whole[key] - exact[key])).toBeLessThanOrEqual(1.5);
          if (exact[key] > 1.5) expect(whole[key]).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('give back the rate behind a count that a reader changes', () => {
    const before = rates(0.01, 0.9, 0.01);
    expect(ratesAfter(before, 10_000, 'sought', 50)).toEqual({ ...before, sought: 0.005 });
    expect(ratesAfter(before, 10_000, 'right', 80)).toEqual({ ...before, found: 0.8 });
    expect(ratesAfter(before, 10_000, 'missed', 25)).toEqual({ ...before, found: 0.75 });
    expect(ratesAfter(before, 10_000, 'false', 990)).toEqual({ ...before, mistaken: 0.1 });
    expect(ratesAfter(before, 10_000, 'passed', 9900)).toEqual({ ...before, mistaken: 0 });
    expect(ratesAfter(before, 10_000, 'right', 4000), 'no more than are sought').toEqual({ ...before, found: 1 });
    expect(ratesAfter({ ...before, sought: 0 }, 10_000, 'right', 5), 'no one is sought').toEqual({
      ...before,
      sought: 0,
    });
    expect(ratesAfter({ ...before, sought: 1 }, 10_000, 'false', 5), 'everyone is sought').toEqual({
      ...before,
      sought: 1,
    });
  });

  it('show the count that was typed, whichever group it was', () => {
    fc.assert(
      fc.property(
        innerRates,
        fc.constantFrom(10_000, 1_000_000),
        fc.constantFrom('right', 'missed', 'false', 'passed'),
        fc.integer({ min: 0, max: 1_000_000 }),
        (one, people, group, count) => {
          const room =
            group === 'right' || group === 'missed'
              ? Math.round(people * one.sought)
              : people - Math.round(people * one.sought);
          fc.pre(room > 0);
          const typed = count % (room + 1);
          expect(wholeCounts(people, ratesAfter(one, people, group, typed))[group]).toBe(typed);
        },
      ),
    );
  });
});
