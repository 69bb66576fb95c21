/** First paint and blocking of pages against the same words in plain HTML, in one run: slow 4G, the processor slowed four times. Needs a built site. */
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { serveBuilt } from './bench-site.ts';

const RUNS = 5;
const PAGES = ['/', '/how-many/', '/play/duty-officer/'];
/** Wanted of the front page: this many times the plain page, at most. */
const WANTED = { paint: 1.15, blocking: 2 };
/** Under this many milliseconds of blocking a page does not block at all: ratios are taken from here. */
const NO_BLOCKING = 50;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** How long tasks are listened for after the page has loaded, ms. */
const SETTLES = 2_000;

interface Measured {
  paint: number;
  blocking: number;
}

/** One first visit on a phone: first contentful paint, and what tasks take beyond 50 ms after it. */
async function visit(browser: Browser, address: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const tasks: PerformanceEntry[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLES);
  const measured = await page.evaluate(() => {
    const { tasks } = window as unknown as { tasks: PerformanceEntry[] };
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    const after = tasks.filter(({ startTime, duration }) => startTime + duration > paint);
    return { paint, blocking: after.reduce((sum, { duration }) => sum + duration - 50, 0) };
  });
  await context.close();
  return measured;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const medians = (runs: Measured[]): Measured => ({
  paint: median(runs.map(({ paint }) => paint)),
  blocking: median(runs.map(({ blocking }) => blocking)),
});

/** @param line prints one line of the report */
export async function firstPaint(line: (text: string) => unknown): Promise<void> {
  const { origin, close } = await serveBuilt();
  const browser = await chromium.launch(launchOptions);
  try {
    line(
      `first paint and blocking after it, slow 4G, processor slowed four times, against the same words in plain HTML (median of ${RUNS}; wanted of the front page ${WANTED.paint} and ${WANTED.blocking} times)`,
    );
    await visit(browser, `${origin}${PAGES[0]}`);
    for (const path of PAGES) {
      const [own, plain]: [Measured[], Measured[]] = [[], []];
      for (let run = 0; run < RUNS; run++) {
        own.push(await visit(browser, origin + path));
        plain.push(await visit(browser, `${origin}${path}?plain`));
      }
      const [ours, theirs] = [medians(own), medians(plain)];
      const against = (name: keyof Measured, least: number): string =>
        `${ours[name].toFixed(0)} ms to ${theirs[name].toFixed(0)} (${(Math.max(least, ours[name]) / Math.max(least, theirs[name])).toFixed(2)})`;
      line(`${path.padEnd(22)} paint ${against('paint', 1).padEnd(28)} blocking ${against('blocking', NO_BLOCKING)}`);
    }
    line('');
  } finally {
    await browser.close();
    close();
  }
}
