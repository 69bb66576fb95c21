/** From the site's door to the print window with a pupil's sheet in it: few clicks, few keys, under a minute. docs/teachers-walk.md tells it in words and numbers. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './room.ts';
import type { Locale } from '../../src/i18n/locale.ts';

test.use({ reads: ['docs/teachers-walk.md'] });

const doc = readFileSync('docs/teachers-walk.md', 'utf8');
/** The steps as the document tells them: `| 1 | Cover | the link “…” | le lien « … » | 40 |`. */
const steps = [...doc.matchAll(/^\| \d \| [^|]*\| “([^”]+)” +\| «\u00a0([^»]+)\u00a0» +\| (\d+) +\|$/gm)].map(
  ([, en = '', fr = '', keys = '']) => ({
    en,
    fr,
    keys: Number(keys),
  }),
);
const SECONDS_TO_LOOK = 10;
const covers: Record<Locale, string> = { en: '/', fr: '/fr/' };

/** The print window is not opened: the page says that it was asked for. */
const watchPrint = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
};

/** The first steps are in the bar: its contents open, and lead on. */
const BAR = 2;

test('the document tells five steps', () => expect(steps).toHaveLength(5));

for (const locale of ['en', 'fr'] as const) {
  test(`by mouse: each step is one click on what the document names (${locale})`, async ({ page }) => {
    await watchPrint(page);
    await page.goto(covers[locale]);
    const start = performance.now();
    for (const [i, step] of steps.entries())
      await (
        i === 0
          ? page.locator('header.site summary', { hasText: step[locale] })
          : page
              .locator(i < BAR ? 'header.site' : 'main')
              .getByRole(step === steps.at(-1) ? 'button' : 'link', { name: step[locale], exact: true })
      )
        .first()
        .click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
    const machine = (performance.now() - start) / 1000;
    expect(machine + steps.length * SECONDS_TO_LOOK).toBeLessThan(60);

    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('header.site, footer.site, print-page').filter({ visible: true })).toHaveCount(0);
    expect(await page.locator('.task').filter({ visible: true }).count()).toBeGreaterThan(2);
  });

  test(`by keyboard alone: the way past the header, then Tab and Enter, in no more keys than the document says (${locale})`, async ({
    page,
  }) => {
    await watchPrint(page);
    await page.goto(covers[locale]);
    for (const [i, step] of steps.entries()) {
      let keys = 0;
      if (i >= BAR) {
        // The way past the bar.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        keys = 2;
      }
      const here = (): Promise<string> =>
        page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());
      const named = step[locale].replace(/\s+/g, ' ');
      do {
        await page.keyboard.press('Tab');
        keys += 1;
      } while ((await here()) !== named && keys < 90);
      const address = page.url();
      await page.keyboard.press('Enter');
      keys += 1;
      if (i > 0 && step !== steps.at(-1)) await page.waitForURL((url) => url.href !== address);
      expect(keys, `${step[locale]}: ${keys} keys`).toBeLessThanOrEqual(step.keys);
    }
    await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  });
}
