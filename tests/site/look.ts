/** What can be measured of a page as it stands in the window: sizes of text and targets, sideways scroll. Each returns the faults found. */
import { expect, type Page } from './test.ts';

/** Text smaller than 12 px as rendered: CSS size in HTML, size times the drawing's scale in SVG. */
export const smallText = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const sizes = new Map<Element, number>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim()) continue;
      let size = sizes.get(parent);
      if (size === undefined) {
        size = Number.parseFloat(getComputedStyle(parent).fontSize);
        const drawing = parent instanceof SVGGraphicsElement ? parent : undefined;
        if (drawing) {
          const matrix = drawing.getScreenCTM();
          size *= matrix ? Math.hypot(matrix.a, matrix.b) : 0;
        }
        const shown = parent.checkVisibility({ visibilityProperty: true }) && !parent.closest('.unseen, script, style');
        sizes.set(parent, (size = shown ? size : 0));
      }
      // Size nought is a text shown to screen readers only.
      if (size > 0.5 && size < 11.995)
        small.add(
          `${size.toFixed(2)} px: “${node.textContent.trim().slice(0, 40)}” in <${parent.tagName.toLowerCase()} class="${parent.getAttribute('class') ?? ''}">`,
        );
    }
    return [...small];
  });

/** Controls under 24 by 24 px (WCAG 2.5.8; links within a sentence are exempt). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...new Set(
      [
        ...document.querySelectorAll<HTMLElement>(
          'button:not(.term), input, select, summary, nav a, header.site a, .files a, .tools > a, .onward a, .kicker a, .back',
        ),
      ]
        .filter(
          (control) =>
            control.checkVisibility({ visibilityProperty: true }) &&
            !control.closest('.unseen') &&
            !control.matches('.skip'),
        )
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.99 || box.height < 23.99))
        .map(
          ({ control, box }) =>
            `${box.width.toFixed(0)} × ${box.height.toFixed(0)} px: <${control.tagName.toLowerCase()} class="${control.className}"> “${(control.textContent ?? '').trim().slice(0, 30)}”`,
        ),
    ),
  ]);

/** How far the page scrolls sideways, and what sticks out. */
export const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = document.documentElement.scrollWidth - width;
    if (over <= 0) return [];
    const out = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          element.getBoundingClientRect().right > width + 1 &&
          !element.parentElement?.closest('.scroll'),
      )
      .slice(0, 3);
    return [
      `${over} px too wide: ${out.map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`).join(', ')}`,
    ];
  });

/** Scrolls through the whole page as a reader would, so that everything loaded late is loaded: once it has been laid out to its end. */
export const readThrough = async (page: Page): Promise<void> => {
  // What is left for idle moments comes late where others work beside it.
  await expect(page.locator('html')).not.toHaveClass(/\blate\b/, { timeout: 15_000 });
  await page.evaluate(async () => {
    document.documentElement.style.scrollBehavior = 'auto';
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      // Nobody scrolls on before what they came to is painted: rows are laid out a frame ahead of the window.
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    scrollTo(0, 0);
  });
};

/** Skips every guess of a page, so that what waits for one is seen. */
export async function skipGuesses(page: Page): Promise<void> {
  for (const guess of await page.locator('guess-first').all()) {
    await guess.scrollIntoViewIfNeeded();
    await expect(async () => {
      await guess.locator('.show').first().press('Enter');
      await expect(guess).toHaveClass(/done/, { timeout: 500 });
    }).toPass();
  }
  for (const guess of await page.locator('guess-line').all()) {
    await guess.scrollIntoViewIfNeeded();
    await expect(async () => {
      await guess.locator('.commit').press('Enter', { timeout: 500 });
      await expect(guess).toHaveClass(/shown/, { timeout: 500 });
    }).toPass();
  }
}
