import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from './test.ts';

test.use({ reads: ['dist/_redirects'] });

const moved = (existsSync('dist/_redirects') ? readFileSync('dist/_redirects', 'utf8') : '')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split(' ') as [from: string, to: string]);
const one = (start: RegExp): [string, string] | undefined => moved.find(([from]) => start.test(from));

for (const pair of [one(/^\/(?!fr\/)/), one(/^\/fr\//)]) {
  if (!pair) continue;
  const [from, to] = pair;

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
