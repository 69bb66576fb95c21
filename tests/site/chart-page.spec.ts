/** A chart's own page, and the gallery that leads to all of them. */
import { figureIds } from '../../src/charts/registry.ts';
import { chartTitle, routes } from '../../src/components/site.ts';
import { chartRoute } from '../../src/i18n/charts.ts';
import { locales } from '../../src/i18n/locale.ts';
import { playRoute, plays } from '../../src/i18n/plays.ts';
import { href } from '../../src/i18n/routes.ts';
import { htmlOf } from './pages.ts';
import { expect, test } from './test.ts';

test.use({ reads: ['content'] });

const spaced = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

for (const locale of locales) {
  test(`every chart in ${locale} has a page that offers its files and three ways to cite it`, () => {
    for (const id of figureIds) {
      const html = htmlOf(href(routes, chartRoute(id), locale));
      expect(html.match(/<h1\b/g), id).toHaveLength(1);
      expect(html).toContain(`id="fig-${id}"`);
      for (const ending of ['csv', 'json']) expect(html).toContain(`href="/charts/${id}.${locale}.${ending}"`);
      expect(html, id).toContain(`@misc{eyes-everywhere-chart-${id}-${locale},`);
      expect(html, id).toContain(`"id": "eyes-everywhere-chart-${id}-${locale}"`);
      expect(html).toContain(`npm run figures -- ${id}`);
    }
  });

  test(`the gallery in ${locale} leads to every chart and play; each still arrives once it is near`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(href(routes, 'gallery', locale));
    const cards = page.locator('.cards a');
    const led = await cards.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(led.toSorted()).toEqual(
      [...[...figureIds].map(chartRoute), ...plays.map(({ id }) => playRoute(id))]
        .map((route) => href(routes, route, locale))
        .toSorted(),
    );
    const last = cards.last().locator('img');
    expect(await last.evaluate((image: HTMLImageElement) => image.complete)).toBe(false);
    for (const card of [cards.first(), cards.last()]) {
      await card.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          card.locator('img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]),
        )
        .toEqual([336, 252]);
    }
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart says its finding once, as the title, with its table open and its rows a fold away', async ({
    page,
  }) => {
    const id = 'cases-22';
    await page.goto(href(routes, chartRoute(id), 'fr'));
    const title = page.getByRole('heading', { level: 1 });
    expect(spaced((await title.textContent()) ?? '')).toBe(spaced(chartTitle(id, 'fr')));
    await expect(page.getByRole('figure', { name: spaced(chartTitle(id, 'fr')) })).toBeVisible();
    await expect(page.locator('main :is(h2, h3)', { hasText: '5,87' })).toHaveCount(0);
    await expect(page.locator('.figure tbody tr').first()).toBeVisible();
    const row = page.locator('#rests + div li a').first();
    await expect(row).toBeHidden();
    await page.locator('#rests + div summary').first().click();
    await row.click();
    await expect(page).toHaveURL(/\/fr\/donnees\/[a-z-]+\/#.+/);
  });

  test('its chapter leads to the page, and the page back to the figure in the chapter', async ({ page }) => {
    await page.goto('/how-many/#fig-promises');
    await page.locator('#fig-promises .tools').getByRole('link', { name: 'Its page' }).click();
    await expect(page).toHaveURL('/charts/promises/');
    await page.locator('#told + dl a').first().click();
    await expect(page).toHaveURL('/how-many/#fig-promises');
  });
});
