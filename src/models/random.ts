/**
 * Seeded random numbers: the same seed gives the same run on every machine, in Node and in every browser.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), filled from one 32-bit seed by splitmix32; both use whole-number arithmetic only.
 */

export interface Random {
  /** A number from 0 up to, not including, 1, in steps of 2⁻³². */
  next(): number;
  /** True with the given probability: never at 0, always at 1. */
  chance(probability: number): boolean;
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
}

/** Spreads one seed over as many 32-bit words as are asked for, so that neighbouring seeds give unlike runs. */
function splitmix32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

/**
 * @param seed a whole number from 0 to 4,294,967,295
 * @throws RangeError for any other seed, so that two seeds never stand for one run by accident
 */
export function random(seed: number): Random {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new RangeError(`a seed is a whole number from 0 to 4294967295, got ${seed}`);
  const word = splitmix32(seed);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let i = 0; i < 12; i++) next();
  return { next, chance: (probability) => next() < probability, below: (end) => Math.floor(next() * end) };
}
