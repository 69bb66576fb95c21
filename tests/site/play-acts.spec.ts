import { expect, test, type Locator, type Page } from './room.ts';

/** The plays that stand in acts, with an act whose control a link holds, and the acts that begin by doing. */
const acted: readonly {
  id: string;
  path: string;
  chapter: string;
  key: string;
  of: number;
  value: string;
  shown: string;
  doing?: readonly number[];
}[] = [
  { id: 'alarm', path: '/play/alarm/', chapter: '/alarm/', key: 'crowd', of: 2, value: '1000000', shown: '1,000,000' },
  {
    id: 'loop',
    path: '/play/loop/',
    chapter: '/guessing-where/',
    key: 'drawn',
    of: 2,
    value: '200',
    shown: '200',
    doing: [1],
  },
  {
    id: 'quarter',
    path: '/play/duty-officer/',
    chapter: '/watching-machine/',
    key: 'needed',
    of: 2,
    value: '3',
    shown: '3',
  },
  {
    id: 'budget',
    path: '/play/budget/',
    chapter: '/play/budget/',
    key: 'moved',
    of: 2,
    value: 'school',
    shown: 'schools',
  },
];

const open = async (page: Page, path: string): Promise<Locator> => {
  await page.goto(path);
  await page.locator('.play').scrollIntoViewIfNeeded();
  await page.waitForSelector('.play.ready');
  return page.locator('.play');
};
const act = (play: Locator): Locator => play.locator('.act:not(.off)');
/** What was said by itself since the page was listened to. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const live = ':is(output, [role="status"], [role="alert"], [role="log"], [aria-live]):not([aria-live="off"])';
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (place?.textContent) said.push(place.textContent);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

for (const { id, path, chapter, key, of, value, shown, doing = [] } of acted) {
  test(`${id}: each act is walked by keyboard, in nine keys to its answer, which is said once`, async ({ page }) => {
    const play = await open(page, path);
    await listen(page);
    let told = 0;
    const acts = await play.locator('.act').count();
    for (let n = 1; n <= acts; n++) {
      const here = act(play);
      await expect(here).toHaveAttribute('data-act', String(n));
      await expect(here).toHaveAttribute('data-step', 'predict');
      await expect(here.locator('.seen')).toBeHidden();
      if (n === 1) await play.locator('.acts a').first().focus();
      let keys = 0;
      const press = async (name: string): Promise<void> => {
        await page.keyboard.press(name);
        keys += 1;
      };
      const onInput = (): Promise<boolean> =>
        page.evaluate(() => document.activeElement?.matches('.act :is([type="range"], [type="radio"])') === true);
      if (!doing.includes(n)) {
        while (!(await onInput()) && keys < 9) await press('Tab');
        await press('ArrowRight');
      }
      while (!(await page.locator('[value="run-act"]:focus').count()) && keys < 9) await press('Tab');
      await press('Enter');
      expect(keys).toBeLessThanOrEqual(9);
      await expect(here.locator('.verdict')).toBeFocused();
      await expect(here.locator('.verdict')).toHaveText(/\d.*\.$/);
      await expect(here.locator('.answer')).toHaveText(doing.includes(n) ? /\.$/ : /^You said .*\.$/);
      await expect.poll(() => said(page)).toHaveLength(++told);

      // One thing to change, where there is one: the stage follows; a slider says what it comes to with its value, a choice once.
      if (await here.locator('.seen input').count()) {
        await page.keyboard.press('Tab');
        expect(await onInput()).toBe(true);
        const slider = here.locator('.seen [type="range"]');
        const steps = (await slider.count()) ? 5 : 1;
        const drawing = here.locator('.draw:visible svg');
        const before = await drawing.getAttribute('aria-label');
        const atStart =
          steps > 1 && (await slider.evaluate((input: HTMLInputElement) => Number(input.value) <= Number(input.min)));
        for (let i = 0; i < steps; i++) await page.keyboard.press(atStart ? 'ArrowRight' : 'ArrowLeft');
        await expect(here).toHaveAttribute('data-step', 'change');
        await expect(drawing).not.toHaveAttribute('aria-label', before ?? '');
        if (steps > 1) await expect(slider).toHaveAttribute('aria-valuetext', /\. .*\d.*\.$/);
        await page.waitForTimeout(900);
        expect(await said(page)).toHaveLength(steps > 1 ? told : ++told);
        if (steps === 1) expect((await said(page)).at(-1)).toBe(await here.locator('.answer').textContent());
        await expect(page).toHaveURL(/#play-\w+\?/);
      }

      const next = here.locator('.leads a.go');
      await next.focus();
      await page.keyboard.press('Enter');
      if (n < acts) await expect(act(play).locator('.ask')).toBeFocused();
    }
    await expect(play.locator('.laboratory')).toHaveAttribute('open', '');
    await expect(play.locator('.laboratory > summary')).toBeFocused();
    await expect(play.locator('.finding')).toBeVisible();
  });

  test(`${id}: links open the act, its control, or the laboratory that they name`, async ({ page }) => {
    for (const where of [path, chapter]) {
      await page.goto('about:blank');
      const play = await open(page, `${where}#play-${id}?act=${of}&${key}=${value}`);
      await expect(act(play)).toHaveAttribute('data-act', String(of));
      await expect(act(play)).toHaveAttribute('data-step', 'change');
      const setting = act(play).locator(`.setting[data-key="${key}"]`);
      await expect(setting.locator('.value, label:has(:checked)')).toHaveText(shown);
      await expect(act(play).locator('.verdict')).toHaveText(/\d/);
      await expect(play.locator('.laboratory')).not.toHaveAttribute('open');
      await expect(act(play).locator('.scene')).toBeInViewport();
    }
    await page.goto('about:blank');
    let play = await open(page, `${path}#play-${id}?act=3`);
    await expect(act(play)).toHaveAttribute('data-act', '3');
    await expect(act(play)).toHaveAttribute('data-step', 'predict');
    await page.goto('about:blank');
    play = await open(page, `${path}#play-${id}-act-2`);
    await expect(act(play)).toHaveAttribute('data-act', '2');
    await page.goto('about:blank');
    play = await open(page, `${path}#play-${id}?act=9`);
    await expect(act(play)).toHaveAttribute('data-act', '1');
    await expect(play.locator('[data-part="fault"]')).toContainText('act=9');
  });

  test(`${id}: an act can be guessed again, and another reached at any time`, async ({ page }) => {
    const play = await open(page, path);
    await act(play).locator('[value="run-act"]').click();
    await act(play).locator('[value="again"]').click();
    await expect(act(play)).toHaveAttribute('data-step', 'predict');
    await expect(act(play).locator('.ask')).toBeFocused();
    await play.locator('.acts a').nth(2).click();
    await expect(act(play)).toHaveAttribute('data-act', '3');
    await expect(play.locator('.acts [aria-current]')).toHaveCount(1);
    await play.locator('.acts a').first().click();
    await expect(act(play)).toHaveAttribute('data-act', '1');
  });

  test(`${id}: an act fits in two screens of a small phone, before and after the run`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    for (const where of [path, chapter]) {
      const play = await open(page, where);
      for (const n of [0, 1, 2]) {
        await play.locator('.acts a').nth(n).click();
        const height = async (): Promise<number> =>
          (await act(play).evaluate((place) => place.getBoundingClientRect().bottom)) -
          (await play.evaluate((place) => place.getBoundingClientRect().top));
        expect(await height()).toBeLessThanOrEqual(2 * 640);
        await act(play).locator('[value="run-act"]').click();
        expect(await height()).toBeLessThanOrEqual(2 * 640);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
  });

  for (const [width, height] of [
    [1280, 800],
    [390, 780],
    [844, 390],
    [320, 256],
  ] as const)
    test(`${id}: at ${width} × ${height} the stage never covers what has the focus`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      // The window comes to rest at once.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const play = await open(page, chapter);
      for (const step of ['predict', 'see'] as const) {
        if (step === 'see') await act(play).locator('[value="run-act"]').click();
        const stops = await act(play).locator(':is(a, button, input):visible').count();
        await play.locator('.acts a').first().focus();
        const covered: string[] = [];
        for (const key of ['Tab', 'Shift+Tab'])
          for (let i = 0; i < stops + 3; i++) {
            await page.keyboard.press(key);
            const hidden = await page.evaluate(() => {
              const here = document.activeElement as HTMLElement;
              if (!here.closest('.deck')) return '';
              const box = here.getBoundingClientRect();
              const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
              const top = document.elementFromPoint(x, y);
              return here === top || here.contains(top)
                ? ''
                : `${here.outerHTML.slice(0, 60)} under ${top?.outerHTML.slice(0, 60)} at ${Math.round(y)}`;
            });
            if (hidden) covered.push(hidden);
          }
        expect(covered).toEqual([]);
      }
      await page.emulateMedia({ reducedMotion: null });
    });

  test(`${id}: on a phone the stage stays in sight while the control moves, and lets go in a low window`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    const play = await open(page, chapter);
    const scene = act(play).locator('.scene');
    await act(play).locator('[value="run-act"]').click();
    await act(play).locator('.leads').scrollIntoViewIfNeeded();
    await expect(scene).toBeInViewport({ ratio: 0.9 });
    expect(await scene.evaluate((place) => place.getBoundingClientRect().bottom)).toBeLessThanOrEqual(0.6 * 780);
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await scene.evaluate((place) => getComputedStyle(place).position)).toBe('static');
  });

  test(`${id}: on a projector of 1024 × 768 each act opens without scrolling, its letters large enough`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    for (const where of [
      `${path}#play-${id}?act=1&project=1`,
      `${path}#play-${id}?act=2&project=1`,
      `${path}#play-${id}?act=3&project=1`,
    ]) {
      await page.goto('about:blank');
      const play = await open(page, where);
      await expect(page.locator('.projector')).toBeVisible();
      const bar = await page.locator('.projector').evaluate((place) => place.getBoundingClientRect().top);
      for (const part of ['.scene', '.ask', '.given', '[value="run-act"]'])
        expect(
          await act(play)
            .locator(part)
            .evaluate((place) => place.getBoundingClientRect().bottom),
          `${where} ${part}`,
        ).toBeLessThanOrEqual(bar + 1);
    }
    await page.goto('about:blank');
    const play = await open(page, path);
    await page.evaluate(() => scrollTo(0, 0));
    await expect(act(play).locator('[value="run-act"]')).toBeInViewport({ ratio: 1 });
  });

  test(`${id}: nothing moves for those who asked for less motion, and the answer stands at once`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: baseURL as string });
    const page = await context.newPage();
    const play = await open(page, path);
    await act(play).locator('[value="run-act"]').click();
    await expect(act(play).locator('.verdict')).toHaveText(/\d/);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await context.close();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path } of acted)
    test(`on ${path} each act stands with its question, its still and its finding`, async ({ page }) => {
      await page.goto(path);
      const acts = page.locator('.act');
      for (let n = 0; n < (await acts.count()); n++) {
        await expect(acts.nth(n).locator('.ask')).toBeVisible();
        await expect(acts.nth(n).locator('.still svg')).toBeVisible();
        await expect(acts.nth(n).locator('.found')).toHaveText(/\d.*\.$/);
        await expect(acts.nth(n).locator('.panel')).toBeHidden();
        await expect(acts.nth(n).locator('.draw').first()).toBeHidden();
      }
      await expect(page.locator('.finding')).toBeVisible();
    });
});
