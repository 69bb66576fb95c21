import { expect, test } from '@playwright/test';
import { chapters, sitePages } from './pages.ts';

const headLinks = (html: string): Map<string, string> =>
  new Map([...html.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)].map(([, language = '', address = '']) => [language, new URL(address).pathname]));

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
    expect(html, path).toMatch(new RegExp(`<a class="language" href="${twin}" hreflang="${locale === 'en' ? 'fr' : 'en'}"`));
  }
});

test('every address of the sitemap answers', async ({ request }) => {
  for (const { path } of sitePages) expect((await request.get(path)).status(), path).toBe(200);
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
    await page.locator('a.language').evaluate((link) => (link as HTMLElement).click());
    await page.waitForURL(`**${twin}#${section}`);
    await expect(page.locator(`#${section}`)).toBeInViewport();
  });
}
