/**
 * Moves overlapping labels apart along one axis, keeping their order and staying as near as possible to where they want to be.
 * @param wanted centre positions in px, sorted ascending
 * @param gap least distance between neighbours in px
 * @param min, max bounds in px
 * @returns positions in the same order
 */
export function spread(wanted: number[], gap: number, min: number, max: number): number[] {
  const placed = [...wanted];
  for (let i = 0; i < placed.length; i++) {
    const previous = i === 0 ? min : (placed[i - 1] as number) + gap;
    placed[i] = Math.max(placed[i] as number, previous);
  }
  for (let i = placed.length - 1; i >= 0; i--) {
    const next = i === placed.length - 1 ? max : (placed[i + 1] as number) - gap;
    placed[i] = Math.min(placed[i] as number, next);
  }
  // A second pass upwards pulls groups back towards the mean of what their members want.
  let start = 0;
  while (start < placed.length) {
    let end = start;
    while (end + 1 < placed.length && (placed[end + 1] as number) - (placed[end] as number) <= gap + 1e-6) end++;
    if (end > start) {
      const shift = wanted.slice(start, end + 1).reduce((sum, want, i) => sum + want - (placed[start + i] as number), 0) / (end - start + 1);
      const lowest = start === 0 ? min : (placed[start - 1] as number) + gap;
      const highest = end === placed.length - 1 ? max : (placed[end + 1] as number) - gap;
      const bounded = Math.min(Math.max(shift, lowest - (placed[start] as number)), highest - (placed[end] as number));
      for (let i = start; i <= end; i++) placed[i] = (placed[i] as number) + bounded;
    }
    start = end + 1;
  }
  return placed;
}
