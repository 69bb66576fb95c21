import { expect, test, type Page } from './room.ts';
import { watch } from './watch.ts';

const opened = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('[data-play="loop"]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-play="loop"].ready')).toBeVisible();
};

test('a guess about the loop is answered by name, and chance is told from bias', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL as string);
  await opened(page, '/guessing-where/');
  await page.getByRole('radio', { name: /All on the same side/ }).check();
  await page.getByRole('button', { name: 'Draw the futures' }).click();
  await expect(page.locator('[data-part="answer"]')).toHaveText(/You expected bias\..*patrols of 100/);
  await expect(page.locator('[data-part="bias"]')).toHaveText(/no bias shows/);
  await expect(page).toHaveURL(/#play-loop\?.*recordsa=6/);

  await page.getByRole('button', { name: 'An unequal past' }).click();
  await expect(page.locator('[data-part="bias"]')).toHaveText(/2\d too many in A/);
  await expect(page.locator('[data-part="change"]')).toHaveText(/that is bias/);
  // Drawn anew, the bias stays.
  await page.getByRole('button', { name: 'Draw anew' }).click();
  await expect(page.locator('.loop').last()).toContainText('seed 2');
  await expect(page.locator('[data-part="bias"]')).toHaveText(/2\d too many in A/);
  await expect(page).toHaveURL(/seed=2/);
  await page.getByText('Table of runs').click();
  await expect(page.locator('[data-part="runs"] tbody tr')).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.loop').last()).toContainText('seed 1');
  expect(seen).toEqual({ outward: [], errors: [] });
  expect(await page.evaluate(() => window.watched.violations)).toEqual([]);
});

test('by keys alone, one future is walked day by day, and says that it can tell neither', async ({ page }) => {
  await opened(page, '/fr/jouer/boucle/');
  await page.getByRole('button', { name: 'Jour par jour' }).press('Enter');
  await expect(page.locator('[data-part="state"]')).toHaveText(/Le premier matin/);
  const step = page.getByRole('button', { name: 'Avancer d’un pas', exact: true });
  await step.press('Enter');
  await step.press('Space');
  await expect(page.locator('[data-part="state"]')).toHaveText(/^Jour 2/);
  await expect(page.locator('[data-part="chance"]')).toHaveText(/Un seul avenir/);
  await page.getByRole('slider', { name: 'Jour regardé' }).press('End');
  await expect(page.locator('[data-part="state"]')).toHaveText(/^Jour 50/);
  await page.getByRole('textbox', { name: 'Faits enregistrés le premier jour, A' }).fill('60');
  await expect(page.locator('.loop').last()).toContainText('A 5');
});

test('a link opens the state it holds, and a broken one says so', async ({ page }) => {
  await opened(page, '/play/loop/#play-loop?recordsa=90&recordsb=30&ratea=3&rateb=3&correction=on&seed=4');
  await expect(page.locator('.loop').last()).toContainText('seed 4');
  await expect(page.getByRole('checkbox', { name: /Correct for/ })).toBeChecked();
  await page.goto('about:blank');
  await opened(page, '/play/loop/#play-loop?reports=many');
  await expect(page.locator('[data-part="fault"]')).toHaveText(/“reports=many”/);
  await expect(page.locator('[data-part="state"]')).toHaveText(/57 happen in A/);
});

test('asked for less motion, the days do not pass by themselves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await opened(page, '/play/loop/#play-loop?day=0');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.locator('.loop').last()).toContainText('day 1,000');
  await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
});
