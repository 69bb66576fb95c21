/** How a browser fares while each play is played: longest task and frames a second, as it is and with its processor slowed four times; memory over the time of play. Needs a built site. */
import { spawn } from 'node:child_process';
import { chromium, type Browser, type CDPSession, type Locator, type Page } from '@playwright/test';
import { plays } from '../src/i18n/plays.ts';
import { freePort, launchOptions } from './browser.ts';

const SLOWED = 4;
/** Of each measure, ms: a quarter in each act, a quarter in the laboratory. */
const PLAYED = 8_000;
/** A measure of the slowed processor is the median of so many: a machine that stalls once is not the play. */
const ROUNDS = 5;
/** Played before the first sample of memory, ms: the machine code of what the engine finds hot, some 0.3 MB, stands on the heap once. */
const WARMED = 150_000;
/** Between two samples of memory, ms: three samples span five minutes of play. */
const BETWEEN = 150_000;

declare global {
  interface Window {
    traced: { frames: number; tasks: number[] };
  }
}

/** Drags a slider with the pointer, then moves it with the keys. */
async function slide(page: Page, slider: Locator, time: number): Promise<void> {
  await slider.focus();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the play has no slider in sight to drag');
  const [middle, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(middle, y);
  await page.mouse.down();
  for (let i = 0, end = Date.now() + time / 2; Date.now() < end; i++) {
    await page.mouse.move(middle + 0.4 * box.width * Math.sin(i / 12), y);
    await page.waitForTimeout(20);
  }
  await page.mouse.up();
  for (let i = 0, end = Date.now() + time / 2; Date.now() < end; i++) {
    await page.keyboard.press(i % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(60);
  }
}

/** Plays each act: runs it, then changes its one thing; then the laboratory: its first slider and, where there is one, its clock. What is pressed is looked up before: a search in the page would count as the page's work. */
async function use(page: Page, time: number): Promise<void> {
  const part = time / 4;
  const acts = page.locator('.play .acts a');
  const act = page.locator('.play .act:not(.off)');
  for (let n = 0; n < (await acts.count()); n++) {
    await acts.nth(n).click();
    const again = act.locator('[value="again"]:visible');
    if (await again.count()) await again.click();
    await act.locator('[value="run-act"]').click();
    await act.locator('.verdict:visible').waitFor();
    const slider = act.locator('.seen input[type="range"]');
    if (await slider.count()) await slide(page, slider.first(), part);
    else {
      const choices = act.locator('.seen input[type="radio"]');
      for (let i = 0, end = Date.now() + part; Date.now() < end; i++) {
        if (await choices.count()) await choices.nth(i % (await choices.count())).check();
        await page.waitForTimeout(300);
      }
    }
  }
  const laboratory = page.locator('.play .laboratory');
  if (!(await laboratory.evaluate((fold) => fold.hasAttribute('open')))) await laboratory.locator('> summary').click();
  await slide(page, laboratory.locator('.setting:visible input[type="range"]').first(), part / 2);
  const run = laboratory.locator('button:visible').filter({ hasText: /^Play$/ });
  if (await run.count()) await run.first().click();
  await page.waitForTimeout(part / 2);
  const pause = laboratory.locator('button:visible').filter({ hasText: /^Pause$/ });
  if (await pause.count()) await pause.first().click();
}

async function trace(
  page: Page,
  session: CDPSession,
  rate: number,
): Promise<{ frames: number; longest: number; long: number }> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.evaluate(() => {
    window.traced = { frames: 0, tasks: [] };
    const traced = window.traced;
    new PerformanceObserver((list) => traced.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const count = (): void => {
      traced.frames++;
      if (window.traced === traced) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const start = Date.now();
  await use(page, PLAYED);
  const seconds = (Date.now() - start) / 1000;
  const { frames, tasks } = await page.evaluate(() => window.traced);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { frames: frames / seconds, longest: Math.max(0, ...tasks), long: tasks.length };
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Opens a play, once its script has it. */
async function open(browser: Browser, address: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  for (let tries = 0; ; tries++) {
    try {
      await page.goto(address);
      break;
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  await page.locator('.play.ready').waitFor();
  return { page, session };
}

/** Memory in use, MB, at the start, the middle and the end of five minutes of play, after warming up; garbage collected each time. In a browser of its own, so plays can be measured side by side. */
async function memory(address: string): Promise<number[]> {
  const browser = await chromium.launch(launchOptions);
  try {
    const { page, session } = await open(browser, address);
    await use(page, WARMED);
    const samples = [await heap(session)];
    while (samples.length < 3) {
      await use(page, BETWEEN);
      samples.push(await heap(session));
    }
    return samples;
  } finally {
    await browser.close();
  }
}

/** @param line prints one line of the report */
export async function tracePlays(line: (text: string) => unknown): Promise<void> {
  const port = await freePort();
  const server = spawn(process.execPath, ['tools/astro.ts', 'preview', '--ignore-lock', '--port', port], {
    stdio: 'ignore',
  });
  const browser = await chromium.launch(launchOptions);
  try {
    const address = (slug: string): string => `http://localhost:${port}/play/${slug}/`;
    line(
      'plays in a browser: frames a second, longest task (tasks over 50 ms), then the same with the processor slowed four times (the median of five)',
    );
    for (const { id, slug } of plays) {
      const { page, session } = await open(browser, address(slug.en));
      const free = await trace(page, session, 1);
      const rounds: Awaited<ReturnType<typeof trace>>[] = [];
      while (rounds.length < ROUNDS) rounds.push(await trace(page, session, SLOWED));
      const slow = rounds.toSorted((a, b) => a.longest - b.longest)[Math.floor(ROUNDS / 2)]!;
      const say = ({ frames, longest, long }: { frames: number; longest: number; long: number }): string =>
        `${frames.toFixed(0)} a second, ${longest.toFixed(0)} ms (${long})`;
      line(`${id.padEnd(10)} ${say(free).padEnd(30)} ${say(slow)}`);
      await page.close();
    }
    line(
      '\nmemory over five minutes of each play, after warming up: three samples, and how far they lie apart (at most 5 %)',
    );
    const samples = await Promise.all(plays.map(({ slug }) => memory(address(slug.en))));
    for (const [i, { id }] of plays.entries()) {
      const [least, most] = [Math.min(...samples[i]!), Math.max(...samples[i]!)];
      line(
        `${id.padEnd(10)} ${samples[i]!.map((sample) => sample.toFixed(2)).join(', ')} MB, ${(100 * (most / least - 1)).toFixed(1)} %`,
      );
    }
    line('');
  } finally {
    await browser.close();
    server.kill();
  }
}
