import { expect, test, type Locator, type Page } from './room.ts';
import { loadTables } from '../../src/data/load.ts';
import { number } from '../../src/i18n/format.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { sitePages } from './pages.ts';
import { stored, watch } from './watch.ts';

test.use({ reads: ['content/data'] });

const { figures } = loadTables();
const value = (id: string): number => figures.get(id)?.value ?? Number.NaN;
const pages = [
  { path: '/how-many/', locale: 'en' },
  { path: '/fr/combien/', locale: 'fr' },
] as const satisfies readonly { path: string; locale: Locale }[];

const opened = async (page: Page, path: string): Promise<Locator> => {
  await page.goto(path);
  const guess = page.locator('guess-line');
  // The line can be drawn once its script has come.
  await expect(guess.locator('svg.chart .draft')).toHaveCount(3);
  return guess;
};
const counted = (guess: Locator): Promise<string> =>
  guess.evaluate((one) => getComputedStyle(one.querySelector('.counted') as Element).clipPath);
const HIDDEN = /inset\(-10% 100%/;

test('the site asks for four guesses at most, the same in both languages', () => {
  const asked = (locale: Locale): string[] =>
    sitePages
      .filter((page) => page.locale === locale)
      .flatMap(({ html }) =>
        [...html.matchAll(/<guess-(?:first|line)[^>]*\sid="guess-([^"]+)"/g)].map(([, id = '']) => id),
      );
  expect(asked('en').length).toBeGreaterThanOrEqual(1);
  expect(asked('en').length).toBeLessThanOrEqual(4);
  expect(asked('fr').sort()).toEqual(asked('en').sort());
});

for (const { path, locale } of pages) {
  test(`${path}: one number is enough; the count is drawn over the line in its place, and nothing moves`, async ({
    page,
    context,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL as string);
    const guess = await opened(page, path);
    const figure = guess.locator('figure');
    await expect(guess.locator('.question')).toBeVisible();
    await expect(figure.getByRole('heading')).toHaveCount(0);
    expect(await counted(guess)).toMatch(HIDDEN);
    await expect(guess.locator('.ring').first()).toBeAttached();
    const box = await figure.boundingBox();

    await guess.locator('input').fill('1900');
    await guess.locator('input').press('Enter');
    await expect(guess).toHaveClass(/shown/);
    const said = guess.locator('.said');
    await expect(said).toBeFocused();
    for (const part of [1900, 1558, 1900 - value('ms-cam-2020-12-1558')])
      await expect(said).toContainText(number(part, locale));
    await expect(said).toContainText(locale === 'fr' ? 'cru aux promesses' : 'trusted the promises');
    await expect(figure.getByRole('heading')).toBeVisible();
    await expect(guess.locator('.question')).toBeHidden();
    await expect.poll(() => counted(guess)).toMatch(/inset\(-10% -10%/);
    expect((await figure.boundingBox())?.height, 'the room for the answer was kept').toBe(box?.height);
    expect(await stored(page, context)).toEqual([]);
    expect(seen).toEqual({ outward: [], errors: [] });
    expect((await page.evaluate(() => window.watched)).shifts.filter(({ swap }) => !swap)).toEqual([]);
  });
}

test('what is said after it is what the line meant: too low, close, or no line at all', async ({ page }) => {
  for (const [written, words] of [
    ['600', 'expected less'],
    ['1550', 'saw what would come of the promises'],
  ] as const) {
    const guess = await opened(page, '/how-many/');
    await guess.locator('input').fill(written);
    await guess.locator('.commit').click();
    await expect(guess.locator('.said')).toContainText(words);
  }
  const guess = await opened(page, '/how-many/');
  await guess.locator('.commit').click();
  await expect(guess.locator('.said')).toBeEmpty();
  await expect(guess.locator('h3 a')).toBeFocused();
});

test('what is no number is told, and nothing is shown', async ({ page }) => {
  const guess = await opened(page, '/how-many/');
  await guess.locator('input').fill('many');
  await guess.locator('.commit').click();
  await expect(guess.locator('.amiss')).not.toBeEmpty();
  await expect(guess.locator('input')).toBeFocused();
  await expect(guess).not.toHaveClass(/shown/);
});

test('one stroke of the pointer draws the line, and its end is the number', async ({ page }) => {
  const guess = await opened(page, '/how-many/');
  const chart = guess.locator('svg.chart.full');
  await chart.scrollIntoViewIfNeeded();
  const [from, to] = await Promise.all(
    ['ms-cam-2012-04-12-53', 'ms-cam-2020-12-1558'].map((row) =>
      chart.locator(`[data-mark="${row}"] circle`).boundingBox(),
    ),
  );
  if (!from || !to) throw new Error('the marks have no place');
  const middle = ({ x, y, width, height }: typeof from): [number, number] => [x + width / 2, y + height / 2];
  const [[x1, y1], [x2, y2]] = [middle(from), middle(to)];
  await page.mouse.move(x1 + 20, y1);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(x1 + ((x2 - x1) * i) / 8, y1 + ((y2 - y1) * i) / 8);
  await page.mouse.up();
  expect((await chart.locator('.draft').getAttribute('d'))?.split('L').length).toBeGreaterThan(8);
  const end = Number((await guess.locator('input').inputValue()).replace(',', ''));
  expect(Math.abs(end - 1558)).toBeLessThanOrEqual(20);
});

test('whoever scrolls on has the count: nothing is said, the focus stays, nothing moves', async ({ page, baseURL }) => {
  await watch(page, baseURL as string);
  const guess = await opened(page, '/how-many/');
  const focus = await page.evaluate(() => document.activeElement?.tagName);
  const height = (await guess.boundingBox())?.height;
  const drawing = guess.locator('.drawing');
  // On its way down the page, and still in sight: closed.
  await drawing.evaluate((one) =>
    scrollTo({ top: one.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' }),
  );
  await page.waitForTimeout(200);
  await expect(guess).not.toHaveClass(/shown/);
  await drawing.evaluate((one) =>
    scrollTo({ top: one.getBoundingClientRect().bottom + scrollY - 200, behavior: 'instant' }),
  );
  await expect(guess).toHaveClass(/shown/);
  await expect(guess.locator('.said')).toBeEmpty();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe(focus);
  expect((await guess.boundingBox())?.height).toBe(height);
  await expect(guess.locator('figure')).toHaveAccessibleName(/^2,000 cameras were due/);
  expect((await page.evaluate(() => window.watched)).shifts.filter(({ swap }) => !swap)).toEqual([]);
});

test('while the line waits, summary and table are in the tree; no name tells the answer', async ({ page }) => {
  const guess = await opened(page, '/how-many/');
  const tree = await guess.ariaSnapshot();
  const summary = ((await guess.locator('.summary').first().textContent()) ?? '').trim();
  expect(tree).toContain(summary.slice(0, 60));
  expect(tree).toContain('Table');
  await expect(guess.getByRole('option')).toHaveCount(0);
  const names = [...tree.matchAll(/- \w+ "([^"]*)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const answer of [878, 1558]) for (const name of names) expect(name).not.toContain(number(answer, 'en'));
});

test('whoever has the line and stands at one of its marks keeps it when the drawing is scrolled past', async ({
  page,
}) => {
  await opened(page, '/how-many/');
  const guess = page.locator('guess-line');
  await guess.locator('.commit').press('Enter');
  const marks = guess.getByRole('listbox');
  await marks.focus();
  await page.keyboard.press('End');
  const mark = (await marks.getAttribute('aria-activedescendant')) ?? '';
  expect(mark).not.toBe('');
  const drawing = guess.locator('.drawing');
  await expect(async () => {
    await drawing.evaluate((one) =>
      window.scrollBy({ top: one.getBoundingClientRect().bottom + 10, behavior: 'instant' }),
    );
    await expect(drawing).not.toBeInViewport({ timeout: 500 });
  }).toPass();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(marks).toHaveAttribute('aria-activedescendant', mark);
});

test('a link to the chart is not held up, and nothing is held back in print', async ({ page }) => {
  await page.goto('/how-many/#fig-promises');
  const guess = page.locator('guess-line');
  await expect(guess.getByRole('heading')).toBeVisible();
  expect(await counted(guess)).not.toMatch(HIDDEN);
  await opened(page, '/fr/combien/');
  await page.emulateMedia({ media: 'print' });
  expect(await counted(guess)).not.toMatch(HIDDEN);
  await expect(guess.getByRole('heading')).toBeVisible();
  await expect(guess.locator('.ask')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path } of pages)
    test(`the finding and the whole line stand on ${path}, and nothing is asked`, async ({ page }) => {
      await page.goto(path);
      const guess = page.locator('guess-line');
      await expect(guess.getByRole('heading')).toBeVisible();
      expect(await counted(guess)).not.toMatch(HIDDEN);
      await expect(guess.locator(':is(.question, .ask)').locator('visible=true')).toHaveCount(0);
    });
});
