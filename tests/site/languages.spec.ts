import { expect, test, type Page } from './room.ts';
import { chapters, listed, sitePages } from './pages.ts';

const headLinks = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)].map(
      ([, language = '', address = '']) => [language, new URL(address).pathname],
    ),
  );

test('every page of one language names its twin in the other, and the twin names it back', () => {
  const byPath = new Map(sitePages.map((page) => [page.path, page]));
  for (const { path, locale, twin, html } of sitePages) {
    const other = byPath.get(twin);
    expect(other, `${path} has no twin`).toBeDefined();
    expect(other?.twin, twin).toBe(path);
    const english = locale === 'en' ? path : twin;
    const french = locale === 'fr' ? path : twin;
    expect(Object.fromEntries(headLinks(html)), path).toEqual({ en: english, fr: french, 'x-default': english });
    expect(html, path).toContain(`<html lang="${locale === 'en' ? 'en-GB' : 'fr-FR'}"`);
    expect(html, path).toMatch(new RegExp(`<link rel="canonical" href="https?://[^/]+${path}"`));
    expect(html, path).toMatch(
      new RegExp(`<a class="language" href="${twin}" hreflang="${locale === 'en' ? 'fr' : 'en'}"`),
    );
  }
});

test('every address of the sitemap answers, and none of them asks to be left out', async ({ request }) => {
  for (const path of listed) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).not.toContain('content="noindex"');
  }
});

test('robots.txt lets everybody in and names the sitemap', async ({ request }) => {
  const text = await (await request.get('/robots.txt')).text();
  expect(text).toMatch(/^User-agent: \*\nDisallow:\nSitemap: https:\/\/[^/\n]+\/sitemap\.xml\n$/);
});

test('every page that is shared brings its picture in its own language, 1200 by 630, and no two the same', async ({
  request,
}) => {
  const seen = new Set<string>();
  for (const { path, locale, html } of sitePages) {
    const said = (name: string): string =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
    const address = said('og:image');
    expect(address, path).toMatch(new RegExp(`^https://[^/]+/share/[a-z0-9-]+\\.${locale}\\.[0-9a-f]{10}\\.png$`));
    expect(seen, path).not.toContain(address);
    seen.add(address);
    expect(said('og:image:alt').startsWith(said('og:title')), path).toBe(true);
    expect([said('og:image:width'), said('og:image:height')], path).toEqual(['1200', '630']);
    expect(said('twitter:card'), path).toBe('summary_large_image');
    expect(new URL(said('og:url')).pathname, path).toBe(path);
    const png = await (await request.get(new URL(address).pathname)).body();
    expect(png.subarray(0, 8).toString('latin1'), path).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
    expect(png.length, path).toBeLessThanOrEqual(120_000);
  }
});

test('a phone gets an icon for its first screen, 180 px', async ({ request }) => {
  for (const { path, html } of sitePages)
    expect(html, path).toContain('<link rel="apple-touch-icon" href="/apple-touch-icon.png"');
  const png = await (await request.get('/apple-touch-icon.png')).body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
});

test('a program that asks for /favicon.ico gets an icon', async ({ request }) => {
  const icon = await (await request.get('/favicon.ico')).body();
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 1]);
  expect(icon.subarray(22, 30).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
});

test('an address that does not exist is told in both languages', async ({ request }) => {
  const answer = await request.get('/no-such-page/');
  expect(answer.status()).toBe(404);
  const html = await answer.text();
  expect(html).toContain('lang="en-GB"');
  expect(html).toContain('lang="fr-FR"');
});

for (const { path, twin } of chapters) {
  test(`the switch on ${path} opens the other language at the same section`, async ({ page }) => {
    await page.goto(path);
    const section = await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'auto';
      const headings = [...document.querySelectorAll('.prose h2[id]')];
      const heading = headings[2] ?? headings[0];
      heading?.scrollIntoView({ block: 'start' });
      return heading?.id;
    });
    await expect(page.locator('a.language')).toHaveAttribute('href', new RegExp(`#${section ?? ''}$`));
    await page.locator('a.language').evaluate((link) => (link as HTMLElement).click());
    await page.waitForURL(`**${twin}#${section}`);
    await expect(page.locator(`#${section}`)).toBeInViewport();
  });
}

const place = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('.prose h2[id]')].at(-2)?.id ?? '');

test('a press on the switch takes the place in sight, before anyone has rested there', async ({ page }) => {
  const { path, twin } = chapters[0] as { path: string; twin: string };
  await page.goto(path);
  const section = await place(page);
  await page.locator(`#${section}`).evaluate((heading) => {
    document.documentElement.style.scrollBehavior = 'auto';
    heading.scrollIntoView();
  });
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/language.client')),
      ),
    )
    .toBe(true);
  await page.locator('a.language').click();
  await page.waitForURL(`**${twin}#${section}`);
});

test('the switch keeps the place where a reader rested, on the way back to the top too', async ({ page }) => {
  const { path, twin } = chapters[0] as { path: string; twin: string };
  await page.goto(path);
  const section = await place(page);
  await page.locator(`#${section}`).evaluate((heading) => {
    document.documentElement.style.scrollBehavior = 'auto';
    heading.scrollIntoView();
  });
  await expect(page.locator('a.language')).toHaveAttribute('href', new RegExp(`#${section}$`));
  await page.keyboard.press('Control+Home');
  await expect(page.locator('a.language')).toBeInViewport();
  await page.locator('a.language').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${twin}#${section}`);
});

test('the switch keeps the anchor of the address, and the state of a play', async ({ page }) => {
  const { path, twin } = chapters[0] as { path: string; twin: string };
  await page.goto(path);
  const section = await place(page);
  for (const [from, to] of [
    [`${path}#${section}`, `${twin}#${section}`],
    ['/play/alarm/#alarm?sought=40', '/fr/jouer/alarme/#alarm?sought=40'],
  ] as const) {
    await page.goto('/about/');
    await page.goto(from);
    await page.locator('a.language').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => `${address.pathname}${address.hash}` === to);
  }
});
