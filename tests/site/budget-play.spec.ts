import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './room.ts';
import { openLaboratory } from './laboratory.ts';
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

test('who pays: the guess is said back beside what sources give, and another source is the one thing to change', async ({
  page,
}) => {
  await page.goto('/play/budget/');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  const act = page.locator('.act[data-act="1"]');
  await act.locator('.predicting input[type=text]').fill('80');
  await act.locator('[value=run-act]').click();
  await expect(act.locator('.verdict')).toHaveText('32 of 100 euros are the City’s.');
  await expect(act.locator('.answer')).toContainText('You said 80');
  await expect(act.locator('.answer')).toContainText('€14.72 million');
  await expect(act.locator('.draw:visible .mine-said')).toHaveText('you said 80');
  await act.getByRole('radio', { name: 'the order of 2022' }).check();
  await expect(act.locator('.verdict')).toHaveText('20 of 100 euros are the City’s.');
  await expect(act.locator('.draw:visible svg')).toHaveAttribute('aria-label', /The State: 80\. The Département: 0/);
  await expect(page).toHaveURL(/#play-budget\?split=wave$/);
});

test('a million lies where the reader says, and leaves behind what others put there', async ({ page }) => {
  await page.goto('/play/budget/#play-budget-act-2');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  const act = page.locator('.act[data-act="2"]');
  await expect(act.locator('input:checked')).toHaveCount(0);
  await expect(act.locator('.draw:visible .own')).toHaveCount(0);
  await act.locator('.predicting').getByRole('radio', { name: 'street cameras' }).check();
  await expect(act.locator('.draw:visible .own')).toHaveCount(1);
  await act.locator('[value=run-act]').click();
  await expect(act.locator('.answer')).toContainText('no document that lets this money be spent on anything else');
  await act.locator('.seen').getByRole('radio', { name: 'works in owners’ place' }).check();
  await expect(act.locator('.answer')).toContainText('leaves €2.1 million to €4 million of others’ money behind');
  await expect(act.locator('.draw:visible .left')).toHaveCount(1);
});

test('what was decided: a word counts fewer of the decisions', async ({ page }) => {
  await page.goto('/play/budget/#play-budget-act-3');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  const act = page.locator('.act[data-act="3"]');
  await expect(act.locator('.draw:visible .wait')).toHaveCount(13);
  await act.locator('[value=run-act]').click();
  await expect(act.locator('.verdict')).toHaveText('€650 million: loans for schools.');
  await act.getByRole('radio', { name: 'voted by the council' }).check();
  await expect(act.locator('.verdict')).toHaveText('€48 million: works in owners’ place.');
  await expect(act.locator('.draw:visible .out')).toHaveCount(7);
});

test('nothing tells the answer of an act before its run', async ({ page }) => {
  for (const path of ['/play/budget/', '/fr/jouer/budget/'])
    for (const [n, answer] of [
      [1, /(?<!\d)(?:32|33|35)(?!\d)/],
      [2, /2[.,]1|160.000|280.000/],
      [3, /650/],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${path}#play-budget-act-${n}`);
      await expect(page.locator('.play')).toHaveClass(/ready/);
      expect(await page.locator('.play').ariaSnapshot()).not.toMatch(answer);
      await page.locator(`.act[data-act="${n}"] [value=run-act]`).click();
      await expect(page.locator(`.act[data-act="${n}"] .verdict`)).toBeFocused();
      expect(await page.locator('.play').ariaSnapshot()).toMatch(answer);
    }
});

test('the laboratory begins with no pair; by keyboard alone: a pair, another payer, undo, reset; the link holds the state', async ({
  page,
}) => {
  await openLaboratory(page, '/play/budget/');
  const state = page.locator('[data-part=state]');
  await expect(state).toContainText('€1 million of the City’s money waits');
  await expect(page.locator('.side.unset')).toHaveCount(2);
  await page.locator('.setting[data-key=taken] select').selectOption('camera');
  await expect(page).toHaveURL(/#play-budget\?put=none$/);
  await page.locator('.setting[data-key=put] select').selectOption('safe');
  await page.locator('.setting[data-key=payer] input').first().focus();
  await page.keyboard.press('ArrowDown');
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
  await expect(page.locator('.laboratory')).toHaveAttribute('open', '');
  await expect(state).toContainText('the State’s money goes from “street cameras” to “buildings made safe');
  await page.locator('[value=reset]').press('Enter');
  await expect(state).toContainText('the City’s money waits');
  await expect(page).toHaveURL(/#play-budget$/);
});

test('a broken link opens the first state and says so', async ({ page }) => {
  await page.goto('/play/budget/#play-budget?payer=mayor&euros=5');
  await expect(page.locator('.fault')).toBeVisible();
  await expect(page.locator('.fault')).toContainText('payer=mayor');
  await expect(page.locator('[data-part=state]')).toContainText('€1 million of the City’s money waits');
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

test('the sheet prints the acts, the state, both tables, the one sentence and the address that holds the state', async ({
  page,
}) => {
  await page.goto('/play/budget/#play-budget?payer=state');
  await expect(page.locator('.play')).toHaveClass(/ready/);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const part of ['[data-part=state]', '.who', '.finding', '.address'])
    await expect(page.locator(part)).toBeVisible();
  await expect(page.locator('.act .still svg:visible')).toHaveCount(3);
  await expect(page.locator('.act .found:visible')).toHaveCount(3);
  await expect(page.locator('.address')).toContainText('#play-budget?payer=state');
  await expect(page.locator('.settings')).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path } of pages) {
    test(`${path} stands complete: every payer and every thing, the decisions, the answers and the finding`, async ({
      page,
    }) => {
      await page.goto(path);
      await expect(page.locator('.act .found:visible')).toHaveCount(3);
      await expect(page.locator('.act .still svg:visible')).toHaveCount(3);
      await page.locator('.laboratory > summary').click();
      await expect(page.locator('.who tbody tr')).toHaveCount(6);
      await expect(page.locator('.who tbody tr').first().locator('td[data-payer]')).toHaveCount(4);
      await expect(page.locator('.who [data-role]:visible')).toHaveCount(24);
      await expect(page.locator('.play input:visible')).toHaveCount(0);
      await expect(page.locator('.finding')).toBeVisible();
      await expect(page.locator('.needs')).toBeVisible();
    });
  }
});
