import { expect, it } from 'vitest';
import { inlineByChart, inlineNumbers } from '../../../tools/charts/pixels.ts';

/** Pixel numbers that may stand typed inside the functions of all charts together; the number may only go down. */
const MOST = 55;

it(`types at most ${MOST} pixel numbers inside the functions of all charts together`, () => {
  const counts = [...inlineByChart()].sort(([, a], [, b]) => b - a);
  const sum = counts.reduce((total, [, count]) => total + count, 0);
  if (sum > MOST) expect(counts.filter(([, count]) => count > 0)).toEqual([]);
  expect(counts.length).toBeGreaterThan(0);
});

it('counts a typed number, and neither a named one nor 0, 1, 2 and a half', () => {
  expect(inlineNumbers('const y = top + 14 - 3.5;')).toBe(2);
  expect(inlineNumbers('const ROW = 24;\nconst y = -1 + 2 * ROW + 0.5;')).toBe(0);
  expect(inlineNumbers('function size(): 14 | 18 { return SIZE; }')).toBe(0);
});
