/** Lessons are found: from the cover, from the end of each chapter, and on their list by time, level, subject, chapter. */
import { expect, test, type Page } from './room.ts';
import { classroom } from '../../src/components/site.ts';
import { ages, agesOf, chaptersOf } from '../../src/classroom/lesson-schema.ts';
import { chapters as places } from '../../src/i18n/chapters.ts';
import { locales } from '../../src/i18n/locale.ts';
import { chapters, covers } from './pages.ts';

test.use({ reads: ['content'] });

const listed = (page: Page) => page.locator('.lessons > ol > li').filter({ visible: true });
const none = (page: Page) => page.locator('.lessons > .none');
const choose = async (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`.choose input[name="${name}"][value="${value}"]`).check();
const open = async (page: Page, path = '/classroom/'): Promise<void> => {
  await page.goto(path);
  await page.locator('.choose summary').click();
};

test('the cover and the end of every chapter open on the lessons, in both languages', () => {
  for (const { html, locale } of covers)
    expect(
      html.match(new RegExp(`<main[\\s\\S]*href="${locale === 'fr' ? '/fr/classe/' : '/classroom/'}"`)),
    ).not.toBeNull();
  for (const place of places) {
    for (const locale of locales) {
      const { html = '', path = place.id } =
        chapters.find((page) => page.locale === locale && page.path.endsWith(`/${place.slug[locale]}/`)) ?? {};
      const door = /<nav class="in-class"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
      const wanted = classroom.lessons
        .filter((lesson) => chaptersOf(lesson).includes(place.id))
        .map(({ slug }) => slug[locale]);
      const led = [...door.matchAll(/href="[^"]*\/(?:classroom|classe)\/([^"/]*)/g)].map(([, slug = '']) => slug);
      expect(led, path).toEqual([...wanted, '']);
    }
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('choosing leaves the lessons that fit; choices that none fits say so, and how to go on', async ({ page }) => {
    await open(page);
    await expect(listed(page)).toHaveCount(classroom.lessons.length);
    await expect(none(page)).toBeHidden();
    await choose(page, 'subject', 'mathematics');
    await expect(listed(page)).toHaveCount(
      classroom.lessons.filter(({ subjects }) => subjects.includes('mathematics')).length,
    );
    await expect(none(page)).toBeHidden();
    await choose(page, 'chapter', 'law');
    await expect(listed(page)).toHaveCount(0);
    await expect(none(page)).toBeVisible();
    await choose(page, 'subject', 'all');
    await expect(listed(page)).toHaveCount(1);
    await expect(none(page)).toBeHidden();
  });

  test('every age can be chosen, and leaves the lessons for it', async ({ page }) => {
    await open(page);
    for (const age of ages) {
      await choose(page, 'level', String(age));
      await expect(listed(page)).toHaveCount(classroom.lessons.filter((lesson) => agesOf(lesson).includes(age)).length);
    }
  });

  test('choosing a length leaves the lessons that have it, each with its link straight to that length', async ({
    page,
  }) => {
    await open(page, '/fr/classe/');
    const links = page.locator('.times a[href*="#"]').filter({ visible: true });
    await choose(page, 'time', 'full');
    await expect(listed(page)).toHaveCount(classroom.lessons.length);
    await expect(links).toHaveCount(classroom.lessons.length);
    await choose(page, 'time', 'short');
    await expect(listed(page)).toHaveCount(classroom.lessons.length);
    await expect(links).toHaveCount(classroom.lessons.length);
    const [first] = await links.all();
    await first?.click();
    await expect(page.locator('#short')).toBeInViewport();
  });
});

test('with script, the list says how many lessons are shown', async ({ page }) => {
  await open(page);
  await choose(page, 'subject', 'geography');
  const fit = classroom.lessons.filter(({ subjects }) => subjects.includes('geography')).length;
  await expect(page.locator('.choose output')).toHaveText(`Lessons shown: ${fit} of ${classroom.lessons.length}`);
  await choose(page, 'chapter', 'law');
  await expect(page.locator('.choose output')).toHaveText(`Lessons shown: 0 of ${classroom.lessons.length}`);
});
