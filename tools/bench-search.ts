/** How a browser fares while someone searches: what is fetched, how soon the first result stands, the longest task while typing; as it is and with its processor slowed four times. Needs a built site. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { shardIds } from '../src/search/kinds.ts';
import { serveBuilt } from './bench-site.ts';
import { launchOptions } from './browser.ts';
import { brotli, pageBytes } from './page-bytes.ts';

const PAGES: Record<Locale, string> = { en: '/search/', fr: '/fr/recherche/' };
/** A word, words, a name, numbers, an id, a beginning, slips, and what is nowhere. */
const QUERIES: Record<Locale, readonly string[]> = {
  en: [
    'camera',
    'control room',
    'rue d’Aubagne',
    'facial recognition',
    '1,558',
    '1 558',
    'ms-cam-2020-12-1558',
    'surveill',
    'camra audti',
    'xyzzyqw camera',
  ],
  fr: [
    'caméras',
    'centre de supervision',
    'rue d’Aubagne',
    'reconnaissance faciale',
    '1 558',
    '1558',
    'ms-cam-2020-12-1558',
    'surveill',
    'camra audti',
    'xyzzyqw caméra',
  ],
};
/** Milliseconds between two keys of a quick writer. */
const BETWEEN = 80;
const SLOWED = 4;
/** Milliseconds after the last key in which all has come, on a processor that is not slowed. */
const REST = 2_000;

interface Taken {
  first: number;
  all: number;
  longest: number;
}

/** Types a query into a fresh page, and reads when something stood below the field, when the last of it came, and the longest task. */
async function type(browser: Browser, address: string, query: string, rate: number): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  // Looked up before: what the driver runs in the page would count as the page's work. From here on there are keys alone.
  await page.locator('#query').focus();
  const seen = await page.evaluateHandle(() => {
    const found = { key: 0, first: 0, all: 0, tasks: [] as number[] };
    const results = document.querySelector('.results')!;
    new PerformanceObserver((list) => found.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    document.addEventListener('input', () => (found.key ||= performance.now()));
    new MutationObserver(() => {
      if (!results.querySelector('a')) return;
      found.first ||= performance.now();
      found.all = performance.now();
    }).observe(results, { childList: true, subtree: true });
    return found;
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  for (const letter of query) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(REST * rate);
  const { key, first, all, tasks } = await seen.jsonValue();
  await context.close();
  return { first: first - key, all: all - key, longest: Math.max(0, ...tasks) };
}

/** @param line prints one line of the report */
export async function search(line: (text: string) => unknown): Promise<void> {
  const folder = join('dist', '_astro');
  const files = readdirSync(folder);
  const bytes = (name: RegExp): number[] =>
    files.filter((file) => name.test(file)).map((file) => brotli(readFileSync(join(folder, file))).length);
  for (const locale of locales) {
    const { html, script } = pageBytes(readFileSync(join('dist', PAGES[locale], 'index.html'), 'utf8'));
    line(`search, ${locale}: before the first letter ${html} bytes of page (20,000), ${script} of script (6,000)`);
  }
  line(`at the first letter ${bytes(/^search\.client\..*\.js$/)[0]} bytes of script, then the index, each language:`);
  for (const id of shardIds)
    line(
      `  ${id.padEnd(8)} ${bytes(new RegExp(`^${id}\\.[^.]+\\.js$`))
        .toSorted((a, b) => a - b)
        .join(' and ')} bytes`,
    );
  const { origin, close } = await serveBuilt();
  const browser = await chromium.launch(launchOptions);
  line(
    `from the first key of a query, a key each ${BETWEEN} ms: first result, last result, longest task (50; 0: none over 50)`,
  );
  try {
    for (const locale of locales)
      for (const query of QUERIES[locale]) {
        const told: string[] = [];
        for (const rate of [1, SLOWED]) {
          const { first, all, longest } = await type(browser, `${origin}${PAGES[locale]}`, query, rate);
          told.push(
            `${rate === 1 ? 'as it is' : `slowed ${rate} ×`} ${first.toFixed(0)}, ${all.toFixed(0)}, ${longest.toFixed(0)} ms`,
          );
        }
        line(`  ${locale} ${query.padEnd(24)} ${told.join('   ')}`);
      }
    line('');
  } finally {
    await browser.close();
    close();
  }
}
