import { openLaboratory as opened } from './laboratory.ts';
import { expect, test } from './room.ts';
import { watch } from './watch.ts';

test('by hand: ten draws, each said as it stands; the last is the run, and luck is the one thing to change', async ({
  page,
}) => {
  await page.goto('/guessing-where/');
  const play = page.locator('[data-play="loop"]');
  await play.scrollIntoViewIfNeeded();
  await expect(page.locator('[data-play="loop"].ready')).toBeVisible();
  const act = play.locator('.act').first();
  const draw = act.locator('[value="turn"]');
  await draw.focus();
  const seen = (): Promise<number> => act.locator('.draw:visible .patrol').count();
  for (let day = 1; day < 10; day++) {
    await page.keyboard.press('Enter');
    await expect(play.locator('[data-part="said"]')).toHaveText(
      new RegExp(`^Day ${day} of 10: to [AB] · on record: A \\d+, B \\d+$`),
    );
    await expect.poll(seen).toBe(day);
    await expect(act).toHaveAttribute('data-step', 'predict');
  }
  await page.keyboard.press('Enter');
  await expect(act).toHaveAttribute('data-step', 'see');
  await expect(act.locator('.verdict')).toBeFocused();
  await expect(act.locator('.verdict')).toHaveText('27 of 42 records are in B.');
  await expect(play.locator('[data-part="said"]')).toHaveText(/^In each area 30 incidents happened, .* 7 days of 10/);
  await act.locator('.seen [type="range"]').press('ArrowRight');
  await expect(act.locator('.verdict')).toHaveText('33 of 42 records are in B.');
  await expect(page).toHaveURL(/#play-loop\?luck=10$/);
  // Begun again, it is another ten days.
  await act.locator('[value="again"]').click();
  await expect(act).toHaveAttribute('data-step', 'predict');
  await expect.poll(seen).toBe(0);
  await act.locator('[value="run-act"]').click();
  await expect(act.locator('.verdict')).not.toHaveText('33 of 42 records are in B.');
});

test('a guess about the futures is answered by name; ten and two hundred tell chance', async ({ page }) => {
  await page.goto('/play/loop/#play-loop-act-2');
  const act = page.locator('[data-play="loop"] .act[data-act="2"]');
  await page.waitForSelector('.play.ready');
  await act.getByRole('radio', { name: 'All on the same side' }).check();
  await act.locator('[value="run-act"]').click();
  await expect(act.locator('.answer')).toHaveText(/^You said all on the same side: this future leans to B/);
  await act.locator('.seen [type="range"]').press('ArrowRight');
  await expect(act.locator('.answer')).toHaveText(/^Of these 10 futures, 5 lean to A and 5 to B/);
  await expect(act.locator('.draw:visible .end')).toHaveCount(10);
  await act.locator('.seen [type="range"]').press('ArrowRight');
  await expect(act.locator('.answer')).toHaveText(/not to the same side, and that is chance\.$/);
});

test('in the laboratory chance is told from bias', async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL as string);
  await opened(page, '/guessing-where/');
  await page.getByRole('button', { name: 'Chance alone' }).click();
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
