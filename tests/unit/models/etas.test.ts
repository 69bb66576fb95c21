import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  echoLeft,
  expectedCount,
  fitStep,
  halfLife,
  jump,
  meanRate,
  ranking,
  score,
} from '../../../src/models/etas/etas.ts';
import { loadTables } from '../../../src/data/load.ts';

/**
 * Known answers, to the four decimals given: computed in Python, apart from this code, for the formula of Mohler et al., JASA 110(512), 2015,
 * as two re-implementations confirm it (PredictCode, University of Leeds; the model code of Lum and Isaac).
 */
const DECIMALS = 4;
const RECORDS = [0, 2, 5];
const SETTINGS = { base: 0.03, echo: 0.2, decay: 0.1 };

describe('the score of the formula', () => {
  it.each([
    [0, 0.03],
    [1, 0.0481],
    [2, 0.0464],
    [2.5, 0.0646],
    [5, 0.0569],
    [5.5, 0.0747],
    [10, 0.0585],
    [30, 0.0339],
    [100, 0.03],
  ])('on day %s, after records on days 0, 2 and 5, is %s', (time, known) =>
    expect(score(time, RECORDS, SETTINGS)).toBeCloseTo(known, DECIMALS),
  );

  it('adds up to 1.4615 records from day 0 to day 30', () =>
    expect(expectedCount(30, RECORDS, SETTINGS)).toBeCloseTo(1.4615, DECIMALS));

  it('has a mean rate of 0.0375, a half-life of 6.9315 days and a jump of 0.0200', () => {
    expect(meanRate(SETTINGS)).toBeCloseTo(0.0375, DECIMALS);
    expect(halfLife(SETTINGS)).toBeCloseTo(6.9315, DECIMALS);
    expect(jump(SETTINGS)).toBeCloseTo(0.02, DECIMALS);
  });

  it('is fitted in one step, over ten days, to the known settings', () => {
    const fit = fitStep(RECORDS, 10, SETTINGS);
    [1, 0.6469, 0.5268].forEach((known, i) => expect(fit.unprompted[i]).toBeCloseTo(known, DECIMALS));
    expect(fit.decay).toBeCloseTo(0.3238, DECIMALS);
    expect(fit.echo).toBeCloseTo(0.2754, DECIMALS);
    expect(fit.base).toBeCloseTo(0.2174, DECIMALS);
  });

  it('ranks fresh records above old ones, and a high base above old records', () => {
    const rank = { echo: 0.5, decay: 0.1 };
    const scores = [
      score(30, [0, 1, 2, 3], { ...rank, base: 0.02 }),
      score(30, [25, 29], { ...rank, base: 0.02 }),
      score(30, [], { ...rank, base: 0.05 }),
    ];
    [0.0316, 0.0956, 0.05].forEach((known, i) => expect(scores[i]).toBeCloseTo(known, DECIMALS));
    expect(ranking(scores).map((i) => 'abc'[i])).toEqual(['b', 'c', 'a']);
  });

  it('has the settings of the simulated example of 2011, as the table gives them', () => {
    const { figures } = loadTables();
    expect(DEFAULTS.echo).toBe(figures.get('ev-p-mohler2011-theta')?.value);
    expect(1 / DEFAULTS.decay).toBe(figures.get('ev-p-mohler2011-omega')?.value);
  });
});

const settings = fc.record({
  base: fc.double({ min: 0.001, max: 1, noNaN: true }),
  echo: fc.double({ min: 0, max: 0.99, noNaN: true }),
  decay: fc.double({ min: 0.01, max: 2, noNaN: true }),
});
const days = fc.array(fc.nat(60), { maxLength: 30 });
const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

describe('whatever the records and the settings, the formula', () => {
  it('never scores below the base, and scores the base when nothing is recorded', () => {
    fc.assert(
      fc.property(settings, days, fc.nat(90), (given, records, time) => {
        expect(score(time, records, given)).toBeGreaterThanOrEqual(given.base);
        expect(score(time, [], given)).toBe(given.base);
      }),
    );
  });

  it('counts a record only after its time, and whatever the order of the list', () => {
    fc.assert(
      fc.property(settings, days, fc.nat(60), (given, records, time) => {
        const now = score(time, records, given);
        expect(score(time, [...records, time, time + 1], given)).toBe(now);
        expect(close(score(time, records.toReversed(), given), now)).toBe(true);
        expect(close(score(time, [...records, time - 1], given), now + jump(given) * echoLeft(1, given))).toBe(true);
      }),
    );
  });

  it('forgets: without a new record the score only falls, by half in a half-life', () => {
    fc.assert(
      fc.property(settings, days, (given, records) => {
        const [sooner, later] = [score(61, records, given), score(61 + halfLife(given), records, given)];
        expect(later).toBeLessThanOrEqual(sooner);
        expect(close(later - given.base, (sooner - given.base) / 2)).toBe(true);
      }),
    );
  });

  it('has an area that is the sum of its scores', () => {
    fc.assert(
      fc.property(settings, days, (given, records) => {
        const steps = 20_000;
        const area =
          Array.from({ length: steps }, (_, i) => score(((i + 0.5) * 70) / steps, records.slice(0, 5), given)).reduce(
            (a, b) => a + b,
            0,
          ) *
          (70 / steps);
        expect(Math.abs(area - expectedCount(70, records.slice(0, 5), given))).toBeLessThan(0.01);
      }),
      { numRuns: 10 },
    );
  });

  it('is fitted so that every record is either unprompted or an echo, by chances that add up', () => {
    fc.assert(
      fc.property(settings, fc.uniqueArray(fc.nat(60), { maxLength: 15 }), (given, unsorted) => {
        const records = unsorted.toSorted((a, b) => a - b);
        const fit = fitStep(records, 61, given);
        expect(close(fit.base * 61 + fit.echo * records.length, records.length)).toBe(true);
        for (const chance of fit.unprompted) expect(chance > 0 && chance <= 1).toBe(true);
      }),
    );
  });

  it('with no echo at all is one score for all: only the base is left', () => {
    fc.assert(
      fc.property(settings, days, fc.nat(90), (given, records, time) => {
        expect(score(time, records, { ...given, echo: 0 })).toBe(given.base);
      }),
    );
  });

  it('refuses a mean rate when each record sets off one more or more than one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 9, noNaN: true }), (echo) => {
        expect(() => meanRate({ ...DEFAULTS, echo })).toThrow(/grows without end/);
      }),
    );
  });

  it('ranks every square once, from high to low, equals in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (values) => {
        const order = ranking(values);
        expect(order.toSorted((a, b) => a - b)).toEqual(values.map((_, i) => i));
        for (const [i, place] of order.slice(1).entries()) {
          const before = order[i] as number;
          const [high, low] = [values[before] as number, values[place] as number];
          expect(high > low || (high === low && before < place)).toBe(true);
        }
      }),
    );
  });
});
