/** Numbers with an address of their own: what each page says, how it is reached, and what a reader is told whose link leads nowhere. */
import { readFileSync } from 'node:fs';
import { numberData } from '../../src/components/number-data.ts';
import { numberTitle } from '../../src/components/number-words.ts';
import { numberHref, routes, shown, tables } from '../../src/components/site.ts';
import { printFigure } from '../../src/data/fill.ts';
import { locales } from '../../src/i18n/locale.ts';
import { numberFile, NUMBERS } from '../../src/i18n/numbers.ts';
import { href } from '../../src/i18n/routes.ts';
import { htmlOf } from './pages.ts';
import { hasRead } from './passed.ts';
import { expect, test } from './room.ts';

test.use({ reads: ['content'] });

const plainOf = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&#39;', '’');

for (const locale of locales) {
  test(`every number of the story has its page in ${locale}, with value, confidence, sources and its file, and the list leads to it`, () => {
    const list = htmlOf(href(routes, NUMBERS, locale));
    for (const id of shown.keys()) {
      const path = numberHref(id, locale);
      expect(list, id).toContain(`<a href="${path}"`);
      const html = htmlOf(path);
      const figure = tables.figures.get(id)!;
      const heading = plainOf(/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '');
      expect(heading, id).toContain(printFigure(figure, locale, figure.rounding === 'range' ? 'range' : 'value'));
      for (const source of figure.sources) {
        const url = tables.sourceById.get(source)?.url;
        if (url) expect(html, `${id}: ${source}`).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
      }
      expect(html, id).toContain(`href="${numberFile(id)}"`);
      expect(html, id).toContain('@misc{');
    }
  });
}

test('the file of each number, and the file of all, say what the rows say', () => {
  const read = (file: string): Record<string, unknown> => {
    hasRead(file);
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  };
  const all = read('dist/data/numbers.json');
  expect((all['numbers'] as { id: string }[]).map(({ id }) => id)).toEqual([...shown.keys()]);
  for (const id of shown.keys()) {
    const one = read(`dist${numberFile(id)}`);
    expect(one['version']).toBe(all['version']);
    expect(one['value'], id).toBe(tables.figures.get(id)?.value);
    expect(one['label'], id).toEqual(numberData(id)['label']);
  }
});

for (const id of ['ms-cam-2020-12-1558', 'd-watched-at-once'])
  for (const locale of locales) {
    test(`the page of ${id} in ${locale} leads to the place in the story, to the rows beside it, and gives its citation to copy`, async ({
      page,
    }) => {
      await page.goto(numberHref(id, locale));
      await expect(page).toHaveTitle(new RegExp(numberTitle(tables.figures.get(id)!, locale).slice(0, 20)));
      const size = await page.locator('.number .value').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
      expect(size).toBeGreaterThan(60);
      const bibtex = page.locator('.cite summary').first();
      await bibtex.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.cite details[open] pre')).toBeVisible();
      const place = page.locator(`.told a[href*="#ref-${id}-1"], .told a[href*="/scene/"]`).first();
      const goal = (await place.getAttribute('href')) ?? '';
      await place.click();
      await page.waitForURL(`**${goal}`);
      const anchor = goal.split('#')[1];
      const told = anchor ? `[id="${anchor}"]` : `main [data-row="${id}"]`;
      await expect(page.locator(told).first()).toBeVisible();
    });
  }

test('a large number does not lie over the link above it', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(numberHref('ms-cam-2003', locale));
    await page.locator('.kicker a').click();
    await expect(page).toHaveURL(href(routes, NUMBERS, locale));
  }
});

test('those who died in rue d’Aubagne are not shown large', async ({ page }) => {
  for (const locale of locales) {
    await page.goto(numberHref('mh-i-deaths-aubagne', locale));
    const size = await page.locator('.number .value').evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeLessThan(40);
  }
});

test('an address that is no number’s says how to find one', async ({ page }) => {
  const response = await page.goto('/number/foo/');
  expect(response?.status()).toBe(404);
  for (const locale of locales)
    await expect(page.locator(`main a[href="${href(routes, NUMBERS, locale)}"]`)).toBeVisible();
});

test.describe('a link to a row that its table no longer has', () => {
  const notice = '.row-gone';

  for (const [path, says] of [
    ['/data/cameras/', 'The row “gone-row-2019” is not in this table'],
    ['/fr/donnees/cameras/', 'La ligne «\u00a0gone-row-2019\u00a0» n’est pas dans ce tableau'],
  ] as const) {
    test(`says so on ${path}, keeps the table, and leads to the corrections`, async ({ page }) => {
      await page.goto(`${path}#gone-row-2019`);
      await expect(page.locator(notice)).toContainText(says);
      await expect(page.locator(`${notice} a[href$="/corrections/"]`)).toBeVisible();
      await expect(page.locator('table.rows tbody tr').first()).toBeVisible();
      await page.evaluate(() => (location.hash = '#ms-cam-2003'));
      await expect(page.locator(notice)).toBeHidden();
    });
  }

  test('is not said of a link in capitals, or with what a sentence leaves behind it: it leads to its row', async ({
    page,
  }) => {
    for (const behind of ['#MS-CAM-2016-10-878', '#ms-cam-2016-10-878.', '#ms-cam-2016-10-878%20%C2%BB']) {
      await page.goto(`/data/cameras/${behind}`);
      await expect(page.locator('[id="ms-cam-2016-10-878"]'), behind).toBeInViewport();
      await expect(page.locator(notice), behind).toBeHidden();
      await page.goto('about:blank');
    }
  });

  test('is told of no other address', async ({ page }) => {
    for (const behind of ['', '#ms-cam-2003', '#main', '#%E0%A4%A', '#project=1', '#<b>x</b>']) {
      await page.goto(`/data/cameras/${behind}`);
      await expect(page.locator('table.rows tbody tr').first()).toBeVisible();
      await expect(page.locator(notice), behind).toBeHidden();
      await page.goto('about:blank');
    }
  });
});
