import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { embedHref, FRAME_SCRIPT } from '../../src/i18n/embeds.ts';
import { plays } from '../../src/i18n/plays.ts';
import { headersOf, hostRules } from '../../tools/as-host.ts';
import { launchOptions } from '../../tools/browser.ts';
import { sideways, smallText } from './look.ts';
import { expect, test, type Frame, type FrameLocator, type Page } from './test.ts';
import { stored, watch } from './watch.ts';

// What a host would say of each address is read from the file that hosts read.
test.use({ reads: ['dist/_headers', 'dist/sitemap.xml'] });

/** A page of somebody else, on a port of its own. */
interface Host {
  address: string;
  /** What its next visitor is shown. */
  body: string;
  server: Server;
}

let host: Host;
test.beforeAll(async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(`<!doctype html><html lang="en"><title>Another site</title><body>${host.body}</body></html>`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  host = { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, body: '', server };
});
test.afterAll(() => {
  host.server.closeAllConnections();
  host.server.close();
});

const PROMISES = embedHref('promises', 'en');
const frameOf = (address: string, width = 680, height = 333): string =>
  `<iframe src="${address}" title="A figure" data-eyes-everywhere style="width: ${width}px; height: ${height}px; border: 0"></iframe>`;

/** Opens the foreign page with these frames and, if asked, our script. */
async function visit(page: Page, frames: string, script?: string): Promise<FrameLocator> {
  host.body = `${frames}${script ? `<script async src="${script}"></script>` : ''}`;
  await page.goto(host.address);
  return page.frameLocator('iframe').first();
}

const heightOf = (page: Page, nth = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(nth)
    .evaluate((frame) => frame.getBoundingClientRect().height);
const bodyOf = (frame: FrameLocator): Promise<number> =>
  frame.locator('body').evaluate((body) => body.getBoundingClientRect().height);

test.describe('in a page of another site', () => {
  test('a figure stands there without script on either side, and does not scroll sideways at 200, 320, 680 and 1120 px', async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const widths = [200, 320, 680, 1120];
    const frame = await visit(page, widths.map((width) => frameOf(`${site.address}${PROMISES}`, width)).join(''));
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('2,000 cameras');
    for (const [i, width] of widths.entries()) {
      const one = page.frameLocator('iframe').nth(i);
      await expect(one.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(one.locator('svg.chart:visible')).toHaveCount(width < 300 ? 0 : 1);
      await expect(one.locator('.too-narrow')).toBeVisible({ visible: width < 300 });
      await expect(one.locator('.explore')).toBeHidden();
      const link = one.getByRole('link', { name: 'This chart, with its sources' });
      await expect(link).toHaveAttribute('target', '_blank');
      await expect(link).toHaveAttribute('rel', 'noopener');
      expect(await heightOf(page, i), 'nobody has changed its height').toBe(333);
    }
    for (const child of page.frames().slice(1)) {
      expect(await sideways(child as unknown as Page), child.url()).toEqual([]);
      expect(await smallText(child as unknown as Page), child.url()).toEqual([]);
    }
    await context.close();
  });

  test('our script makes each frame as high as what it holds, and follows when that grows', async ({ page, site }) => {
    const french = embedHref('who-pays', 'fr');
    const frame = await visit(
      page,
      frameOf(`${site.address}${PROMISES}`) + frameOf(`${site.address}${french}`, 320),
      `${site.address}${FRAME_SCRIPT}`,
    );
    for (const nth of [0, 1])
      await expect
        .poll(async () => (await heightOf(page, nth)) - (await bodyOf(page.frameLocator('iframe').nth(nth))))
        .toBeCloseTo(0.5, 0);
    const before = await heightOf(page);
    await frame.locator('details.rows > summary').click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 100);
    await frame.locator('details.rows > summary').click();
    await expect.poll(() => heightOf(page)).toBe(before);
  });

  test('no scroll bar is left where bars take room, whether what stands beside one grows or shrinks', async ({
    playwright,
    site,
  }) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] });
    const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
    // Wider, a drawing is higher; a paragraph is lower.
    const alarm = embedHref('alarm', 'en');
    await visit(
      page,
      frameOf(`${site.address}${PROMISES}`) + frameOf(`${site.address}${alarm}`, 320),
      `${site.address}${FRAME_SCRIPT}`,
    );
    for (const nth of [0, 1]) {
      const root = page.frameLocator('iframe').nth(nth).locator('html');
      await expect.poll(() => heightOf(page, nth)).not.toBe(333);
      await expect.poll(() => root.evaluate((html) => innerWidth - html.clientWidth)).toBe(0);
    }
    await browser.close();
  });

  test('the script hears no one but the frame itself, at its own origin, and keeps within bounds', async ({
    page,
    site,
  }) => {
    // A frame of somebody else says what ours would say; so does the page to itself.
    const liar = `<iframe title="Another frame" srcdoc="<script>parent.postMessage({ eyesEverywhere: 2222 }, '*')</script>"></iframe>`;
    const alarm = embedHref('alarm', 'en');
    const unmarked = `<iframe src="${site.address}${alarm}" title="A frame of ours that is not marked"></iframe>`;
    await visit(page, frameOf(`${site.address}${PROMISES}`) + liar + unmarked, `${site.address}${FRAME_SCRIPT}`);
    const frame = page.frameLocator('iframe').first();
    await expect.poll(async () => Math.abs((await heightOf(page)) - (await bodyOf(frame)))).toBeLessThan(1.5);
    const right = await heightOf(page);
    const inner = page.frames().find((one) => one.url().endsWith(PROMISES));
    const say = (data: unknown): Promise<void> =>
      (inner ?? page.mainFrame()).evaluate((told) => parent.postMessage(told, '*'), data);
    await page.evaluate(() => postMessage({ eyesEverywhere: 1111 }, '*'));
    const other = page.frames().find((one) => one.url().endsWith(alarm));
    const heard = page.evaluate(
      () =>
        new Promise<void>((done) =>
          addEventListener(
            'message',
            ({ data }) => data && (data as { eyesEverywhere: number }).eyesEverywhere === 1333 && done(),
          ),
        ),
    );
    await other?.evaluate(() => parent.postMessage({ eyesEverywhere: 1333 }, '*'));
    await heard;
    expect(await heightOf(page), 'of our origin, but of another frame').toBe(right);
    for (const wrong of [{ eyesEverywhere: '900' }, { eyesEverywhere: Number.NaN }, { eyesEverywhere: -5 }, 900, null])
      await say(wrong);
    // The frame tells its own height again when it was made another: what it was made in between is written down.
    await page.evaluate(() => {
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      const made: string[] = ((window as unknown as { made: string[] }).made = []);
      new MutationObserver(() => made.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] });
    });
    const made = (): Promise<string[]> => page.evaluate(() => (window as unknown as { made: string[] }).made);
    // Messages come in order: when a right one has arrived, the wrong ones have been heard.
    await say({ eyesEverywhere: 2 });
    await expect.poll(made, 'not lower than 100 px').toContain('100px');
    await say({ eyesEverywhere: 1e9 });
    await expect.poll(made, 'not higher than 4,000 px').toContain('4000px');
    await expect.poll(() => heightOf(page)).toBe(right);
    expect(new Set(await made())).toEqual(new Set(['100px', '4000px', `${right}px`]));
    // The same frame, sent elsewhere: what it says now comes from another origin than its address names.
    await page.evaluate(() => {
      const [frame] = document.querySelectorAll('iframe');
      (frame as HTMLIFrameElement).contentWindow?.location.replace('/');
    });
    await expect.poll(() => page.frames().some((one) => one.parentFrame() && one.url() === host.address)).toBe(true);
    const strange = page.frames().find((one) => one.parentFrame() && one.url() === host.address);
    await strange?.evaluate(() => parent.postMessage({ eyesEverywhere: 777 }, '*'));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await heightOf(page)).toBe(right);
    expect(await page.locator('iframe').first().getAttribute('style'), 'nothing but the height').toBe(
      `width: 680px; height: ${right}px; border: 0px;`,
    );
  });

  test('it may be framed where a host says our headers; no other page may', async ({ page, site }) => {
    const rules = await hostRules();
    await page.route(`${site.address}/**`, async (route) => {
      const response = await route.fetch();
      const said = headersOf(rules, new URL(route.request().url()).pathname);
      await route.fulfill({ response, headers: { ...response.headers(), ...said } });
    });
    const frame = await visit(page, frameOf(`${site.address}${PROMISES}`) + frameOf(`${site.address}/how-many/`));
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const refused = page.frames().find((one) => one.parentFrame() && !one.url().endsWith(PROMISES));
    expect(refused?.url()).toContain('chrome-error');
  });
});

/** Runs the act in sight by keyboard: the guess as it stands, or, in an act without one, all its days at once. */
async function run(frame: FrameLocator): Promise<void> {
  const act = frame.locator('.act:not(.off)');
  await act.locator('[value="run-act"]').press('Enter');
  await expect(act.locator('.verdict')).toBeFocused();
  await expect(act.locator('.verdict')).toHaveText(/\d.*\.$/);
}

test.describe('a play in a page of another site', () => {
  for (const { id, slug } of plays)
    for (const [locale, width, place] of [
      ['en', 680, 'play'],
      ['fr', 320, 'fr/jouer'],
    ] as const)
      test(`${id} (${locale}, ${width} px) keeps still until it is pressed, then is played to its end in its frame`, async ({
        page,
        context,
        site,
      }) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await watch(page, site.address);
        const address = `${site.address}${embedHref(id, locale)}`;
        const frame = await visit(page, frameOf(address, width), `${site.address}${FRAME_SCRIPT}`);
        const inner = page.frames().find((one) => one.url() === address) as Frame;
        const asHigh = (): Promise<void> =>
          expect.poll(async () => Math.abs((await heightOf(page)) - (await bodyOf(frame)))).toBeLessThanOrEqual(1);

        const here = frame.getByRole('button', { name: locale === 'fr' ? 'Jouer ici' : 'Play here' });
        await expect(here).toBeVisible();
        await expect(frame.locator('.act:not(.off) .draw:visible svg')).toHaveCount(1);
        await expect(frame.locator(':is(input, .panel, .acts, .still, .found, .finding):visible')).toHaveCount(0);
        await asHigh();
        const ofPlay = (): string[] =>
          asked.filter((url) => /\.js$/.test(url) && !/\/(?:frame\.js|Embed\.astro|preload-helper)/.test(url));
        expect(ofPlay()).toEqual([]);

        await here.press('Enter');
        await expect(frame.locator('.act:not(.off) .ask')).toBeFocused();
        await expect(here).toBeHidden();
        expect(ofPlay()).not.toEqual([]);
        const acts = await frame.locator('.act').count();
        for (let n = 1; n <= acts; n++) {
          const act = frame.locator('.act:not(.off)');
          await expect(act).toHaveAttribute('data-act', String(n));
          await expect(frame.locator('.finding')).toBeHidden();
          await asHigh();
          await run(frame);
          await asHigh();
          for (const look of [sideways, smallText]) expect(await look(inner as unknown as Page)).toEqual([]);
          if (n < acts) {
            await act.locator('.leads a.go').press('Enter');
            await expect(frame.locator('.act:not(.off) .ask')).toBeFocused();
          }
        }
        await expect(frame.locator('.finding')).toBeVisible();
        const laboratory = frame.locator('.act:not(.off) .leads a.go');
        await expect(laboratory).toHaveAttribute('href', `/${place}/${slug[locale]}/#play-${id}-laboratory`);
        await expect(laboratory).toHaveAttribute('target', '_blank');

        expect(await stored(inner as unknown as Page, context)).toEqual([]);
        expect(inner.url(), 'nothing is written into its address').toBe(address);
        const { violations, prying } = await inner.evaluate(() => window.watched);
        expect([...violations, ...prying]).toEqual([]);
        expect(asked.filter((url) => !url.startsWith(site.address) && !url.startsWith(host.address))).toEqual([]);
      });

  test('without script each shows its picture, its question, the sentence to keep and the way to its page', async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await visit(page, plays.map(({ id }) => frameOf(`${site.address}${embedHref(id, 'en')}`, 400)).join(''));
    for (const [i, { slug }] of plays.entries()) {
      const frame = page.frameLocator('iframe').nth(i);
      await expect(frame.locator('.draw:visible svg')).toHaveCount(1);
      await expect(frame.locator('.ask:visible')).toHaveCount(1);
      await expect(frame.locator('.finding')).toBeVisible();
      await expect(frame.locator(':is(button, input, .acts, .still, .found):visible')).toHaveCount(0);
      const links = frame.locator('a:visible');
      await expect(links.last()).toHaveAttribute('href', `/play/${slug.en}/`);
      await expect(links.last()).toHaveAttribute('target', '_blank');
    }
    await context.close();
  });

  test('a play that does not come is told, and can be pressed again', async ({ page, site }) => {
    const frame = await visit(page, frameOf(`${site.address}${embedHref('alarm', 'fr')}`, 320));
    await page.route(/\/alone\.client\./, (route) => route.abort());
    const here = frame.getByRole('button', { name: 'Jouer ici' });
    await here.press('Enter');
    await expect(frame.getByRole('alert')).toHaveText(/chargement a échoué/);
    await expect(here).toBeFocused();
    await expect(frame.locator('.panel:visible')).toHaveCount(0);
    await page.unroute(/\/alone\.client\./);
    await here.press('Enter');
    await expect(frame.locator('.act:not(.off) .ask')).toBeFocused();
    await expect(frame.getByRole('alert')).toBeHidden();
    await run(frame);
  });

  test('the theme and the width of its address hold while it is played', async ({ page }) => {
    const ground = (): Promise<string> =>
      page.locator('.play').evaluate((play) => getComputedStyle(play).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(embedHref('budget', 'en'));
    const light = await ground();
    await page.goto(`${embedHref('budget', 'en')}?theme=dark&width=400`);
    await page.locator('.explore').press('Enter');
    await expect(page.locator('.act:not(.off) .ask')).toBeFocused();
    expect(await ground()).not.toBe(light);
    expect((await page.locator('main').boundingBox())?.width).toBe(400);
    // Too narrow for its picture, it is not played here.
    await page.goto(`${embedHref('budget', 'en')}?width=250`);
    await expect(page.locator('.explore')).toBeHidden();
    await expect(page.locator('.finding')).toBeVisible();
  });
});

test.describe('an embed', () => {
  test('keeps still until it is pressed, then can be walked', async ({ page, site }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const seen = await watch(page, site.address);
    await page.goto(embedHref('timeline', 'fr'));
    const explore = page.getByRole('button', { name: 'Explorer' });
    await expect(explore).toBeVisible();
    expect(asked.filter((url) => /walk|filter|hear/.test(url))).toEqual([]);
    expect(await page.locator('[role="listbox"], .readout:visible').count()).toBe(0);
    await explore.press('Enter');
    await expect(page.getByRole('listbox')).toHaveAccessibleName('Repères du graphique');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveCount(1);
    await page.getByRole('listbox').press('ArrowRight');
    await expect(page.locator('svg .here:visible').first()).toBeVisible();
    const { violations, shifts } = await page.evaluate(() => window.watched);
    expect(violations).toEqual([]);
    expect(shifts.filter(({ swap }) => !swap)).toEqual([]);
    expect(seen.outward).toEqual([]);
    expect(seen.errors).toEqual([]);
  });

  test('takes a theme and a width from its address, and tells what it did not understand', async ({ page }) => {
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(PROMISES);
    const light = await ground();
    await page.goto(`${PROMISES}?theme=dark&width=400`);
    expect(await ground()).not.toBe(light);
    expect((await page.locator('main').boundingBox())?.width).toBe(400);
    await expect(page.locator('.notice')).toHaveCount(0);
    await page.goto(`${PROMISES}?width=250`);
    await expect(page.locator('.too-narrow')).toBeVisible();
    await expect(page.locator('svg.chart:visible')).toHaveCount(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${PROMISES}?theme=light`);
    expect(await ground()).toBe(light);
    await page.goto(`${embedHref('promises', 'fr')}?theme=<b>bleu&width=12em`);
    await expect(page.locator('.notice')).toHaveText([/<b>bleu/, /12em.*200/]);
    await expect(page.locator('svg.chart:visible')).toHaveCount(1);
  });

  test('leads to its page, and no search engine lists it', async ({ page }) => {
    for (const path of [PROMISES, embedHref('alarm', 'fr'), embedHref('documented-stated', 'en')]) {
      await page.goto(path);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      for (const link of await page.locator('a').all())
        expect((await link.getAttribute('target')) ?? (await page.locator('base').getAttribute('target'))).toBe(
          '_blank',
        );
    }
    expect(readFileSync('dist/sitemap.xml', 'utf8')).not.toContain('/embed/');
  });
});
