import { expect, test } from './test.ts';
import { chapters } from './pages.ts';
import { stored } from './watch.ts';

const path = chapters[0]?.path ?? '/';

test('the theme is stored only once the reader chooses, holds on the next page, and is forgotten where it is the device’s own', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const told = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('themechange', () => resolve('told'), { once: true })),
  );
  expect(await stored(page, context)).toEqual([]);
  const before = await ground();
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  expect(await told).toBe('told');
  expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('dark');
  expect(await ground()).not.toBe(before);
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Switch to the light theme' }).click();
  expect(await stored(page, context)).toEqual([]);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await ground()).toBe(before);
});

test('the theme follows the device until then', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(path);
  const luminance = await page.evaluate(() =>
    (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? [])
      .map(Number)
      .reduce((sum, value) => sum + value, 0),
  );
  expect(luminance).toBeLessThan(150);
  await expect(page.locator('header.site .theme')).toHaveAccessibleName('Switch to the light theme');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.locator('header.site .theme')).toHaveAccessibleName('Switch to the dark theme');
});

test('a chapter can be read as a plain page: nothing stays in place while the page moves, nothing is stored, the next page asks anew', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1400, height: 700 });
  const held = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter(
          (element) =>
            /sticky|fixed/.test(getComputedStyle(element).position) &&
            element.checkVisibility() &&
            element.popover === null,
        )
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    );
  for (const address of [path]) {
    await page.goto(address);
    const plain = page.getByRole('checkbox', { name: 'Plain version (text)' });
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expect(plain).not.toBeChecked();
    expect(await held()).not.toEqual([]);
    await plain.focus();
    await page.keyboard.press('Space');
    await expect(plain).toBeChecked();
    expect(await held()).toEqual([]);
  }
  expect(await stored(page, context)).toEqual([]);
});
