import { expect, test } from '@playwright/test';
import { chapters } from './pages.ts';
import { stored } from './watch.ts';

const path = chapters[0]?.path ?? '/';

test('the theme is stored only once the reader chooses, holds on the next page, and can be forgotten', async ({ page, context }) => {
  await page.goto(path);
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const button = page.locator('theme-switch button');
  expect(await stored(page, context)).toEqual([]);
  const before = await ground();
  await button.click();
  await button.click();
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
  expect(await ground()).not.toBe(before);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.locator('theme-switch button').click();
  expect(await stored(page, context)).toEqual([]);
  expect(await ground()).toBe(before);
});

test('the theme follows the device until then', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path);
  const luminance = await page.evaluate(() => (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(Number).reduce((sum, value) => sum + value, 0));
  expect(luminance).toBeLessThan(150);
});
