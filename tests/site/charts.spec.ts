import { expect, test, type Locator, type Page } from '@playwright/test';
import { parse } from 'parse5';
import { attribute, elements, hasClass, tag, textOf, texts, type Element as Parsed } from '../../tools/built.ts';
import { inWords as wordFor } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locale.ts';
import { skipGuesses } from './look.ts';
import { chapters } from './pages.ts';

const chartsOf = (html: string): string[] => [...html.matchAll(/<figure class="figure" id="(fig-[\w-]+)"/g)].map(([, id = '']) => id);

interface Walk {
  /** What the readout must say at each stop, in order. */
  stops: string[];
  hint: string;
}

/** The stops of a chart by its table: rows whose mark is in the drawing that is shown, in the order of the table. */
const walkOf = (figure: Locator): Promise<Walk> =>
  figure.evaluate((element) => {
    const shown = [...element.querySelectorAll('svg.chart')].find((drawing) => getComputedStyle(drawing).display !== 'none');
    const drawn = new Set([...(shown?.querySelectorAll('[data-mark]') ?? [])].map((mark) => mark.getAttribute('data-mark')));
    const heads = [...element.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
    const rows = [...element.querySelectorAll('tbody tr')].filter((row) => drawn.has(row.getAttribute('data-key')));
    const say = (row: Element): string => {
      const cells = [...row.children].map((cell, i) => ({ head: heads[i], text: (cell.textContent ?? '').trim() })).filter(({ text }) => text);
      return `${cells[0]?.text ?? ''}${cells
        .slice(1)
        .map(({ head, text }) => ` · ${head}: ${text}`)
        .join('')}`;
    };
    return { stops: rows.map(say), hint: element.querySelector('.readout')?.textContent ?? '' };
  });

async function walk(page: Page, id: string): Promise<void> {
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  const composite = figure.locator('chart-walk');
  await expect(composite).toHaveAttribute('tabindex', '0');
  const readout = figure.locator('.readout');
  const { stops, hint } = await walkOf(figure);
  expect(stops.length, 'marks to walk').toBeGreaterThan(0);

  await figure.locator('h3 a').focus();
  // Choices over a chart stand before it: one stop more.
  if (await figure.locator('details.filter').count()) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(composite, 'Tab goes in').toBeFocused();
  const name = await composite.evaluate((element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '');
  expect(name.length).toBeGreaterThan(5);
  await page.keyboard.press('ArrowRight');
  await expect(readout).toHaveText(stops[0] as string);
  expect(await figure.locator('svg.chart:visible .here').count(), 'the mark is shown').toBeGreaterThan(0);
  await page.keyboard.press('ArrowDown');
  await expect(readout).toHaveText(stops[Math.min(1, stops.length - 1)] as string);
  await page.keyboard.press('End');
  await expect(readout).toHaveText(stops.at(-1) as string);
  await page.keyboard.press('ArrowRight');
  await expect(readout, 'the last stays the last').toHaveText(stops.at(-1) as string);
  await page.keyboard.press('Home');
  await expect(readout).toHaveText(stops[0] as string);
  await page.keyboard.press('Escape');
  await expect(readout).toHaveText(hint);
  await expect(figure.locator('.here')).toHaveCount(0);
  await expect(composite).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await composite.evaluate((element) => element.contains(document.activeElement)), 'one tab stop').toBe(false);

  const mark = figure.locator('svg.chart:visible [data-mark]').first();
  await mark.dispatchEvent('pointerover', { bubbles: true });
  const first = await figure
    .locator(`tr[data-key="${(await mark.getAttribute('data-mark')) ?? ''}"] > *`)
    .first()
    .textContent();
  await expect(figure.locator('.readout strong'), 'pointing says the same').toHaveText((first ?? '').trim());
}

for (const { path, html } of chapters) {
  test(`the charts of ${path} can be walked by keyboard and pointed at, and say what their tables say`, async ({ page }) => {
    await page.goto(path);
    await skipGuesses(page);
    for (const id of chartsOf(html)) await test.step(id, () => walk(page, id));
  });

  test(`each chart of ${path} shows one of its two drawings, wide or narrow`, async ({ page }) => {
    for (const [width, shown] of [
      [1280, 'wide'],
      [360, 'narrow'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const drawings = await page.$$eval('figure svg.chart', (all) => all.filter((drawing) => getComputedStyle(drawing).display !== 'none').map((drawing) => drawing.classList[1]));
      expect(drawings).toEqual(drawings.map(() => shown));
      expect(drawings).toHaveLength(await page.locator('figure.figure').count());
    }
  });

  test(`the pictures on ${path} say the same numbers as their tables`, () => {
    const document = parse(html);
    const faults: string[] = [];
    for (const figure of elements(document, (one) => one.tagName === 'figure' && hasClass(one, 'figure'))) {
      const id = attribute(figure, 'id') ?? '';
      const rows = new Map(elements(figure, (one) => attribute(one, 'data-key') !== undefined).map((row) => [attribute(row, 'data-key') as string, row]));
      if (rows.size === 0) faults.push(`${id}: no table`);
      for (const drawing of elements(figure, tag('svg'))) {
        const marks = elements(drawing, (one) => attribute(one, 'data-mark') !== undefined);
        if (marks.length === 0) faults.push(`${id}: a drawing without marks`);
        for (const mark of marks) faults.push(...differences(mark, rows.get(attribute(mark, 'data-mark') as string), `${id} ${attribute(mark, 'data-mark')}`));
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });
}

const NUMBER = /\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/g;
const plain = (text: string): string[] => (text.match(NUMBER) ?? []).map((number) => number.replace(/[,\u202f\u00a0 ](?=\d{3}(?!\d))/g, ''));

/** Quantities from a thousand on have group spaces: four bare digits are a year, and a caption may name another year than its row. */
const YEAR = /^(?:19|20)\d\d$/;
/** Small and round numbers that a table may write in words. */
const inWords: [string, RegExp][] = [
  ...locales.flatMap((locale) => Array.from({ length: 21 }, (_, i): [string, RegExp] => [String(i), new RegExp(`(?<!\\p{L})${wordFor(i, locale)}(?!\\p{L})`, 'iu')])),
  ['500', /five hundred|cinq cents/i],
];

/** Numbers written at a mark that its row of the table does not hold. */
function differences(mark: Parsed, row: Parsed | undefined, where: string): string[] {
  if (!row) return [`${where}: no row of the table`];
  const said = [...texts(row)].map(({ text }) => text).join(' | ');
  const cells = new Set(plain(said));
  for (const [digits, words] of inWords) if (words.test(said)) cells.add(digits);
  const drawn = elements(mark, tag('text')).flatMap((text) => plain(textOf(text)));
  return drawn.filter((number) => !cells.has(number) && !YEAR.test(number)).map((number) => `${where}: the picture says ${number}, the table does not`);
}
