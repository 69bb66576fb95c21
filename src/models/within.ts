/** Guards for the numbers that go into a model, with an error that says which number it was and what it may be. */

/** A number outside what a model can take. */
export class OutOfRange extends RangeError {
  override readonly name = 'OutOfRange';

  constructor(
    readonly what: string,
    readonly value: number,
    readonly low: number,
    readonly high: number,
  ) {
    super(`${what} must be from ${low} to ${high}, got ${value}`);
  }
}

/** @returns the value. @throws OutOfRange if it is no number from `low` to `high`, both included */
export function within(what: string, value: number, low: number, high: number): number {
  if (!(value >= low && value <= high)) throw new OutOfRange(what, value, low, high);
  return value;
}

/** A share of a whole, from 0 to 1. */
export const share = (what: string, value: number): number => within(what, value, 0, 1);

/** Any amount that is not negative. */
export const amount = (what: string, value: number): number => within(what, value, 0, Number.MAX_VALUE);
