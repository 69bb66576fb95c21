import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  across,
  areasOf,
  counts,
  meanOf,
  quantile,
  run,
  seedsOf,
  shareAt,
  shares,
  step,
  unfold,
  type Area,
  type Urn,
} from '../../../src/models/loop/loop.ts';
import {
  betaBelow,
  betaLimit,
  betaMean,
  betaQuantile,
  betaVariance,
  longRunShare,
  longRunShares,
  outcomes,
  spreadOf,
  type Beta,
} from '../../../src/models/loop/long-run.ts';
import { random } from '../../../src/models/random.ts';

/**
 * Known answers, to the four decimals given: computed in Python with exact fractions, apart from this code, for the urn of Ensign et al., PMLR 81, 2018,
 * its rule checked against the authors' code. Rates and starting records are the inputs of that code for Oakland.
 */
const DECIMALS = 4;
const [TOP_1, TOP_2, AT_RANDOM] = [3.68511, 2.816466, 2.35592];

const urn = (records: number[], found: number[], reported: number[] = [0, 0]): Urn => ({
  areas: records.map((own, i) => ({ records: own, found: found[i] as number, reported: reported[i] as number })),
});
const limit = (found: [number, number], reported: [number, number]): number | null =>
  longRunShare(
    { records: 1, found: found[0], reported: reported[0] },
    { records: 1, found: found[1], reported: reported[1] },
  );
const after = (one: Urn, days: number): { mean: number; variance: number } => spreadOf(outcomes(one, days));

describe('with nothing reported and areas alike, the urn', () => {
  it.each([
    ['U1', 1, 1, 0.5, 0.0833, 0.2887],
    ['U2', 6, 4, 0.6, 0.0218, 0.1477],
    ['U3', 609, 379, 0.6164, 0.0002, 0.0155],
  ])(
    '%s: from %s and %s records, has a limit with mean %s, variance %s, deviation %s',
    (_, a, b, mean, variance, sd) => {
      const beta = betaLimit(urn([a, b], [1, 1])) as Beta;
      expect(betaMean(beta)).toBeCloseTo(mean, DECIMALS);
      expect(betaVariance(beta)).toBeCloseTo(variance, DECIMALS);
      expect(Math.sqrt(betaVariance(beta))).toBeCloseTo(sd, DECIMALS);
    },
  );

  it('U1: after ten days from 1 and 1, has variance 0.0694, and every count of visits is as likely: 0.0909', () => {
    const ways = outcomes(urn([1, 1], [1, 1]), 10);
    expect(spreadOf(ways).mean).toBeCloseTo(0.5, DECIMALS);
    expect(spreadOf(ways).variance).toBeCloseTo(0.0694, DECIMALS);
    expect(ways).toHaveLength(11);
    for (const { chance } of ways) expect(chance).toBeCloseTo(0.0909, DECIMALS);
  });

  it('U2: after ten days from 6 and 4, has mean 0.6000 and variance 0.0109', () => {
    expect(after(urn([6, 4], [1, 1]), 10).mean).toBeCloseTo(0.6, DECIMALS);
    expect(after(urn([6, 4], [1, 1]), 10).variance).toBeCloseTo(0.0109, DECIMALS);
  });

  it('has a limit that is flat from 1 and 1, and no limit of this kind once a setting changes', () => {
    const flat = betaLimit(urn([1, 1], [1, 1])) as Beta;
    for (const part of [0.1, 0.25, 0.5, 0.9]) {
      expect(betaBelow(flat, part)).toBeCloseTo(part, 10);
      expect(betaQuantile(flat, part)).toBeCloseTo(part, 10);
    }
    expect(betaLimit(urn([1, 1], [1, 2]))).toBeNull();
    expect(betaLimit(urn([1, 1], [1, 1], [0, 1]))).toBeNull();
    for (const changed of [{ poisson: true }, { forgetting: 0.01 }, { correction: true }])
      expect(betaLimit({ ...urn([1, 1], [1, 1]), ...changed })).toBeNull();
  });
});

describe('the mean share, day by day', () => {
  it.each([
    [1, 0.5417, 0.0434],
    [2, 0.5708, 0.0604],
    [10, 0.6757, 0.0779],
    [50, 0.7907, 0.0609],
  ])('U4: after %s days with twice as much to find in A is %s, variance %s', (days, mean, variance) => {
    const spread = after(urn([1, 1], [2, 1]), days);
    expect(spread.mean).toBeCloseTo(mean, DECIMALS);
    expect(spread.variance).toBeCloseTo(variance, DECIMALS);
  });

  it.each([
    [1, 0.5917, 0.0017],
    [10, 0.5587, 0.0042],
    [100, 0.5223, 0.0017],
  ])('U5: after %s days with areas alike and reports is %s, variance %s', (days, mean, variance) => {
    const one = urn([6, 4], [1, 1], [0.5, 0.5]);
    expect(after(one, days).mean).toBeCloseTo(mean, DECIMALS);
    expect(after(one, days).variance).toBeCloseTo(variance, DECIMALS);
    expect(longRunShares(one)?.[0]).toBeCloseTo(0.5, DECIMALS);
  });

  it.each([
    [1, 0.7333],
    [10, 0.4833],
    [100, 0.4098],
  ])('U6: after %s days with reports alone is %s, in every future', (days, share) => {
    const one = urn([9, 1], [0, 0], [2, 3]);
    expect(after(one, days).mean).toBeCloseTo(share, DECIMALS);
    expect(after(one, days).variance).toBeCloseTo(0, DECIMALS);
    for (const seed of [1, 2, 3])
      expect(shares((run(one, days, seed).at(-1) as { records: number[] }).records)[0]).toBeCloseTo(share, DECIMALS);
    expect(longRunShares(one)?.[0]).toBeCloseTo(0.4, DECIMALS);
  });
});

describe('the long-run share of A', () => {
  it.each([
    ['L1', [TOP_1, TOP_2], [0, 0], 1],
    ['L2', [TOP_2, TOP_1], [0, 0], 0],
    ['L3', [0, 0], [TOP_1, TOP_2], 0.5668],
    ['L4', [TOP_1, TOP_2], [TOP_1, TOP_2], 0.5989],
    ['L5', [1, 1], [2, 3], 0.4],
    ['L6', [TOP_1, AT_RANDOM], [TOP_1, AT_RANDOM], 0.6594],
  ] as const)('%s: found %s, reported %s, is %s', (_, found, reported, share) => {
    expect(limit([...found], [...reported])).toBeCloseTo(share, DECIMALS);
  });

  it.each([
    [0.9, 0.7759],
    [0.8, 0.6826],
    [0.7, 0.6387],
    [0.6, 0.6143],
    [0.5, 0.5989],
  ])('L7: with discoveries weighing %s is %s', (weight, share) => {
    const places = [
      { records: 609, rate: TOP_1 },
      { records: 379, rate: TOP_2 },
    ];
    const areas = areasOf(places, 1 - weight);
    expect(longRunShares({ areas })?.[0]).toBeCloseTo(share, DECIMALS);
    expect(longRunShare(areas[0] as Area, areas[1] as Area)).toBeCloseTo(share, DECIMALS);
  });

  it('stands beside true shares of 0.5668 and 0.6100, and starting records of 0.6164 and 0.9886', () => {
    expect(shares([TOP_1, TOP_2])[0]).toBeCloseTo(0.5668, DECIMALS);
    expect(shares([609, 379])[0]).toBeCloseTo(0.6164, DECIMALS);
    expect(shares([TOP_1, AT_RANDOM])[0]).toBeCloseTo(0.61, DECIMALS);
    expect(shares([609, 7])[0]).toBeCloseTo(0.9886, DECIMALS);
  });

  it('is no single share when nothing is reported and areas are alike', () => {
    expect(limit([1, 1], [0, 0])).toBeNull();
    expect(longRunShares(urn([6, 4], [1, 1]))).toBeNull();
    expect(longRunShares(urn([1, 1, 1], [2, 2, 1], [0, 0, 0]))).toBeNull();
  });
});

describe('the correction', () => {
  it.each([
    [0.2, 1, 0.25],
    [0.5, 1, 1],
    [0.8, 0.25, 1],
    [0.95, 0.0526, 1],
  ])('at a share of %s counts a discovery in A with chance %s, in B with chance %s', (share, inA, inB) => {
    expect(counts([share, 1 - share], 0)).toBeCloseTo(inA, DECIMALS);
    expect(counts([share, 1 - share], 1)).toBeCloseTo(inB, DECIMALS);
  });

  it('with nothing reported, or reports as frequent as discoveries, leads to the true share', () => {
    for (const part of [0, 0.3, 0.9]) {
      const areas = areasOf(
        [
          { records: 609, rate: TOP_1 },
          { records: 379, rate: TOP_2 },
        ],
        part,
      );
      expect(longRunShares({ areas, correction: true })?.[0]).toBeCloseTo(0.5668, DECIMALS);
    }
  });

  it('brings futures back to the true share, which the plain loop leaves', () => {
    const places = [
      { records: 609, rate: TOP_1 },
      { records: 379, rate: TOP_2 },
    ];
    const end = (correction: boolean): number => {
      const { futures, more } = unfold(
        { areas: areasOf(places, 0), correction },
        { days: 5000, futures: 100, seed: 1, every: 5000 },
      );
      more(100);
      return meanOf(across(futures, 0, 1));
    };
    expect(end(true)).toBeCloseTo(0.5668, 2);
    expect(end(false)).toBeGreaterThan(0.63);
  });
});

const seeds = fc.nat(0xffffffff);
const amount = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 10, noNaN: true }));
const area = fc.record({ records: fc.double({ min: 0.5, max: 700, noNaN: true }), found: amount, reported: amount });
const settings = fc.record({
  poisson: fc.boolean(),
  forgetting: fc.constantFrom(0, 0.01, 0.2),
  correction: fc.boolean(),
});
const several = fc.array(area, { minLength: 2, maxLength: 5 });
const anyUrn = fc.tuple(several, settings).map(([areas, given]): Urn => ({ areas, ...given }));
const close = (a: number, b: number, within = 1e-9): boolean =>
  Math.abs(a - b) <= within * Math.max(1, Math.abs(a), Math.abs(b));

describe('whatever the setting, the loop', () => {
  it('keeps records above 0, and counts that add up: morning, and found, and reported, less forgotten, is evening', () => {
    fc.assert(
      fc.property(anyUrn, seeds, (one, seed) => {
        let morning = one.areas.map(({ records }) => records);
        for (const day of run(one, 30, seed)) {
          for (const [i, evening] of day.records.entries()) {
            const gained = (day.reported[i] as number) + (i === day.visited && day.counted ? day.found : 0);
            expect(close((morning[i] as number) + gained - (day.forgotten[i] as number), evening)).toBe(true);
            expect(evening).toBeGreaterThan(0);
            expect(day.forgotten[i]).toBeGreaterThanOrEqual(0);
          }
          morning = day.records;
        }
      }),
    );
  });

  it('gives the same run for the same seed, one day at a time or all at once, and changes nothing it is given', () => {
    fc.assert(
      fc.property(anyUrn, seeds, (one, seed) => {
        const whole = run(one, 12, seed);
        expect(run(one, 12, seed)).toEqual(whole);
        const rng = random(seed);
        let records: readonly number[] = Object.freeze(one.areas.map((each) => each.records));
        for (const day of whole) {
          const next = step(records, one, rng);
          expect(next).toEqual(day);
          records = Object.freeze(next.records);
        }
      }),
    );
  });

  it('has shares between 0 and 1 that add up to 1, in every future, however the work is cut', () => {
    fc.assert(
      fc.property(anyUrn, seeds, fc.integer({ min: 1, max: 7 }), (one, seed, slice) => {
        const whole = unfold(one, { days: 20, futures: 7, seed, every: 5 });
        expect(whole.more(7)).toBe(false);
        const cut = unfold(one, { days: 20, futures: 7, seed, every: 5 });
        while (cut.more(slice));
        expect(cut.futures).toEqual(whole.futures);
        expect(whole.futures.days).toEqual([0, 5, 10, 15, 20]);
        for (let future = 0; future < 7; future++) {
          for (const k of whole.futures.days.keys()) {
            const row = one.areas.map((_, i) => shareAt(whole.futures, future, i, k));
            expect(row.every((share) => share >= 0 && share <= 1)).toBe(true);
            expect(
              close(
                row.reduce((a, b) => a + b, 0),
                1,
                1e-6,
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('starts ten futures with the one, and two hundred with the ten', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const many = seedsOf(seed, 200);
        expect(many.slice(0, 10)).toEqual(seedsOf(seed, 10));
        expect(new Set(many).size).toBeGreaterThan(195);
      }),
    );
    const { futures, more } = unfold(urn([6, 4], [1, 1]), { days: 10, futures: 3, seed: 5 });
    more(3);
    const alone = run(urn([6, 4], [1, 1]), 10, seedsOf(5, 1)[0] as number).map((day) =>
      Math.fround(shares(day.records)[0] as number),
    );
    expect(alone.map((_, k) => shareAt(futures, 0, 0, k + 1))).toEqual(alone);
  });

  it('draws two areas as it draws several: a further area without records to speak of changes nothing', () => {
    fc.assert(
      fc.property(area, area, fc.boolean(), seeds, (a, b, poisson, seed) => {
        const two = run({ areas: [a, b], poisson: false }, 20, seed);
        const three = run({ areas: [a, b, { records: 1e-200, found: 1, reported: 0 }] }, 20, seed);
        expect(three.map((day) => day.visited)).toEqual(two.map((day) => day.visited));
        expect(three.map((day) => day.records.slice(0, 2))).toEqual(two.map((day) => day.records));
        expect(run({ areas: [a, b], poisson }, 20, seed)).toHaveLength(20);
      }),
    );
  });

  it('meets the same luck under two settings: patrols part only where the record does', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [plain, repaired] = [urn([6, 4], [1, 1]), { ...urn([6, 4], [1, 1]), correction: true }];
        expect(run(plain, 1, seed)[0]?.visited).toBe(run(repaired, 1, seed)[0]?.visited);
      }),
    );
  });

  it('draws counts with the mean that was set, and forgets the part that was set', () => {
    const days = run(
      {
        areas: [
          { records: 1, found: 3, reported: 2 },
          { records: 1, found: 3, reported: 0.5 },
        ],
        poisson: true,
      },
      20_000,
      7,
    );
    const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(days.map((day) => day.found))).toBeCloseTo(3, 1);
    expect(mean(days.map((day) => (day.found - 3) ** 2))).toBeCloseTo(3, 0);
    expect(mean(days.map((day) => day.reported[1] as number))).toBeCloseTo(0.5, 1);
    expect(days.every((day) => Number.isInteger(day.found))).toBe(true);
    const [night] = run({ ...urn([1_000_000, 1_000_000], [0, 0]), forgetting: 0.01 }, 1, 3);
    for (const gone of night?.forgotten ?? []) expect(Math.abs(gone - 10_000)).toBeLessThan(500);
  });

  it('never forgets the last record of an area', () => {
    const records = run({ ...urn([40, 40], [0, 0]), forgetting: 0.5 }, 200, 9).at(-1)?.records;
    expect(records).toEqual([1, 1]);
  });

  it('refuses what cannot be, and says why', () => {
    expect(() => run({ areas: [{ records: 1, found: 1, reported: 1 }] }, 1, 1)).toThrow(/two areas/);
    expect(() => run(urn([0, 1], [1, 1]), 1, 1)).toThrow(/above 0, got 0/);
    expect(() => run(urn([1, 1], [-1, 1]), 1, 1)).toThrow(/got -1/);
    expect(() => run({ ...urn([1, 1], [1, 1]), forgetting: 1 }, 1, 1)).toThrow(/forgetting/);
    expect(() => shares([0, 0])).toThrow(/nothing/);
    expect(() => outcomes({ ...urn([1, 1], [1, 1]), poisson: true }, 1)).toThrow(/outcomes/);
  });
});

describe('the formulas', () => {
  it('give two areas the same answer from the polynomial and from the rule for several', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const [one, general] = [longRunShare(a, b), longRunShares({ areas: [a, b] })];
        if (one === null || general === null) expect([one, general]).toEqual([null, null]);
        else expect(close(general[0] as number, one, 1e-6)).toBe(true);
      }),
    );
  });

  it('give shares between 0 and 1 that add up to 1 and that a day at the limit leaves in place', () => {
    fc.assert(
      fc.property(several, fc.boolean(), (areas, correction) => {
        const limits = longRunShares({ areas, correction });
        if (limits === null) return;
        expect(limits.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(
          close(
            limits.reduce((x, y) => x + y, 0),
            1,
            1e-6,
          ),
        ).toBe(true);
        const gains = areas.map(
          ({ found, reported }, i) => reported + found * (correction ? Math.min(...limits) : (limits[i] as number)),
        );
        const whole = gains.reduce((x, y) => x + y, 0);
        if (whole < 1e-6) return;
        for (const [i, gain] of gains.entries())
          expect(Math.abs(gain / whole - (limits[i] as number))).toBeLessThan(1e-5);
      }),
    );
  });

  it('rise with what is found and reported in A, and come nearer the truth as more is reported', () => {
    const rate = fc.double({ min: 0.1, max: 9, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(rate, rate, share, share, (rateA, rateB, less, more) => {
        fc.pre(less < more);
        const at = (part: number, extra = 0): number =>
          longRunShares({
            areas: areasOf(
              [
                { records: 1, rate: rateA + extra },
                { records: 1, rate: rateB },
              ],
              part,
            ),
          })?.[0] as number;
        const truth = rateA / (rateA + rateB);
        expect(at(less, 1)).toBeGreaterThanOrEqual(at(less) - 1e-12);
        expect(Math.abs(at(more) - truth)).toBeLessThanOrEqual(Math.abs(at(less) - truth) + 1e-9);
        expect((at(less) - truth) * (rateA - rateB)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('list outcomes whose chances add up to 1, and whose mean the futures have', () => {
    fc.assert(
      fc.property(several, fc.boolean(), (areas, correction) => {
        const ways = outcomes({ areas: areas.slice(0, 3), correction }, 5);
        expect(
          close(
            ways.reduce((sum, way) => sum + way.chance, 0),
            1,
          ),
        ).toBe(true);
      }),
    );
    for (const correction of [false, true]) {
      const one: Urn = {
        areas: [
          { records: 6, found: 2, reported: 0.2 },
          { records: 3, found: 1, reported: 0.4 },
          { records: 2, found: 3, reported: 0 },
        ],
        correction,
      };
      const { futures, more } = unfold(one, { days: 8, futures: 4000, seed: 11, every: 8 });
      more(4000);
      const exact = spreadOf(outcomes(one, 8), 2);
      expect(Math.abs(meanOf(across(futures, 2, 1)) - exact.mean)).toBeLessThan(4 * Math.sqrt(exact.variance / 4000));
    }
  });

  it('know the Beta spread: its parts rise from 0 to 1, its mirror image is the rest, its quantiles come back', () => {
    const shape = fc.double({ min: 0.2, max: 700, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (alpha, beta, part) => {
        const x = betaQuantile({ alpha, beta }, part);
        // Where the spread is so steep that one step of the number crosses the part, only its order can be asked for.
        expect(x >= 0 && x <= 1).toBe(true);
        if (alpha > 1 && beta > 1) expect(Math.abs(betaBelow({ alpha, beta }, x) - part)).toBeLessThan(1e-6);
        expect(
          Math.abs(betaBelow({ alpha, beta }, part) + betaBelow({ alpha: beta, beta: alpha }, 1 - part) - 1),
        ).toBeLessThan(1e-9);
        expect(betaBelow({ alpha, beta }, part)).toBeGreaterThanOrEqual(
          betaBelow({ alpha, beta }, part - 0.005) - 1e-12,
        );
      }),
    );
    // Beta(2, 1) lies below x with chance x², Beta(1/2, 1/2) with chance 2/π asin √x.
    expect(betaBelow({ alpha: 2, beta: 1 }, 0.3)).toBeCloseTo(0.09, 10);
    expect(betaBelow({ alpha: 0.5, beta: 0.5 }, 0.3)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 10);
  });

  it('give the spread that two hundred futures of areas alike have', () => {
    const one = urn([6, 4], [1, 1]);
    const { futures, more } = unfold(one, { days: 2000, futures: 2000, seed: 3, every: 2000 });
    more(2000);
    const sorted = across(futures, 0, 1);
    const beta = betaLimit(one) as Beta;
    for (const part of [0.1, 0.5, 0.9])
      expect(Math.abs(quantile(sorted, part) - betaQuantile(beta, part))).toBeLessThan(0.03);
  });
});

describe('the fan of futures', () => {
  it('lays the futures of a day in order, each once', () => {
    const { futures, more } = unfold(urn([6, 4], [2, 1], [0.2, 0.2]), { days: 50, futures: 40, seed: 4, every: 10 });
    more(40);
    for (const k of futures.days.keys()) {
      const day = Array.from({ length: 40 }, (_, f) => shareAt(futures, f, 1, k));
      expect([...across(futures, 1, k)]).toEqual(day.sort((x, y) => x - y));
    }
  });

  it('knows quantiles: halves, and straight lines between members', () => {
    expect(quantile([1, 2, 4], 0.5)).toBe(2);
    expect(quantile([1, 2, 4], 0.75)).toBe(3);
    expect(quantile([7], 0.3)).toBe(7);
    expect(meanOf([1, 2, 6])).toBe(3);
  });
});
