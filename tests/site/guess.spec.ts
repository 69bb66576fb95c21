import { expect, test, type Page } from './room.ts';
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

const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('.pad').scrollIntoViewIfNeeded();
  // The line can be drawn once its script has come.
  await expect(page.locator('.pad')).toHaveAttribute('aria-valuetext', /2013/);
};

test('the site asks for four guesses at most, the same in both languages', () => {
  const asked = (locale: Locale): string[] =>
    sitePages
      .filter((page) => page.locale === locale)
      .flatMap(({ html }) => [...html.matchAll(/<guess-first[^>]*\sdata-id="([^"]+)"/g)].map(([, id = '']) => id));
  expect(asked('en').length).toBeGreaterThanOrEqual(1);
  expect(asked('en').length).toBeLessThanOrEqual(4);
  expect(asked('fr').sort()).toEqual(asked('en').sort());
});

for (const { path, locale } of pages) {
  test(`${path}: number fields are enough to guess the line; the counts then stand beside it and the chart opens in place`, async ({
    page,
    context,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL as string);
    await opened(page, path);
    const chart = page.locator('#fig-promises');
    await expect(chart.locator('svg.chart.wide')).toBeHidden();
    await expect(page.locator('.years .count').last()).toBeHidden();
    const before = await chart.evaluate((element) => element.getBoundingClientRect().height);

    const guesses = [250, 510, 635, 1778, 1200, 1558];
    for (const [i, field] of (await page.locator('.years input').all()).entries()) await field.fill(String(guesses[i]));
    await page.locator('.years input').last().press('Enter');

    const said = page.locator('.guess-line .said');
    const gap = 1778 - value('ms-cam-2016-10-878');
    for (const part of ['2016', number(1778, locale), number(878, locale), number(gap, locale)])
      await expect(said).toContainText(part);
    await expect(page.locator('.years .count').last()).toBeVisible();
    await expect(page.locator('.years .count').last()).toContainText(number(value('ms-cam-2020-12-1558'), locale));
    await expect(chart.locator('svg.chart.wide')).toBeVisible();
    expect(await chart.evaluate((element) => element.getBoundingClientRect().height), 'the veil kept the room').toBe(
      before,
    );
    expect(await stored(page, context)).toEqual([]);
    expect(seen.outward).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect((await page.evaluate(() => window.watched)).shifts.filter(({ swap }) => !swap)).toEqual([]);
  });
}

test('a year left empty is asked for, and nothing is shown', async ({ page }) => {
  await opened(page, '/how-many/');
  await page.locator('.years input').first().fill('100');
  await page.locator('.guess-line .commit').click();
  await expect(page.locator('.guess-line .said')).toBeEmpty();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('y2014');
});

test('arrows choose a year and move its point; its number field follows', async ({ page }) => {
  await opened(page, '/how-many/');
  const pad = page.locator('.pad');
  await pad.focus();
  await page.keyboard.press('PageUp');
  await expect(page.locator('input[name=y2013]')).toHaveValue('150');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('input[name=y2014]')).toHaveValue('160');
  await expect(pad).toHaveAttribute('aria-valuetext', '2014: 160 cameras');
  await expect(pad).toHaveAttribute('aria-valuenow', '160');
  await page.keyboard.press('End');
  await expect(pad).toHaveAttribute('aria-valuetext', '2020: not drawn yet');
  await page.keyboard.press('Tab');
  await expect(page.locator('.years a, .years input').first()).toBeFocused();
});

test('one stroke of the pointer draws the whole line', async ({ page }) => {
  await opened(page, '/how-many/');
  const box = await page.locator('.pad svg.wide').boundingBox();
  if (!box) throw new Error('no drawing');
  await page.mouse.move(box.x + box.width * 0.18, box.y + box.height * 0.8);
  await page.mouse.down();
  for (let i = 1; i <= 4; i++)
    await page.mouse.move(box.x + box.width * (0.18 + 0.195 * i), box.y + box.height * (0.8 - 0.15 * i));
  await page.mouse.up();
  const drawn = await page
    .locator('.years input')
    .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value.replace(',', ''))));
  expect(
    drawn.every((count, i) => count > (drawn[i - 1] ?? 0)),
    drawn.join(' '),
  ).toBe(true);
});

test('skipping opens the chart at once, from the guess and from the veil, and a link to the chart is not held up', async ({
  page,
}) => {
  await opened(page, '/how-many/');
  await page.locator('.veil .show').click();
  await expect(page.locator('#fig-promises svg.chart.wide')).toBeVisible();
  await expect(page.locator('#fig-promises h3 a')).toBeFocused();
  await expect(page.locator('.guess-line .said')).toBeEmpty();
  await expect(page.locator('.guess-line .truth')).toBeVisible();
  await page.goto('/#fig');
  await page.goto('/how-many/#fig-promises');
  await expect(page.locator('#fig-promises svg.chart.wide')).toBeVisible();
});

test('while the guess waits, summary and table can be read and found; the title, the drawing and every name keep the answer', async ({
  page,
}) => {
  await opened(page, '/how-many/');
  const chart = page.locator('#fig-promises');
  const tree = await page.locator('.veiled').ariaSnapshot();
  expect(tree.indexOf('Guess first, or read on')).toBeLessThan(tree.indexOf('figure'));
  const summary = ((await chart.locator('.summary').textContent()) ?? '').trim();
  expect(tree).toContain(summary.slice(0, 60));
  await expect(chart.getByText('Table', { exact: true })).toBeAttached();
  await expect(chart.getByRole('heading')).toHaveCount(0);
  await expect(chart.getByRole('option')).toHaveCount(0);
  await expect(chart.getByRole('img')).toHaveCount(0);
  const names = [...tree.matchAll(/- \w+ "([^"]*)"/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(0);
  for (const answer of [878, 1558]) for (const name of names) expect(name).not.toContain(number(answer, 'en'));
});

test('a reader who goes on into the figure reads on: it opens in silence, and a guess can still be made', async ({
  page,
}) => {
  await opened(page, '/how-many/');
  const chart = page.locator('#fig-promises');
  await page.locator('.veil .show').focus();
  await page.keyboard.press('Tab');
  await expect(chart.locator('svg.chart.wide')).toBeVisible();
  await expect(chart.locator('.tools summary')).toBeFocused();
  await expect(page.locator('.guess-line .truth')).toBeHidden();
  await expect(page.locator('.guess-line .said')).toBeEmpty();
  await expect(page.locator('.guess-line .commit')).toBeVisible();
  await expect(chart.getByRole('option').first()).toBeAttached();
  await expect(chart).toHaveAccessibleName(/^2,000 cameras were due/);
});

test('skipping beside the line leads to the chart too', async ({ page }) => {
  await opened(page, '/how-many/');
  await page.locator('.guess-line form .show').press('Enter');
  await expect(page.locator('#fig-promises h3 a')).toBeFocused();
  await expect(page.locator('#fig-promises h3 a')).toBeInViewport();
});

test('no veil is printed', async ({ page }) => {
  await opened(page, '/how-many/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#fig-promises svg.chart.wide')).toBeVisible();
  await expect(page.locator('.guess form')).toBeHidden();
  await expect(page.locator('.guess .truth')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path } of pages) {
    test(`the answer stands on ${path}, nothing is asked and nothing is veiled`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('.guess .truth')).toBeVisible();
      await expect(page.locator('.guess form')).toBeHidden();
      await expect(page.locator('.veil:visible')).toHaveCount(0);
    });
  }
});
