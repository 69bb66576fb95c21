import { openLaboratory } from './laboratory.ts';
import { expect, test, type Page } from './room.ts';
import { plays } from '../../src/i18n/plays.ts';

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.waitForSelector('.play.ready');
};
/** Counts every change inside whatever is announced by itself: roles, `aria-live`, and elements that are live by nature. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const live = ':is(output, [role="status"], [role="alert"], [role="log"], [aria-live]):not([aria-live="off"])';
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const place = (target instanceof Element ? target : target.parentElement)?.closest(live);
        if (place) said.push(place.textContent ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const said = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

for (const { id, slug } of plays) {
  test(`in the play “${id}” five steps of a slider change nothing that is announced; one sentence is said when it rests`, async ({
    page,
  }) => {
    await openLaboratory(page, `/play/${slug.en}/`);
    const skip = page.locator('[value="skip"]').first();
    if (await skip.isVisible()) await skip.click();
    // The day of the duty officer is a second of work for one core; others share it.
    await expect(page.locator('.play')).not.toHaveAttribute('aria-busy', 'true', { timeout: 30_000 });
    await page.waitForTimeout(1500);
    await listen(page);
    const slider = page.locator('.settings:visible input[type="range"]').first();
    const [before, least] = [await slider.inputValue(), await slider.getAttribute('min')];
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press(before === least ? 'ArrowRight' : 'ArrowLeft');
    await expect(slider).not.toHaveValue(before);
    await expect.poll(() => said(page), { timeout: 15_000 }).toHaveLength(1);
    await page.waitForTimeout(1500);
    expect(await said(page)).toHaveLength(1);
    expect((await said(page))[0]).toMatch(/\.$/);
  });
}

test.describe('nothing tells the answer of a guess before the guess', () => {
  for (const path of ['/play/alarm/', '/fr/jouer/alarme/', '/alarm/']) {
    test(`on ${path}: no count of alarms is in a name, a description or a text that is read aloud`, async ({
      page,
    }) => {
      await page.goto(path);
      await page.locator('[data-play="alarm"]').scrollIntoViewIfNeeded();
      await page.waitForSelector('.play.ready');
      const play = page.locator('[data-play="alarm"]');
      for (const [act, answers] of [
        [1, ['16', '56']],
        [2, ['676', '667', '1 of 100', '1 alerte sur']],
      ] as const) {
        await play
          .locator('.acts a')
          .nth(act - 1)
          .click();
        const place = play.locator(`.act[data-act="${act}"]`);
        const heard = await play.ariaSnapshot();
        for (const answer of answers) expect(heard).not.toMatch(new RegExp(`(?<!\\d)${answer}(?!\\d)`));
        const named = await place.evaluate((root) =>
          [...root.querySelectorAll('.draw *, .panel *')].flatMap((element) =>
            [...element.attributes].filter(({ name }) => /^(?:aria-|title$|alt$)/.test(name)).map(({ value }) => value),
          ),
        );
        for (const answer of answers) expect(named.join(' ')).not.toMatch(new RegExp(`(?<!\\d)${answer}(?!\\d)`));
        await place.locator('[value="run-act"]').click();
        await expect(place.locator('.draw:visible svg')).toHaveAttribute('aria-label', / 9[.,]/);
      }
    });
  }

  for (const path of ['/play/duty-officer/', '/fr/jouer/permanence/', '/watching-machine/'])
    test(`on ${path}: what the rule rang for is read aloud only after the run`, async ({ page }) => {
      await page.goto(path);
      const play = page.locator('[data-play="quarter"]');
      await play.scrollIntoViewIfNeeded();
      await page.waitForSelector('[data-play="quarter"].ready');
      const told = /\brang\b|it rings \d|a sonné|elle sonne \d/i;
      for (const n of [0, 1, 2]) {
        await play.locator('.acts a').nth(n).click();
        const act = play.locator('.act:not(.off)');
        await expect(act.locator('.draw:visible svg')).toBeVisible();
        expect(await act.ariaSnapshot()).not.toMatch(told);
        await act.locator('[value="run-act"]').click();
        // The days are worked out in slices: the picture has its words a moment after the press.
        await expect.poll(() => act.ariaSnapshot()).toMatch(told);
      }
    });

  test('in the chapter of the counts: the field of a guess and its drawing give no count of their own', async ({
    page,
  }) => {
    for (const path of ['/how-many/', '/fr/combien/']) {
      await page.goto(path);
      for (const guess of await page.locator('guess-first').all()) {
        await guess.scrollIntoViewIfNeeded();
        const answers = await guess.evaluate((element) =>
          [element, ...element.querySelectorAll('li')]
            .map((place) => place.getAttribute('data-answer'))
            .filter((answer) => answer !== null),
        );
        expect(answers.length).toBeGreaterThan(0);
        const heard = (await guess.locator('.ask').ariaSnapshot()).replace(/[,\u202f\u00a0](?=\d{3})/g, '');
        for (const answer of answers)
          expect(heard, `${path} ${answer}`).not.toMatch(new RegExp(`(?<!\\d)${answer}(?!\\d)`));
      }
    }
  });
});

test('the guess about the loop is not called wrong before it was touched', async ({ page }) => {
  await open(page, '/play/loop/#play-loop-act-2');
  const act = page.locator('.play .act[data-act="2"]');
  await expect(act.locator('.predicting [type="radio"]').first()).toBeVisible();
  expect(await page.locator(':is(input, select, textarea):invalid').count()).toBe(0);
  await act.locator('[value="run-act"]').click();
  await expect(page.locator('[data-part="said"]')).toHaveText(/\S/);
});
