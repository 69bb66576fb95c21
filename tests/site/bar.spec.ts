/** The bar and the foot of every page: what they measure, what keys and script add, what stays without. */
import { test as atDesk } from './desk.ts';
import { expect, test, type Page } from './room.ts';

/** One page of each kind. */
const kinds = ['/', '/how-many/', '/play/alarm/', '/classroom/whose-count/', '/data/', '/method/'];
const french = ['/fr/', '/fr/combien/', '/fr/jouer/alarme/', '/fr/donnees/'];

const bar = (page: Page) => page.locator('header.site');
const contents = (page: Page) => page.locator('header.site summary');
const sheet = (page: Page) => page.locator('header.site details nav');

/** Height of the bar, how far its controls reach, and whether all of them stand in one line. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const header = document.querySelector('header.site') as HTMLElement;
    const controls = [...header.querySelectorAll<HTMLElement>(':scope > :is(a, button), summary')].filter((one) =>
      one.checkVisibility(),
    );
    const boxes = controls.map((one) => one.getBoundingClientRect());
    return {
      height: header.getBoundingClientRect().height,
      right: Math.max(...boxes.map(({ right }) => right)),
      lines: new Set(boxes.map(({ top }) => Math.round(top))).size,
      overlaps: boxes.filter(({ right, bottom }, i) => {
        const next = boxes[i + 1];
        return next && next.top < bottom && right > next.left + 0.5;
      }).length,
      smallest: Math.min(...boxes.flatMap(({ width, height }) => [width, height])),
      position: getComputedStyle(header).position,
    };
  });

for (const path of [...kinds, ...french]) {
  test(`from 320 px the bar of ${path} is one line, with targets of 44 px, and lets go in a low window`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const width of [320, 360, 384, 390, 412, 600]) {
      await page.setViewportSize({ width, height: 640 });
      const tall = await measured(page);
      expect(tall, `${width} px`).toMatchObject({ height: 48, lines: 1, overlaps: 0, position: 'sticky' });
      expect(tall.right).toBeLessThanOrEqual(width);
      expect(tall.smallest).toBeGreaterThanOrEqual(44);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    const low = await measured(page);
    expect(low).toMatchObject({ lines: 1, position: 'relative' });
    expect(low.height / 256).toBeLessThanOrEqual(0.15);
    expect(low.smallest).toBeGreaterThanOrEqual(44);
    await page.setViewportSize({ width: 1280, height: 479 });
    expect((await measured(page)).position).toBe('relative');
  });
}

atDesk('with text twice as large on a phone the bar may wrap, lets go, and covers nothing', async ({ desk }) => {
  const { page, writeAt } = desk;
  await page.setViewportSize({ width: 390, height: 800 });
  for (const path of ['/how-many/', '/fr/combien/']) {
    await page.goto(path);
    await writeAt(32);
    const large = await measured(page);
    expect(large).toMatchObject({ overlaps: 0, position: 'relative' });
    expect(large.right).toBeLessThanOrEqual(390);
    await contents(page).click();
    const last = sheet(page).getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await writeAt(16);
  }
});

test('by keys: the contents open, are walked, and close by Escape, with the focus back on their name', async ({
  page,
}) => {
  await page.goto('/how-many/');
  await contents(page).focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(sheet(page).getByRole('link').first()).toBeFocused();
  await expect(sheet(page).getByRole('link', { name: '1 How many?' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await expect(contents(page)).toBeFocused();
});

test('the contents close when the focus leaves, by a press outside, and when a link is taken', async ({ page }) => {
  await page.goto('/how-many/');
  await contents(page).click();
  await sheet(page).getByRole('checkbox').last().focus();
  await page.keyboard.press('Tab');
  await expect(sheet(page)).toBeHidden();
  await expect(page.locator('a.language')).toBeFocused();
  await contents(page).click();
  await page.mouse.click(640, 880);
  await expect(sheet(page)).toBeHidden();
  await contents(page).click();
  await sheet(page).getByRole('link', { name: 'Who counted?' }).click();
  await expect(sheet(page)).toBeHidden();
  const place = (): Promise<number> =>
    page.locator('h2', { hasText: 'Who counted?' }).evaluate((heading) => heading.getBoundingClientRect().top);
  await expect.poll(place).toBeLessThan(120);
  expect(await place(), 'it lands under the bar').toBeGreaterThanOrEqual(48);
  await contents(page).click();
  await expect(sheet(page).locator('[aria-current="location"]')).toHaveText('Who counted?');
});

test('a control of the bar takes the focus and the page stays where it is', async ({ page }) => {
  await page.goto('/how-many/');
  const places: number[] = [];
  await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
  await contents(page).click();
  await page.keyboard.press('Escape');
  for (const key of ['Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    places.push(await page.evaluate(() => scrollY));
  }
  expect(places).toEqual(Array(5).fill(3000));
});

test('on a phone the open contents stay in the window, and the page behind them does not widen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto('/fr/combien/');
  await contents(page).click();
  const box = await sheet(page).boundingBox();
  expect(box).toMatchObject({ x: 0, width: 320 });
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(568);
  await sheet(page).getByRole('checkbox').last().scrollIntoViewIfNeeded();
  await expect(sheet(page).getByRole('checkbox').last()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the contents open and lead on, the theme is not offered, and the line of progress is no control', async ({
    page,
  }) => {
    await page.goto('/fr/combien/');
    await expect(page.locator('header.site .theme')).toBeHidden();
    await contents(page).click();
    await sheet(page).getByRole('link', { name: 'Deux budgets' }).click();
    await expect(page).toHaveURL(/\/fr\/deux-budgets\/$/);
  });
});

for (const path of [...kinds, ...french]) {
  test(`no two controls of the bar on ${path} have one name, and the tree tells what is open`, async ({ page }) => {
    await page.goto(path);
    await contents(page).click();
    const names = await bar(page)
      .locator('a, button, summary, input')
      .evaluateAll((all) =>
        all.map((one) => ((one.closest('label') ?? one).textContent ?? '').replace(/\s+/g, ' ').trim()),
      );
    expect(names.filter((name) => name === '')).toEqual([]);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    await expect(contents(page)).toHaveJSProperty('parentElement.open', true);
  });
}

test('Tab backwards through a chapter never leaves the focus under the bar', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/how-many/');
  await page.locator('footer.site a').first().focus();
  const covered: string[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Shift+Tab');
    const under = await page.evaluate(() => {
      const focus = document.activeElement as HTMLElement;
      const box = focus.getBoundingClientRect();
      return box.top < 47 && box.bottom > 0 && !focus.closest('header.site') ? focus.outerHTML.slice(0, 80) : '';
    });
    if (under) covered.push(under);
  }
  expect(covered).toEqual([]);
});

test('the line at the foot of the bar follows the reading; a page may set it itself; with less motion it stays empty', async ({
  page,
}) => {
  await page.goto('/how-many/');
  const share = (): Promise<number> =>
    page.locator('.progress').evaluate((line) => new DOMMatrix(getComputedStyle(line, '::after').transform).a);
  expect(await share()).toBeCloseTo(0, 1);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await expect.poll(share).toBeGreaterThan(0.98);
  await page.locator('.progress').evaluate((line) => (line as HTMLElement).style.setProperty('--at', '0.25'));
  expect(await share()).toBeCloseTo(0.25, 2);
  await page.locator('.progress').evaluate((line) => (line as HTMLElement).style.removeProperty('--at'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(share).toBe(0);
});

test('while the ground turns, the words of the bar keep 4.5:1 in every frame; with less motion it turns at once', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/method/');
  const turn = (ground: string): Promise<{ least: number; grounds: number }> =>
    page.evaluate(async (to) => {
      const root = document.documentElement;
      const header = document.querySelector('header.site') as HTMLElement;
      const words = [...header.querySelectorAll('.wordmark, summary, .language')];
      const light = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
          const c = Number(channel) / 255;
          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const grounds = new Set<string>();
      let least = 21;
      root.dataset['ground'] = to;
      const end = performance.now() + 700;
      while (performance.now() < end) {
        const back = getComputedStyle(header).backgroundColor;
        grounds.add(back);
        for (const word of words) {
          const [low = 0, high = 0] = [light(back), light(getComputedStyle(word).color)].sort((a, b) => a - b);
          least = Math.min(least, (high + 0.05) / (low + 0.05));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { least, grounds: grounds.size };
    }, ground);
  await turn('eye');
  for (const ground of ['machine', 'eye']) {
    const { least, grounds } = await turn(ground);
    expect(least, ground).toBeGreaterThanOrEqual(4.5);
    expect(grounds, `${ground} in steps`).toBeGreaterThan(2);
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect((await turn('machine')).grounds).toBe(1);
});

test('in forced colours the open contents and the line of progress show', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/how-many/');
  await contents(page).click();
  const seen = await page.evaluate(() => {
    const style = (selector: string, part?: string) =>
      getComputedStyle(document.querySelector(selector) as Element, part);
    return {
      ground: style('html').backgroundColor,
      line: style('.progress', '::after').backgroundColor,
      open: style('header.site summary').outlineStyle,
      sign: style('.language svg').stroke,
    };
  });
  expect(seen.line).not.toBe(seen.ground);
  expect(seen.sign).not.toBe(seen.ground);
  expect(seen.open).toBe('solid');
});

test('on paper there is neither bar nor foot, open or shut', async ({ page }) => {
  await page.goto('/how-many/');
  await contents(page).click();
  await page.emulateMedia({ media: 'print' });
  await expect(bar(page)).toBeHidden();
  await expect(sheet(page)).toBeHidden();
  await expect(page.locator('footer.site')).toBeHidden();
});

test('on a chapter and a play nothing but what it says stands before the story', async ({ page }) => {
  for (const path of ['/how-many/', '/play/alarm/']) {
    await page.goto(path);
    const before = await page.evaluate(() => {
      const title = document.querySelector('main h1') as HTMLElement;
      return [...document.querySelectorAll('main button, main input, main nav')]
        .filter((one) => one.compareDocumentPosition(title) & Node.DOCUMENT_POSITION_FOLLOWING)
        .map((one) => one.outerHTML.slice(0, 60));
    });
    expect(before, path).toEqual([]);
    await expect(page.locator('.in-class .project')).toHaveCount(1);
  }
});
