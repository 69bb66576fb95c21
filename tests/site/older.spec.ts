/** Browsers that cannot run what ships, or do not get it: nothing stands there that does nothing. */
import { expect, test, type Page } from './test.ts';
import { sitePages } from './pages.ts';

/** Buttons and fields in sight that a script must serve: not those of `details`, radios or links that style sheets and the browser serve. */
const served = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main button, main input, main select, main textarea, header.site button',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.matches(':disabled') &&
          !element.closest('.filter, .filters, .plain, .choose, .quiz, [popovertarget], [readonly], [data-fill]'),
      )
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30) ?? ''}`,
      ),
  );

const withTools = [
  '/',
  '/how-many/',
  '/your-street/',
  '/two-budgets/',
  '/play/loop/',
  '/play/alarm/',
  '/classroom/class-runs/',
].filter((path) => sitePages.some((page) => page.path === path));

for (const path of withTools) {
  test(`where no script arrives, ${path} leaves no dead button and says what stands without it`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(path);
    await expect(page.locator('html')).not.toHaveClass(/\bjs\b/);
    expect(await served(page)).toEqual([]);
  });
}

test('a script that a browser cannot read is as good as none', async ({ page }) => {
  await page.route('**/_astro/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'this is no script of 2022' }),
  );
  await page.goto('/your-street/');
  await expect(page.locator('html')).not.toHaveClass(/\bjs\b/);
  expect(await served(page)).toEqual([]);
});

test('where the script of one play does not arrive, the page falls back to its first state in words', async ({
  page,
}) => {
  await page.route('**/_astro/loop.client.*.js', (route) => route.abort());
  await page.goto('/play/loop/');
  await expect(page.locator('html')).not.toHaveClass(/\bjs\b/);
  await expect(page.locator('.play .needs')).toBeVisible();
  // The switch of themes is served by another script, which did arrive.
  expect(await served(page)).toEqual(['button Switch to the dark theme']);
});

test('a page whose scripts arrive keeps what it showed', async ({ page }) => {
  await page.goto('/play/loop/');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).toHaveClass(/\bjs\b/);
  await expect(page.locator('.play .needs')).toBeHidden();
});

test('without popovers a number leads to its note', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  });
  await page.goto('/how-many/');
  const number = page.locator('a.fact').first();
  await number.click();
  expect(new URL(page.url()).hash).toBe(await number.getAttribute('href'));
});
