import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countedPart, FILE } from '../../../tools/lessons.ts';

test(`${FILE} says what was counted`, () => {
  expect(readFileSync(FILE, 'utf8').startsWith(countedPart()), 'run npm run lessons on a built site').toBe(true);
});
