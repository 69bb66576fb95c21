import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './room.ts';

const part = (page: Page, name: string) => page.locator(`#play-quarter [data-part="${name}"]`);
const laboratory = (page: Page) => page.locator('#play-quarter > .laboratory');
/** The first day is a second of work for one core: tests that share it with others wait longer for it than for a frame. */
const lived = (page: Page): Promise<void> =>
  expect(page.locator('#play-quarter.live:not([aria-busy])')).toBeVisible({ timeout: 30_000 });
/** The play, started, its laboratory open and its first day watched. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(path);
  await page.locator('#play-quarter').scrollIntoViewIfNeeded();
  await page.waitForSelector('#play-quarter.ready');
  if (!new URL(page.url()).hash) await laboratory(page).locator('> summary').click();
  await expect(laboratory(page)).toHaveAttribute('open', '');
  await lived(page);
  return faults;
}

test.describe('the duty officer', () => {
  test('lists in its laboratory what the rule came to, and is solved by keyboard alone', async ({ page }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    const faults = await open(page, '/play/duty-officer/');
    await expect(part(page, 'state')).toContainText('On this invented day the rule rang 6 times. It missed the fight');
    await expect(
      part(page, 'alerts').getByRole('row', { name: /Thimble Street .* people queuing for bread false alert/ }),
    ).toBeVisible();
    await expect(part(page, 'alerts').getByRole('row', { name: /Kite Square no alert a fight missed/ })).toBeVisible();

    await laboratory(page).getByLabel('People at least', { exact: true }).press('Home');
    for (const key of ['ArrowRight', 'ArrowRight'])
      await laboratory(page).getByLabel('People at least', { exact: true }).press(key);
    await laboratory(page).getByLabel('For how long, as a number').fill('2');
    await laboratory(page).getByLabel('Where', { exact: true }).selectOption({ label: 'Kite Square' });
    await laboratory(page).getByLabel('From, as a number', { exact: true }).fill('0.5');
    await laboratory(page).getByLabel('To, as a number', { exact: true }).fill('4');
    await expect(part(page, 'change')).toContainText('This rule rings for the fight and not for the bakery.');
    await expect(part(page, 'alerts').locator('tbody tr')).toHaveCount(1);
    await expect(page).toHaveURL(/#play-quarter\?count=4&minutes=2&place=square&from=0.5&to=4&seed=1/);
    expect(workers).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('opens a link as it was left, sorts an alert, and shows the views in words', async ({ page }) => {
    const faults = await open(page, '/fr/jouer/permanence/#play-quarter?count=4&minutes=2&seed=1&at=7.6667');
    await expect(part(page, 'state')).toContainText('La bagarre (1\u00a0h\u00a058, place du Cerf-Volant');
    await page.getByText('Trier les alertes', { exact: true }).press('Enter');
    await expect(part(page, 'dutynow')).toContainText('5 h 1');
    await page.getByRole('button', { name: 'Pas réelle' }).press('Enter');
    await expect(part(page, 'dutytold')).toHaveText(
      /Vous aviez répondu\s: Pas réelle\. C’était\s: la benne à ordures\./,
    );
    await page.getByText('Un mur d’images', { exact: true }).press('Enter');
    await expect(part(page, 'views').locator('p').first()).toHaveText(/^C1\s: \d+ personnes?, \d+ véhicules?$/);
    const { violations } = await new AxeBuilder({ page }).include('#play-quarter').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('lives the same day on the page itself where no worker starts', async ({ page }) => {
    await page.route('**/quarter.worker*', (route) => route.abort());
    await page.goto('/play/duty-officer/#play-quarter?seed=1');
    await page.waitForSelector('#play-quarter.ready');
    await lived(page);
    await expect(part(page, 'mapwords')).toContainText('as the machine counts them');
    await laboratory(page).getByLabel('People at least', { exact: true }).press('ArrowLeft');
    await expect(part(page, 'state')).toContainText('the rule rang 7 times');
    await expect(part(page, 'alerts').locator('tbody button').first()).toBeVisible();
  });

  test('tells in its acts what the rule rang for, lets the bread queue ring with the fight, and walks a day', async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto('/play/duty-officer/');
    await page.waitForSelector('#play-quarter.ready');
    const act = page.locator('#play-quarter .act:not(.off)');
    await act.getByLabel('ring', { exact: true }).check();
    await act.getByRole('button', { name: 'Run' }).click();
    await expect(act.locator('.verdict')).toHaveText('It rang 6 times, never for the fight.');
    await expect(act.locator('.answer')).toHaveText(
      'You said it would ring for the fight: it rang for traders unloading, the bread queue, the school gate (2 times), a café terrace and concertgoers going home.',
    );
    await expect(act.locator('.draw:visible .gathering.false .alarm')).toHaveCount(5);
    await expect(act.locator('.draw:visible .gathering.missed')).toHaveCount(1);

    await act.locator('.leads a.go').click();
    await act.getByRole('button', { name: 'Run' }).click();
    await act.getByLabel('People at least, as a number').nth(1).fill('3');
    await expect(act.locator('.answer')).toContainText('the fight is caught, and the bread queue rings too');

    // The rule of the second act goes on to the third.
    await act.locator('.leads a.go').click();
    await expect(act.locator('.draw:visible svg')).toBeVisible();
    await expect(act.locator('.draw:visible')).toContainText('3 people within 5 metres');
    await act.getByRole('button', { name: 'Run' }).click();
    await expect(act.locator('.verdict')).toHaveText('10 of 10 fights caught, 146 false alerts.');
    const clock = act.locator('.seen [type="range"]');
    await clock.press('End');
    await expect(act.locator('.answer')).toContainText('1,790 pictures by 7 of 9 cameras, and 2 alerts point');
    await expect(page).toHaveURL(/#play-quarter\?act=3&hour=28$/);
    expect(workers).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('moves its people within the first second, in sight only, and not for those who asked for less motion', async ({
    page,
  }) => {
    const running = (): Promise<number> =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    await page.goto('/play/duty-officer/');
    await page.waitForSelector('#play-quarter.ready');
    await expect.poll(running, { timeout: 1000 }).toBeGreaterThan(0);
    await page.setViewportSize({ width: 360, height: 400 });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(page.locator('#play-quarter')).toHaveClass(/unwatched/);
    expect(await running()).toBe(0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.emulateMedia({ reducedMotion: null });
  });

  test('stands complete without script: map, strip, list and finding', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/watching-machine/');
    await expect(part(page, 'state')).toContainText('It missed the fight');
    await expect(part(page, 'alerts').locator('tbody tr')).toHaveCount(7);
    await laboratory(page).locator('> summary').click();
    await expect(part(page, 'map').locator('.box')).toBeVisible();
    await expect(page.locator('#play-quarter .finding')).toContainText('Choose a rule, live with its errors');
    await context.close();
  });
});
