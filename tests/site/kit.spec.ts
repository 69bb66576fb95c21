/** The kits for a stick, made from the site that is tested: unpacked, opened from the disk with the network off, and used. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from './test.ts';
import { unzipSync } from 'fflate';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { playRoute, plays } from '../../src/i18n/plays.ts';
import { lessonRoute, type LessonPart } from '../../src/i18n/lessons.ts';
import { href } from '../../src/i18n/routes.ts';
import type { Pack } from '../../src/classroom/kit.ts';
import { classroom, routes } from '../../src/components/site.ts';
import { placeholders } from '../../tools/kit/address.ts';
import { checksums, SUMS } from '../../tools/kit/checksums.ts';
import { makeKits, type Kit } from '../../tools/kit/make.ts';
import { builtPaths } from '../../tools/kit/left-out.ts';
import { kitLessons } from '../../tools/kit/lessons.ts';
import { badNames } from '../../tools/kit/names.ts';
import { PARTS, placeOf } from '../../tools/kit/places.ts';
import { skipGuesses } from './look.ts';
import { watch } from './watch.ts';

const unpacked = (kit: Kit): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(kit.zip)));

/** Lays a kit out in a folder, and returns the address of a page in it by its route. */
function layOut(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  locale: Locale,
  pack: Pack,
): (route: string) => string {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return (route) => pathToFileURL(join(folder, placeOf(href(routes, route, locale), locale, pack))).href;
}

/** The chapter that a lesson stands beside. */
const chapterOf = (id: string): string => classroom.lessons.find((one) => one.id === id)?.chapter ?? 'cover';

/** What a reader does in each play; then its sentence of change must say something new. */
const moves: Record<string, (page: Page) => Promise<unknown>> = {
  alarm: (page) => page.locator('.setting[data-key="mistaken"] input[inputmode]').fill('10'),
  budget: (page) => page.locator('.setting[data-key="payer"] input').first().press('ArrowDown'),
  loop: (page) => page.locator('[data-part="tries"] button').nth(2).press('Enter'),
  quarter: (page) => page.locator('.setting[data-key="count"] input[type="range"]').press('ArrowLeft'),
};

async function playIt(page: Page, id: string): Promise<void> {
  const play = page.locator(`[data-play="${id}"]`);
  await expect(play).toHaveClass(/ready/);
  const act = play.locator('.act:not(.off)');
  await act.locator('[value="run-act"]').press('Enter');
  await expect(act.locator('.verdict')).toHaveText(/\p{L}{3}/u);
  await play.locator('.laboratory > summary').press('Enter');
  // The day of the duty officer is lived in slices: a page from a disk has no worker.
  await expect(page.locator(`[data-play="${id}"][aria-busy]`)).toHaveCount(0);
  const said = play.locator('[data-part="change"]');
  const before = (await said.textContent()) ?? '';
  await moves[id]?.(page);
  await expect(said).not.toHaveText(before);
  await expect(said).toHaveText(/\p{L}{3}/u);
}

for (const locale of locales) {
  test(`the kit in ${locale} works from a disk with the network off`, async ({ browser }, info) => {
    const [pupils, keys] = (await makeKits({
      dist: 'dist',
      version: '0.0.0',
      languages: [locale],
      papers: false,
      progress: () => undefined,
    })) as [Kit, Kit];
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const seen = await watch(page, 'file://');
    const violations: string[] = [];
    const go = async (address: string): Promise<void> => {
      if (page.url() !== 'about:blank') violations.push(...(await page.evaluate(() => window.watched.violations)));
      await page.goto(address);
    };

    const files = unpacked(pupils);
    const lessons = kitLessons(locale);
    await test.step('both zips: names for every disk, and what they leave out told to the last file', () => {
      const all = builtPaths('dist').length;
      for (const kit of [pupils, keys]) {
        const names = [...unpacked(kit).keys()];
        expect(badNames(names, kit.name)).toEqual([]);
        const ofSite = names.filter((name) => name.includes('/') && !name.startsWith(`${PARTS}/`)).length + 1;
        expect(kit.left.reduce((sum, { count }) => sum + count, ofSite)).toBe(all);
      }
      // The site that is tested names a host where nobody can go: such a kit is refused.
      expect(placeholders(pupils.files, pupils.name).join()).toContain('eyes-everywhere.example');
    });
    await test.step('the pupils’ zip: README first, every checksum right, nothing of the teacher’s in it', () => {
      expect([...files.keys()].slice(0, 5)).toEqual(['README.txt', 'LICENSE', 'LICENSE-FONTS.md', 'VERSION', SUMS]);
      const sums = new TextDecoder().decode(files.get(SUMS));
      expect(sums).toBe(checksums(new Map([...files].filter(([name]) => name !== SUMS))));
      const forTeachers = [...files].filter(
        ([name, bytes]) =>
          /\/(?:answers|corrige|slides|diapositives|plan|fiche-de-preparation)\/|gift|moodle|qti|xlsx/.test(name) ||
          (name.endsWith('.html') && new TextDecoder().decode(bytes).includes('noindex')),
      );
      expect(forTeachers.map(([name]) => name)).toEqual([]);
      const theirs = lessons.flatMap(({ teachers }) => teachers.map(({ path }) => path));
      expect(theirs.length).toBeGreaterThanOrEqual(4 * lessons.length);
      expect(theirs.filter((path) => files.has(placeOf(path, locale, 'pupils')))).toEqual([]);
      const own = lessons.flatMap((one) => one.pupils.map(({ path }) => path));
      expect(own.filter((path) => !files.has(placeOf(path, locale, 'pupils')))).toEqual([]);
    });

    const at = layOut(files, info.outputPath('pupils'), locale, 'pupils');
    await test.step('cover, theme, a chapter and its charts', async () => {
      await go(at('cover'));
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.step svg.still:visible')).toHaveCount(20);
      await expect(page.locator('.stage, [data-stills]').filter({ visible: true })).toHaveCount(0);
      await page.locator('header.site .theme').click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.locator('header.site summary').click();
      await page.locator('header.site nav a').first().click();
      await expect(page.locator('body')).toHaveClass('page-chapter');
      await skipGuesses(page);
      const walk = page.locator('chart-walk').first();
      await walk.scrollIntoViewIfNeeded();
      const list = walk.getByRole('listbox');
      await expect(list).toBeAttached();
      const hint = (await walk.locator('.readout').textContent()) ?? '';
      await list.press('ArrowRight');
      await expect(walk.locator('.readout')).not.toHaveText(hint);
      await expect(walk.locator('svg.chart:visible .here')).not.toHaveCount(0);
      const faces = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family);
      });
      expect(faces).toEqual([]);
    });

    for (const { id } of plays)
      await test.step(`the play ${id}`, async () => {
        await go(at(playRoute(id)));
        await playIt(page, id);
      });

    await test.step('the search finds a row, and leads to it in the kit', async () => {
      await go(`${at('search')}#q=ms-cam-2020-12-1558`);
      const row = page.locator('[data-kind="row"] a').first();
      await expect(row).toHaveAttribute('href', /^\.\..*index\.html#ms-cam-2020-12-1558$/);
      await row.press('Enter');
      await expect(page.locator('[id="ms-cam-2020-12-1558"]')).toBeVisible();
    });

    await test.step('slips for a class have no code, since it would name a place on this disk', async () => {
      await go(at('class-runs'));
      await page.locator('button[value="slips"]').press('Enter');
      await expect(page.locator('.slips ol > li')).not.toHaveCount(0);
      await expect(page.locator('.slips ol svg')).toHaveCount(0);
    });

    const lesson = classroom.lessons[0]?.id ?? '';
    const part = (name: LessonPart): string => at(lessonRoute(lesson, name));
    await test.step('the classroom: from the list to what pupils use, a quiz with feedback', async () => {
      await go(at('classroom'));
      const first = page.locator(`main li[data-key="${lesson}"]`);
      await expect(first.locator('h2 a')).toHaveCount(0);
      await expect(first.locator('.times a')).toHaveCount(lessons.find(({ id }) => id === lesson)?.pupils.length ?? 0);
      await first.locator('.times a').first().click();
      await expect(page.locator('.tasks > li')).not.toHaveCount(0);
      await go(part('quiz'));
      const question = page.locator('.questions > li').filter({ has: page.locator('input[type="radio"]') });
      await question.first().locator('input').first().press('Space');
      await question.first().locator('summary').press('Enter');
      await expect(question.first().locator('.feedback .right')).toBeVisible();
    });

    await test.step('where a page leads to what the teacher has, it says in which zip that is', async () => {
      await go(at(chapterOf(lesson)));
      await expect(page.locator('nav.in-class')).toContainText(keys.name);
    });

    await test.step('the keys: from their list to a lesson, its slides on the wall, its answers; the questions beside them', async () => {
      const answers = unpacked(keys);
      for (const ending of ['.gift.txt', '.xlsx'])
        expect([...answers.keys()].filter((name) => name.endsWith(ending))).toHaveLength(lessons.length);
      const keyAt = layOut(answers, info.outputPath('keys'), locale, 'keys');
      await go(keyAt('classroom'));
      await expect(page.locator('main li h2 a')).toHaveCount(lessons.length);
      await page.locator('main li h2 a').first().click();
      await expect(page.locator('h1')).toHaveText(lessons[0]?.title ?? '');
      await expect(page.locator('nav.parts')).toContainText(pupils.name);
      await go(keyAt(lessonRoute(lesson, 'slides')));
      await page.locator('button.project').press('Enter');
      await expect(page.locator('.slide h2').first()).toBeInViewport();
      await expect(page).toHaveURL(/#project=1$/);
      await page.keyboard.press('ArrowRight');
      await expect(page).toHaveURL(/#project=2$/);
      await go(keyAt(lessonRoute(lesson, 'answers')));
      await expect(page.locator('ol.answers > li')).not.toHaveCount(0);
      await page.locator(`.kicker a`).first().click();
      await expect(page.locator('main li h2').first()).toBeVisible();
    });

    violations.push(...(await page.evaluate(() => window.watched.violations)));
    expect({ ...seen, violations }).toEqual({ outward: [], errors: [], violations: [] });
    await context.close();
  });
}
