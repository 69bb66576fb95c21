/**
 * `test` with a fresh page for each test in one context a worker: a context made anew costs twice what its page costs, and brings only an empty store.
 * Here each test must leave the store empty, and is asked. The HTTP cache is off, so that every page asks for all it needs, as on a first visit.
 * A test of what belongs to a whole context (permissions, a clock, what a reader stores) makes one of its own.
 */
import { expect, test as base, type BrowserContext } from './test.ts';
import { stored } from './watch.ts';

export * from './test.ts';

/** The worker's context with script or without. */
type Room = (script: boolean) => Promise<BrowserContext>;

export const test = base.extend<object, { room: Room }>({
  room: [
    async ({ browser, site }, use) => {
      const { viewport = null, locale = 'en-GB' } = base.info().project.use;
      const rooms = new Map<boolean, Promise<BrowserContext>>();
      await use((script) => {
        const room =
          rooms.get(script) ??
          browser.newContext({ baseURL: site.address, viewport, locale, javaScriptEnabled: script });
        rooms.set(script, room);
        return room;
      });
      for (const room of rooms.values()) await (await room).close();
    },
    { scope: 'worker' },
  ],
  context: async ({ room, javaScriptEnabled }, use) => use(await room(javaScriptEnabled ?? true)),
  page: async ({ context, site }, use, info) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await use(page);
    if (info.status === 'passed' && page.url().startsWith(`${site.address}/`))
      expect(await stored(page, context), 'nothing is left behind').toEqual([]);
    await page.close();
  },
});
