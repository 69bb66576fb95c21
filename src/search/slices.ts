/** Work in slices, so that a key press is never kept waiting. Pure but for the timer. */

/** Milliseconds of one slice. */
const SLICE = 6;

export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does `work` for each of `list`, and lets the browser breathe between slices.
 * @param few so many are done before the clock is read
 */
export async function inSlices<T>(list: readonly T[], few: number, work: (some: readonly T[]) => void): Promise<void> {
  let start = performance.now();
  for (let at = 0; at < list.length; at += few) {
    work(list.slice(at, at + few));
    if (performance.now() - start < SLICE) continue;
    await breath();
    start = performance.now();
  }
}
