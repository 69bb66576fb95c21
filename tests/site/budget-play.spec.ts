import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './room.ts';
import { htmlOf, sitePages } from './pages.ts';

const pages = [
  { path: '/play/budget/', chapter: '/two-budgets/' },
  { path: '/fr/jouer/budget/', chapter: '/fr/deux-budgets/' },
] as const;

for (const { path, chapter } of pages) {
  test(`${path} is linked from its chapter, and played on no other page`, () => {
    expect(htmlOf(chapter)).toContain(`href="${path}"`);
    const chapterText = htmlOf(chapter);
    const deaths = chapterText.indexOf('mh-i-deaths-aubagne');
    expect(deaths).toBeGreaterThan(0);
    expect(
      chapterText.slice(deaths, chapterText.indexOf(`href="${path}"`)).split('<h2').length,
      'sections between',
    ).toBeGreaterThan(3);
    expect(
      sitePages
        .filter(({ html }) => html.includes('data-play="budget"'))
        .map((page) => page.path)
        .sort(),
    ).toEqual(pages.map((page) => page.path).sort());
  });

  test(`${path} has no eye and no machine black`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('eye-field, #eye, .play.machine, .badge')).toHaveCount(0);
    const [play, paper] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.play') as Element).backgroundColor,
      getComputedStyle(document.documentElement).getPropertyValue('--ground'),
    ]);
    expect(play).not.toBe(paper);
    await expect(page.locator('.play')).toHaveClass(/paper/);
  });
}

test('a guess is said back beside what sources give, and its sum goes on the stage', async ({ page }) => {
  await page.goto('/play/budget/');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  await expect(page.locator('.answer')).toBeHidden();
  await page.locator('input[value=all]').focus();
  await page.keyboard.press('Space');
  await page.locator('.foresee [value=run]').press('Enter');
  await expect(page.locator('.answer')).toContainText('You said: all of it.');
  await expect(page.locator('.answer')).toContainText('€9.2 million');
  await expect(page.locator('[data-part=stage]')).toContainText('€9.2 million');
  await expect(page).toHaveURL(/#play-budget\?euros=9200000&version=press$/);
});

test('by keyboard alone: another payer, another thing, undo, reset; the link holds the state', async ({ page }) => {
  await page.goto('/play/budget/');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  await page.locator('.setting[data-key=payer] input').first().focus();
  await page.keyboard.press('ArrowDown');
  const state = page.locator('[data-part=state]');
  await expect(state).toContainText('the State’s money');
  await expect(state).toContainText('it has nowhere to go');
  await expect(page.locator('.side.put')).toHaveClass(/nothing/);
  await expect(page).toHaveURL(/#play-budget\?payer=state$/);
  await expect(page.locator('[data-part=change]')).toContainText('nothing moves');
  await page.locator('.setting[data-key=put] select').selectOption('school');
  await expect(page).toHaveURL(/\?payer=state&put=school$/);
  await page.locator('[value=undo]').press('Enter');
  await expect(page).toHaveURL(/\?payer=state$/);
  await page.reload();
  await expect(state).toContainText('the State’s money');
  await page.locator('[value=reset]').press('Enter');
  await expect(state).toContainText('the City’s money');
});

test('a broken link opens the first state and says so', async ({ page }) => {
  await page.goto('/play/budget/#play-budget?payer=mayor&euros=5');
  await expect(page.locator('.fault')).toBeVisible();
  await expect(page.locator('.fault')).toContainText('payer=mayor');
  await expect(page.locator('[data-part=state]')).toContainText('€1 million of the City’s money');
});

test('it is readable in a state where nothing moves, light and dark, at 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/fr/jouer/budget/#play-budget?payer=owner&taken=safe&put=camera');
    await expect(page.locator('.side.put')).toHaveClass(/nothing/);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.play').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('the sheet prints the state, both tables, the one sentence and the address that holds the state', async ({
  page,
}) => {
  await page.goto('/play/budget/#play-budget?payer=state');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['[data-part=state]', '.who', '.finding', '.address'])
    await expect(page.locator(part)).toBeVisible();
  await expect(page.locator('.address')).toContainText('#play-budget?payer=state');
  await expect(page.locator('.settings')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path } of pages) {
    test(`${path} stands complete: every payer and every thing, the decisions, the answer and the finding`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.locator('.who tbody tr')).toHaveCount(6);
      await expect(page.locator('.who tbody tr').first().locator('td[data-payer]')).toHaveCount(4);
      await expect(page.locator('.who [data-role]:visible')).toHaveCount(24);
      await expect(page.locator('.answer .truth')).toBeVisible();
      await expect(page.locator('.foresee input:visible')).toHaveCount(0);
      await expect(page.locator('.finding')).toBeVisible();
      await expect(page.locator('.needs')).toBeVisible();
    });
  }
});
