import { readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

test.use({ reads: ['dist/_redirects'] });

const moved = readFileSync('dist/_redirects', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split(' ') as [from: string, to: string]);
/** One of them in each language. */
function one(start: RegExp): [from: string, to: string] {
  const found = moved.find(([from]) => start.test(from));
  if (!found) throw new Error('dist/_redirects names no former address (src/i18n/former.ts has some)');
  return found;
}

for (const start of [/^\/(?!fr\/)/, /^\/fr\//]) {
  const [from, to] = one(start);

  test(`${from} leads to ${to}, with what stands behind it`, async ({ page }) => {
    await page.goto(`${from}?a=b#main`);
    await page.waitForURL(`**${to}?a=b#main`);
    await expect(page.locator('h1').first()).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${from} leads to ${to}`, async ({ page }) => {
      await page.goto(from, { waitUntil: 'commit' });
      await page.waitForURL(`**${to}`);
    });
  });
}
