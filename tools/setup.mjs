// Makes a fresh clone ready: packages, Node 24, with --browser a Chromium, with --firefox a Firefox where one can be had. Says what it does and how long each step took.
// Runs before `npm start` and `npm test` on whatever Node the machine has (20 or later): plain JavaScript, no dependencies.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CHROMIUMS, FIREFOXES, onPath } from './on-path.mjs';
import { browserFrom, failure, noNetwork, platformName, seconds, untested } from './setup-parts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.eyes-everywhere-lock');
const windows = process.platform === 'win32';

/** @param {string} line */
const say = (line) => process.stdout.write(`set-up: ${line}\n`);

/**
 * Runs a command and keeps what it says.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: windows, maxBuffer: 1 << 26 });
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  };
}

/**
 * Stops with one sentence; the whole report of the failed command comes only if asked for.
 * @param {import('./setup-parts.mjs').Step} step
 * @param {string} output
 * @returns {never}
 */
function stop(step, output) {
  if (process.env['SETUP_VERBOSE'] && output) process.stderr.write(`${output}\n`);
  process.stderr.write(`set-up: ${failure(step, output)}\n`);
  process.exit(1);
}

/**
 * @param {string} what
 * @param {() => string | void} work returns what came of it
 */
function timed(what, work) {
  const start = performance.now();
  const result = work();
  say(`${what}${result ? `: ${result}` : ''} (${seconds(performance.now() - start)})`);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

function installPackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return;
  say('installing the packages (15 to 60 seconds, once) …');
  timed('packages installed', () => {
    // Without network npm would try for minutes: asked first, it then takes what its own store holds, or says so at once.
    const ping = run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=error']);
    const offline = !ping.ok && noNetwork(ping.output) ? ['--offline'] : [];
    const { ok, output } = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...offline]);
    if (!ok) stop('install', output);
    mkdirSync(modules, { recursive: true });
    writeFileSync(stamp, lockHash());
  });
}

function checkNode() {
  const { output } = run(join(modules, '.bin', 'node'), ['-v']);
  if (!output.startsWith('v24.')) stop('node', output);
}

function sayPlatform() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {});
  const warning = untested(
    platformName(process.platform, process.arch, process.platform === 'linux' && !report.header?.glibcVersionRuntime),
  );
  if (warning) say(warning);
}

async function ownChromium() {
  try {
    const from = createRequire(join(modules, '@playwright', 'test', 'package.json'));
    const playwright = await import(pathToFileURL(from.resolve('playwright-core')).href);
    const path = (playwright.default ?? playwright).chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

const findBrowser = async () => {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    process.stderr.write(
      `set-up: CHROMIUM_PATH names ${given}, and there is no such file: correct it, or unset it to let the set-up find a browser.\n`,
    );
    process.exit(1);
  }
  return onPath(CHROMIUMS) ?? (await ownChromium());
};

async function checkBrowser() {
  const found = await findBrowser();
  if (found) return say(`browser for the tests: ${found}`);
  const from = browserFrom({ root: process.getuid?.() === 0, apt: Boolean(onPath(['apt-get'])) });
  say(`no Chromium found, installing one with ${from === 'apt' ? 'apt-get' : 'Playwright'} …`);
  timed('Chromium installed', () => {
    const must = (/** @type {[string, string[]]} */ ...[command, args]) => {
      const { ok, output } = run(command, args);
      if (!ok) stop('browser', output);
    };
    if (from !== 'apt') return must('npx', ['playwright', 'install', 'chromium']);
    must('apt-get', ['update', '-qq']);
    const install = ['install', '-y', '-qq'];
    // The engine without the pages of its own window; where a system has no such package, the whole browser.
    if (!run('apt-get', [...install, 'chromium-headless-shell']).ok) must('apt-get', [...install, 'chromium']);
  });
  if (!(await findBrowser())) stop('browser', '');
}

/** A second browser, for what an embed does in a page of another site. Nothing stops for want of it: the tests say that they skip it. */
function checkFirefox() {
  const given = process.env['FIREFOX_PATH'];
  if (given && !existsSync(given)) {
    process.stderr.write(
      `set-up: FIREFOX_PATH names ${given}, and there is no such file: correct it, or unset it to let the set-up find one.\n`,
    );
    process.exit(1);
  }
  const found = given ?? onPath(FIREFOXES);
  if (found) return say(`Firefox for the tests: ${found}`);
  if (browserFrom({ root: process.getuid?.() === 0, apt: Boolean(onPath(['apt-get'])) }) !== 'apt')
    return say('no Firefox found: its step of the tests will be skipped (install one, or set FIREFOX_PATH)');
  say('no Firefox found, installing one with apt-get (80 MB) …');
  timed('Firefox', () => {
    const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr']).ok;
    if (install() || (run('apt-get', ['update', '-qq']).ok && install())) return 'installed';
    return 'could not be installed: its step of the tests will be skipped';
  });
}

const start = performance.now();
installPackages();
checkNode();
sayPlatform();
if (process.argv.includes('--browser')) await checkBrowser();
if (process.argv.includes('--firefox')) checkFirefox();
say(`ready (${seconds(performance.now() - start)})`);
