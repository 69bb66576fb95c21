import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './room.ts';
import { loadTables } from '../../src/data/load.ts';
import { number } from '../../src/i18n/format.ts';
import { covers } from './pages.ts';
import { sideways } from './look.ts';
import { stored, watch } from './watch.ts';

test.use({ reads: ['content/data'] });

const { figures } = loadTables();
const counted = figures.get('ms-cam-2020-12-1558')?.value ?? Number.NaN;
const promised = figures.get('ms-cam-2016-aim2000-2020')?.value ?? Number.NaN;

test('the rows behind the cover are those the field was designed for', () => {
  expect([counted, promised - counted]).toEqual([1558, 442]);
});

for (const { path, locale, html } of covers) {
  const says = (value: number): string => number(value, locale);

  test(`the field on ${path} holds one eye for each camera counted and one outline for each not reached`, () => {
    const drawings = html.split('<svg class="field"').slice(1);
    expect(drawings.length).toBe(2);
    for (const drawing of drawings) {
      expect(drawing.split('href="#eye"').length - 1).toBe(counted);
      expect(drawing.split('href="#lid"').length - 1).toBe(promised - counted);
    }
  });

  for (const [width, height] of [
    [1280, 900],
    [390, 844],
    [320, 568],
  ] as const) {
    test(`${path} waits for a guess on a screen of ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await page.waitForTimeout(400);
      await expect(page.locator('eye-field')).toHaveClass(/waiting/);
      await expect(page.locator('.guess .commit')).toBeVisible();
    });
  }

  test(`a guess on ${path} by keyboard: the slider moves the number, Enter compares`, async ({
    page,
    context,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL as string);
    await page.goto(path);
    const slider = page.locator('input[name=slider]');
    const amount = page.locator('input[name=amount]');
    await slider.focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    const written = async (): Promise<number> => Number((await amount.inputValue()).replace(/[,\u202f]/g, ''));
    // The field follows the slider by a frame.
    await expect.poll(written).toBe(Number(await slider.inputValue()));
    const guess = await written();
    expect(guess).toBeGreaterThan(1000);
    await expect(slider).toHaveAttribute(
      'aria-valuetext',
      `${new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr-FR').format(guess)} ${locale === 'en' ? 'cameras' : 'caméras'}`,
    );
    await page.keyboard.press('Tab');
    await expect(amount).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.guess .commit')).toBeFocused();
    await page.keyboard.press('Enter');
    const reveal = page.locator('.reveal .said');
    await expect(reveal).toContainText(says(guess));
    await expect(reveal).toContainText(says(counted));
    await expect(reveal).toContainText(says(Math.abs(guess - counted)));
    await expect(page.locator('.reveal')).toHaveAttribute('role', 'status');
    await expect(page.locator('eye-field')).not.toHaveClass(/waiting/, { timeout: 8_000 });
    expect(await stored(page, context)).toEqual([]);
    expect(seen.outward).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect((await page.evaluate(() => window.watched)).violations).toEqual([]);
  });

  test(`a guess on ${path} in figures: too high, close, too low, and not a number`, async ({ page }) => {
    await page.goto(path);
    const amount = page.locator('input[name=amount]');
    const reveal = page.locator('.reveal .said');
    const texts: string[] = [];
    for (const guess of [2000, 1560, 30]) {
      await amount.fill(String(guess));
      await amount.press('Enter');
      await expect(reveal).toContainText(says(guess));
      await expect(reveal).toContainText(says(Math.abs(guess - counted)));
      texts.push(((await reveal.textContent()) ?? '').replace(/[\d\s,\u202f]+/g, ' '));
    }
    expect(new Set(texts).size, 'three different answers').toBe(3);
    const before = await reveal.textContent();
    await amount.fill('');
    await amount.press('Enter');
    expect(await reveal.textContent()).toBe(before);
    await amount.fill('-5');
    await amount.press('Enter');
    expect(await reveal.textContent()).toBe(before);
    await amount.fill('9000');
    expect(await sideways(page)).toEqual([]);
  });

  test(`“show me” on ${path} fills the field without asking`, async ({ page }) => {
    await page.goto(path);
    await page.locator('.guess .show').click();
    await expect(page.locator('eye-field')).not.toHaveClass(/waiting/, { timeout: 8_000 });
    await expect(page.locator('svg.field:visible .counted > g')).not.toHaveCount(0);
    await expect(page.locator('.reveal .said')).toBeEmpty();
    await expect(page.locator('.reveal .truth')).toContainText(says(counted));
  });

  test(`whoever scrolls past the guess on ${path} finds the field filled`, async ({ page }) => {
    await page.goto(path);
    await page.mouse.move(600, 400);
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, 300);
    await expect(page.locator('eye-field')).not.toHaveClass(/waiting/, { timeout: 8_000 });
  });

  test(`the machine's way of looking on ${path} is a choice, and readable`, async ({ page }) => {
    await page.goto(path);
    await page.locator('.guess .show').click();
    await expect(page.locator('eye-field')).not.toHaveClass(/waiting/, { timeout: 8_000 });
    const machine = page.locator('.views button[value=machine]');
    await machine.click();
    await expect(machine).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.machine-note')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .include('.stage')
      .withRules(['color-contrast', 'aria-allowed-attr', 'button-name'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
    await page.locator('.views button[value=eye]').click();
    await expect(machine).toHaveAttribute('aria-pressed', 'false');
  });
}
