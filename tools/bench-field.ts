/** How a browser fares while the story of the front page is scrolled from end to end, and whether it comes to the same rest at any rate of frames. Needs a built site. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import sharp from 'sharp';
import { serveBuilt } from './bench-site.ts';
import { launchOptions } from './browser.ts';

const STORY = 'field-story';
/** Of one scroll through the whole story, ms. */
const SCROLL = 14_000;
const SCREENS = [
  { width: 1280, height: 800, density: 1 },
  { width: 390, height: 844, density: 2 },
] as const;
const RATES = [60, 30, 5];
/** Parts of the story at which the scroll comes to rest. */
const RESTS = [0.3, 0.55, 0.8];
/** After this time at rest nothing may change any more, ms. */
const REST = 100;

interface Watched {
  canvases: Set<WeakRef<HTMLCanvasElement | OffscreenCanvas>>;
  tasks: number[];
  shift: number;
  read: number;
  /** The least time between two frames, ms. */
  between: number;
}

/** Runs in the page, before its scripts: counts what costs, and lets frames be made rare. */
function watchField(): void {
  const watched: Watched = { canvases: new Set(), tasks: [], shift: 0, read: 0, between: 0 };
  Object.assign(window, { watched });
  const known = new WeakSet<object>();
  const wrap = (owner: object, name: string, first: (self: object) => void): void => {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: object, ...args: unknown[]) {
      first(this);
      return Reflect.apply(real, this, args);
    });
  };
  for (const canvas of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype])
    wrap(canvas, 'getContext', (self) => {
      if (!known.has(self)) watched.canvases.add(new WeakRef(self as HTMLCanvasElement));
      known.add(self);
    });
  for (const name of ['toDataURL', 'toBlob']) wrap(HTMLCanvasElement.prototype, name, () => watched.read++);
  wrap(CanvasRenderingContext2D.prototype, 'getImageData', () => watched.read++);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (then) => {
    if (watched.between === 0) return frame(then);
    const wait = watched.between - (performance.now() % watched.between);
    return window.setTimeout(() => frame(then), wait);
  };
}

async function open(browser: Browser, address: string, screen: (typeof SCREENS)[number]): Promise<Page> {
  const { width, height, density } = screen;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: density });
  const page = await context.newPage();
  await page.addInitScript(watchField);
  await page.goto(address, { waitUntil: 'load' });
  await page.locator(`${STORY}.ready`).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** Scrolls the story from its first to its last screen, and says how that went in one line. */
async function scroll(page: Page, slowed: number): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const before = await metric(session, 'ScriptDuration');
  let heap = 0;
  const sampler = setInterval(() => {
    void metric(session, 'JSHeapUsedSize').then((size) => (heap = Math.max(heap, size)));
  }, 500);
  const { frames, seconds, longest, canvases, read, shift } = await page.evaluate(
    async ({ story, time }) => {
      const { watched } = window as unknown as { watched: Watched };
      const box = document.querySelector(story)!.getBoundingClientRect();
      const [top, way] = [box.top + scrollY, box.height - innerHeight];
      document.documentElement.style.scrollBehavior = 'auto';
      watched.tasks.length = watched.shift = 0;
      let frames = 0;
      let canvases = 0;
      const start = performance.now();
      await new Promise<void>((resolve) => {
        const step = (): void => {
          const part = (performance.now() - start) / time;
          scrollTo(0, top + way * Math.min(1, part));
          if (++frames % 30 === 0) {
            const all = [...watched.canvases].flatMap((one) => one.deref() ?? []);
            canvases = Math.max(
              canvases,
              all.reduce((sum, { width, height }) => sum + 4 * width * height, 0),
            );
          }
          if (part < 1) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      });
      const seconds = (performance.now() - start) / 1000;
      return {
        frames,
        seconds,
        longest: Math.max(0, ...watched.tasks),
        canvases,
        read: watched.read,
        shift: watched.shift,
      };
    },
    { story: STORY, time: SCROLL },
  );
  clearInterval(sampler);
  const script = (await metric(session, 'ScriptDuration')) - before;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return [
    `${(frames / seconds).toFixed(0)} frames a second`,
    `longest task ${longest.toFixed(0)} ms`,
    `script ${((1000 * script) / frames).toFixed(1)} ms a frame`,
    `canvases ${(canvases / 1e6).toFixed(1)} MB (12)`,
    `heap ${(heap / 1e6).toFixed(1)} MB (30)`,
    `pixels read ${read} times (0)`,
    `shift ${shift.toFixed(4)} (0)`,
  ].join(', ');
}

/** The picture after a short scroll has come to rest at a part of the story. */
async function restAt(page: Page, part: number, rate: number): Promise<Buffer> {
  await page.evaluate(
    async ({ story, part, between, rest }) => {
      const { watched } = window as unknown as { watched: Watched };
      watched.between = between;
      const box = document.querySelector(story)!.getBoundingClientRect();
      const to = Math.round(box.top + scrollY + part * (box.height - innerHeight));
      document.documentElement.style.scrollBehavior = 'auto';
      for (let left = 10; left >= 0; left--) {
        scrollTo(0, to - 40 * left);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // A frame that was asked for before the rest comes up to one interval later.
      await new Promise((resolve) => setTimeout(resolve, rest + between));
    },
    { story: STORY, part, between: rate === 60 ? 0 : 1000 / rate, rest: REST },
  );
  return page.screenshot();
}

/** How many pixels of two pictures of one size are not the same. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer()));
  let count = 0;
  for (let i = 0; i < a!.length; i += 4) if (a!.readUInt32LE(i) !== b!.readUInt32LE(i)) count++;
  return count;
}

/** @param line prints one line of the report */
export async function scrollField(line: (text: string) => unknown): Promise<void> {
  const { origin, close } = await serveBuilt();
  const browser = await chromium.launch(launchOptions);
  try {
    line(`the story of the front page, scrolled in ${SCROLL / 1000} s (at most in brackets)`);
    for (const screen of SCREENS) {
      const name = `${screen.width} × ${screen.height}`.padEnd(12);
      for (const slowed of [1, 4]) {
        const page = await open(browser, `${origin}/`, screen);
        line(`${name} ${slowed === 1 ? 'as it is' : `slowed ${slowed} ×`}  ${await scroll(page, slowed)}`);
        await page.context().close();
      }
      const page = await open(browser, `${origin}/`, screen);
      for (const part of RESTS) {
        const stills: Buffer[] = [];
        for (const rate of RATES) stills.push(await restAt(page, part, rate));
        const apart = await Promise.all(stills.map((still) => differing(still, stills[0]!)));
        const told = RATES.map((rate, i) => `${rate}: ${apart[i] === 0 ? 'the same' : `${apart[i]} pixels DIFFER`}`);
        line(`${name} at rest for ${REST} ms at ${part} of the way, by frames a second  ${told.join(', ')}`);
      }
      await page.context().close();
    }
    line('');
  } finally {
    await browser.close();
    close();
  }
}
