/** The interface words: each is said somewhere, so that none is translated and kept up for nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const DICTIONARY = join('src', 'i18n', 'ui.ts');
const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file))
  .map((file) => join('src', file))
  .filter((file) => file !== DICTIONARY)
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every interface word is asked for by its key, or by the head of a template', () => {
  const keys = [...readFileSync(DICTIONARY, 'utf8').matchAll(/^ {2}'([\w.-]+)': w\(/gm)].map(([, key]) => String(key));
  expect(keys.length).toBeGreaterThan(100);
  expect(
    keys.filter(
      (key) => !code.includes(`'${key}'`) && !code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`),
    ),
  ).toEqual([]);
});
