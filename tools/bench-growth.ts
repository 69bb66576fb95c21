/**
 * `npm run bench -- --growth`: what the site costs as its tables grow, stage by stage and as a whole build, at one, ten and a hundred times the rows.
 * Works on copies outside the project. Seconds are those of the processor; a stage measured in a process of its own, the least of three where it is short.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { lengthen } from './growth-tables.ts';
import type { Stages } from './growth-stages.ts';

const COPIED = ['astro.config.mjs', 'content', 'package.json', 'public', 'src', 'tests', 'tools', 'tsconfig.json'];
const TIMES = [1, 10, 100];
/** Ten times the rows may cost so much more before it counts as worse than linear. */
const LINEAR = 1.3;
/** What takes less than this at a hundred times the rows is not judged: the clock of the processor is too coarse for it. */
const JUDGED = 0.1;
/** A build that takes longer than this is given up. */
const PATIENCE_MS = 3_600_000;
/** Pages of a hundred times the rows want more than Node takes unasked. */
const MEMORY = `--max-old-space-size=${Math.round((totalmem() / 2 ** 20) * 0.6)}`;
const USAGE = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.log('used', (user + system) / 1e6, process.resourceUsage().maxRSS); });`,
)}`;

type Line = (text: string) => unknown;

interface Size {
  rows: number;
  stages: Stages;
  build: { seconds: number; peak: number; pages: string; said: string };
}

const node = (folder: string, args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
  });

/** @throws Error with what the process said */
function stagesOf(folder: string): Stages {
  const { stdout, stderr, status } = node(folder, [MEMORY, join(folder, 'tools/growth-stages.ts'), folder]);
  if (status !== 0) throw new Error(`the stages stopped: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout) as Stages;
}

/** The least of each stage over several runs. */
function least(runs: readonly Stages[]): Stages {
  const [first] = runs as [Stages];
  const names = Object.keys(first.seconds);
  const seconds = names.map((name) => [name, Math.min(...runs.map((run) => run.seconds[name] ?? 0))] as const);
  return { ...first, seconds: Object.fromEntries(seconds) };
}

function buildOf(folder: string): Size['build'] {
  const { stdout, stderr, status, error } = node(folder, [
    MEMORY,
    '--import',
    USAGE,
    'node_modules/astro/bin/astro.mjs',
    'build',
  ]);
  const said = `${stdout}${stderr}${error?.message ?? ''}`;
  const [, seconds = NaN, peak = NaN] = /^used ([\d.]+) (\d+)/m.exec(said) ?? [];
  return {
    seconds: status === 0 ? Number(seconds) : NaN,
    peak: Math.round(Number(peak) / 1024),
    pages: /(\d+) page\(s\) built/.exec(said)?.[1] ?? '–',
    said: status === 0 ? '' : said.slice(-600),
  };
}

function measured(times: number, withBuild: boolean): Size {
  const folder = mkdtempSync(join(tmpdir(), 'eyes-growth-'));
  try {
    for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
    const rows = lengthen(join(folder, 'content/data'), times);
    const stages = least(Array.from({ length: times < 100 ? 3 : 1 }, () => stagesOf(folder)));
    const build = withBuild ? buildOf(folder) : { seconds: NaN, peak: NaN, pages: '–', said: '' };
    return { rows, stages, build };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a row costs between two sizes: whatever is paid once, however many rows, falls out. */
const perRow = (from: number, to: number, sizes: readonly Size[], at: (size: Size) => number): number =>
  (at(sizes[to]!) - at(sizes[from]!)) / (sizes[to]!.rows - sizes[from]!.rows);

/** Prints a line for each stage: seconds at each size, how many times the one before, and what a further row costs against an earlier one. */
export function growth(line: Line, withBuild = true): void {
  const sizes = TIMES.map((times) => measured(times, withBuild));
  const print = (name: string, ...cells: string[]): unknown =>
    line([name.padEnd(32), ...cells.map((cell) => cell.padStart(10))].join(''));
  const row = (name: string, at: (size: Size) => number): void => {
    const seconds = sizes.map(at);
    const times = seconds.slice(1).map((now, i) => now / seconds[i]!);
    const further = perRow(1, 2, sizes, at) / perRow(0, 1, sizes, at);
    print(
      name,
      ...seconds.map((one) => (Number.isNaN(one) ? '–' : one.toFixed(3))),
      ...times.map((one) => (Number.isFinite(one) ? one.toFixed(1) : '–')),
      Number.isFinite(further)
        ? `${further.toFixed(2)}${further > LINEAR && seconds[2]! > JUDGED ? ' OVER' : ''}`
        : '–',
    );
  };
  print('seconds of the processor', ...TIMES.map((times) => `× ${times}`), '10 : 1', '100 : 10', 'a row');
  for (const name of Object.keys(sizes[0]!.stages.seconds)) row(name, ({ stages }) => stages.seconds[name] ?? NaN);
  row('the whole build', ({ build }) => build.seconds);
  const each = (name: string, at: (size: Size) => string | number): unknown =>
    print(name, ...sizes.map((size) => String(at(size))));
  each('rows', ({ rows }) => rows);
  each('pages', ({ build }) => build.pages);
  each('MB of objects, stages', ({ stages }) => stages.heap);
  each('MB of the process, stages', ({ stages }) => stages.peak);
  each('MB of the process, build', ({ build }) => build.peak);
  each('faults in the tables', ({ stages }) => stages.faults);
  line(
    `“a row”: what a row costs from × 10 to × 100 against × 1 to × 10; at most ${LINEAR}, or it grows worse than linearly`,
  );
  for (const { build, rows } of sizes) if (build.said) line(`${rows} rows: the build stopped: ${build.said}`);
}
