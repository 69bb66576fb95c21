/** Known answers: computed independently with the standard library of Python, to the decimals given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operatorsForAll, seen, seenLive, watched, type Measures } from '../../../src/models/attention/attention.ts';

const measures: Measures = [
  [1, 0.85],
  [4, 0.74],
  [6, 0.58],
  [9, 0.53],
];
const at = (value: number, decimals = 4): number => Number(value.toFixed(decimals));
const pictures = fc.integer({ min: 1, max: 9 });

describe('what an operator sees', () => {
  it.each([
    [1, 0.005, 0.85, 0.0043],
    [2, 0.01, 0.8133, 0.0081],
    [4, 0.02, 0.74, 0.0148],
    [5, 0.025, 0.66, 0.0165],
    [6, 0.03, 0.58, 0.0174],
    [9, 0.045, 0.53, 0.0238],
  ])('ten people, 2,000 cameras, %i pictures each', (k, share, seenOfWatched, live) => {
    const room = { operators: 10, cameras: 2000, pictures: k };
    expect(at(watched(room))).toBe(share);
    expect(at(seen(k, measures))).toBe(seenOfWatched);
    // The fifth decimal of two of these is a five, which machines round either way.
    expect(Math.abs(seenLive(room, measures) - live)).toBeLessThanOrEqual(0.00005 + 1e-12);
  });

  it('is one event in 42 with nine pictures each', () => {
    expect(at(seenLive({ operators: 10, cameras: 2000, pictures: 9 }, measures), 5)).toBe(0.02385);
    expect(Math.round(1 / seenLive({ operators: 10, cameras: 2000, pictures: 9 }, measures))).toBe(42);
  });

  it('would take 223 people at once for 2,000 cameras, and 1,159.6 on the payroll at 5.2 a post', () => {
    expect(operatorsForAll({ cameras: 2000, pictures: 9 })).toBe(223);
    expect(at(operatorsForAll({ cameras: 2000, pictures: 9 }) * 5.2, 1)).toBe(1159.6);
  });

  it('falls with each picture more, and never leaves what was measured', () => {
    fc.assert(
      fc.property(pictures, pictures, (a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)];
        expect(seen(many, measures)).toBeLessThanOrEqual(seen(few, measures));
        expect(seen(few, measures)).toBeLessThanOrEqual(0.85);
        expect(seen(many, measures)).toBeGreaterThanOrEqual(0.53);
      }),
    );
  });

  it('is not known above nine pictures, nor below one', () => {
    expect(() => seen(10, measures)).toThrow('the pictures watched at once must be from 1 to 9, got 10');
    expect(() => seen(0, measures)).toThrow('from 1 to 9');
    expect(() => watched({ operators: 1, cameras: 0, pictures: 1 })).toThrow('the cameras');
  });

  it('is a share: more people and fewer cameras see more, and the whole is the most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 5000 }),
        pictures,
        (operators, cameras, k) => {
          const live = seenLive({ operators, cameras, pictures: k }, measures);
          expect(live >= 0 && live <= 1).toBe(true);
          expect(seenLive({ operators: operators + 1, cameras, pictures: k }, measures)).toBeGreaterThanOrEqual(live);
          expect(seenLive({ operators, cameras: cameras + 1, pictures: k }, measures)).toBeLessThanOrEqual(live);
        },
      ),
    );
  });
});
