import { expect, test } from 'vitest';
import { linesOf, REM } from '../../../src/layouts/row-lines.ts';

test('the room of a row is that of its fullest cell, and never none', () => {
  expect(linesOf([])).toBe(1);
  expect(linesOf([['', REM.usual]])).toBe(1);
  const long = 'length of the main video wall of the supervision centre, in metres';
  expect(
    linesOf([
      ['13', REM.narrow],
      [long, REM.roomy],
    ]),
  ).toBe(2);
  expect(linesOf([[long, REM.usual]])).toBeGreaterThan(linesOf([[long, REM.roomy]]));
  expect(linesOf([[long.repeat(30), REM.narrow]]), 'one that is beyond all rooms has the highest').toBe(10);
});

test('a name without a space takes as many lines as it is wide, and breaks at its hyphens', () => {
  expect(linesOf([['a'.repeat(60), REM.narrow]])).toBeGreaterThan(3);
  expect(linesOf([['collectif-pour-la-renovation-des-ecoles.fr', REM.usual]])).toBe(3);
});
