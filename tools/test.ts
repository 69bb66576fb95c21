/**
 * `npm test`: every check, one line a step with its seconds; then the sum. The sources and the built site are looked at side by side, then comes the browser.
 * Three steps run many tests each (vitest, Playwright, Firefox); every other step counts as one. `node tools/test.ts unit site` runs the named steps only.
 * What passed on the same inputs is not run again, but with --all, and in CI. SHARD=2/4 runs the second of four parts: the first has all steps but the browser's.
 * Reports of failing steps are printed whole and kept in test-results/.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './check-built.ts';
import { filesUnder, hashOf, hashOfFile, hashOfFiles, keep, kept, runsAll, versions } from './kept.ts';
import { findFirefox } from './firefox.ts';
import { added, shardOf, sumLines, type Counts } from './test-counts.ts';
import {
  before,
  browser,
  build,
  built,
  html,
  inFirefox,
  RESULTS,
  siteReport,
  source,
  type Step,
} from './test-steps.ts';

/** An address of the documentation's own kind (RFC 2606): the checked site names itself, as a published one does. */
const ADDRESS = 'https://eyes-everywhere.example';

const installed = findFirefox();
const firefox = inFirefox(installed);
const steps = [...before, build, html, ...built, ...source, browser, firefox];
const asked = process.argv.slice(2).filter((name) => name !== '--all');
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no step ${unknown.join(', ')} (steps: ${steps.map(({ name }) => name).join(', ')})`);
if (process.argv.includes('--all')) process.env['TEST_ALL'] = '1';
const shard = shardOf(process.env['SHARD']);
if (shard) browser.args.push(`--shard=${shard.part}/${shard.of}`);

const wanted = ({ name }: Step): boolean => {
  if (shard && shard.part > 1 && !['build', 'site'].includes(name)) return false;
  return asked.length === 0 || asked.includes(name);
};

const env = {
  ...process.env,
  SITE_URL: process.env['SITE_URL'] ?? ADDRESS,
  ASTRO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: '0',
  PLAYWRIGHT_JSON_OUTPUT_NAME: siteReport,
};

/** Runs a command to its end and keeps all it says; what it sends of itself is heard at once. */
function said(args: readonly string[], hear?: (message: Outcome) => void): Promise<{ ok: boolean; report: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe', ...(hear ? ['ipc'] : [])] as never,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    if (hear) child.on('message', (message) => hear(message as Outcome));
    child.on('error', (error) => resolve({ ok: false, report: error.message }));
    child.on('close', (status) =>
      resolve({
        ok: status === 0,
        report: Buffer.concat(chunks)
          .toString()
          .replace(/\u001b\[[0-9;]*m/g, '')
          .trim(),
      }),
    );
  });
}

/** Everything that is not made: by hand or by a tool, but not by a build. */
const SOURCES = [
  'src',
  'tools',
  'tests',
  'public',
  'content',
  'docs',
  'package.json',
  'words.txt',
  'cspell.json',
  'knip.json',
];
const ROOT_FILES = ['README.md', 'CONTRIBUTING.md', 'CITATION.cff', 'LICENSE', 'tsconfig.json', 'eslint.config.js'];
const CONFIGS = [
  'astro.config.mjs',
  'playwright.config.ts',
  'vitest.config.ts',
  '.htmlvalidate.json',
  '.prettierrc.json',
  '.prettierignore',
];
const sourcesNow = (): string[] => filesUnder([...SOURCES, ...ROOT_FILES, ...CONFIGS]);

/** The hash of all that the answer of a step depends on; undefined if the step sees to it itself. */
function keyOf({ args, inputs }: Step): string | undefined {
  if (inputs === 'itself') return undefined;
  const files = sourcesNow().filter((file) => inputs !== 'code' || !/^(?:content|docs)\//.test(file));
  if (inputs === 'site') files.push(...filesUnder(['dist']));
  return hashOf(versions(), env.SITE_URL, args.join(' '), hashOfFiles(files));
}

let total: Counts = { passed: 0, failed: 0, kept: 0 };

function count(step: Step, ok: boolean): Counts {
  if (!step.counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, kept: 0 };
  try {
    const counts = step.counts.read(JSON.parse(readFileSync(step.counts.file, 'utf8')) as never);
    return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  } catch {
    return { passed: 0, failed: 1, kept: 0 };
  }
}

function tell(step: Step, counts: Counts, seconds: number, report: string, note = ''): void {
  total = added(total, counts);
  const { passed, failed } = counts;
  const word = failed > 0 ? 'FAIL' : counts.kept > 0 && counts.kept === passed ? 'kept' : 'ok  ';
  const again = counts.kept > 0 ? ` (${counts.kept} on the same inputs)` : '';
  const many = step.counts ? `${passed} passed${again}, ${failed} failed: ` : '';
  process.stdout.write(
    `${word} ${step.name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s  ${many}${step.says}${note}\n`,
  );
  if (failed === 0) return;
  writeFileSync(join(RESULTS, `${step.name}.txt`), `${report}\n`);
  process.stdout.write(`${report.replace(/^/gm, '     ')}\n`);
}

/** Tells a step that passed on the same inputs, if it did. */
function isKept(step: Step, key: string | undefined): boolean {
  const last = kept<{ key: string; counts: Counts }>(`steps/${step.name}`);
  if (runsAll() || key === undefined || last?.key !== key) return false;
  tell(step, { ...last.counts, kept: last.counts.passed }, 0, '', step.counts ? '' : ' (passed on the same inputs)');
  return true;
}

const sourcesKey = (): string => hashOfFiles(sourcesNow());

/** Keeps what passed, unless somebody has changed the sources meanwhile. A build is kept with the site that it made. */
function keepStep(step: Step, key: string | undefined, counts: Counts, from: string): void {
  if (key === undefined || sourcesKey() !== from) return;
  const passed = counts.failed === 0 && counts.passed > 0;
  keep(`steps/${step.name}`, passed ? { key: step === build ? keyOf(step) : key, counts } : undefined);
}

async function run(step: Step, args: readonly string[] = step.args, note = ''): Promise<boolean> {
  const key = keyOf(step);
  if (isKept(step, key)) return true;
  const from = sourcesKey();
  const start = performance.now();
  const { ok, report } = await said(args);
  const counts = count(step, ok);
  tell(step, counts, (performance.now() - start) / 1000, report, note);
  keepStep(step, key, counts, from);
  return counts.failed === 0;
}

/** Valid HTML is a matter of each page alone: those that were valid and are the same are not read again. */
async function runHtml(): Promise<void> {
  const rules = hashOf(versions(), hashOfFile('.htmlvalidate.json'));
  const files = filesUnder(['dist']).filter((file) => file.endsWith('.html'));
  const hashes = files.map((file) => hashOf(rules, hashOfFile(file)));
  const valid = new Set(runsAll() ? [] : kept<string[]>('html'));
  const changed = files.filter((_, i) => !valid.has(hashes[i] as string));
  if (changed.length === 0 && files.length > 0)
    return tell(html, { passed: 1, failed: 0, kept: 1 }, 0, '', ' (passed on the same inputs)');
  const note = `, ${changed.length} of ${files.length} pages${changed.length < files.length ? ' (the others passed on the same inputs)' : ''}`;
  if (await run(html, [...html.args, ...changed], note)) keep('html', hashes);
}

/** The checks of the built site, each told as it ends. */
async function runBuilt(): Promise<void> {
  const keys = new Map(built.filter(wanted).map((step) => [step, keyOf(step)]));
  const open = new Map([...keys].filter(([step, key]) => !isKept(step, key)).map(([step]) => [step.name, step]));
  if (open.size === 0) return;
  const from = sourcesKey();
  const { report } = await said([join('tools', 'check-built.ts'), ...open.keys()], ({ name, ok, seconds, report }) => {
    const step = open.get(name) as Step;
    open.delete(name);
    const counts = count(step, ok);
    tell(step, counts, seconds, report);
    keepStep(step, keys.get(step), counts, from);
  });
  for (const step of open.values()) tell(step, count(step, false), 0, `it did not come to its end\n${report}`);
}

async function sourceLane(): Promise<void> {
  for (const step of source.filter(wanted)) await run(step);
}

/** A machine without Firefox is no fault of the site: the step counts as nothing, and the sum names it. */
async function runFirefox(): Promise<string[]> {
  if (installed) await run(firefox);
  else
    process.stdout.write(
      `skip ${firefox.name.padEnd(9)}           no Firefox here: install one, or set FIREFOX_PATH\n`,
    );
  return installed ? [] : [firefox.name];
}

/** Once the site does not build, what looks at it has nothing to look at. */
async function siteLane(): Promise<boolean> {
  for (const step of before.filter(wanted)) await run(step);
  const stands = !wanted(build) || (await run(build));
  if (stands) {
    if (wanted(html)) await runHtml();
    await runBuilt();
  } else
    for (const { name } of [html, ...built, browser, firefox].filter(wanted))
      process.stdout.write(`skip ${name.padEnd(9)}           the site was not built\n`);
  return stands;
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const began = performance.now();
// Two cores: one lane each; then the browser, which takes both.
const [stands] = await Promise.all([siteLane(), sourceLane()]);
if (stands && wanted(browser)) await run(browser);
const leftOut = stands && wanted(firefox) ? await runFirefox() : [];
process.stdout.write(sumLines(total, (performance.now() - began) / 1000, leftOut));
process.exitCode = total.failed > 0 ? 1 : 0;
