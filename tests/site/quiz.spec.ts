/** The quiz on screen: what the reader chose is told first; without script every answer still opens. */
import { expect, test, type Locator, type Page } from './room.ts';
import { classroom, routes } from '../../src/components/site.ts';
import { lessonRoute } from '../../src/i18n/lessons.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { href } from '../../src/i18n/routes.ts';

test.use({ reads: ['content'] });

const quizOf = (id: string, locale: Locale): string => href(routes, lessonRoute(id, 'quiz'), locale);
const first = classroom.lessons[0]?.id ?? '';
const withNumber =
  [...classroom.questions.values()].find(({ questions }) => questions.some(({ kind }) => kind === 'number'))?.lesson ??
  '';

/** The first question with such an input. */
const question = (page: Page, input: string): Locator =>
  page
    .locator('.questions > li')
    .filter({ has: page.locator(input) })
    .first();
const open = (one: Locator): Promise<void> => one.locator('summary').press('Enter');

for (const [locale, right, wrong] of [
  ['en', 'You chose {}: right.', 'You chose {}: not right.'],
  ['fr', 'Vous avez choisi {}\u00a0: juste.', 'Vous avez choisi {}\u00a0: faux.'],
] as const) {
  test(`the quiz in ${locale} says first what was chosen, then the rest`, async ({ page }) => {
    await page.goto(quizOf(first, locale));
    const one = question(page, 'input[type="radio"]');
    const status = one.getByRole('status');
    const lines = one.locator('.feedback > li');
    await open(one);
    await expect(lines.first().locator('b').first()).toHaveText('A');
    await expect(status, 'nothing was chosen').toHaveText('');
    for (const [kind, words] of [
      ['right', right],
      ['wrong', wrong],
    ] as const) {
      const sign = (await one.locator(`.feedback > .${kind} > b`).first().textContent()) ?? '';
      await one.locator(`input[value="${sign}"]`).check();
      await expect(status).toHaveText(words.replace('{}', sign));
      await expect(lines.first().locator('b').first()).toHaveText(sign);
    }
    expect(await page.locator('main').textContent()).not.toMatch(/[?!.]\.(?!\.)/u);
  });
}

test('the quiz reads a number as the page writes it, and tells the typical mistake first', async ({ page }) => {
  await page.goto(quizOf(withNumber, 'en'));
  const one = question(page, 'input[inputmode]');
  const wrong = one.locator('.feedback > .wrong > b').last();
  await open(one);
  const value = (await wrong.textContent()) ?? '';
  await one.locator('input').fill(value);
  await one.locator('input').press('Tab');
  await expect(one.locator('.yours')).toHaveText(`You wrote ${value}: not right.`);
  await expect(one.locator('.feedback > li > b').first()).toHaveText(value);
});

test('several answers are right only when all are chosen and no other', async ({ page }) => {
  const lesson =
    [...classroom.questions.values()].find(({ questions }) => questions.some(({ kind }) => kind === 'several'))
      ?.lesson ?? '';
  await page.goto(quizOf(lesson, 'en'));
  const one = question(page, 'input[type="checkbox"]');
  await open(one);
  const signs = await one.locator('.feedback > .right > b').allTextContents();
  for (const [i, sign] of signs.entries()) {
    await one.locator(`input[value="${sign}"]`).check();
    await expect(one.locator('.yours')).toHaveText(i + 1 === signs.length ? /: right\.$/u : /: partly right\.$/u);
  }
  await one
    .locator(`input[value="${(await one.locator('.feedback > .wrong > b').first().textContent()) ?? ''}"]`)
    .check();
  await expect(one.locator('.yours')).toHaveText(/: partly right\.$/u);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the quiz opens every answer', async ({ page }) => {
    await page.goto(quizOf(first, 'en'));
    const one = question(page, 'input[type="radio"]');
    await one.locator('summary').click();
    await expect(one.locator('.feedback .right')).toBeVisible();
  });
});
