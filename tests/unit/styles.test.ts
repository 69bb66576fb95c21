import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ORDER = '@layer tokens, base, prose, figure, machine, print;';

it('every style sheet says the order of the layers first, whichever of them a page loads first', () => {
  const without = readdirSync('src/styles').filter(
    (file) => /@layer [^;{]*[;{]/.exec(readFileSync(`src/styles/${file}`, 'utf8'))?.[0] !== ORDER,
  );
  expect(without).toEqual([]);
});
