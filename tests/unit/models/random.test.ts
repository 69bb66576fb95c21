import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { random } from '../../../src/models/random.ts';

const seeds = fc.nat(0xffffffff);
const first = (seed: number, count: number): number[] => {
  const { next } = random(seed);
  return Array.from({ length: count }, next);
};

describe('the seeded generator', () => {
  it('gives the same run for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(first(seed, 20)).toEqual(first(seed, 20));
      }),
    );
  });

  it('gave these numbers when it was written, and must for ever', () => {
    expect(first(1, 4).map((value) => value * 2 ** 32)).toEqual([2420951833, 2513034076, 3847892949, 4064752930]);
  });

  it('gives another run for the next seed', () => {
    fc.assert(
      fc.property(fc.nat(0xfffffffe), (seed) => {
        expect(first(seed, 4)).not.toEqual(first(seed + 1, 4));
      }),
    );
  });

  it('stays between 0 and 1, and spreads evenly', () => {
    const drawn = first(7, 100_000);
    expect(Math.min(...drawn.slice(0, 50_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn.slice(0, 50_000))).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b, 0) / drawn.length).toBeCloseTo(0.5, 2);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(drawn.filter((value) => Math.floor(value * 10) === tenth).length / drawn.length).toBeCloseTo(0.1, 2);
  });

  it('never happens at chance 0, always at chance 1, and draws whole numbers below an end', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 1000 }), (seed, end) => {
        const { chance, below } = random(seed);
        expect([chance(0), chance(1)]).toEqual([false, true]);
        const drawn = below(end);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < end).toBe(true);
      }),
    );
  });

  it('refuses a seed that is no whole number of 32 bits', () => {
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => random(seed)).toThrow(/a seed is a whole number/);
  });
});
