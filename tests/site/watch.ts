/** What a page does behind the reader's back: requests, stored keys, broken policy, errors, layout shifts, reading of the machine. */
import type { BrowserContext, Page } from './test.ts';

declare global {
  interface Window {
    watched: {
      violations: string[];
      /** Layout shifts, and whether our faces were still taking the place of their twins. */
      shifts: { value: number; what: string; swap: boolean }[];
      prying: string[];
    };
  }
}

export interface Watch {
  /** Requests to any origin but the site's. */
  outward: string[];
  /** Errors and warnings of the console, and errors nobody caught. */
  errors: string[];
}

/** Listens from before the first byte. Call before `goto`. */
export async function watch(page: Page, origin: string): Promise<Watch> {
  const seen: Watch = { outward: [], errors: [] };
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:data|blob|about):/.test(request.url()))
      seen.outward.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  await page.addInitScript(() => {
    window.watched = { violations: [], shifts: [], prying: [] };
    document.addEventListener('securitypolicyviolation', (event) =>
      window.watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
    let facesAt = 0;
    document.fonts.addEventListener('loadingdone', () => {
      facesAt = performance.now();
      for (const shift of window.watched.shifts) shift.swap = true;
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        startTime: number;
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Node }[];
      }[]) {
        if (!entry.hadRecentInput)
          window.watched.shifts.push({
            value: entry.value,
            swap: entry.startTime < facesAt + 100,
            what: entry.sources
              .map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName))
              .join(' '),
          });
      }
    }).observe({ type: 'layout-shift', buffered: true });
    // Ways to tell one reader's machine from another's: none is needed here.
    const spy = (owner: object, name: string): void => {
      const real = Reflect.get(owner, name) as ((...args: unknown[]) => unknown) | undefined;
      if (!real) return;
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...args: unknown[]) {
          window.watched.prying.push(name);
          return Reflect.apply(real, this, args);
        },
      });
    };
    for (const name of ['toDataURL', 'toBlob']) spy(HTMLCanvasElement.prototype, name);
    for (const name of ['getImageData', 'measureText']) spy(CanvasRenderingContext2D.prototype, name);
    for (const name of ['getBattery', 'sendBeacon', 'requestMediaKeySystemAccess']) spy(Navigator.prototype, name);
  });
  return seen;
}

/** Every key a page could have left on the reader's machine. */
export async function stored(page: Page, context: BrowserContext): Promise<string[]> {
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  const keys = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
  ]);
  return [...cookies, ...keys];
}
