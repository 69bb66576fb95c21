import { expect, test, type Locator, type Page } from './room.ts';
import { parse } from 'parse5';
import { attribute, elements, hasClass, tag, textOf, texts, type Element as Parsed } from '../../tools/built.ts';
import { inWords as wordFor } from '../../src/i18n/format.ts';
import { locales } from '../../src/i18n/locale.ts';
import { skipGuesses } from './look.ts';
import { sitePages } from './pages.ts';

// Pages are read through the door; of the tools only the parts of a page are used.
test.use({ reads: [] });

const chartsOf = (html: string): string[] =>
  [...html.matchAll(/<figure class="figure" id="(fig-[\w-]+)"(?:(?!<\/figure>)[\s\S])*?<chart-walk /g)].map(
    ([, id = '']) => id,
  );

/** Where a reader meets a chart: chapters, and the pages of the data that tell of one. */
const walked = sitePages.filter(
  ({ kind, path, html }) => kind === 'chapter' || (/^\/(data|fr\/donnees)\//.test(path) && chartsOf(html).length > 0),
);

/** The marks of a chart by its table: rows whose mark is in the drawing that is shown, in the order of the table, each with its first said cell. */
const rowsOf = (figure: Locator): Promise<string[]> =>
  figure.evaluate((element) => {
    const shown = [...element.querySelectorAll('svg.chart')].find(
      (drawing) => getComputedStyle(drawing).display !== 'none',
    );
    const drawn = new Set(
      [...(shown?.querySelectorAll('[data-mark]') ?? [])].map((mark) => mark.getAttribute('data-mark')),
    );
    const first = Number(element.querySelector('chart-walk')?.getAttribute('data-said')?.split(' ')[0]);
    return [...element.querySelectorAll('tbody tr')]
      .filter((row) => drawn.has(row.getAttribute('data-key')))
      .map((row) => (row.children[first]?.textContent ?? '').trim().replace(/\.$/, ''));
  });

/** What a voice says of the mark where the reader stands. */
const active = (figure: Locator): Promise<string> =>
  figure.evaluate(
    (element) =>
      document.getElementById(element.querySelector('[role="listbox"]')?.getAttribute('aria-activedescendant') ?? '')
        ?.textContent ?? '',
  );

async function walk(page: Page, id: string): Promise<void> {
  const figure = page.locator(`#${id}`);
  const french = (await page.locator('html').getAttribute('lang')) === 'fr-FR';
  await figure.scrollIntoViewIfNeeded();
  const list = figure.getByRole('listbox');
  await expect(list).toHaveAccessibleName(french ? 'Repères du graphique' : 'Marks of the chart');
  const rows = await rowsOf(figure);
  const options = await list.getByRole('option').allTextContents();
  expect(options.length, 'marks to walk').toBeGreaterThan(0);
  expect(options.length, 'an option a mark').toBe(rows.length);
  const readout = figure.locator('.readout');
  const status = figure.getByRole('status');
  const hint = (await readout.textContent()) ?? '';

  for (const [i, name] of options.entries()) {
    expect(name.split(' ').length, name).toBeLessThanOrEqual(20);
    expect(name.endsWith(` ${i + 1} ${french ? 'sur' : 'of'} ${rows.length}`), name).toBe(true);
    expect(name, 'the first words of the row').toContain((rows[i] ?? '').split(' ').slice(0, 3).join(' '));
  }

  await figure.evaluate((element) => {
    const said = element.querySelector('[role="status"]') as HTMLElement;
    said.dataset['changes'] = '0';
    new MutationObserver(
      (changes) => (said.dataset['changes'] = String(Number(said.dataset['changes']) + changes.length)),
    ).observe(said, { childList: true });
  });
  await figure.locator('h3 a').focus();
  // Choices over a chart stand before it: one stop more.
  if (await figure.locator('details.filter').count()) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(list, 'Tab goes in').toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(await active(figure)).toBe(options[0]);
  expect(await figure.locator('svg.chart:visible .here').count(), 'the mark is shown').toBeGreaterThan(0);
  await expect(readout.locator('strong')).not.toBeEmpty();
  await page.keyboard.press('End');
  expect(await active(figure)).toBe(options.at(-1));
  await expect(status, 'keys leave the status alone: the option is said').toHaveAttribute('data-changes', '0');
  await page.keyboard.press('ArrowRight');
  expect(await active(figure), 'the last stays the last').toBe(options.at(-1));
  await expect(status, 'and it says so').toHaveText(french ? 'C’est le dernier repère.' : 'This is the last mark.');
  await page.keyboard.press('Home');
  expect(await active(figure)).toBe(options[0]);
  await page.keyboard.press('Enter');
  await expect(status, 'a second key says the whole row').toHaveText((await readout.textContent()) ?? '');
  await page.keyboard.press('Escape');
  await expect(readout).toHaveText(hint);
  await expect(status).toBeEmpty();
  await expect(figure.locator('.here')).toHaveCount(0);
  await expect(list).toBeFocused();

  // A finger has two buttons; they say what they show.
  for (const button of await figure.locator('.walk button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await figure.locator('.walk .next').click();
  await expect(status).toHaveText(options[0] as string);
  await figure.locator('.walk .previous').click();
  await expect(status).toHaveText(french ? 'C’est le premier repère.' : 'This is the first mark.');

  await list.focus();
  await page.keyboard.press('Escape');
  await figure.evaluate(
    (element) => ((element.querySelector('[role="status"]') as HTMLElement).dataset['changes'] = '0'),
  );
  await page.keyboard.press('Tab');
  await expect(status, 'nothing is said to a reader who goes past').toHaveAttribute('data-changes', '0');

  const mark = figure.locator('svg.chart:visible [data-mark]').first();
  await mark.dispatchEvent('pointermove', { bubbles: true });
  await expect(readout.locator('strong'), 'pointing shows the row').not.toBeEmpty();
}

test('M and m go to the largest and the smallest, up and down to the other series', async ({ page }) => {
  await page.goto('/how-many/');
  await skipGuesses(page);
  const cities = page.locator('#fig-french-cities');
  await cities.getByRole('listbox').focus();
  await page.keyboard.press('Shift+M');
  expect(await active(cities)).toMatch(/^Nice, .* 14, 2026\./);
  await page.keyboard.press('m');
  expect(await active(cities)).toMatch(/^Toulouse, .* 0\.045, March\s2014\./);

  const promises = page.locator('#fig-promises');
  await promises.getByRole('listbox').focus();
  const states: string[] = [];
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) {
    await page.keyboard.press(key);
    states.push((await active(promises)).split(', ')[1] ?? '');
  }
  expect(new Set(states).size, 'every state is reached').toBe(4);
  await expect(promises.getByRole('status'), 'and the last says that there is no other').toHaveText(
    'There is no further series.',
  );
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the same cases stay in place while a key picks the other whole, and on paper both wholes stand', async ({
    page,
  }) => {
    await page.goto('/what-for/');
    const figure = page.locator('#fig-cases-22');
    const shown = figure.locator('svg.chart:visible');
    const helped = () => shown.locator('[data-mark] path.ink');
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('data-view', 'all');
    /** How far below the top of the figure they stand, px: read at once, as the page may be scrolling. */
    const place = (): Promise<number> =>
      helped().evaluate(
        (cells) => cells.getBoundingClientRect().y - (cells.closest('figure') as Element).getBoundingClientRect().y,
      );
    const drawn = await helped().getAttribute('d');
    const before = await place();
    await figure.getByRole('radio', { name: 'all 1,939 investigations' }).press('ArrowRight');
    await expect(figure.getByRole('radio', { name: 'about 370 solved' })).toBeChecked();
    await expect(shown).toHaveCount(1);
    await expect(shown).toHaveAttribute('data-view', 'solved');
    expect(await helped().getAttribute('d')).toBe(drawn);
    expect(Math.abs((await place()) - before)).toBeLessThan(0.5);
    await page.emulateMedia({ media: 'print' });
    await expect(shown).toHaveCount(2);
    await expect(figure.getByRole('radio').first()).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours (${colorScheme}) every drawn text has the system’s colour, and no origin is told by colour alone`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/data/countries-2019/');
    const { strange, origins } = await page.evaluate(() => {
      const system = (name: string): string => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style.color = name;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const texts = [...document.querySelectorAll<SVGElement>('svg.chart :is(text, tspan)')];
      const allowed = new Set([system('CanvasText'), system('Canvas')]);
      const originOf = (key: string): { ground: string; textures: { name: string; paint: string }[] } => {
        const mark = document.querySelector(`#fig-technology-origin svg.wide [data-mark="${key}"]`);
        const textures = [...(mark?.querySelectorAll('.texture') ?? [])].map((path) => {
          const { fill, stroke } = getComputedStyle(path);
          return { name: path.getAttribute('class') ?? '', paint: stroke === 'none' ? fill : stroke };
        });
        return { ground: getComputedStyle(mark?.querySelector('rect') as Element).fill, textures };
      };
      return {
        strange: [...new Set(texts.map((text) => getComputedStyle(text).fill).filter((fill) => !allowed.has(fill)))],
        origins: ['origin-china', 'origin-us', 'origin-other', 'gs-h-2019-map-both'].map(originOf),
      };
    });
    expect(strange).toEqual([]);
    const kinds = origins.map(({ textures }) => textures.map(({ name }) => name).join(' '));
    expect(new Set(kinds).size, kinds.join(', ')).toBe(origins.length);
    for (const { ground, textures } of origins)
      for (const { name, paint } of textures) expect(paint, `${name} on ${ground}`).not.toBe(ground);
  });
}

test('what is drawn is not read word by word: a chart is its title, its summary, its kind and its marks', async ({
  page,
}) => {
  await page.goto('/how-many/');
  const cities = page.locator('#fig-french-cities');
  await cities.scrollIntoViewIfNeeded();
  await expect(cities.getByRole('option').first()).toBeAttached();
  const tree = await cities.ariaSnapshot();
  expect(
    tree.match(/Nice had 7\.8 cameras per 1,000 residents at the end of 2019, Marseille/g),
    'figure, heading and its link',
  ).toHaveLength(3);
  expect(tree.match(/The chart compares street cameras/g), 'the summary once').toHaveLength(1);
  expect(tree.indexOf('The chart compares street cameras')).toBeLessThan(tree.indexOf('img "Dot chart'));
  expect(tree, 'no tick of the scale').not.toMatch(/text: ["']?0 2 4/);
});

for (const { path, html } of walked) {
  test(`the charts of ${path} can be walked by keyboard, by finger and pointed at, and say what their tables say`, async ({
    page,
  }) => {
    await page.goto(path);
    await skipGuesses(page);
    for (const fold of await page.locator('details.fold:has(figure) > summary').all()) await fold.click();
    for (const id of chartsOf(html)) await test.step(id, () => walk(page, id));
  });

  test(`each chart of ${path} shows one of its drawings: narrow, wide, or across the page where it opens a chapter`, async ({
    page,
  }) => {
    await page.goto(path);
    // A figure that is not laid out yet has no width to choose its drawing by.
    await expect(page.locator('html')).not.toHaveClass(/\blate\b/);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      const figures = await page.$$eval('figure.figure:has(svg.chart)', (all) =>
        all.map((figure) => ({
          hero: figure.querySelector('svg.chart.full') !== null,
          shown: [...figure.querySelectorAll('svg.chart')]
            .filter((drawing) => getComputedStyle(drawing).display !== 'none')
            .map((drawing) => drawing.classList[1]),
        })),
      );
      for (const { hero, shown } of figures) expect(shown).toEqual([width < 700 ? 'narrow' : hero ? 'full' : 'wide']);
    }
  });

  test(`the pictures on ${path} say the same numbers as their tables`, () => {
    const document = parse(html);
    const faults: string[] = [];
    for (const figure of elements(document, (one) => one.tagName === 'figure' && hasClass(one, 'figure'))) {
      const id = attribute(figure, 'id') ?? '';
      const rows = new Map(
        elements(figure, (one) => attribute(one, 'data-key') !== undefined).map((row) => [
          attribute(row, 'data-key') as string,
          row,
        ]),
      );
      if (rows.size === 0 && elements(figure, tag('table')).length === 0) faults.push(`${id}: no table`);
      for (const drawing of elements(figure, tag('svg'))) {
        const marks = elements(drawing, (one) => attribute(one, 'data-mark') !== undefined);
        if (marks.length === 0) faults.push(`${id}: a drawing without marks`);
        for (const mark of marks)
          faults.push(
            ...differences(
              mark,
              rows.get(attribute(mark, 'data-mark') as string),
              `${id} ${attribute(mark, 'data-mark')}`,
            ),
          );
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });
}

const NUMBER = /\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/g;
const plain = (text: string): string[] =>
  (text.match(NUMBER) ?? []).map((number) => number.replace(/[,\u202f\u00a0 ](?=\d{3}(?!\d))/g, ''));

/** Quantities from a thousand on have group spaces: four bare digits are a year, and a caption may name another year than its row. */
const YEAR = /^(?:19|20)\d\d$/;
/** Small and round numbers that a table may write in words. */
const inWords: [string, RegExp][] = [
  ...locales.flatMap((locale) =>
    Array.from({ length: 21 }, (_, i): [string, RegExp] => [
      String(i),
      new RegExp(`(?<!\\p{L})${wordFor(i, locale)}(?!\\p{L})`, 'iu'),
    ]),
  ),
  ['500', /five hundred|cinq cents/i],
];

/** Numbers written at a mark that its row of the table does not hold. */
function differences(mark: Parsed, row: Parsed | undefined, where: string): string[] {
  if (!row) return [`${where}: no row of the table`];
  const said = [...texts(row)].map(({ text }) => text).join(' | ');
  const cells = new Set(plain(said));
  for (const [digits, words] of inWords) if (words.test(said)) cells.add(digits);
  const drawn = elements(mark, tag('text')).flatMap((text) => plain(textOf(text)));
  return drawn
    .filter((number) => !cells.has(number) && !YEAR.test(number))
    .map((number) => `${where}: the picture says ${number}, the table does not`);
}
