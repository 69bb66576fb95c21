import { openLaboratory as open } from './laboratory.ts';
import { expect, test, type Locator, type Page } from './room.ts';

const NNBSP = '\u202f';
const setting = (page: Page, key: string): { field: Locator; slider: Locator; told: Locator; value: Locator } => {
  const place = page.locator(`.setting[data-key="${key}"]`);
  return {
    field: place.locator('input[inputmode]'),
    slider: place.locator('input[type="range"]'),
    told: place.locator('.amiss'),
    value: place.locator('.value'),
  };
};

test('a number between two steps, beyond the ends or with words beside it is told by its cause, changes nothing, and does not hold up the next', async ({
  page,
}) => {
  await open(page, '/play/alarm/');
  const { field, slider, told, value } = setting(page, 'minutes');
  await expect(field).toHaveValue('2');
  for (const [typed, words] of [
    ['2.3', '2.3 lies between two steps. Write 2 or 2.5.'],
    ['61', '61 is too large. The most here is 60, the least 0.'],
    ['5 minutes', '“5 minutes” holds more than a number. Write it alone: 5.'],
    ['1,5', '“1,5” can be read as 1.5 or as 15. Write the one you mean.'],
    ['1.234', '“1.234” can be read as 1.2340 or as 1,234. Write the one you mean.'],
    ['two', '“two” has no digits. Write the number in digits.'],
  ] as const) {
    await field.fill(typed);
    await expect(told).toHaveText(words);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-part="change"]'), 'and said aloud').toHaveText(words);
    await expect(slider).toHaveValue('2');
    await expect(value).toHaveText(/^2\b/);
  }
  await field.fill('2.5');
  await expect(told).toBeHidden();
  await expect(field).not.toHaveAttribute('aria-invalid');
  await expect(slider).toHaveValue('2.5');
});

test('a field can be cleared and written again, key by key; left empty it shows what counts', async ({ page }) => {
  await open(page, '/play/alarm/');
  const { field, slider, told } = setting(page, 'minutes');
  await field.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type('12');
  await expect(slider).toHaveValue('12');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(slider).toHaveValue('2');
  await page.waitForTimeout(900);
  await expect(told).toHaveCount(0);
  await field.blur();
  await expect(field).toHaveValue('2');
});

test('a number is shown as the page’s language writes it, without gaps while it is written, whatever the browser speaks', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ locale: 'de-DE', baseURL: baseURL as string });
  const page = await context.newPage();
  for (const [path, shown, plain, typed, after] of [
    ['/fr/jouer/alarme/', `1${NNBSP}558`, '1558', `12${NNBSP}345`, `9${NNBSP}999`],
    ['/play/alarm/', '1,558', '1558', '12,345', '9,999'],
  ] as const) {
    await page.goto('about:blank');
    await open(page, path);
    const { field, slider, told } = setting(page, 'cameras');
    await expect(field).toHaveValue(shown);
    await field.focus();
    await expect(field).toHaveValue(plain);
    await field.fill(typed);
    await field.blur();
    await expect(told).toHaveText(new RegExp(typed));
    await field.fill(after);
    await field.blur();
    await expect(field).toHaveValue(after);
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(field, 'and it follows the slider').toHaveValue('100');
  }
  await context.close();
});

test('what can be read two ways is asked back in French too', async ({ page }) => {
  await open(page, '/fr/jouer/alarme/');
  const { field, told } = setting(page, 'minutes');
  await field.fill('1,234');
  await expect(told).toHaveText(
    `«${NNBSP}1,234${NNBSP}» peut se lire 1,2340 ou 1${NNBSP}234. Écrivez celui que vous voulez dire.`,
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('2,5');
  await expect(told).toBeHidden();
});

test('no field for a number is left to the browser, and each is large enough not to be zoomed into', async ({
  page,
}) => {
  for (const path of [
    '/how-many/',
    '/play/alarm/',
    '/play/loop/',
    '/play/duty-officer/',
    '/play/budget/',
    '/classroom/class-runs/',
  ]) {
    await page.goto(path);
    await expect(page.locator('input[type="number"]'), path).toHaveCount(0);
    const small = await page.$$eval(
      'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select',
      (fields) =>
        fields
          .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < 16)
          .map((field) => field.outerHTML.slice(0, 80)),
    );
    expect(small, path).toEqual([]);
  }
});
