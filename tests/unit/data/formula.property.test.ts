import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, inputsOf } from '../../../src/data/formula.ts';

const whole = fc.integer({ min: 1, max: 1_000_000 });

describe('a formula, whatever its rows hold', () => {
  const lookup =
    (rows: Record<string, number>) =>
    (id: string): number =>
      rows[id] ?? Number.NaN;

  it('multiplies before it adds', () => {
    fc.assert(fc.property(whole, whole, whole, (a, b, c) => expect(evaluate('{a} + {b} * {c}', lookup({ a, b, c }))).toBe(a + b * c)));
  });

  it('gives back a number that was divided and multiplied again', () => {
    fc.assert(fc.property(whole, whole, (a, b) => expect(evaluate('{a} / {b} * {b}', lookup({ a, b }))).toBeCloseTo(a, 6)));
  });

  it('rounds to at most half a unit of the last digit away', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 0, max: 4 }), (a, b, digits) =>
        expect(Math.abs(evaluate(`round({a} / {b}, ${digits})`, lookup({ a, b })) - a / b)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-9),
      ),
    );
  });

  it('names each row it leans on', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), { minLength: 1 }), (ids) => expect(inputsOf(ids.map((id) => `{${id}}`).join(' + '))).toEqual(ids)),
    );
  });
});
