import { expect, test } from './room.ts';
import { chapters } from './pages.ts';

for (const { path } of chapters) {
  test(`on ${path} the card of a number opens beside it, keeps the focus and closes on Escape`, async ({ page }) => {
    await page.goto(path);
    const link = page.locator('.prose > p a.fact').first();
    const card = page.locator('.card:popover-open');
    await link.scrollIntoViewIfNeeded();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('aria-expanded', 'true');
    const note = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    const said = async (): Promise<string> => ((await note.locator('p').first().textContent()) ?? '').trim();
    await expect(card).toContainText(await said());
    await expect(card.getByRole('link').first()).toBeVisible();
    const [number, box] = [await link.boundingBox(), await card.boundingBox()];
    if (!number || !box) throw new Error('the number or its card has no box');
    const gap = Math.max(box.y - (number.y + number.height), number.y - (box.y + box.height));
    expect(gap, 'the card lies close above or below its number').toBeLessThan(40);
    expect(gap, 'and does not cover it').toBeGreaterThanOrEqual(-2);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('aria-expanded', 'false');
    expect(page.url()).not.toContain('#');
  });
}

for (const [what, size] of [
  ['a small phone', { width: 320, height: 568 }],
  ['a phone on its side', { width: 568, height: 320 }],
] as const) {
  test(`the card fits ${what}, whole, with a way out for a finger`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(chapters[0]?.path ?? '/');
    const links = page.locator('.prose > p a.fact');
    const card = page.locator('.card:popover-open');
    for (const at of [0, 3, 6]) {
      const link = links.nth(at);
      await link.scrollIntoViewIfNeeded();
      await link.click();
      const box = await card.boundingBox();
      if (!box) throw new Error('the card has no box');
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      await expect(card).toHaveAttribute('aria-label', `Source of ${(await link.textContent()) ?? ''}`);
      const close = card.getByRole('button', { name: 'Close' });
      const button = await close.boundingBox();
      expect(Math.min(button?.width ?? 0, button?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await close.click();
      await expect(card).toHaveCount(0);
      await expect(link).toBeFocused();
    }
  });
}

test('where a browser cannot stand a card beside its number, it lies at the foot of the window', async ({ page }) => {
  await page.goto(chapters[0]?.path ?? '/');
  await page.evaluate(() => {
    const drop = (rules: CSSRuleList, owner: CSSStyleSheet | CSSGroupingRule): void => {
      for (let i = rules.length - 1; i >= 0; i--) {
        const rule = rules[i];
        if (rule instanceof CSSSupportsRule && rule.conditionText.includes('position-area')) owner.deleteRule(i);
        else if (rule instanceof CSSGroupingRule) drop(rule.cssRules, rule);
      }
    };
    for (const sheet of document.styleSheets) drop(sheet.cssRules, sheet);
  });
  await page.locator('.prose > p a.fact').first().click();
  const box = await page.locator('.card:popover-open').boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(height - ((box?.y ?? 0) + (box?.height ?? 0)), 'close to the foot').toBeLessThanOrEqual(16);
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - width / 2), 'in the middle').toBeLessThanOrEqual(16);
});

test('a statement and a term open in the same way', async ({ page }) => {
  const path =
    chapters.find(({ html }) => html.includes('class="claim"') && html.includes('class="term"'))?.path ?? '/';
  await page.goto(path);
  const claim = page.locator('.prose a.claim').first();
  await claim.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.card:popover-open')).toBeVisible();
  await expect(claim).toBeFocused();
  await page.keyboard.press('Escape');
  const term = page.locator('button.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const open = page.locator('.term-card:popover-open');
  await expect(open).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(term).toBeFocused();
});
