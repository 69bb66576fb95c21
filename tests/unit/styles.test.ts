import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ORDER = '@layer tokens, base, prose, figure, machine, print;';

/** Made by `npm run fonts`: they hold faces alone, which no layer takes in. */
const faces = ['faces.css', 'face-machine.css'];

it('every style sheet says the order of the layers first, whichever of them a page loads first', () => {
  const layered = readdirSync('src/styles').filter((file) => !faces.includes(file));
  const without = layered.filter(
    (file) => /@layer [^;{]*[;{]/.exec(readFileSync(`src/styles/${file}`, 'utf8'))?.[0] !== ORDER,
  );
  expect(without).toEqual([]);
});

it('every face has its twins, which stand after it and before the generic family, and leave no gap between lines', () => {
  const sheet = faces.map((file) => readFileSync(`src/styles/${file}`, 'utf8')).join('\n');
  const rules = [...sheet.matchAll(/@font-face \{ font-family: (\w+); src: (url|local)\(.*\}/g)];
  const stacks = [...readFileSync('src/styles/layers.css', 'utf8').matchAll(/--font-\w+: ([^;]+);/g)].map(
    ([, stack = '']) => stack.split(', '),
  );
  expect(stacks.length).toBe(rules.filter(([, , source]) => source === 'url').length);
  for (const stack of stacks) {
    const named = [...new Set(rules.map(([, family = '']) => family).filter((family) => family.startsWith(stack[0]!)))];
    expect(named.length).toBeGreaterThan(1);
    expect(stack.slice(0, named.length)).toEqual(named);
    expect(stack.at(-1)).toMatch(/^(?:sans-serif|serif|monospace)$/);
  }
  for (const [rule, , source] of rules)
    if (source === 'url') expect(rule).toContain('font-display: swap');
    else
      expect(rule).toMatch(
        /size-adjust: [\d.]+%; ascent-override: [\d.]+%; descent-override: [\d.]+%; line-gap-override: 0%/,
      );
});
