import { expect, test } from './room.ts';
import { readThrough } from './look.ts';
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
    await readThrough(page);
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
      const stood = await page.evaluate(() => scrollY);
      await close.click();
      await expect(card).toHaveCount(0);
      await expect(link).toBeFocused();
      expect(await page.evaluate(() => scrollY), 'the page stays where it is').toBe(stood);
      await link.press('Enter');
      await expect(card).toBeVisible();
      for (let i = 0; i < 9 && !(await close.evaluate((one) => one === document.activeElement)); i++)
        await page.keyboard.press('Tab');
      await expect(close).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(card).toHaveCount(0);
      await expect(link).toBeFocused();
    }
  });
}

test('a number near the foot of the window has its card above it, large enough to read', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(chapters[0]?.path ?? '/');
  const link = page.locator('.prose > p a.fact').nth(3);
  await link.evaluate((one) => scrollTo({ top: one.getBoundingClientRect().top + scrollY - 510, behavior: 'instant' }));
  await link.click();
  const [box, number] = [await page.locator('.card:popover-open').boundingBox(), await link.boundingBox()];
  if (!box || !number) throw new Error('the number or its card has no box');
  expect(box.height).toBeGreaterThan(120);
  expect(box.y + box.height).toBeLessThanOrEqual(number.y + 2);
});

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
  const path = chapters.find(({ html }) => html.includes('class="sign"') && html.includes('class="term"'))?.path ?? '/';
  await page.goto(path);
  const claim = page.locator('.prose .claim a.sign').first();
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

test('a statement has one ring: glued to its last word, 24 px for a finger, named by its note; no two targets meet', async ({
  page,
}) => {
  for (const { path, locale } of chapters.filter(({ path }) => /how-many|droit/.test(path))) {
    await page.goto(path);
    await page.setViewportSize({ width: 320, height: 700 });
    const rings = await page.locator('.prose > p .sign').evaluateAll((all) =>
      all.map((ring) => {
        const box = ring.getBoundingClientRect();
        const target = getComputedStyle(ring, '::after');
        // The last letter before the ring stands on its line.
        const walker = document.createTreeWalker(ring.parentElement as Element, NodeFilter.SHOW_TEXT);
        let last: Text | null = null;
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.textContent?.trim()) last = node as Text;
        const range = document.createRange();
        const end = (last?.textContent ?? '').trimEnd().length;
        range.setStart(last as Text, end - 1);
        range.setEnd(last as Text, end);
        const letter = range.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(ring.parentElement as Element).fontSize);
        return {
          name: ring.getAttribute('aria-label') ?? '',
          n: ring.getAttribute('data-n') ?? '',
          ratio: box.width / box.height,
          em: box.width / size,
          apart: Math.abs(box.left - letter.right) + (box.top > letter.bottom || box.bottom < letter.top ? 1000 : 0),
          target: Math.min(Number.parseFloat(target.width), Number.parseFloat(target.height)),
          x: box.left + box.width / 2,
          y: box.top + box.height / 2 + scrollY,
        };
      }),
    );
    expect(rings.length).toBeGreaterThan(5);
    for (const { name, n, ratio, em, apart, target } of rings) {
      expect(name).toBe(`${locale === 'fr' ? 'Comment nous le savons, note' : 'How we know, note'} ${n}`);
      expect(Math.abs(ratio - 1), `${name} is round`).toBeLessThan(0.15);
      expect(Math.abs(em - 0.42), `${name} is 0.42 em`).toBeLessThan(0.06);
      expect(apart, `${name} is at its word`).toBeLessThan(8);
      expect(target).toBeGreaterThanOrEqual(24);
    }
    for (const [i, a] of rings.entries())
      for (const b of rings.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
  }
});

test('one switch shows what stands behind each statement: the numbers of the notes; the two boxes are alike', async ({
  page,
}) => {
  await page.goto('/how-many/');
  const shown = (): Promise<string[]> =>
    page.evaluate(() => [
      getComputedStyle(document.querySelector('.prose a.fact') as Element, '::after').content,
      getComputedStyle(document.querySelector('.prose a.sign') as Element, '::before').content,
    ]);
  expect(await shown()).toEqual(['none', 'none']);
  const box = page.getByRole('checkbox', { name: 'Show what stands behind each statement' });
  await expect(box).toHaveCount(1);
  await box.check();
  const numbers = await page.evaluate(() =>
    ['.prose a.fact', '.prose a.sign'].map((one) => `"${document.querySelector(one)?.getAttribute('data-n') ?? ''}"`),
  );
  expect(await shown()).toEqual(numbers);
  await page.locator('.menu > summary').click();
  await expect(page.locator('#behind-menu')).toBeChecked();
  await page.locator('#behind-menu').uncheck();
  await expect(page.locator('#behind')).not.toBeChecked();
  expect(await shown()).toEqual(['none', 'none']);
});

test('a number of a single report says so: a circle for the eye, words for the ear, a line at the end of its section', async ({
  page,
}) => {
  for (const [path, words, line] of [
    ['/how-many/', 'one report', '° one report each; the card names it'],
    ['/fr/combien/', 'un seul article', '° un seul article\u202f; la fiche le nomme'],
  ] as const) {
    await page.goto(path);
    const marks = page.locator('.prose > p .one');
    expect(await marks.count()).toBeGreaterThan(1);
    for (const mark of await marks.all()) expect(await mark.textContent()).toBe(`° (${words})`);
    const sections = await page.locator('.prose').evaluate((prose) => {
      const told: { circles: number; line: string }[] = [{ circles: 0, line: '' }];
      for (const child of prose.children) {
        if (child.tagName === 'H2') told.push({ circles: 0, line: '' });
        const here = told.at(-1) as { circles: number; line: string };
        here.circles += child.querySelectorAll('.one').length;
        if (child.classList.contains('degree')) here.line = (child.textContent ?? '').trim();
      }
      return told;
    });
    for (const section of sections) expect(section.line).toBe(section.circles > 0 ? line : '');
  }
});
