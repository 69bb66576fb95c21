/**
 * One browser page a worker, for tests that open hundreds of pages one after the other: making a context anew for each costs more than reading the page.
 * Nothing is remembered between pages but what would be a fault anyway: the HTTP cache is off, so fonts arrive as on a first visit, and each test asserts that
 * nothing is stored. A test that fails ends its worker, and with it this page.
 */
import { test as base, type BrowserContext, type CDPSession, type Page } from './test.ts';
import { watch, type Watch } from './watch.ts';

interface Desk {
  page: Page;
  context: BrowserContext;
  /** What this page has done since the test began. */
  seen: Watch;
  /** Sets the size that a reader has chosen for text in the browser, in pixels: 16 unless chosen. What is on the page follows at once. */
  writeAt(size: number): Promise<void>;
}

const writer =
  (session: CDPSession): Desk['writeAt'] =>
  async (size) => {
    await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: Math.round((size * 13) / 16) } });
  };

const VIEWPORT = { width: 1280, height: 900 };

export const test = base.extend<{ desk: Desk }, { shared: Desk }>({
  shared: [
    async ({ browser, site: { address: baseURL } }, use) => {
      const context = await browser.newContext({ baseURL, viewport: VIEWPORT, locale: 'en-GB' });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.setCacheDisabled', { cacheDisabled: true });
      await use({ page, context, seen: await watch(page, baseURL), writeAt: writer(session) });
      await context.close();
    },
    { scope: 'worker' },
  ],
  desk: async ({ shared }, use) => {
    await shared.page.goto('about:blank');
    await shared.page.setViewportSize(VIEWPORT);
    await shared.writeAt(16);
    shared.seen.outward.length = shared.seen.errors.length = 0;
    await use(shared);
  },
});
