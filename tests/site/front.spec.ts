/** The front page in movement: scenes by scroll, by link and by address, what it asks of the machine, and what stands where it cannot move. */
import { expect, test, type Page } from './test.ts';
import { scenes } from '../../src/i18n/scenes.ts';
import { covers } from './pages.ts';
import { watch } from './watch.ts';

test.use({ reads: [] });

const ready = (page: Page): Promise<void> =>
  expect(page.locator('field-story')).toHaveClass(/ready/, { timeout: 10_000 });
const here = (page: Page) => page.locator('.step.here');
const sizes = [
  [1280, 800],
  [390, 780],
] as const;

for (const { path, locale } of covers) {
  for (const [width, height] of sizes) {
    test(`each scene of ${path} stands whole at its address, ${width} × ${height}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await ready(page);
      for (const { id } of scenes) {
        await page.evaluate((name) => document.getElementById(name)?.scrollIntoView({ behavior: 'instant' }), id);
        await expect(page.locator(`#${id}`)).toHaveClass(/here/);
        const words = page.locator(`#${id} :is(.words, .lead)`);
        // The caption is in sight, and nothing lies over it.
        await expect
          .poll(() =>
            words.evaluate((element) => {
              const { left, top, right, bottom } = element.getBoundingClientRect();
              const seen = document.elementFromPoint((left + right) / 2, top + 8);
              return top > 0 && bottom < innerHeight && (seen === element || element.contains(seen));
            }),
          )
          .toBe(true);
      }
    });
  }

  test(`walking through ${path} by its buttons: nineteen presses, each heading takes the focus in sight`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(path);
    await ready(page);
    await page.addStyleTag({ content: 'html { scroll-behavior: auto !important; }' }).catch(() => undefined);
    for (const [i, { id }] of scenes.entries()) {
      if (i === 0) continue;
      const way = i === 1 ? page.locator('#cover .start') : page.locator(`#${scenes[i - 1]!.id} .walk a`).last();
      await expect(way).toBeVisible();
      await way.press('Enter');
      const heading = page.locator(`#${id} :is(h1, h2)`);
      await expect(heading).toBeFocused();
      await expect(page.locator(`#${id}`)).toHaveClass(/here/, { timeout: 8_000 });
      await expect(heading).toBeInViewport();
    }
    await expect(page.locator('#your-street .walk a')).toHaveCount(1);
  });

  test(`Back and Forward on ${path} go by the scenes visited, and the other language opens at the same`, async ({
    page,
  }) => {
    await page.goto(path);
    await ready(page);
    for (const id of ['five', 'beside-nice']) {
      await page.evaluate((name) => document.getElementById(name)?.scrollIntoView({ behavior: 'instant' }), id);
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
    }
    expect(await page.locator('a.language').evaluate((link: HTMLAnchorElement) => link.hash)).toBe('#beside-nice');
    await page.goBack();
    await expect(page).toHaveURL(/#five$/);
    await expect(here(page)).toHaveAttribute('id', 'five');
    await page.goForward();
    await expect(here(page)).toHaveAttribute('id', 'beside-nice');
    // Pressed in a hurry, and long after: nothing on the way was taken for a visit.
    await page.evaluate(() => history.go(-2));
    await page.evaluate(() => history.forward());
    await expect(here(page)).toHaveAttribute('id', 'five');
    await page.waitForTimeout(1000);
    await page.goForward();
    await expect(here(page)).toHaveAttribute('id', 'beside-nice');
  });

  test(`stills on ${path} come at once, in place, stand in the address and ask for no frame`, async ({ page }) => {
    await page.goto(path);
    await ready(page);
    await page.locator('.go [data-stills="on"]').click();
    await expect(page).toHaveURL(/\?still$/);
    await expect(page.locator('.stage')).toBeHidden();
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    expect(await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(0);
    const frames = await page.evaluate(async () => {
      let asked = 0;
      const ask = window.requestAnimationFrame;
      window.requestAnimationFrame = (call) => {
        asked++;
        return ask(call);
      };
      scrollTo({ top: 3000, behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 300));
      return asked;
    });
    expect(frames).toBe(0);
    await page.reload();
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await page.locator('.menu summary').click();
    await page.locator('.menu [data-stills="off"]').click();
    await ready(page);
    await expect(page).not.toHaveURL(/still/);
  });

  test(`${path} keeps within what the machine may give: one canvas, no pixel read back, no handler of wheel, touch or keys, nothing at rest`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL!);
    await page.addInitScript(() => {
      const root = window as unknown as { asked: { read: number; heard: string[]; frames: number } };
      root.asked = { read: 0, heard: [], frames: 0 };
      for (const [owner, name] of [
        [CanvasRenderingContext2D.prototype, 'getImageData'],
        [HTMLCanvasElement.prototype, 'toDataURL'],
        [HTMLCanvasElement.prototype, 'toBlob'],
      ] as const)
        (owner as unknown as Record<string, () => void>)[name] = () => void root.asked.read++;
      const listen = window.addEventListener.bind(window);
      window.addEventListener = ((kind: string, ...rest: [EventListener]) => {
        root.asked.heard.push(kind);
        listen(kind, ...rest);
      }) as typeof window.addEventListener;
      const ask = window.requestAnimationFrame;
      window.requestAnimationFrame = (call) => {
        root.asked.frames++;
        return ask(call);
      };
    });
    for (const [width, height] of [...sizes, [1920, 1080], [2560, 1440]] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await ready(page);
      for (let y = 0; y < 8000; y += 700) await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), y);
      const bytes = await page
        .locator('canvas')
        .evaluateAll((all: HTMLCanvasElement[]) => all.map((canvas) => 4 * canvas.width * canvas.height));
      expect(bytes).toHaveLength(1);
      expect(bytes[0]).toBeLessThanOrEqual(12_000_000);
      expect(bytes[0]).toBeGreaterThan(0);
      const frames = (): Promise<number> =>
        page.evaluate(() => (window as unknown as { asked: { frames: number } }).asked.frames);
      await expect
        .poll(async () => {
          const before = await frames();
          await page.waitForTimeout(200);
          return (await frames()) - before;
        })
        .toBe(0);
    }
    const asked = await page.evaluate(() => (window as unknown as { asked: { read: number; heard: string[] } }).asked);
    expect(asked.read).toBe(0);
    expect(asked.heard.filter((kind) => /wheel|touchmove|keydown/.test(kind))).toEqual([]);
    expect(seen.errors).toEqual([]);
    expect(seen.outward).toEqual([]);
  });

  test(`where no canvas can be had, or its context is lost, ${path} stands in stills`, async ({ page }) => {
    await page.goto(path);
    await ready(page);
    await page.locator('canvas').evaluate((canvas) => canvas.dispatchEvent(new Event('contextlost')));
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(path);
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
  });

  test(`a low window, or 400 % of zoom, has the stills of ${path}; turned in mid-scene the window keeps the scene`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await page.setViewportSize({ width: 390, height: 844 });
    await ready(page);
    await page.evaluate(() => document.getElementById('million')?.scrollIntoView({ behavior: 'instant' }));
    await expect(here(page)).toHaveAttribute('id', 'million');
    await page.setViewportSize({ width: 1024, height: 700 });
    await expect(here(page)).toHaveAttribute('id', 'million');
    await page.waitForTimeout(300);
    await expect(here(page)).toHaveAttribute('id', 'million');
  });

  test(`the ground of ${path} turns with the machine and back`, async ({ page }) => {
    await page.goto(path);
    await ready(page);
    for (const [id, ground] of [
      ['million', 'machine'],
      ['where-next', 'paper'],
    ] as const) {
      await page.evaluate((name) => document.getElementById(name)?.scrollIntoView({ behavior: 'instant' }), id);
      await expect(here(page)).toHaveAttribute('id', id);
      expect(await page.evaluate(() => document.documentElement.dataset['ground'])).toBe(ground);
    }
  });

  test(`${path} has one landmark more than other pages at most, and no two equal names among its controls`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const tree = await page.locator('body').ariaSnapshot();
    expect(
      tree.match(/^ *- (?:banner|navigation|main|contentinfo|region|complementary)/gm)?.length,
    ).toBeLessThanOrEqual(8);
    expect(tree.match(/- heading .*\[level=2\]/g)?.length).toBeGreaterThanOrEqual(19);
    const names = await page
      .locator('.step summary')
      .evaluateAll((all) => all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim()));
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toContain(locale === 'fr' ? 'scène' : 'scene');
    // One text a picture: its drawn words are not read one by one.
    expect(await page.locator('.step svg.still:not([aria-hidden="true"])').count()).toBe(0);
  });
}
