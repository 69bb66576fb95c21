/** Lists and tables made from the data: every row in one page, and a place in it that links reach. */
import { expect, test } from './test.ts';
import { routes, tables } from '../../src/components/site.ts';
import { tableNames } from '../../src/data/schemas.ts';
import { former, movedPages } from '../../src/i18n/former.ts';
import { locales } from '../../src/i18n/locale.ts';
import { href, tableRoute } from '../../src/i18n/routes.ts';
import { htmlOf, sitePages } from './pages.ts';

test.use({ reads: ['content'] });

for (const locale of locales) {
  test(`each table in ${locale} has every row in its page, once, and its id nowhere else in it`, () => {
    for (const name of tableNames) {
      const html = htmlOf(href(routes, tableRoute(name), locale));
      const ids = [...html.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids, name).toEqual(tables[name].map(({ id }) => id));
      const all = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(all).size, `ids in the page of ${name}`).toBe(all.length);
    }
  });

  test(`the list of sources in ${locale} has every source, once`, () => {
    const html = htmlOf(href(routes, 'sources', locale));
    expect(html.match(/<li data-lang=/g)).toHaveLength(tables.sources.length);
    for (const { url } of tables.sources) if (url) expect(html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
  });
}

test('the addresses that pages of a long list once had lead to the list', () => {
  const old = movedPages(former, routes).filter(({ path }) => /\/\d+\/$/.test(path));
  expect(old.length).toBeGreaterThan(100);
  const living = new Set(sitePages.map(({ path }) => path));
  for (const { path, target } of old) {
    expect(living.has(target), target).toBe(true);
    expect(`/${path}`.replace(/\d+\/$/, '')).toBe(target);
    expect(htmlOf(`/${path}`)).toContain(`<a href="${target}">`);
  }
});

for (const width of [360, 1280]) {
  test(`at ${width} px a link to a kind of source, or to a row far down, lands on it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const row = tables.sources[Math.floor(tables.sources.length / 2)]?.id ?? '';
    for (const address of [
      `${href(routes, 'sources', 'en')}#law`,
      `${href(routes, tableRoute('sources'), 'fr')}#${row}`,
    ]) {
      await page.goto(address);
      const target = page.locator(`[id="${address.split('#')[1]}"]`);
      const top = (): Promise<number> => target.evaluate((one) => one.getBoundingClientRect().top);
      await expect.poll(top, { timeout: 15_000 }).toBeLessThan(200);
      // Nor does what is laid out on the way move it later.
      await page.waitForTimeout(500);
      expect(await top()).toBeGreaterThanOrEqual(0);
      expect(await top()).toBeLessThan(200);
    }
  });
}
