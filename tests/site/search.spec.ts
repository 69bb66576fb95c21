/** The search page in a browser: what is typed, the keys, the address, an index that does not arrive, and nothing that leaves. */
import { expect, test, type Page } from './room.ts';
import { routes } from '../../src/components/site.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
import { href } from '../../src/i18n/routes.ts';
import { watch } from './watch.ts';

test.use({ reads: ['content'] });

const address = (locale: Locale): string => href(routes, 'search', locale);
const field = (page: Page) => page.getByRole('searchbox');
const links = (page: Page) => page.locator('.results a');
const groups = (page: Page) => page.locator('.results h2');
const INDEX = /\/_astro\/(?:short|prose|rows|sources)\.[^/]+\.js$/;

for (const locale of locales)
  test(`in ${locale} words are found in every kind, marked, counted and said once`, async ({ page, site }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const seen = await watch(page, site.address);
    await page.goto(address(locale));
    expect(
      asked.filter((url) => INDEX.test(url)),
      'no index before the first letter',
    ).toEqual([]);
    const said = await page.evaluateHandle(() => {
      const list: string[] = [];
      const voice = document.querySelector('[role="status"]')!;
      new MutationObserver(() => list.push(voice.textContent)).observe(voice, { childList: true });
      return list;
    });
    await field(page).pressSequentially(locale === 'en' ? 'cameras' : 'caméras', { delay: 30 });
    await expect(groups(page)).toHaveCount(8);
    for (const heading of await groups(page).allTextContents()) expect(heading).toMatch(/\d$/);
    await expect(page.locator('.results mark').first()).toHaveText(/^cam[ée]ras?$/i);
    await expect.poll(() => said.evaluate((list) => list.length)).toBe(1);
    await expect(page).toHaveURL(/#q=cam/);
    // What a result leads to is there.
    const targets = await links(page).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const target of targets.filter((_, i) => i % 9 === 0)) {
      const { pathname, hash } = new URL(target);
      const html = await (await page.request.get(pathname)).text();
      if (hash) expect(html).toContain(`id="${hash.slice(1)}"`);
    }
    const more = page.locator('[data-kind="row"] button');
    await more.click();
    await expect(page.locator('[data-kind="row"] li')).toHaveCount(55);
    await expect(page.locator('[data-kind="row"] li').nth(5).locator('a')).toBeFocused();
    // Neither what was typed nor anything else has left.
    expect(asked.filter((url) => /q=|cam[ée%]/.test(url))).toEqual([]);
    const violations = await page.evaluate(() => window.watched.violations);
    expect({ ...seen, violations }).toEqual({ outward: [], errors: [], violations: [] });
  });

test('a number, however it is written, and the id of a row lead to the row by the keys alone', async ({ page }) => {
  await page.goto(address('en'));
  for (const typed of ['1558', '1 558', '1,558', 'ms-cam-2020-12-1558']) {
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(typed);
    await expect(field(page)).toHaveValue(typed);
    await page.keyboard.press('Enter');
    await expect(links(page).first()).toBeFocused();
    await expect(page.locator('[data-kind="row"]')).toContainText('ms-cam-2020-12-1558');
    if ((await links(page).count()) > 1) {
      await page.keyboard.press('ArrowDown');
      await expect(links(page).nth(1)).toBeFocused();
      await page.keyboard.press('ArrowUp');
    }
    await expect(links(page).first()).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(links(page).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveValue('');
    await expect(links(page)).toHaveCount(0);
  }
  await page.getByRole('checkbox').uncheck();
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
  await field(page).fill('ms-cam-2020-12-1558');
  await field(page).press('ArrowDown');
  await page.locator('[data-kind="row"] a').first().press('Enter');
  await expect(page).toHaveURL(/\/data\/cameras\/#ms-cam-2020-12-1558$/);
  await page.goBack();
  await expect(page.locator('[data-kind="row"]')).toContainText('ms-cam-2020-12-1558');
});

test('an address brings its query, also a broken one, and the other language keeps it', async ({ page }) => {
  await page.goto(`${address('fr')}#q=${encodeURIComponent('réseaux')}`);
  await expect(field(page)).toHaveValue('réseaux');
  await expect(page.locator('[data-kind="row"] mark').first()).toHaveText(/^r[ée]seaux?$/i);
  await expect(page.locator('a.language')).toHaveAttribute('href', /\/search\/#q=r%C3%A9seaux$/);
  await page.goto('about:blank');
  await page.goto(`${address('fr')}#q=%E0%A4%A`);
  await field(page).fill('caméra');
  await expect(groups(page)).not.toHaveCount(0);
});

test('what finds nothing is told, with ways on that find something', async ({ page }) => {
  await page.goto(address('en'));
  const note = page.locator('.note');
  await field(page).fill('the of ');
  await expect(note).toHaveText(/are on every page/);
  // Signs are not words of every page.
  await field(page).fill('😀 - %');
  await expect(note).toHaveText(/^Nothing found for “😀 - %”/);
  await field(page).fill('camra audti');
  await expect(note).toHaveText(/^Nothing found for “camra audti”/);
  const hint = page.locator('.hints a:visible').first();
  await expect(hint).toHaveText(/^cameras? audit$/);
  await hint.press('Enter');
  await expect(field(page)).toHaveValue(/^cameras? audit$/);
  await expect(field(page)).toBeFocused();
  await expect(groups(page)).not.toHaveCount(0);
  await field(page).fill('camera '.repeat(1429));
  await expect(note).toHaveText(/only the beginning was searched/);
  await expect(groups(page)).toHaveCount(10);
});

test('an index that does not arrive is told, and comes when it is asked for again', async ({ page }) => {
  await page.route(INDEX, (route) => (/\/rows\./.test(route.request().url()) ? route.abort() : route.continue()));
  await page.goto(address('en'));
  await field(page).fill('camera');
  const fault = page.getByRole('alert');
  await expect(fault).toContainText('did not arrive');
  await expect(page.locator('[data-kind="chapter"]')).toBeVisible();
  await expect(page.locator('[data-kind="row"]')).toHaveCount(0);
  await page.unroute(INDEX);
  await fault.getByRole('button').click();
  await expect(page.locator('[data-kind="row"]')).toBeVisible();
  await expect(fault).toBeHidden();
  // Not even the search itself.
  await page.route(/\/_astro\/search\.client\./, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(address('fr'));
  await field(page).fill('caméra');
  await expect(fault).toContainText('n’est pas arrivée');
  await expect(page.locator('.lists a')).toHaveCount(4);
});

test('what is typed while the search is on its way is not overruled by the query of the address', async ({ page }) => {
  let come = (): void => undefined;
  const asked = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/_astro\/search\.client\./, async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`${address('en')}#q=cameras`);
  await expect(field(page)).toHaveValue('cameras');
  await field(page).fill('audit');
  come();
  await expect(groups(page).first()).toBeVisible();
  await expect(page).toHaveURL(/#q=audit$/);
  await expect(field(page)).toHaveValue('audit');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const locale of locales)
    test(`the page in ${locale} says so and leads to the lists, with no dead field`, async ({ page }) => {
      await page.goto(address(locale));
      await expect(page.locator('.without')).toBeVisible();
      await expect(page.locator('input, button').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('.lists a')).toHaveCount(4);
      await expect(page.locator('.examples')).toBeHidden();
    });
});
