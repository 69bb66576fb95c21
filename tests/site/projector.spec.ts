import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from './room.ts';
import { classroom } from '../../src/components/site.ts';
import { watch } from './watch.ts';

test.use({ reads: ['content'] });

const SCREEN = { width: 1024, height: 768 };
const here = '[data-screen="here"]';

/** Text in sight that renders under 24 px, or in a drawing under 20: its style times the enlargement it stands in; in a drawing, its size times the drawing's scale. */
const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const small = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (
        !parent ||
        !text ||
        !parent.checkVisibility({ visibilityProperty: true }) ||
        parent.closest('.unseen, script, style')
      )
        continue;
      const style = Number.parseFloat(getComputedStyle(parent).fontSize);
      const drawing = parent.closest('svg');
      const box = drawing?.viewBox.baseVal;
      const size =
        drawing && box && box.width > 0
          ? (style * drawing.getBoundingClientRect().width) / box.width
          : style * parent.currentCSSZoom;
      if (size > 0.5 && size < (drawing ? 19.99 : 23.99))
        small.add(
          `${size.toFixed(1)} px: “${text.slice(0, 40)}” in <${parent.tagName.toLowerCase()} class="${parent.getAttribute('class') ?? ''}">`,
        );
    }
    return [...small];
  });

const countOf = async (page: Page): Promise<{ at: number; of: number }> => {
  const [at = 0, of = 0] = ((await page.locator('.projector .count span').first().textContent()) ?? '')
    .split(' / ')
    .map(Number);
  return { at, of };
};

const barriers = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      resultTypes: ['violations'],
    })
    .analyze();
  // As in every-page.spec.ts: the name of a number has no group spaces.
  return violations.flatMap(({ id, nodes }) => {
    const left = nodes.filter(({ html }) => id !== 'label-content-name-mismatch' || !/^<a class="fact"/.test(html));
    return left.length > 0 ? [`${id}: ${left.map(({ target }) => target.join(' ')).join(' | ')}`] : [];
  });
};

for (const address of ['/how-many/', '/fr/deux-budgets/']) {
  test(`every screen of ${address} is read at 24 px on a projector of 1024 × 768, and axe finds no barrier`, async ({
    page,
    baseURL,
  }) => {
    const seen = await watch(page, baseURL as string);
    await page.setViewportSize(SCREEN);
    await page.goto(address);
    await page.keyboard.press('Alt+p');
    await expect(page.locator('.projector')).toBeVisible();
    const { of } = await countOf(page);
    expect(of).toBeGreaterThan(2);
    for (let at = 1; at <= of; at++) {
      expect(await countOf(page)).toEqual({ at, of });
      await expect(page.locator(here)).toHaveCount(1);
      const veil = page.locator('.veil:visible').getByRole('button');
      if (await veil.count()) await veil.press('Enter');
      expect.soft(await unreadable(page), `screen ${at}`).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollHeight - innerHeight + (document.documentElement.scrollWidth - innerWidth),
      );
      expect.soft(over, `screen ${at} leaves the window`).toBe(0);
      if (at < 3) expect.soft(await barriers(page), `screen ${at}`).toEqual([]);
      if (at < of) await page.keyboard.press('PageDown');
    }
    expect(seen).toEqual({ outward: [], errors: [] });
    expect(await page.evaluate(() => window.watched.violations)).toEqual([]);
  });
}

test('by keys alone: on, back, down, the last, and out to where one was', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await page.goto('/what-for/');
  // What stands below the first screen has its true height.
  await expect(page.locator('html.late')).toHaveCount(0);
  const door = page.getByRole('button', { name: 'Show on a projector (Alt+P)' });
  await door.focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(page.locator(`${here}.figure`)).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Screen 1 of 3' })).toHaveCount(1);
  await page.keyboard.press('Space');
  expect((await countOf(page)).at).toBe(2);
  await expect(page).toHaveURL(/#project=2$/);
  await page.keyboard.press('PageDown');
  const scrolled = (): Promise<number> => page.locator(`${here} .drawing`).evaluate((frame) => frame.scrollTop);
  expect(await scrolled()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await expect.poll(scrolled).toBeGreaterThan(100);
  await page.keyboard.press('ArrowLeft');
  expect((await countOf(page)).at).toBe(2);
  await page.keyboard.press('End');
  expect(await countOf(page)).toEqual({ at: 3, of: 3 });
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.locator('.projector')).toHaveCount(0);
  await expect(door).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.locator('footer.site')).toBeVisible();
  expect(await page.locator('[data-screen]').count()).toBe(0);
});

/** What a class sees of the screen's drawing, in pixels. */
const measured = (page: Page): Promise<{ smallest: number; faults: string[] }> =>
  page.locator(here).evaluate((screen) => {
    const faults: string[] = [];
    const bar = (document.querySelector('.projector') as HTMLElement).getBoundingClientRect();
    const frame = screen.querySelector('.drawing') as HTMLElement;
    for (const one of [screen, frame])
      if (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
        faults.push(`${one.className} scrolls: ${one.scrollWidth} × ${one.scrollHeight}`);
    const shown = [...frame.querySelectorAll('svg.projected, .for-slide table, .part')].filter((one) =>
      one.checkVisibility(),
    );
    if (shown.length === 0) faults.push('nothing is drawn');
    const words = [...screen.querySelectorAll('h2, .slide > p, figcaption')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    const under = Math.max(0, ...words.map((one) => one.getBoundingClientRect().bottom));
    let smallest = Infinity;
    for (const one of shown) {
      const box = one.getBoundingClientRect();
      if (box.left < 0 || box.right > innerWidth || box.bottom > bar.top + 0.5) faults.push('it leaves the screen');
      if (box.top < under - 0.5) faults.push(`the words over it cover ${(under - box.top).toFixed(1)} px of it`);
      const scale = one instanceof SVGSVGElement ? box.width / one.viewBox.baseVal.width : 1;
      for (const text of one.matches('.part') ? [one] : one.querySelectorAll('text, tspan, th, td'))
        smallest = Math.min(smallest, scale * Number.parseFloat(getComputedStyle(text).fontSize));
    }
    if (bar.height > 62) faults.push(`the bar takes ${bar.height} px`);
    return { smallest, faults };
  });

/** A chart on a slide has no letters smaller than this. */
const LEAST = 20;

for (const size of [SCREEN, { width: 1280, height: 720 }])
  for (const locale of ['en', 'fr'] as const) {
    test(`every chart of the slides stands whole on ${size.width} × ${size.height}, its letters 20 px at least (${locale})`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const found: string[] = [];
      for (const { slug, slides } of classroom.lessons) {
        for (const [i, { chart }] of slides.entries()) {
          if (chart === undefined) continue;
          await page.goto('about:blank');
          await page.goto(
            `${locale === 'en' ? '/classroom/' : '/fr/classe/'}${slug[locale]}/${locale === 'en' ? 'slides' : 'diapositives'}/#project=${i + 1}`,
          );
          await expect(page.locator('.projector')).toBeVisible();
          // Our faces, which come late, change the room.
          await page.evaluate(() => document.fonts.ready);
          const { smallest, faults } = await measured(page);
          const where = `${slug.en}, slide ${i + 1}, ${chart}`;
          expect.soft(faults, where).toEqual([]);
          expect.soft(smallest, where).toBeGreaterThanOrEqual(LEAST);
          await expect(page.locator('.projector .more'), where).toBeHidden();
          found.push(`${chart}: ${smallest.toFixed(1)}`);
        }
      }
      test.info().annotations.push({ type: 'smallest letters', description: found.join(', ') });
      expect(found.length).toBeGreaterThan(5);
    });
  }

/** What stands in the place of the title of that slide. */
const ASKED = 'Que remarquez-vous ? Que vous demandez-vous ?';

test('H covers the title of a screen, for eyes and for screen readers, and shows a question in its place', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN);
  await page.goto('/fr/classe/quel-compte/diapositives/#project=8');
  const screen = page.locator(here);
  const title = screen.locator('h2');
  const words = (await title.textContent())?.trim() ?? '';
  const box = (): Promise<string | null> =>
    page.locator('svg.projected').evaluate((one) => JSON.stringify(one.getBoundingClientRect()));
  await page.evaluate(() => document.fonts.ready);
  // It waits covered by its own question: the class has not guessed yet.
  await page.keyboard.press('h');
  await expect(title).toBeVisible();
  const before = await box();
  await page.keyboard.press('h');
  await expect(title).toBeHidden();
  await expect(screen.locator('figcaption')).toBeHidden();
  await expect(screen.getByRole('heading', { name: ASKED })).toBeVisible();
  await expect(page.getByRole('region', { name: ASKED })).toHaveCount(1);
  await expect(page.getByRole('region', { name: words })).toHaveCount(0);
  await expect(page.locator('.projector .count')).not.toContainText(words);
  expect(await box(), 'the drawing stays where it was').toBe(before);
  expect(await barriers(page)).toEqual([]);
  expect((await measured(page)).faults).toEqual([]);
  // The next key uncovers first.
  await page.keyboard.press('ArrowRight');
  await expect(title).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: `Titre montré : ${words}` })).toHaveCount(1);
  expect((await countOf(page)).at).toBe(8);
  // The same by the button, for a mouse.
  await page.getByRole('button', { name: 'Cacher le titre (H)' }).click();
  await expect(title).toBeHidden();
  await page.getByRole('button', { name: 'Montrer le titre (H)' }).click();
  await expect(title).toBeVisible();
  await page.keyboard.press('ArrowRight');
  expect((await countOf(page)).at).toBe(9);
  await expect(page.locator('.asked:visible')).toHaveCount(0);
});

test('a slide that hides its title starts covered by its own question, and stays uncovered once it was guessed', async ({
  page,
}) => {
  await page.setViewportSize(SCREEN);
  await page.goto('/classroom/whose-count/slides/#project=7');
  const title = page.locator('#s8 h2');
  await expect(page.locator('.projector')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'What do you notice? What do you wonder?' })).toBeVisible();
  await expect(title).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'What do you notice? What do you wonder?' })).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(title).toBeVisible();
  expect((await countOf(page)).at).toBe(8);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect((await countOf(page)).at).toBe(8);
  await expect(title).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.asked:visible')).toHaveCount(0);
});

test('H covers the finding of a figure of a chapter, and the bar keeps to one line', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  const bar = (): Promise<number> => page.locator('.projector').evaluate((one) => one.getBoundingClientRect().height);
  await page.goto('/fr/combien/#project=2');
  await page.evaluate(() => document.fonts.ready);
  await expect(page.getByRole('button', { name: 'Entier' })).toBeVisible();
  expect(await bar()).toBeLessThan(62);
  await page.keyboard.press('h');
  expect(await bar()).toBeLessThan(62);
  await page.goto('/how-many/#project=3');
  const finding = page.locator(`${here} h3`);
  await expect(finding).toBeVisible();
  await page.keyboard.press('h');
  await expect(finding).toBeHidden();
  expect(await bar()).toBeLessThan(62);
  await expect(page.getByRole('heading', { name: 'What does this chart tell you?' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(finding).toBeVisible();
});

for (const size of [SCREEN, { width: 1280, height: 720 }]) {
  test(`a written trace of ninety words stands whole in 24 px or more on ${size.width} × ${size.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('/fr/classe/quel-compte/diapositives/#project=1');
    const slide = page.locator(here);
    await slide.evaluate((one) => {
      one.classList.add('trace');
      const told = one.querySelector(':scope > p:not(.meta)') ?? one.insertBefore(document.createElement('p'), null);
      told.textContent = 'vidéosurveillance de la ville est comptée, '.repeat(15);
    });
    await page.evaluate(() => document.fonts.ready);
    expect(await unreadable(page)).toEqual([]);
    expect(await slide.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
  });
}

test('the timer is silent until its end, and says that it is over', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL as string });
  const page = await context.newPage();
  await page.clock.install();
  await page.setViewportSize(SCREEN);
  await page.goto('/fr/classe/quel-compte/diapositives/#project=2');
  const minutes = page.getByLabel('min', { exact: true });
  const proposed = await minutes.inputValue();
  expect(proposed).toBe(await page.locator('#s2').getAttribute('data-minutes'));
  await minutes.fill('2');
  await page.getByRole('button', { name: 'Lancer' }).press('Enter');
  const face = page.getByRole('timer');
  await page.clock.runFor(61_000);
  await expect(face).toHaveText('00:59');
  await page.getByRole('button', { name: 'Pause' }).press('Enter');
  await page.clock.runFor(30_000);
  await expect(face).toHaveText('00:59');
  const end = page.locator('.timer [role="status"]');
  await expect(end).toBeEmpty();
  await page.getByRole('button', { name: 'Reprendre' }).press('Enter');
  await page.clock.runFor(60_000);
  await expect(end).toHaveText('Temps écoulé');
  expect(await unreadable(page)).toEqual([]);
  await context.close();
});

test('with forced colours the arrows of the bar still point, each its own way', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/how-many/#project=2');
  const coloured = (arrow: string): Promise<string[]> =>
    page.locator(`.projector ${arrow}`).evaluate((one) => {
      const style = getComputedStyle(one, '::before');
      return ['top', 'right', 'bottom', 'left'].filter(
        (side) => style.getPropertyValue(`border-${side}-color`) !== 'rgba(0, 0, 0, 0)',
      );
    });
  await expect.poll(() => coloured('.to-back')).toEqual(['right']);
  expect(await coloured('.to-next')).toEqual(['left']);
});

test('a bookmark opens its screen; a broken one opens the page and says so', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await page.goto('/fr/combien/#project=2');
  await expect(page.locator(here)).toHaveId('fig-five-hundred');
  await page.goto('about:blank');
  await page.goto('/how-many/#project=99');
  await expect(page.getByRole('alert').filter({ hasText: 'asks for the screen “99”' })).toBeVisible();
  await expect(page.locator('.projector')).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
});

test('a play keeps its state on the projector, and both stand in the address', async ({ page }) => {
  await page.setViewportSize(SCREEN);
  await page.goto('/play/loop/#play-loop?recordsa=90&seed=4&project=1');
  await expect(page.locator(`${here}.play.ready`)).toBeVisible();
  await expect(page.locator('.loop').last()).toContainText('seed 4');
  expect(await unreadable(page)).toEqual([]);
  await page.getByRole('button', { name: 'Draw anew' }).press('Enter');
  await expect(page).toHaveURL(/#play-loop\?recordsa=90&seed=5&project=1$/);
  await page.reload();
  await expect(page.locator('.loop').last()).toContainText('seed 5');
  await expect(page.locator(`${here}.play`)).toBeVisible();
  await expect(page.locator('[data-part="fault"]')).toBeHidden();
  // Left, the page is bookmarked as it stands.
  await page.keyboard.press('Escape');
  await expect(page.locator('.projector')).toHaveCount(0);
  await expect(page).toHaveURL(/#play-loop\?recordsa=90&seed=5$/);
});

test('it fits a phone and paper: nothing sticks out, and the page prints whole', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/fr/deux-budgets/#project=1');
  await expect(page.locator('.projector')).toBeVisible();
  const sideways = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.projector')).toBeHidden();
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('.figure')).toHaveCount(await page.locator('.figure:visible').count());
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator(here)).toBeVisible();
});

test('without script there is no button, and the slides read as a list', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL as string });
  const page = await context.newPage();
  await page.goto('/classroom/whose-count/slides/');
  await expect(page.locator('.project')).toBeHidden();
  await expect(page.locator('.slide:visible')).toHaveCount(await page.locator('.slide').count());
  await context.close();
});
