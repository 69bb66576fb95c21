/**
 * `npm test`: every check, one line a step with its seconds; then the sum. The sources and the built site are looked at side by side, then comes the browser. Two steps run many tests each (vitest, Playwright); every other step counts as one.
 * `node tools/test.ts unit site` runs the named steps only. Reports of failing steps are printed whole and kept in test-results/.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = 'test-results';
const bin = (path: string): string => join('node_modules', path);

interface Counts {
  passed: number;
  failed: number;
}
interface Step {
  name: string;
  says: string;
  args: string[];
  /** Where a test runner leaves its counts. */
  counts?: { file: string; read(report: never): Counts };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}

/** An address of the documentation's own kind (RFC 2606): the checked site names itself, as a published one does. */
const ADDRESS = 'https://eyes-everywhere.example';

const unitReport = join(RESULTS, 'unit.json');
const siteReport = join(RESULTS, 'site.json');
const ours = (name: string, says: string, file: string, ...args: string[]): Step => ({
  name,
  says,
  args: [join('tools', file), ...args],
});

/** What the sources say of themselves. The types come last: Astro writes its own when it builds, and two at once would meet. */
const source: Step[] = [
  { name: 'lint', says: 'ESLint', args: [bin('eslint/bin/eslint.js'), '.'] },
  { name: 'format', says: 'Prettier', args: [bin('prettier/bin/prettier.cjs'), '--check', '.'] },
  { name: 'unused', says: 'no unused file, export or dependency (knip)', args: [bin('knip/bin/knip.js')] },
  {
    name: 'unit',
    says: 'data, charts, models, tokens, imports (vitest)',
    args: [bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    counts: {
      file: unitReport,
      read: ({ numPassedTests, numFailedTests, numFailedTestSuites, success }: VitestReport) => ({
        passed: numPassedTests,
        failed: Math.max(numFailedTests, success ? 0 : Math.min(1, numFailedTestSuites)),
      }),
    },
  },
  { name: 'types', says: 'strict TypeScript and Astro types', args: [bin('astro/bin/astro.mjs'), 'check'] },
];

/** The site, and what can be said of it without a browser. */
const site: Step[] = [
  ours('content', 'tables and prose hold together', 'check-content.ts'),
  ours('package', 'the data package says what the schemas say', 'datapackage.ts', '--check'),
  { name: 'build', says: 'the site builds', args: [bin('astro/bin/astro.mjs'), 'build'] },
  {
    name: 'html',
    says: 'valid HTML, no inline style (html-validate)',
    args: [bin('html-validate/bin/html-validate.mjs'), 'dist/**/*.html'],
  },
  ours('links', 'links, anchors, languages, orphans', 'check-links.ts'),
  ours('access', 'the accessibility statement says what is there', 'check-access.ts'),
  ours('text', 'no glued words, nothing left over', 'check-text.ts'),
  ours('glyphs', 'every character is in the fonts', 'check-glyphs.ts'),
  ours('browsers', 'every script can be read by Chromium 109 and Firefox 115', 'check-browsers.ts'),
  ours('language', 'no English left on French pages, no French on English ones', 'check-language.ts'),
  ours('spelling', 'spelling in both languages (cspell)', 'check-spelling.ts'),
  ours('questions', 'every question comes back the same from every format', 'round-trip.ts', '--check'),
  ours('numbers', 'every number shown has its row', 'numbers.ts'),
];

const browser: Step[] = [
  {
    name: 'site',
    says: 'reading, charts, access, privacy, budgets in a browser (Playwright)',
    args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    counts: {
      file: siteReport,
      read: ({ stats, errors }: PlaywrightReport) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + errors.length,
      }),
    },
  },
];

function count(step: Step, ok: boolean): Counts {
  if (!step.counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const counts = step.counts.read(JSON.parse(readFileSync(step.counts.file, 'utf8')) as never);
    return ok ? counts : { ...counts, failed: Math.max(1, counts.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const steps = [...site, ...source, ...browser];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no step ${unknown.join(', ')} (steps: ${steps.map(({ name }) => name).join(', ')})`);

const env = {
  ...process.env,
  SITE_URL: process.env['SITE_URL'] ?? ADDRESS,
  ASTRO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: '0',
  PLAYWRIGHT_JSON_OUTPUT_NAME: siteReport,
};

/** Runs a command to its end and keeps all it says. */
function said(args: readonly string[]): Promise<{ ok: boolean; report: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
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

const total: Counts = { passed: 0, failed: 0 };
/** Once the site does not build, what looks at it has nothing to look at. */
let built = true;

async function run(step: Step): Promise<void> {
  const start = performance.now();
  const { ok, report } = await said(step.args);
  const { passed, failed } = count(step, ok);
  total.passed += passed;
  total.failed += failed;
  if (step.name === 'build') built = ok;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(9)} ${seconds.padStart(6)} s  ${step.counts ? `${passed} passed, ${failed} failed: ` : ''}${step.says}\n`,
  );
  if (failed === 0) return;
  writeFileSync(join(RESULTS, `${step.name}.txt`), `${report}\n`);
  process.stdout.write(`${report.replace(/^/gm, '     ')}\n`);
}

async function lane(list: readonly Step[]): Promise<void> {
  for (const step of list.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    if (built || source.includes(step)) await run(step);
    else process.stdout.write(`skip ${step.name.padEnd(9)}           the site was not built\n`);
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const began = performance.now();
// Two cores: one lane each; then the browser, which takes both.
await Promise.all([lane(site), lane(source)]);
await lane(browser);
process.stdout.write(
  `\nall checks took ${((performance.now() - began) / 1000).toFixed(0)} s\n${total.passed} passed, ${total.failed} failed\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
