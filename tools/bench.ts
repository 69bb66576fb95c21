/**
 * `npm run bench`: what each page weighs against its budget, how soon it paints beside the same words in plain HTML, how long the plays take to work out what they draw, how a browser fares while they are played,
 * and how the build grows with the tables. `--bytes` leaves the growth out, `--paint` measures the first paint alone, `--field` the story of the front page alone, `--plays` the plays alone, `--search` the search alone, `--growth` the growth alone, `--stages` the growth without the builds.
 */
import { areasOf, unfold, type Urn } from '../src/models/loop/loop.ts';
import { builtPages } from './built.ts';
import { DETECTOR } from '../src/models/quarter/boxes.ts';
import { PEOPLE, STEPS } from '../src/models/quarter/measure.ts';
import { drain } from '../src/models/quarter/drain.ts';
import { quarterInSlices } from '../src/models/quarter/quarter.ts';
import { growth } from './bench-growth.ts';
import { scrollField } from './bench-field.ts';
import { firstPaint } from './bench-paint.ts';
import { tracePlays } from './bench-plays.ts';
import { search } from './bench-search.ts';
import { budgetKind, budgets, firstFlight, pageBytes, type PageBytes } from './page-bytes.ts';

const line = (text: string): boolean => process.stdout.write(`${text}\n`);
const pad = (cells: (string | number)[], widths: number[]): string =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i] ?? 0) : String(cell).padStart(widths[i] ?? 0)))
    .join('  ');

function tableOfBytes(): void {
  const pages = builtPages();
  const own = pages.filter(
    ({ kind, path }) => kind !== 'plain' || path === '/data/' || path === '/fr/donnees/' || path === '/404.html',
  );
  const measured = new Map<string, PageBytes>(pages.map(({ path, html }) => [path, pageBytes(html)]));
  const heaviest = pages
    .filter((page) => !own.includes(page))
    .sort((a, b) => (measured.get(b.path)?.html ?? 0) - (measured.get(a.path)?.html ?? 0))
    .slice(0, 4);
  const widths = [36, ...budgets.map(() => 24), 14];
  line(pad(['bytes, brotli (budget)', ...budgets.map(({ what }) => what), 'first flight'], widths));
  for (const { path, kind, html } of [...own, ...heaviest]) {
    const bytes = measured.get(path) as PageBytes;
    const cells = budgets.map(
      ({ name, most }) =>
        `${bytes[name]} (${most[budgetKind(kind, html)]})${bytes[name] > most[budgetKind(kind, html)] ? ' OVER' : ''}`,
    );
    line(pad([path, ...cells, `${Math.round((firstFlight(html).length / html.length) * 100)} % of page`], widths));
  }
  line(`… and ${pages.length - own.length - heaviest.length} lighter table pages.\n`);
}

/** The loop without drawing: 200 futures of 1,000 days, for two areas and for five with every variant on. Wanted: under a second. */
function loopAlone(): void {
  const places = [609, 7, 60, 100, 200].map((records, i) => ({ records, rate: 1 + i }));
  const settings: [string, Urn][] = [
    ['two areas', { areas: areasOf(places.slice(0, 2), 0) }],
    ['five areas, all variants', { areas: areasOf(places, 0.2), poisson: true, forgetting: 0.01, correction: true }],
  ];
  for (const [name, urn] of settings) {
    const start = performance.now();
    unfold(urn, { days: 1000, futures: 200, seed: 1, every: 10 }).more(200);
    line(
      `the loop, 200 futures of 1,000 days, ${name}: ${((performance.now() - start) / 1000).toFixed(2)} s (under 1)`,
    );
  }
  line('');
}

/** A day of the quarter, lived, watched by nine cameras and counted, without drawing. The first run is cold, as in a worker that has just started. */
function quarterDays(): void {
  const wish = { detector: DETECTOR, radius: 5 };
  const taken = Array.from({ length: 7 }, (_, i) => {
    const start = performance.now();
    drain(quarterInSlices({ seed: i + 1, ...wish }));
    return performance.now() - start;
  });
  const sorted = taken.slice(1).toSorted((a, b) => a - b);
  line(
    `a day of the quarter (${PEOPLE} people, ${STEPS} steps): ${taken[0]!.toFixed(0)} ms cold, ${sorted[3]!.toFixed(0)} ms the median of six (at most 500)\n`,
  );
}

const asked = (...names: string[]): boolean => names.some((name) => process.argv.includes(`--${name}`));
if (!asked('growth', 'stages', 'plays', 'field', 'search')) {
  if (!asked('paint')) tableOfBytes();
  await firstPaint(line);
}
if (!asked('growth', 'stages', 'paint', 'field', 'search')) {
  loopAlone();
  quarterDays();
  await tracePlays(line);
}
if (!asked('growth', 'stages', 'plays', 'paint', 'bytes', 'search')) await scrollField(line);
if (!asked('growth', 'stages', 'plays', 'paint', 'bytes', 'field')) await search(line);
if (!asked('bytes', 'paint', 'plays', 'field', 'search')) growth(line, !asked('stages'));
