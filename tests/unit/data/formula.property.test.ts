import fc from 'fast-check';
import { describe, it } from 'vitest';
import { evaluate, inputsOf } from '../../../src/data/formula.ts';

const whole = fc.integer({ min: 1, max: 1_000_000 });
const lookup =
  (rows: Record<string, number>) =>
  (id: string): number =>
    rows[id] ?? Number.NaN;

describe('a formula, whatever its rows hold', () => {
  it('multiplies before it adds', () => {
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => evaluate('{a} + {b} * {c}', lookup({ a, b, c })) === a + b * c),
    );
  });

  it('gives back a number that was divided and multiplied again', () => {
    fc.assert(fc.property(whole, whole, (a, b) => Math.abs(evaluate('{a} / {b} * {b}', lookup({ a, b })) - a) < 1e-6));
  });

  it('rounds to at most half a unit of the last digit away', () => {
    const digits = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        whole,
        whole,
        digits,
        (a, b, n) => Math.abs(evaluate(`round({a} / {b}, ${n})`, lookup({ a, b })) - a / b) <= 0.5 * 10 ** -n + 1e-9,
      ),
    );
  });

  it('names each row it leans on', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/), { minLength: 1 });
    fc.assert(fc.property(ids, (list) => inputsOf(list.map((id) => `{${id}}`).join(' + ')).join() === list.join()));
  });
});
