import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './test.ts';
import { sideways, smallTargets } from './look.ts';
import { stored, watch } from './watch.ts';

const EN = '/classroom/class-runs/';
const FR = '/fr/classe/essais-de-la-classe/';

const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await expect(page.locator('[name="same"]')).not.toHaveValue('');
};

test('links for a class open the play in the state and with the seed they name, and the result can be copied there', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page, EN);
  await page.getByLabel('Class seed').fill('12');
  await page.getByLabel('Seats').fill('3');
  const each = await page.locator('[name="each"]').inputValue();
  const seats = each.split('\n').map((line) => line.split('\t'));
  expect(seats.map(([seat]) => seat)).toEqual(['1', '2', '3']);
  expect(seats[2]?.[1]).toMatch(new RegExp(`^${baseURL}/play/loop/#play-loop\\?.*futures=1&.*seed=1203$`));
  expect(await page.locator('[name="same"]').inputValue()).toMatch(/&seed=12$/);

  await page.goto(seats[2]?.[1] ?? '');
  await expect(page.locator('.loop').last()).toContainText('seed 1203');
  await page.getByText('Table of runs').click();
  await expect(page.locator('[data-part="runs"] tbody tr')).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy as CSV' }).press('Enter');
  await expect(page.locator('[data-part="change"]')).toHaveText('Copied.');
  const lines = await page.evaluate(() => navigator.clipboard.readText());

  await opened(page, FR);
  await page.getByLabel(/^Un nombre par ligne/).fill(lines + lines);
  await expect(page.getByRole('status').filter({ hasText: '2 résultats lus.' })).toBeVisible();
  await expect(page.getByLabel('Colonne à dessiner')).toHaveValue('mean');
  await expect(page.locator('#fig-class-runs h3')).toHaveText(/^2 résultats, tous les mêmes/);
});

test('by keys alone: pasted results are drawn, a line that cannot be read is named and reached, and nothing leaves the page', async ({
  page,
  context,
  baseURL,
}) => {
  const seen = await watch(page, baseURL as string);
  await opened(page, EN);
  await expect(page.locator('#fig-class-runs h3')).toHaveText(/^30 results, from \d+ to \d+: the median is [\d.]+$/);
  const paste = page.getByLabel(/^One number a line/);
  await paste.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('57\n48\nfifty\n61\n48');
  await expect(page.locator('#fig-class-runs h3')).toHaveText('4 results, from 48 to 61: the median is 52.5');
  await expect(
    page.getByRole('status').filter({ hasText: 'One line could not be read; the others count.' }),
  ).toBeVisible();
  await expect(page.locator('.faults li')).toHaveText(/^Line 3: “fifty” has no digits\. Write the number in digits\./);
  await expect(page.locator('#fig-class-runs svg.wide circle')).toHaveCount(4);
  await page.locator('#fig-class-runs .rows > summary').press('Enter');
  await expect(page.locator('#fig-class-runs tbody tr')).toHaveText(['482', '571', '611']);
  await page.getByRole('button', { name: 'Go to line 3' }).press('Enter');
  await page.keyboard.insertText('50');
  await expect(page.locator('.faults')).toBeHidden();
  await expect(page.locator('.question')).toHaveText(/^Everyone used the same rule/);
  await page.getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'No result to draw yet.' })).toBeVisible();
  await page.getByRole('button', { name: 'Put the example back' }).press('Enter');
  await expect(page.locator('#fig-class-runs h3')).toHaveText(/^30 results/);
  expect(seen).toEqual({ outward: [], errors: [] });
  expect(await stored(page, context)).toEqual([]);
  expect(await page.evaluate(() => window.watched.violations)).toEqual([]);
});

test('settings of one’s own are taken from a copied link; a broken part is named and the rest holds', async ({
  page,
}) => {
  await opened(page, EN);
  const own = page.getByLabel(/^Or a link to settings/);
  await own.fill('https://example.org/fr/jouer/permanence/#play-quarter?count=8&seed=3');
  await expect(page.locator('[name="same"]')).toHaveValue(/\/play\/duty-officer\/#play-quarter\?count=8&seed=1$/);
  await own.fill('#play-loop?seed=many&futures=1&recordsa=80');
  await expect(page.locator('.own-fault')).toHaveText(/“seed=many” in this link cannot be read/);
  await expect(page.locator('[name="same"]')).toHaveValue(/#play-loop\?futures=1&recordsa=80&seed=1$/);
});

test('a seed that cannot be read is named by the play, which opens its first state', async ({ page }) => {
  for (const [path, hash] of [
    ['/play/loop/', '#play-loop?seed=abc'],
    ['/play/duty-officer/', '#play-quarter?seed=-1'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(path + hash);
    await expect(page.locator('[data-part="fault"]')).toContainText(hash.split('?')[1] ?? '');
    await expect(page.locator('[data-key="seed"] input')).toHaveValue('1');
  }
});

test('slips carry a code and a link for each seat, and print alone', async ({ page }) => {
  await opened(page, FR);
  await page.getByRole('button', { name: 'Faire des billets' }).press('Enter');
  const slips = page.locator('.slips li');
  await expect(slips).toHaveCount(31);
  await expect(slips.locator('svg path')).toHaveCount(31);
  await expect(slips.nth(7)).toContainText('Place 7');
  await expect(slips.nth(7)).toContainText('seed=107');
  expect(await sideways(page)).toEqual([]);
  await page.evaluate(() => (window.print = () => void dispatchEvent(new Event('beforeprint'))));
  await page.getByRole('button', { name: 'Imprimer les billets' }).press('Enter');
  await page.emulateMedia({ media: 'print' });
  await expect(slips.first()).toBeVisible();
  await expect(page.locator('h1')).toBeHidden();
});

test('on a phone and to axe it is whole, light and dark, and on a projector', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await opened(page, FR);
  await page.getByLabel(/^Un nombre par ligne/).fill('57\nx');
  await expect(page.locator('.faults li')).toHaveCount(1);
  expect(await sideways(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
    ).toEqual([]);
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  // In a field the keys are the writer's: on a Mac, Option and P write a letter.
  await page.getByLabel(/^Un nombre par ligne/).press('Alt+p');
  await page.locator('#fig-class-runs h3 a').press('Alt+Shift+p');
  await expect(page.locator('.projector')).toHaveCount(0);
  await page.locator('#fig-class-runs h3 a').press('Alt+p');
  await expect(page.locator('#fig-class-runs[data-screen="here"]')).toBeVisible();
});

test('without script it explains the way by hand, and holds the sheet to print', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL as string });
  const page = await context.newPage();
  await page.goto(EN);
  await expect(page.getByText('By hand: open a play')).toBeVisible();
  await expect(page.locator('form:visible, button:visible')).toHaveCount(0);
  await expect(page.locator('.tally table')).toBeVisible();
  await expect(page.locator('#fig-class-runs svg.wide')).toBeVisible();
  await context.close();
});
