/** What a first visit shows: the twins of our faces until they arrive, then our faces, and nothing moves meanwhile. */
import { expect, test, type CDPSession, type Page } from './test.ts';
import { watch } from './watch.ts';

const pages = [
  '/',
  '/how-many/',
  '/play/duty-officer/',
  '/play/budget/',
  '/classroom/school-gate/',
  '/data/',
  '/scene/beside-nice/',
];

/** How far things may move while faces arrive, as a layout shift score: nothing that is seen on the front page; elsewhere a word within its line, never a line. */
const mostShift = (path: string): number => (path === '/' ? 0.002 : 0.005);

/** One element of each role that a page has. */
const ROLES = [
  'h1',
  'main p',
  'header.site a.language',
  '.wordmark',
  'main summary',
  'main button',
  'main svg text',
  'footer.site p',
];

/** Files of our faces by the family they serve. */
const FAMILIES = { title: 'Title', text: 'Text', prose: 'Prose', machine: 'Machine' };

/** The page, with our faces held back until it has painted without them. */
async function visitLate(page: Page, path: string): Promise<void> {
  let painted = (): void => {};
  const paint = new Promise<void>((resolve) => (painted = resolve));
  await page.route('**/*.woff2', async (route) => {
    await paint;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBeGreaterThan(0);
  painted();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);
  await page.unroute('**/*.woff2');
}

const loaded = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));

const shifted = async (page: Page): Promise<number> => {
  const shifts = await page.evaluate(
    () =>
      new Promise<number[]>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(window.watched.shifts.map(({ value }) => value))),
        ),
      ),
  );
  return shifts.reduce((sum, value) => sum + value, 0);
};

/** Roles that are set in a face of the reader's system. */
async function inForeignFaces(session: CDPSession): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const foreign: string[] = [];
  for (const selector of ROLES) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    if (nodeId === 0) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const others = fonts.filter(({ familyName }) => !/^(?:Bricolage|Newsreader|Sometype)/.test(familyName));
    foreign.push(...others.map(({ familyName }) => `${selector}: ${familyName}`));
  }
  return foreign;
}

for (const path of pages)
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const)
    test(`${path} at ${width} px keeps still while our faces arrive, and shows them in every role`, async ({
      page,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height });
      const seen = await watch(page, baseURL as string);
      await visitLate(page, path);

      const faces = await loaded(page);
      expect(
        faces.filter((family) => /Sans|Serif|Mono|Android/.test(family)),
        'twins shown (Debian: fonts-liberation)',
      ).not.toEqual([]);
      expect(await shifted(page)).toBeLessThanOrEqual(mostShift(path));

      const preloaded = await page
        .locator('link[rel=preload]')
        .evaluateAll((links) => links.map((link) => /(\w+)\.[^/]+\.woff2$/.exec((link as HTMLLinkElement).href)?.[1]));
      expect(preloaded.length).toBe(3);
      for (const face of preloaded) expect(faces).toContain(FAMILIES[face as keyof typeof FAMILIES]);
      expect(await inForeignFaces(await page.context().newCDPSession(page))).toEqual([]);

      expect(seen.errors).toEqual([]);
    });
