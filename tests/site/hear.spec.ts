import { embedHref } from '../../src/i18n/embeds.ts';
import { expect, test, type Locator, type Page } from './room.ts';

declare global {
  interface Window {
    /** What was opened and sounded: audio contexts with their state, and the pitch at which each tone begins. */
    heard: { audio: AudioContext[]; pitches: number[] };
  }
}

/** Listens in: which audio is opened, which tones begin. */
const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.heard = { audio: [], pitches: [] };
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor() {
        super();
        window.heard.audio.push(this);
      }
    };
    const set = Reflect.get(AudioParam.prototype, 'setValueAtTime');
    AudioParam.prototype.setValueAtTime = function (value, at) {
      // Of what is set, only a pitch is as high.
      if (value > 100) window.heard.pitches.push(value);
      return set.call(this, value, at);
    };
  });

const pitches = (page: Page): Promise<number[]> => page.evaluate(() => window.heard.pitches);
const states = (page: Page): Promise<string[]> => page.evaluate(() => window.heard.audio.map(({ state }) => state));

/** A chart without a guess before it, that can be heard. */
async function chart(page: Page, path = '/how-many/', id = 'five-hundred'): Promise<Locator> {
  await listen(page);
  await page.goto(path);
  const figure = page.locator(`#fig-${id}`);
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

test('nothing sounds, and nothing of it is fetched, before the press; then each mark sounds with its line in sight', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const figure = await chart(page);
  const button = figure.getByRole('button', { name: 'Hear it' });
  await expect(button).toBeVisible();
  expect(await states(page)).toEqual([]);
  expect(asked.filter((url) => /hear/.test(url))).toEqual([]);

  await button.press('Enter');
  const player = figure.getByRole('group', { name: 'Hear the chart' });
  // Stop, then the volume, come first, and the reader stands at stop.
  await expect(player.getByRole('button', { name: 'Stop' })).toBeFocused();
  expect(await player.evaluate((group) => [...group.children].map((one) => one.textContent?.trim()))).toEqual([
    'Stop',
    'Volume',
    'Pause',
  ]);
  await expect(figure.getByRole('status')).toContainText('low is small, high is large');
  await expect(figure.locator('.readout strong')).toContainText('500');
  await expect.poll(() => pitches(page).then(({ length }) => length)).toBeGreaterThanOrEqual(2);
  // 500 promised, then 90 working.
  const [promised = 0, working = 0] = await pitches(page);
  expect(promised).toBeCloseTo(880);
  expect(working).toBeLessThan(promised / 2);
  await expect(figure.locator('.readout strong')).toContainText('90');

  await page.keyboard.press('Enter');
  await expect(player).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(await states(page)).toEqual(['closed']);
});

test('whoever walks with the keys hears the mark they stand at, at their own pace; Escape ends it', async ({
  page,
}) => {
  const figure = await chart(page);
  await figure.getByRole('button', { name: 'Hear it' }).click();
  await expect.poll(() => pitches(page).then(({ length }) => length)).toBe(1);
  const list = figure.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  await expect(
    figure.getByRole('button', { name: 'From the start' }).or(figure.getByRole('button', { name: 'Play on' })),
  ).toBeVisible();
  const before = (await pitches(page)).length;
  await page.keyboard.press('ArrowLeft');
  expect((await pitches(page)).length).toBe(before + 1);
  await page.keyboard.press('Escape');
  await expect(figure.getByRole('group', { name: 'Hear the chart' })).toHaveCount(0);
  await expect(figure.getByRole('button', { name: 'Hear it' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  expect((await pitches(page)).length).toBe(before + 1);
});

test('it pauses out of sight, and does not go on by itself', async ({ page }) => {
  const figure = await chart(page, '/fr/combien/');
  await figure.getByRole('button', { name: 'Écouter' }).click();
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(figure.getByRole('button', { name: 'Reprendre' })).toHaveCount(1);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'Reprendre' })).toBeVisible();
});

test('a browser that gives no sound says so, and the button stays', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.addInitScript(() => {
    window.AudioContext = class {
      constructor() {
        throw new DOMException('no device', 'NotSupportedError');
      }
    } as unknown as typeof AudioContext;
  });
  await page.goto('/how-many/');
  const figure = page.locator('#fig-five-hundred');
  await figure.scrollIntoViewIfNeeded();
  const button = figure.getByRole('button', { name: 'Hear it' });
  await button.press('Enter');
  await expect(figure.locator('chart-walk [role="status"]')).toHaveText('This browser cannot play sound here.');
  await expect(button).toBeFocused();
  expect(faults).toEqual([]);
});

test('a chart whose line waits to be guessed, and those about the collapse, have no such button', async ({ page }) => {
  await chart(page, '/how-many/', 'promises');
  const waiting = page.locator('#fig-promises');
  await expect(waiting.locator('.hear-it')).toHaveCount(1);
  await expect(waiting.locator('.hear-it')).toBeHidden();
  for (const id of ['two-commitments', 'ordered-out']) {
    await page.goto('/two-budgets/');
    const figure = page.locator(`#fig-${id}`);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.getByRole('listbox')).toHaveCount(1);
    await expect(figure.locator('.hear-it')).toHaveCount(0);
  }
});

test('an embed can be heard once it was pressed awake', async ({ page }) => {
  await listen(page);
  await page.goto(embedHref('screens-attention', 'en'));
  await page.getByRole('button', { name: 'Explore' }).click();
  await page.getByRole('button', { name: 'Hear it' }).click();
  await expect.poll(() => pitches(page).then(({ length }) => length)).toBeGreaterThanOrEqual(2);
  const [one = 0, four = 0] = await pitches(page);
  expect(one).toBeGreaterThan(four);
  await page.keyboard.press('Escape');
  await expect.poll(() => states(page)).toEqual(['closed']);
});
