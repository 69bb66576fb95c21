import { openLaboratory as open } from './laboratory.ts';
import { expect, test, type Page } from './room.ts';

/** The counts as they stand in every field of tree and table, by name; each name must say one thing. */
const fields = (page: Page): Promise<Record<string, string[]>> =>
  page.$$eval('[data-box]', (inputs) => {
    const all: Record<string, string[]> = {};
    for (const input of inputs as HTMLInputElement[])
      all[input.dataset['box'] as string] = [...new Set([...(all[input.dataset['box'] as string] ?? []), input.value])];
    return all;
  });
const START = { sought: ['10'], missed: ['1'], right: ['9'], false: ['167'], passed: ['999,823'] };

test('crowd, tree and table are one: a count written in any of them changes the rate and all the others', async ({
  page,
}) => {
  await open(page, '/play/alarm/');
  expect(await fields(page)).toEqual(START);

  await page.locator('table [data-box="false"]').fill('16');
  await page.locator('table [data-box="false"]').press('Enter');
  await expect(page.locator('.setting[data-key="mistaken"] .value')).toHaveText('16');
  expect(await fields(page)).toEqual({ ...START, false: ['16'], passed: ['999,974'] });
  await expect(page.locator('[data-part="change"]')).toHaveText(
    'Fewer false alarms. Right alarms: 9 of 25; before: 9 of 176.',
  );
  expect(page.url()).toContain('#play-alarm?mistaken=16');

  await page.locator('.tree [data-box="missed"]').first().fill('4');
  await page.locator('.tree [data-box="missed"]').first().press('Enter');
  await expect(page.locator('.setting[data-key="found"] input[inputmode]')).toHaveValue('60');
  await expect(page.locator('.crowd.wide')).toHaveAttribute(
    'aria-label',
    'A field of dots for 1,000,000 people; sought: 10; alarms: 22, of which right: 6.',
  );

  await page.locator('.setting[data-key="mistaken"] input[inputmode]').fill('10000');
  await page.locator('.setting[data-key="sought"] input[inputmode]').fill('10000');
  await expect(page.locator('[data-part="state"]')).toContainText(
    'Of 10,000 people who pass, 100 are sought. The system raises 159 alarms',
  );
  await expect(page.locator('[data-part="change"]')).toHaveText(
    'Several rates at once. The crowd is now 10,000 people. Right alarms: 60 of 159.',
  );
  await page.click('[value="undo"]');
  await expect(page.locator('[data-part="state"]')).toContainText('Of 1,000,000 people who pass, 10 are sought.');
});

test('a measured system goes into the crowd, and a link brings it back', async ({ page }) => {
  await open(page, '/play/alarm/');
  await page.click('[data-preset="london"]');
  await expect(page.locator('[data-part="state"]')).toContainText('The system raises 12 alarms');
  await expect(page).toHaveURL(/#play-alarm\?mistaken=3\.18$/);
  await open(page, '/alarm/#play-alarm?mistaken=3.18');
  await page.reload();
  await page.waitForSelector('.play.ready');
  await expect(page.locator('[data-play="alarm"] [data-part="state"]')).toContainText('The system raises 12 alarms');
});

for (const [path, faulty] of [
  ['/play/alarm/#play-alarm%3Ffound%3D80', ''],
  ['/play/alarm/#/play-alarm?found=80', ''],
  ['/alarm/#play-alarm%3Ffound%3D80', ''],
  ['/play/alarm/#play-alarm?found=80).&utm_source=chat', ''],
  ['/play/alarm/#play-alarm?found=80&fbclid=abc', ''],
  ['/play/alarm/#play-alarm?found=80&colour=red', '“colour=red”'],
] as const) {
  test(`a link opens what it holds: ${path}`, async ({ page }) => {
    await page.goto(path);
    await page.waitForSelector('.play.ready');
    await expect(page.locator('[data-play="alarm"] .laboratory > summary')).toBeInViewport();
    await expect(page.locator('.setting[data-key="found"] input[inputmode]')).toHaveValue('80');
    await expect(page.locator('[data-play="alarm"] [data-part="state"]')).toBeVisible();
    const fault = page.locator('[data-part="fault"]');
    if (faulty === '') await expect(fault).toBeHidden();
    else
      await expect(fault).toHaveText(
        new RegExp(`^Part of this link could not be read; everything else in it is set\\. ${faulty}`),
      );
  });
}

test('the groups of the crowd are one tab stop: arrows walk them, Escape leaves', async ({ page }) => {
  await open(page, '/play/alarm/');
  await page.locator('.walk button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-part="told"]')).toHaveText('Sought, and an alarm: 9 of 10 people sought.');
  await page.keyboard.press('End');
  await expect(page.locator('[data-part="told"]')).toHaveText('All alarms: 176, of which 9 are right.');
  await expect(page.locator('.play')).toHaveAttribute('data-here', 'alarms');
  await page.keyboard.press('Escape');
  await expect(page.locator('.play')).not.toHaveAttribute('data-here');
  await page.keyboard.press('Tab');
  await expect(page.locator('.walk button:focus')).toHaveCount(0);
});

test('a pupil who fills the tree is told the likely slip, not a mark', async ({ page }) => {
  await open(page, '/play/alarm/');
  const write = async (numbers: Record<string, number>): Promise<void> => {
    for (const [box, number] of Object.entries(numbers))
      await page.locator(`[data-fill="${box}"]`).fill(String(number));
    await page.click('[value="check"]');
  };
  await write({ sought: 400, others: 9600, missed: 360, right: 40, false: 500, passed: 9120, alarms: 400, share: 90 });
  await expect(page.locator('[data-slip="right"]')).toContainText('swapped');
  await expect(page.locator('[data-slip="false"]')).toContainText('Counted out of everyone');
  await expect(page.locator('[data-slip="alarms"]')).toContainText('people sought');
  await expect(page.locator('[data-slip="share"]')).toContainText('The question is the share of alarms that are right');
  await write({ missed: 40, right: 360, false: 480, alarms: 840, share: 43 });
  await expect(page.locator('[data-part="filled"]')).toHaveText('All boxes are right: 360 of 840 alarms are right.');
});
