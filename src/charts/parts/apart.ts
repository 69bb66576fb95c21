/** Names of different heights moved apart along one axis: together as near as they can be to where they want to be (pooling of adjacent violators). */

export interface Wish {
  /** Wanted middle in px. */
  at: number;
  /** Room taken in px. */
  size: number;
  /** How much it insists, 1 if not given. */
  weight?: number;
}

/**
 * @param wishes sorted by where they want to be
 * @param min, max bounds in px, which hold as long as there is room
 * @returns middles in the same order
 */
export function apart(wishes: readonly Wish[], min: number, max: number): number[] {
  let before = 0;
  const offsets = wishes.map(({ size }) => (before += size) - size / 2);
  // Blocks of names that touch: each lies at the mean of what its members want.
  const blocks: { sum: number; weight: number; count: number }[] = [];
  wishes.forEach(({ at, weight = 1 }, i) => {
    let block = { sum: (at - (offsets[i] as number)) * weight, weight, count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.weight > block.sum / block.weight; last = blocks.at(-1)) {
      block = { sum: block.sum + last.sum, weight: block.weight + last.weight, count: block.count + last.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const bases = blocks.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight));
  return bases.map((base, i) => Math.max(min, Math.min(base, max - before)) + (offsets[i] as number));
}
