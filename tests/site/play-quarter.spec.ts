import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './room.ts';

const part = (page: Page, name: string) => page.locator(`#play-quarter [data-part="${name}"]`);
/** The play, started and its first day watched. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.goto(path);
  await page.locator('#play-quarter').scrollIntoViewIfNeeded();
  await expect(page.locator('#play-quarter.live:not([aria-busy])')).toBeVisible();
  return faults;
}

test.describe('the duty officer', () => {
  test('asks first, then says what the rule came to, and is solved by keyboard alone', async ({ page }) => {
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    const faults = await open(page, '/play/duty-officer/');
    await expect(part(page, 'alerts')).toBeHidden();
    await page.getByLabel('How many times will this rule ring in the day?').fill('3');
    await page.getByRole('button', { name: 'Run the day' }).press('Enter');
    await expect(part(page, 'gap')).toHaveText('You expected it to ring 3 times. It rang 6 times.');
    await expect(
      part(page, 'alerts').getByRole('row', { name: /Thimble Street .* people queuing for bread false alert/ }),
    ).toBeVisible();
    await expect(part(page, 'alerts').getByRole('row', { name: /Kite Square no alert a fight missed/ })).toBeVisible();

    await page.getByLabel('People at least', { exact: true }).press('Home');
    for (const key of ['ArrowRight', 'ArrowRight'])
      await page.getByLabel('People at least', { exact: true }).press(key);
    await page.getByLabel('For how long, as a number').fill('2');
    await page.getByLabel('Where', { exact: true }).selectOption({ label: 'Kite Square' });
    await page.getByLabel('From, as a number', { exact: true }).fill('0.5');
    await page.getByLabel('To, as a number', { exact: true }).fill('4');
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
    await expect(page.locator('#play-quarter.live:not([aria-busy])')).toBeVisible();
    await expect(part(page, 'mapwords')).toContainText('as the machine counts them');
    await page.getByLabel('People at least', { exact: true }).press('ArrowLeft');
    await expect(part(page, 'state')).toContainText('the fight (01:58');
    await expect(part(page, 'alerts').locator('tbody button').first()).toBeVisible();
  });

  test('stands complete without script: map, strip, list and finding', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/watching-machine/');
    await expect(part(page, 'state')).toContainText('It missed the fight');
    await expect(part(page, 'alerts').locator('tbody tr')).toHaveCount(7);
    await expect(part(page, 'map').locator('.box')).toBeVisible();
    await expect(page.locator('#play-quarter .finding')).toContainText('Choose a rule, live with its errors');
    await context.close();
  });
});
