import { expect, test } from './room.ts';
import { chapters, covers } from './pages.ts';

for (const { path } of chapters) {
  test(`${path} prints its tables, its wide drawings and the numbers of its endnotes`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const faults = (): Promise<string[]> =>
      page.evaluate(() => {
        const seen: string[] = [];
        const shown = (element: Element | null): boolean =>
          Boolean(
            element?.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0,
          );
        for (const figure of document.querySelectorAll('figure.figure')) {
          if (!shown(figure.querySelector('tbody tr'))) seen.push(`${figure.id}: the closed table is not printed`);
          if (figure.querySelector('table.set')) continue;
          if (!shown(figure.querySelector('svg.wide'))) seen.push(`${figure.id}: the wide drawing is not printed`);
          if (shown(figure.querySelector('svg.narrow'))) seen.push(`${figure.id}: both drawings are printed`);
        }
        for (const link of document.querySelectorAll<HTMLElement>('.chapter a.fact, .chapter a.sign')) {
          const number = getComputedStyle(link, link.matches('.sign') ? '::before' : '::after').content;
          if (number !== `"${link.dataset['n']}"`) seen.push(`${link.id}: no endnote number`);
        }
        for (const name of ['header.site', 'footer.site', '.files'])
          if (shown(document.querySelector(name))) seen.push(`${name} is printed`);
        if (!shown(document.querySelector('.notes li'))) seen.push('the endnotes are not printed');
        return seen;
      });
    await expect.poll(faults).toEqual([]);
  });

  test(`the marks of the charts on ${path} show in forced colours, and nothing moves for readers who asked for less motion`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto(path);
    const unseen = await page.evaluate(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      const probe = document.createElement('span');
      probe.className = 'probe';
      document.body.append(probe);
      const canvas = getComputedStyle(document.documentElement).backgroundColor || ground;
      const visible = (paint: string): boolean => paint !== 'none' && paint !== 'rgba(0, 0, 0, 0)' && paint !== canvas;
      const faults: string[] = [];
      for (const drawing of document.querySelectorAll('svg.chart')) {
        if (getComputedStyle(drawing).display === 'none') continue;
        for (const mark of drawing.querySelectorAll('[data-mark]')) {
          const shapes = [...mark.querySelectorAll('rect, circle, path, line, polygon, ellipse, text, use'), mark];
          const one = shapes.some((shape) => {
            const { fill, stroke } = getComputedStyle(shape);
            return shape !== mark && (visible(fill) || visible(stroke));
          });
          if (!one) faults.push(`${drawing.closest('figure')?.id} ${mark.getAttribute('data-mark')}`);
        }
        for (const text of drawing.querySelectorAll('text'))
          if (!visible(getComputedStyle(text).fill))
            faults.push(`${drawing.closest('figure')?.id}: text “${text.textContent}”`);
      }
      probe.remove();
      return faults;
    });
    expect(unseen).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
}

for (const { path } of covers) {
  test(`${path} stands in stills for readers who asked for less motion: no frame is asked for, nothing turns to the hand`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const root = window as unknown as { frames: number };
      root.frames = 0;
      const ask = requestAnimationFrame;
      window.requestAnimationFrame = (call) => {
        root.frames++;
        return ask(call);
      };
    });
    await page.goto(path);
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await expect(page.locator('.stage')).toBeHidden();
    const first = page.locator('#five svg.still');
    await first.scrollIntoViewIfNeeded();
    const before = await first.screenshot();
    await page.mouse.move(200, 500);
    await page.mouse.move(600, 600);
    expect((await first.screenshot()).equals(before)).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { frames: number }).frames)).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test(`the four states of an eye on ${path} show in forced colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(path);
    const paints = await page.evaluate(() => {
      const paint = (sign: string): string =>
        getComputedStyle(document.querySelector(`.step .still ${sign}`) as Element).stroke;
      return {
        ground: getComputedStyle(document.documentElement).backgroundColor,
        signs: ['.lid', '.shut', '.hollow'].map(paint),
      };
    });
    for (const sign of paints.signs) expect(sign).not.toBe(paints.ground);
  });

  test(`${path} prints all its stills and folds, without buttons`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
    await expect(page.locator('.rests li:visible').last()).toBeVisible();
    await expect(page.locator('.stage, .walk, .go').filter({ visible: true })).toHaveCount(0);
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`a page printed from a device that is ${scheme}, or with the dark theme chosen, has the paper's own colours`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/elsewhere/');
    const tokens = (): Promise<Record<string, string>> =>
      page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return Object.fromEntries(
          ['--paper', '--ink', '--promised', '--housing', '--china', '--usa', '--third', 'color-scheme'].map((name) => [
            name,
            style.getPropertyValue(name),
          ]),
        );
      });
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const paper = await tokens();
    expect(paper).toMatchObject({ '--paper': '#fff', '--ink': '#000', 'color-scheme': 'light' });
    await page.emulateMedia({ media: 'print', colorScheme: scheme });
    expect(await tokens()).toEqual(paper);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    expect(await tokens()).toEqual(paper);
  });
}
