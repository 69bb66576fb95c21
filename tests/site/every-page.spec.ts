import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { test } from './desk.ts';
import { readThrough, sideways, smallTargets, smallText } from './look.ts';
import { openedPages, someEmbeds } from './pages.ts';
import { expect, type Page } from './test.ts';
import { stored } from './watch.ts';

/** What is put into each page: without comments and long names it is there, and read, in half the time. */
const { source } = createRequire(import.meta.url)('axe-core/axe.min.js') as typeof axe;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations in a line each: rule, what it says, the first elements. A name differs from what is seen nowhere, numbers included (WCAG 2.5.3): axe has that rule off unless asked. */
async function barriers(page: Page, only?: string[]): Promise<string[]> {
  const runOnly = only ? { type: 'rule' as const, values: only } : { type: 'tag' as const, values: TAGS };
  const rules = only ? {} : { 'label-content-name-mismatch': { enabled: true } };
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { axe: typeof axe }).axe.run(document, options)).violations,
    {
      runOnly,
      rules,
      resultTypes: ['violations' as const],
    },
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.length}): ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}

for (const { path, kind } of [...openedPages, ...someEmbeds]) {
  test(`${path} asks nothing of anyone, keeps still, and everyone can read it`, async ({
    desk: { page, context, seen, writeAt },
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);

    await test.step('the security policy comes first in the head and allows nothing unsafe', async () => {
      const { first, second, policy } = await page.evaluate(() => {
        const [a, b] = document.head.children;
        return {
          first: a?.outerHTML ?? '',
          second: b?.getAttribute('http-equiv') ?? '',
          policy: b?.getAttribute('content') ?? '',
        };
      });
      expect(first).toBe('<meta charset="utf-8">');
      expect(second.toLowerCase()).toBe('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    });

    await readThrough(page);
    await test.step('nothing jumps; where our faces arrive after the first paint, at most a line', async () => {
      const shifts = await page.evaluate(() => window.watched.shifts);
      expect.soft(shifts.filter(({ swap }) => !swap)).toEqual([]);
      const swapped = shifts.reduce((sum, { value }) => sum + value, 0);
      expect.soft(swapped, JSON.stringify(shifts)).toBeLessThan(0.05);
    });

    await test.step('nothing leaves the site, nothing is stored, nothing is pried out', async () => {
      expect.soft(seen.outward).toEqual([]);
      expect.soft(await stored(page, context)).toEqual([]);
      const { violations, prying } = await page.evaluate(() => window.watched);
      expect.soft(violations).toEqual([]);
      expect.soft(prying).toEqual([]);
      expect.soft(seen.errors).toEqual([]);
    });

    await test.step('every table has a name', async () => {
      expect
        .soft(
          await page
            .locator('table:not([aria-label], [aria-labelledby], :has(> caption))')
            .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 80))),
        )
        .toEqual([]);
    });

    await test.step('axe finds no barrier, light and dark', async () => {
      await page.evaluate(() => {
        document.querySelectorAll('details').forEach((one) => (one.open = true));
        // Rows that are laid out only near the window would be laid out again at every question about them.
        const sheet = new CSSStyleSheet();
        sheet.insertRule('body * { content-visibility: visible !important; }');
        document.adoptedStyleSheets.push(sheet);
      });
      // A fault is told by its selector: writing down the markup of every element that was looked at takes time and tells nobody anything.
      await page.evaluate(`${source}; axe.configure({ noHtml: true });`);
      expect.soft(await barriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await barriers(page, ['color-contrast'])).toEqual([]);
    });

    const widths = kind === 'plain' ? [1280, 320] : [1280, 800, 640, 390, 320];
    for (const width of widths) {
      await test.step(`at ${width} px it fits, its text is 12 px or more, its targets 24 px or more`, async () => {
        await page.setViewportSize({ width, height: width === 320 ? 256 : 900 });
        for (const look of [sideways, smallText, smallTargets]) {
          // What script draws again for the new width may come a frame later: a fault that is gone by then is none.
          if ((await look(page)).length > 0) await page.waitForTimeout(300);
          expect.soft(await look(page), `${width} px`).toEqual([]);
        }
      });
    }

    await test.step('with text of 32 px on a phone it does not scroll sideways', async () => {
      await page.setViewportSize({ width: 390, height: 800 });
      await writeAt(32);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect.soft(await sideways(page)).toEqual([]);
    });
  });
}
