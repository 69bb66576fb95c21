/**
 * An embed in a page of another site, in the Firefox of this machine: `node tools/check-firefox.ts <path of Firefox> <its version>`. Needs a built site.
 * The site is served as a host serves it, the foreign page on another port; the code in it is what the page of the chart gives to copy.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { embedHref } from '../src/i18n/embeds.ts';
import { serve, serveAsHost } from './as-host.ts';
import { elements, tag, textOf } from './built.ts';
import { Firefox, type Context } from './firefox.ts';
import { firefoxReport } from './test-steps.ts';

const [path = '', version = ''] = process.argv.slice(2);
const CHART = 'promises';
const EMBED = embedHref(CHART, 'en');
const PLAY = embedHref('alarm', 'fr');
/** Any page that is no embed. */
const STORY = '/how-many/';
const NOWHERE = '/no-such-page/';
/** Milliseconds in which a frame must have taken its height. */
const SOON = 10_000;

const site = await serveAsHost();
// Another name, not only another port: the site is `localhost`, the page around it `127.0.0.1`.
const origin = `http://localhost:${site.port}`;
let body = '';
const host = await serve((_, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end(`<!doctype html><html lang="en"><title>Another site</title><body>${body}</body></html>`);
});

/** The two codes of the page of the chart: with our script, and of a fixed shape. */
function codes(): [sized: string, fixed: string] {
  const page = parse(readFileSync(join('dist', 'charts', CHART, 'index.html'), 'utf8'));
  const [sized = '', fixed = ''] = elements(page, tag('pre')).map((one) =>
    textOf(one).replaceAll(/https?:\/\/[^/"]+(?=\/embed\/)/g, origin),
  );
  assert(sized.includes(EMBED) && fixed.includes(EMBED), 'the page of the chart gives two codes to copy');
  return [sized, fixed];
}
const [sized, fixed] = codes();
const wide = (code: string, width: number): string => `<div style="width: ${width}px">${code}</div>`;
const plain = (address: string): string => `<iframe src="${origin}${address}" title="A frame"></iframe>`;

const firefox = await Firefox.start(path);
const visit = (frames: string, wait?: 'interactive'): Promise<Context> => {
  body = frames;
  return firefox.open(`http://127.0.0.1:${host.port}/`, wait);
};
const heights = (page: Context): Promise<number[]> =>
  firefox.run(page, () => [...document.querySelectorAll('iframe')].map((one) => one.getBoundingClientRect().height));
const held = (frame: Context): Promise<number> =>
  firefox.run(frame, () => document.body.getBoundingClientRect().height);

/** Asks until it is so; what it was at last, if it does not come to be. */
async function until<T>(ask: () => Promise<T>, right: (value: T) => boolean, what: string): Promise<T> {
  for (const start = performance.now(); ;) {
    const value = await ask();
    if (right(value)) return value;
    if (performance.now() - start > SOON) throw new Error(`${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens the foreign page, and waits for its frames: those that are lazy begin when the page is complete. */
async function framed(code: string): Promise<{ page: Context; frames: Context[] }> {
  const page = await visit(code);
  const frames = page.children ?? [];
  for (const frame of frames)
    await until(
      () => firefox.run(frame, () => `${document.readyState} ${document.URL}`),
      (state) => /^complete http/.test(state),
      'a frame came',
    );
  return { page, frames };
}

/** What a reader sees of an embed. */
const seen = (frame: Context) =>
  firefox.run(frame, () => {
    const shown = (selector: string): number =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length > 0).length;
    const root = document.documentElement;
    return {
      heading: document.querySelector('h1')?.textContent?.trim() ?? '',
      drawings: shown('svg.chart'),
      explore: shown('.explore'),
      notices: [...document.querySelectorAll('.notice')].map((one) => one.textContent ?? ''),
      ground: getComputedStyle(root).backgroundColor,
      sideways: root.scrollWidth - root.clientWidth,
    };
  });

const cases: [name: string, work: () => Promise<void>][] = [
  [
    'with our script each frame is as high as what it holds, and follows when that grows',
    async () => {
      const { page, frames } = await framed(wide(sized, 680) + wide(sized, 320));
      assert.equal(frames.length, 2);
      for (const [i, frame] of frames.entries())
        await until(
          async () => (await heights(page))[i]! - (await held(frame)),
          (over) => Math.abs(over) <= 1,
          'the height of the frame over that of its figure',
        );
      const [before = 0] = await heights(page);
      await firefox.press(frames[0]!, 'details.rows > summary');
      const grown = async (): Promise<number> => (await heights(page))[0]! - before;
      await until(grown, (more) => more > 100, 'its table was opened');
      await firefox.press(frames[0]!, 'details.rows > summary');
      await until(grown, (more) => more === 0, 'and closed');
    },
  ],
  [
    'in a fixed shape, with no script on either side, it can be read and does not scroll sideways',
    async () => {
      const still = fixed.replace('<iframe', '<iframe sandbox="allow-popups"');
      for (const width of [1120, 680, 320]) {
        const { page, frames } = await framed(wide(still, width));
        const before = await heights(page);
        const { heading, drawings, explore, sideways } = await seen(frames[0]!);
        assert.match(heading, /2,000 cameras/);
        assert.deepEqual({ drawings, explore, sideways }, { drawings: 1, explore: 0, sideways: 0 }, `${width} px`);
        assert.deepEqual(await heights(page), before, 'nobody has changed its height');
        assert(before[0]! >= 480, `as high as its shape says: ${before[0]} px`);
      }
    },
  ],
  [
    'it takes a theme from its address, and tells what it did not understand',
    async () => {
      const asked = ['light', 'dark', 'bleu'].map((theme) => plain(`${EMBED}?theme=${theme}`));
      const { frames } = await framed(asked.join(''));
      const [light, dark, other] = await Promise.all(frames.map((frame) => seen(frame)));
      assert.notEqual(light!.ground, dark!.ground);
      assert.deepEqual([light!.notices, dark!.notices], [[], []]);
      assert.equal(other!.notices.length, 1);
      assert.match(other!.notices[0]!, /bleu/);
    },
  ],
  [
    'it keeps still until it is pressed, then can be walked',
    async () => {
      const {
        frames: [frame],
      } = await framed(wide(sized, 680));
      const marks = (): Promise<number> =>
        firefox.run(frame!, () => document.querySelectorAll('[role="listbox"]').length);
      assert.equal(await marks(), 0);
      await firefox.press(frame!, '.explore');
      await until(marks, (count) => count === 1, 'lists of marks');
    },
  ],
  [
    'a play keeps still until it is pressed, then is played in its frame, which follows its height',
    async () => {
      const { page, frames } = await framed(wide(sized.replaceAll(EMBED, PLAY), 320));
      const [frame] = frames;
      const state = () =>
        firefox.run(frame!, () => {
          const shown = (selector: string): boolean => document.querySelector(selector)!.getClientRects().length > 0;
          return {
            panel: shown('.panel'),
            keep: shown('.finding'),
            focus: document.activeElement?.className ?? '',
            verdict: document.querySelector('.verdict')?.textContent ?? '',
          };
        });
      assert.deepEqual(await state(), { panel: false, keep: false, focus: 'page-embed', verdict: '' });
      await firefox.press(frame!, '.explore');
      await until(state, ({ panel, focus }) => panel && focus === 'ask', 'its first act');
      await firefox.press(frame!, '[value="run-act"]');
      await until(state, ({ focus, verdict }) => focus === 'verdict' && /\d/.test(verdict), 'its answer');
      await until(
        async () => (await heights(page))[0]! - (await held(frame!)),
        (over) => Math.abs(over) <= 1,
        'the height of the frame over that of the play',
      );
    },
  ],
  [
    'no page but an embed can be framed, not even one that is not there',
    async () => {
      const page = await visit([EMBED, STORY, NOWHERE].map((address) => plain(address)).join(''), 'interactive');
      const settled = /^\/embed\/|^about:neterror/;
      const opened = (): Promise<string[]> =>
        Promise.all(
          (page.children ?? []).map((frame) =>
            firefox.run(frame, () => document.documentURI.replace(location.origin, '')),
          ),
        );
      const [embed, ...others] = await until(opened, (all) => all.every((one) => settled.test(one)), 'what was opened');
      assert.equal(embed, EMBED);
      for (const address of others) assert.match(address, /^about:neterror\?e=xfoBlocked/);
    },
  ],
];

const counts = { passed: 0, failed: 0, kept: 0 };
for (const [name, work] of cases)
  try {
    await work();
    counts.passed++;
    process.stdout.write(`ok   ${name}\n`);
  } catch (error) {
    counts.failed++;
    process.stdout.write(`FAIL ${name}\n${String((error as Error).stack ?? error)}\n`);
  }
await firefox.close();
site.close();
host.close();
mkdirSync(dirname(firefoxReport), { recursive: true });
writeFileSync(firefoxReport, JSON.stringify(counts));
process.stdout.write(`an embed in ${version}: ${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;
