import { expect, test } from './room.ts';
import { readFileSync } from 'node:fs';
import { chapters, covers } from './pages.ts';
import { hasRead } from './passed.ts';

// The chapter of each test is written down where it is read.
test.use({ javaScriptEnabled: false, reads: [] });

/** The MDX a chapter, or the short version, is made from: English addresses carry its id. */
const sourceOf = (path: string, twin: string, locale: string): string => {
  const id = (locale === 'en' ? path : twin).split('/').filter(Boolean).at(-1) ?? '';
  const file = id === 'three-minutes' ? `content/pages/${id}.${locale}.mdx` : `content/story/${locale}/${id}.mdx`;
  hasRead(file);
  return readFileSync(file, 'utf8');
};
const countOf = (source: string, what: RegExp): number => [...source.matchAll(what)].length;

for (const chapter of chapters) {
  const { path, twin, locale } = chapter;

  test(`${path} says everything without script`, async ({ page }) => {
    const source = sourceOf(path, twin, locale);
    await page.goto(path);
    const facts = page.locator('a.fact');
    const count = await facts.count();
    expect(count).toBeGreaterThanOrEqual(Math.max(1, countOf(source, /<Fact /g)));
    const figures = page.locator('figure.figure');
    const drawn = await figures.count();
    // A reader's own town is drawn as two charts.
    expect(drawn).toBe(countOf(source, /<Chart /g) + 2 * countOf(source, /<OwnTown /g));

    // Every number leads to an endnote that stands in the page, with a source or a calculation.
    const broken = await page.locator('a.fact, a.claim').evaluateAll((links) =>
      links
        .map((link) => ({
          link: link as HTMLAnchorElement,
          note: document.getElementById((link as HTMLAnchorElement).hash.slice(1)),
        }))
        .filter(
          ({ link, note }) => !link.textContent?.trim() || !note?.checkVisibility() || !note.querySelector('a[href]'),
        )
        .map(({ link }) => link.hash),
    );
    expect(broken).toEqual([]);

    // Every chart shows one drawing, its summary, and a table that opens natively.
    for (let i = 0; i < drawn; i++) {
      const figure = figures.nth(i);
      await expect(figure.locator('svg.chart:visible')).toHaveCount(1);
      await expect(figure.locator('.summary')).toBeVisible();
      await figure.locator('.tools summary').click();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
      await expect(figure.locator('tbody tr').first()).toBeVisible();
      await expect(figure.locator('.readout')).toBeHidden();
    }
  });

  test(`${path} prints the numbers that its source names`, () => {
    const source = sourceOf(path, twin, locale);
    const { html } = chapter;
    for (const [, fact] of source.matchAll(/<Fact id="([\w-]+)"/g))
      expect(html, `${fact} on ${path}`).toContain(`data-row="${fact}"`);
    for (const [, chart] of source.matchAll(/<Chart id="([\w-]+)"/g))
      expect(html, `${chart} on ${path}`).toContain(`id="fig-${chart}"`);
    expect([...html.matchAll(/<a class="fact"/g)].length).toBeGreaterThanOrEqual(countOf(source, /<Fact /g));
  });
}

for (const { path } of covers) {
  test(`${path} shows the whole field, its sentence and the chapters without script`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('svg.field:visible')).toHaveCount(1);
    await expect(page.locator('.sentence')).toBeVisible();
    await expect(page.locator('.guess form')).toBeHidden();
    await expect(page.locator('.views')).toBeHidden();
    expect(await page.locator('.part ol a:visible').count()).toBeGreaterThan(0);
    // Eyes that were counted are drawn solid: their pupils show.
    const pupil = await page.locator('#eye .pupil').evaluate((element) => getComputedStyle(element).opacity);
    expect(pupil).toBe('1');
  });
}
