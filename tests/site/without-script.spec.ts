import { expect, test } from './room.ts';
import { readFileSync } from 'node:fs';
import { chapters, covers } from './pages.ts';
import { hasRead } from './passed.ts';

// The chapter of each test is written down where it is read.
test.use({ javaScriptEnabled: false, reads: [] });

/** The MDX a chapter is made from: English addresses carry its id. */
const sourceOf = (path: string, twin: string, locale: string): string => {
  const id = (locale === 'en' ? path : twin).split('/').filter(Boolean).at(-1) ?? '';
  const file = `content/story/${locale}/${id}.mdx`;
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
    const broken = await page.locator('a.fact, a.sign').evaluateAll((links) =>
      links
        .map((link) => ({
          link: link as HTMLAnchorElement,
          note: document.getElementById((link as HTMLAnchorElement).hash.slice(1)),
        }))
        .filter(
          ({ link, note }) =>
            !(link.textContent?.trim() || link.ariaLabel) || !note?.checkVisibility() || !note.querySelector('a[href]'),
        )
        .map(({ link }) => link.hash),
    );
    expect(broken).toEqual([]);

    // What is folded opens natively.
    for (const fold of await page.locator('details.fold > summary:visible').all()) await fold.click();
    // Every figure shows one drawing and a table that opens natively, or its table alone, and its summary.
    for (let i = 0; i < drawn; i++) {
      const figure = figures.nth(i);
      // Some figures are a table, which stands open.
      const isTable = (await figure.locator('table.set').count()) === 1;
      await expect(figure.locator('svg.chart:visible')).toHaveCount(isTable ? 0 : 1);
      for (const fold of isTable ? ['.how'] : ['.how', '.rows']) await figure.locator(`${fold} > summary`).click();
      await expect(figure.locator('.how .summary')).toBeVisible();
      await expect(figure.locator('.how .credit')).not.toBeEmpty();
      expect(await figure.locator('tbody tr').count()).toBeGreaterThan(0);
      await expect(figure.locator('tbody tr').first()).toBeVisible();
      await expect(figure.locator('.readout:visible')).toHaveCount(0);
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
  test(`${path} tells the whole story in stills without script`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.step')).toHaveCount(20);
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await expect(page.locator('.step :is(.words, .lead):visible')).toHaveCount(20);
    await expect(page.locator('.stage, [data-stills]').filter({ visible: true })).toHaveCount(0);
    // The ways from scene to scene are links.
    await page.locator('.walk a:visible').first().click();
    await expect(page).toHaveURL(/#\w/);
    // A number leads to its row, in the fold of the scene that rests on it.
    const number = page.locator('.step a.fact').nth(3);
    const note = page.locator((await number.getAttribute('href')) ?? '');
    await number.click();
    await expect(note).toBeVisible();
    expect(await page.locator('.after .part a:visible').count()).toBe(9);
  });
}

test.describe('with script', () => {
  test.use({ javaScriptEnabled: true });
  test('the notes are one line; a link to one opens them and puts the reader there, the way back leads to the text', async ({
    page,
  }) => {
    await page.goto('/how-many/');
    hasRead('dist/how-many/index.html');
    const notes = page.locator('details.notes');
    await expect(notes).not.toHaveAttribute('open');
    await expect(notes.locator('summary')).toContainText(`${await notes.locator('li').count()} statements`);
    const note = page.locator('[id="note-ms-cam-2020-12-1558"]');
    await page.goto('/how-many/#note-ms-cam-2020-12-1558');
    await expect(note).toBeVisible();
    await expect(note).toBeFocused();
    await note.getByRole('link', { name: 'Back to the text' }).click();
    await expect(page.locator('[id="ref-ms-cam-2020-12-1558-1"]')).toBeInViewport();
    await page.goto('about:blank');
    await page.goto('/how-many/#note-ms-cam-2020-12-1558');
    await expect(note).toBeFocused();
  });

  test('an address whose end cannot be read leaves the page with all that needs script', async ({ page }) => {
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    for (const hash of ['#%', '#100%25%', '#%E9']) {
      await page.goto('about:blank');
      await page.goto(`/how-many/${hash}`);
      await expect(page.locator('html')).toHaveAttribute('data-ready', '');
      await expect(page.locator('html')).toHaveClass(/\bjs\b/);
      await expect(page.locator('details.notes')).not.toHaveAttribute('open');
      await page.evaluate(() => (location.hash = '#%E0%A4%A'));
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(faults).toEqual([]);
  });

  test('every fold of a page has a name of its own, and holds no heading', async ({ page }) => {
    for (const path of ['/how-many/', '/fr/combien/']) {
      await page.goto(path);
      const names = await page.locator('summary').allTextContents();
      expect(new Set(names.map((name) => name.trim())).size).toBe(names.length);
      await expect(page.locator('summary :is(h1, h2, h3, a)')).toHaveCount(0);
    }
  });
});
