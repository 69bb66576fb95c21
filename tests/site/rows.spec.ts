/** Tables and the list of sources with script: rows found and put in order; what the address names is never hidden. And what stands beside pages: text files, feeds. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test.ts';
import { tables } from '../../src/components/site.ts';
import { feedIds, feedOf } from '../../src/components/feeds.ts';
import { locales } from '../../src/i18n/locale.ts';
import { WIDTH } from '../../src/integrations/twin/lines.ts';
import { chapters, htmlOf } from './pages.ts';

test.use({ reads: ['content', 'dist'] });

const table = (page: Page) => page.locator('table.rows').last();
const head = (page: Page, name: string) => table(page).locator('thead').getByRole('button', { name, exact: true });
const status = (page: Page) => page.locator('.row-filter output');
const shown = (page: Page) => table(page).locator('tbody tr').filter({ visible: true });
/** The ids of the rows as they stand. */
const order = (page: Page): Promise<string[]> =>
  table(page).evaluate((one) => [...(one as HTMLTableElement).tBodies[0]!.rows].map(({ id }) => id));
const ids = tables.pledges_2026.map(({ id }) => id);

test('a column puts the rows in its order by keyboard: values, not digits, and empty cells last either way', async ({
  page,
}) => {
  await page.goto('/fr/donnees/engagements-2026/');
  const valueOf = new Map(tables.pledges_2026.map(({ id, value }) => [id, value]));
  const values = async (): Promise<(number | null | undefined)[]> => (await order(page)).map((id) => valueOf.get(id));
  const rising = tables.pledges_2026.flatMap(({ value }) => value ?? []).toSorted((a, b) => a - b);
  const empty = ids.slice(rising.length).map(() => null);
  const button = head(page, 'Valeur');
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await values()).toEqual([...rising, ...empty]);
  await expect(table(page).locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'ascending');
  await expect(status(page)).toHaveText('Trié par «\u00a0Valeur\u00a0», ordre croissant.');
  await page.keyboard.press('Enter');
  expect(await values()).toEqual([...rising.toReversed(), ...empty]);
  await page.keyboard.press('Enter');
  expect(await order(page)).toEqual(ids);
  await expect(table(page).locator('th[aria-sort]')).toHaveCount(0);
});

test('dates follow each other in time, and levels from the lowest to the highest', async ({ page }) => {
  await page.goto('/data/cameras/');
  await head(page, 'Date').click();
  const dateOf = new Map(tables.cameras.map(({ id, as_of: date }) => [id, date]));
  expect((await order(page)).map((id) => dateOf.get(id))).toEqual([...dateOf.values()].toSorted());
  await head(page, 'Confidence').click();
  const sureOf = new Map(tables.cameras.map(({ id, confidence }) => [id, confidence]));
  const levels = (await order(page)).map((id) => ['low', 'medium', 'high'].indexOf(sureOf.get(id) ?? ''));
  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
});

test('rows outside the window are not laid out, in the longest tables; columns stay columns; all are there for paper and for a voice', async ({
  page,
}) => {
  for (const [path, count] of [
    ['/data/sources/', tables.sources.length],
    ['/fr/donnees/faits/', tables.facts.length],
    ['/data/claims/', tables.claims.length],
  ] as const) {
    await page.goto(path);
    const laidOut = await table(page).evaluate(
      (one) =>
        [...one.querySelectorAll('tbody th > a:first-child')].filter((link) =>
          link.checkVisibility({ contentVisibilityAuto: true }),
        ).length,
    );
    expect(laidOut, `${path}: rows in the window`).toBeGreaterThan(0);
    expect(laidOut, `${path}: rows that cost layout`).toBeLessThan(count / 3);
    const apart = await table(page).evaluate((one) => {
      const [heads = [], first = []] = [...(one as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.getBoundingClientRect()),
      );
      return heads.map(
        ({ left, right }, i) => Math.abs(left - (first[i]?.left ?? 0)) + Math.abs(right - (first[i]?.right ?? 0)),
      );
    });
    expect(Math.max(...apart), `${path}: px between a head and the cell under it`).toBeLessThan(1);
    const voiced = await page.getByRole('table').last().getByRole('row').count();
    expect(voiced, `${path}: rows for a voice, with the heads`).toBe(count + 1);
    await page.emulateMedia({ media: 'print' });
    await expect(table(page).locator('tbody tr').last().locator('a').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
});

test('with forced colours the arrow of the order still points', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/data/cameras/');
  const button = head(page, 'Date');
  await button.click();
  const sides = await button.evaluate((one) => {
    const { borderBlockStartColor, borderInlineStartColor, borderBlockEndColor } = getComputedStyle(one, '::after');
    return {
      sides: [borderBlockStartColor, borderInlineStartColor],
      end: borderBlockEndColor,
      text: getComputedStyle(one).color,
    };
  });
  expect(sides.sides).toEqual(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  expect(sides.end).toBe(sides.text);
});

test('words leave the rows that hold them all, accents or not; the row that the address names stays and is told', async ({
  page,
}) => {
  await page.goto('/fr/donnees/engagements-2026/');
  await page.getByRole('searchbox').fill('CHAMBERY');
  const found = tables.pledges_2026.filter((row) => /chamb[eé]ry/i.test(Object.values(row).join(' '))).length;
  expect(found).toBeGreaterThan(0);
  await expect(shown(page)).toHaveCount(found);
  await expect(status(page)).toHaveText(`Lignes affichées\u00a0: ${found} sur ${ids.length}.`);
  const hidden = tables.pledges_2026.find(({ city }) => city === 'Marseille')?.id ?? '';
  await page.evaluate((id) => (location.hash = id), hidden);
  await expect(page.locator(`[id="${hidden}"]`)).toBeInViewport();
  await expect(status(page)).toContainText(`La ligne ${hidden} ne contient pas ces mots`);
  await page.emulateMedia({ media: 'print' });
  await expect(shown(page)).toHaveCount(ids.length);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('searchbox').fill('zzz');
  await expect(status(page)).toHaveText('Aucune ligne ne contient ces mots.');
  await page.getByRole('searchbox').fill('');
  await expect(shown(page)).toHaveCount(ids.length);
  await expect(status(page)).toHaveText('');
});

test('a number is found in each way of writing it, and what is told stays true after printing', async ({ page }) => {
  await page.goto('/data/cameras/');
  const found: number[] = [];
  for (const written of ['1558', '1,558', '1 558', '1\u202f558']) {
    await page.getByRole('searchbox').fill(written);
    found.push(await shown(page).count());
  }
  expect(found[0]).toBeGreaterThan(0);
  expect(new Set(found).size).toBe(1);
  const told = `Rows shown: ${found[0]} of ${tables.cameras.length}.`;
  await expect(status(page)).toHaveText(told);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.row-filter input').dispatchEvent('change');
  await page.emulateMedia({ media: 'screen' });
  await expect(status(page)).toHaveText(told);
});

test('an address whose end cannot be read leaves what was found', async ({ page }) => {
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  await page.goto('/data/cameras/');
  await page.getByRole('searchbox').fill('audit');
  await page.evaluate(() => (location.hash = '#ms-cam%E0%A4%A'));
  await expect(status(page)).toHaveText(/^Rows shown: \d+ of/);
  expect(faults).toEqual([]);
});

test('the list of sources is found by words and put in order within each kind', async ({ page }) => {
  await page.goto('/sources/');
  const all = page.locator('.sources > li');
  await page.getByRole('searchbox').fill('securite marseille');
  await expect.poll(() => all.filter({ visible: true }).count()).toBeLessThan(tables.sources.length / 4);
  await expect(status(page)).toHaveText(/^Sources shown: \d+ of \d+\.$/);
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Newest first').check();
  const dates = await page
    .locator('.sources')
    .first()
    .evaluate((list) => [...list.children].flatMap((item) => (item as HTMLElement).dataset['date'] ?? []));
  expect(dates.length).toBeGreaterThan(100);
  expect(dates).toEqual(dates.toSorted().toReversed());
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no field and no button in a table, and every row', async ({ page }) => {
    await page.goto('/data/polls/');
    await expect(page.locator('.row-filter')).toBeHidden();
    await expect(table(page).locator('thead button')).toHaveCount(0);
    await expect(shown(page)).toHaveCount(tables.polls.length);
  });

  test('the list of sources offers no order that nothing would bring about', async ({ page }) => {
    await page.goto('/sources/');
    await expect(page.locator('input[name="lang"]').first()).toBeVisible();
    await expect(page.locator('input[name="order"]:visible')).toHaveCount(0);
  });
});

test('each chapter has its text file, with the same numbers and statements in the same order', () => {
  for (const { path, html } of chapters) {
    const file = `${path.slice(0, -1)}.txt`;
    expect(html, path).toContain(`href="${file}"`);
    const text = readFileSync(`dist${file}`, 'utf8');
    expect(text.startsWith('\uFEFF'), file).toBe(true);
    const [told = '', notes = ''] = text.split(/(?<=\n)(?=\[1\] )/);
    // Plays are named there, not told.
    const main = html.slice(html.indexOf('<main'), html.indexOf('<details class="notes"'));
    const wanted = [
      ...main.replace(/<section class="play[\s\S]*?<\/section>(?=\n<p>|<p>)/g, '').matchAll(/data-n="(\d+)"/g),
    ];
    const found = [...told.matchAll(/[ \n]\[(\d+)\]/g)];
    expect(
      found.map(([, n]) => n),
      file,
    ).toEqual(wanted.map(([, n]) => n));
    expect(notes.match(/^\[\d+\] /gm)?.length, file).toBe(html.match(/<li id="note-/g)?.length);
    for (const line of text.split('\n'))
      if (line.length > WIDTH) expect(line.trim().split(' '), `${file}: ${line}`).toHaveLength(1);
  }
});

test('each page of news leads to its feed, in its head and in its words', () => {
  for (const id of feedIds)
    for (const locale of locales) {
      const feed = feedOf(id, locale);
      const html = htmlOf(feed.replace('feed.xml', ''));
      expect(html).toContain(`<link rel="alternate" type="application/atom+xml" href="${feed}"`);
      expect(html).toContain(`<a href="${feed}" type="application/atom+xml"`);
    }
});
