import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readThrough, sideways, smallTargets, smallText } from './look.ts';
import { sitePages } from './pages.ts';
import { stored, watch } from './watch.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations in a line each: rule, what it says, the first elements. */
async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(' | ')}`);
}

for (const { path, kind, continued } of sitePages) {
  test(`${path} asks nothing of anyone, keeps still, and everyone can read it`, async ({ page, context, baseURL }) => {
    const seen = await watch(page, baseURL as string);
    await page.emulateMedia({ colorScheme: 'light' });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);

    await test.step('the security policy comes first in the head and allows nothing unsafe', async () => {
      const { first, second, policy } = await page.evaluate(() => {
        const [a, b] = document.head.children;
        return { first: a?.outerHTML ?? '', second: b?.getAttribute('http-equiv') ?? '', policy: b?.getAttribute('content') ?? '' };
      });
      expect(first).toBe('<meta charset="utf-8">');
      expect(second.toLowerCase()).toBe('content-security-policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    });

    await readThrough(page);
    await test.step('nothing jumps', async () => {
      const shifts = await page.evaluate(() => window.watched.shifts);
      expect(shifts).toEqual([]);
    });

    await test.step('nothing leaves the site, nothing is stored, nothing is pried out', async () => {
      expect(seen.outward).toEqual([]);
      expect(await stored(page, context)).toEqual([]);
      const { violations, prying } = await page.evaluate(() => window.watched);
      expect(violations).toEqual([]);
      expect(prying).toEqual([]);
      expect(seen.errors).toEqual([]);
    });

    await test.step('axe finds no barrier, light and dark', async () => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect.soft(await barriers(page)).toEqual([]);
      if (continued) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await barriers(page, kind === 'plain' ? ['color-contrast'] : undefined)).toEqual([]);
    });

    const widths = kind === 'plain' ? [1280, 320] : [1280, 800, 640, 390, 320];
    for (const width of widths) {
      await test.step(`at ${width} px it fits, its text is 12 px or more, its targets 24 px or more`, async () => {
        await page.setViewportSize({ width, height: width === 320 ? 256 : 900 });
        expect.soft(await sideways(page), `${width} px`).toEqual([]);
        expect.soft(await smallText(page), `${width} px`).toEqual([]);
        expect.soft(await smallTargets(page), `${width} px`).toEqual([]);
      });
    }
  });
}
