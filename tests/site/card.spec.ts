import { expect, test } from '@playwright/test';
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

test('the card fits a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(chapters[0]?.path ?? '/');
  const links = page.locator('.prose > p a.fact');
  for (const at of [0, 3, 6]) {
    await links.nth(at).scrollIntoViewIfNeeded();
    await links.nth(at).click();
    const box = await page.locator('.card:popover-open').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
  }
});

test('a statement and a term open in the same way', async ({ page }) => {
  const path = chapters.find(({ html }) => html.includes('class="claim"') && html.includes('class="term"'))?.path ?? '/';
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
