/**
 * `npm run bench`: what each page weighs against its budget, and how the build grows with the tables: as they are, ten and a hundred times as long;
 * in between, how long the plays take to work out what they draw, and how a browser fares while they are played.
 * Works on a copy outside the project; synthetic rows repeat the real ones under fresh ids. `--bytes` leaves the builds out, `--plays` measures the plays in a browser alone.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { areasOf, unfold, type Urn } from '../src/models/loop/loop.ts';
import { builtPages } from './built.ts';
import { DETECTOR } from '../src/models/quarter/boxes.ts';
import { PEOPLE, STEPS } from '../src/models/quarter/measure.ts';
import { drain } from '../src/models/quarter/drain.ts';
import { quarterInSlices } from '../src/models/quarter/quarter.ts';
import { tracePlays } from './bench-plays.ts';
import { budgetKind, budgets, firstFlight, pageBytes, type PageBytes } from './page-bytes.ts';

const COPIED = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tsconfig.json'];
/** A build that takes longer than this is given up, and the reader measured alone. */
const PATIENCE_MS = 300_000;
const TIMES = [1, 10, 100];

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
  line(
    `… and ${pages.length - own.length - heaviest.length} lighter table pages. Preloads: ${Math.max(...[...measured.values()].map(({ preloads }) => preloads))} at most (2).\n`,
  );
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Tables whose rows the site counts and compares with a figure: longer, they would rightly stop the build. */
const COUNTED = ['cases.csv'];

/** Makes the tables of a folder `times` as long; copies point at the same sources and get ids of their own. */
function lengthen(folder: string, times: number): number {
  let count = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv') && !COUNTED.includes(name))) {
    const [head = [], ...rows] = parse(readFileSync(join(folder, file), 'utf8'), {
      bom: true,
      relax_column_count: true,
    }) as string[][];
    const id = head.indexOf('id');
    const plot = head.indexOf('plot');
    const long = Array.from({ length: times }, (_, copy) =>
      rows.map((cells) =>
        cells.map((cell, i) => (copy === 0 ? cell : i === id ? `${cell}-copy${copy}` : i === plot ? 'no' : cell)),
      ),
    ).flat();
    count += long.length;
    writeFileSync(join(folder, file), `${[head, ...long].map((cells) => cells.map(quoted).join(',')).join('\n')}\n`);
  }
  return count;
}

interface Run {
  seconds: number;
  megabytes: number;
  said: string;
  ok: boolean;
}

function run(cwd: string, args: string[]): Run {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });
  const said = `${stdout}${stderr}${error?.message ?? ''}`;
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(/peak (\d+)/.exec(said)?.[1] ?? 0),
    said,
    ok: status === 0,
  };
}

const READER = `import { readTables } from './src/data/load.ts';
const start = performance.now();
const { faults } = readTables('content/data');
const rest = faults.slice(0, 3).map((fault) => JSON.stringify(fault)).join(' ');
console.log('read', ((performance.now() - start) / 1000).toFixed(2), 'peak', Math.round(process.resourceUsage().maxRSS / 1024), 'faults', faults.length, rest);`;

function builds(): void {
  const widths = [10, 8, 12, 12, 10, 12];
  line(pad(['tables', 'rows', 'reader s', 'reader MB', 'build s', 'pages'], widths));
  const taken: { reader: number; build: number | undefined }[] = [];
  const remarks: string[] = [];
  for (const times of TIMES) {
    const folder = mkdtempSync(join(tmpdir(), 'eyes-bench-'));
    try {
      for (const name of COPIED) if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true });
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
      const rows = lengthen(join(folder, 'content/data'), times);
      writeFileSync(join(folder, 'reader.ts'), READER);
      const read = run(folder, ['reader.ts']);
      const seconds = Number(/read ([\d.]+)/.exec(read.said)?.[1] ?? Number.NaN);
      const faults = Number(/faults (\d+)/.exec(read.said)?.[1] ?? 0);
      if (faults > 0)
        remarks.push(`× ${times}: the reader finds ${faults} faults in the synthetic rows: ${read.said.slice(0, 400)}`);
      const built = faults === 0 ? run(folder, ['node_modules/astro/bin/astro.mjs', 'build']) : undefined;
      if (built && !built.ok)
        remarks.push(
          `× ${times}: the build ${built.seconds >= PATIENCE_MS / 1000 ? 'took longer than five minutes and was given up' : `stopped: ${/\[ERROR\][^\n]*|Error:[^\n]*/i.exec(built.said)?.[0] ?? built.said.slice(-300)}`}; the reader alone is measured`,
        );
      const pages = /(\d+) page\(s\) built/.exec(built?.said ?? '')?.[1] ?? '–';
      taken.push({ reader: seconds, build: built?.ok ? built.seconds : undefined });
      line(
        pad(
          [`× ${times}`, rows, seconds.toFixed(2), read.megabytes, built?.ok ? built.seconds.toFixed(1) : '–', pages],
          widths,
        ),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [first] = taken;
  const ratio = (now: number | undefined, before: number | undefined): string =>
    now !== undefined && before ? (now / before).toFixed(1) : '–';
  for (const [i, times] of TIMES.entries())
    if (i > 0)
      line(
        `${times} times the rows: reader × ${ratio(taken[i]?.reader, first?.reader)}, build × ${ratio(taken[i]?.build, first?.build)}`,
      );
  for (const remark of remarks) line(remark);
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

if (!process.argv.includes('--plays')) tableOfBytes();
loopAlone();
quarterDays();
await tracePlays(line);
if (!process.argv.includes('--bytes') && !process.argv.includes('--plays')) builds();
