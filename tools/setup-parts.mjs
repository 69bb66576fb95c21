// The pure parts of the set-up: names of platforms, which message to show. Plain JavaScript for Node 20, without dependencies.

/** The platform on which every check was run. */
const TESTED = 'linux-x64-gnu';

/**
 * The platform's name as the packages with native code write it: `linux-x64-gnu`, `darwin-arm64`, `win32-x64-msvc`, …
 * @param {string} platform process.platform
 * @param {string} arch process.arch
 * @param {boolean} musl whether the C library of Linux is musl (Alpine)
 */
export function platformName(platform, arch, musl = false) {
  if (platform === 'linux') return `linux-${arch}-${musl ? 'musl' : 'gnu'}`;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  return `${platform}-${arch}`;
}

/**
 * One line for platforms that nobody has tried; empty for the tested one.
 * @param {string} name from platformName
 */
export const untested = (name) =>
  name === TESTED
    ? ''
    : `This site was tested on Linux x64 (glibc) only; ${name} is untested. It may well work: the set-up goes on.`;

/** @typedef {'install' | 'node' | 'browser'} Step */

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|network|Temporary failure resolving|Could not resolve/i;

/**
 * Whether a command failed because the network cannot be reached (and not because the registry said no).
 * @param {string} output
 */
export const noNetwork = (output) => NETWORK.test(output);

/** @type {[RegExp, string][]} What a failed command said → the cause in plain words and the way out. */
const causes = [
  [/ENOSPC|no space left/i, 'the disk is full. Free about one gigabyte, then run the same command again.'],
  [
    NETWORK,
    'the network cannot be reached. Go online (or set npm’s proxy: npm config set proxy http://…), then run the same command again.',
  ],
  [
    /EACCES|EPERM|permission denied|Permission denied|EROFS|read-only/i,
    'this folder or program cannot be written by you. Copy the project to a folder of your own, then run the same command again.',
  ],
  [
    /ETARGET|E404|notarget/i,
    'the registry does not have a version that package-lock.json names. Set npm’s registry back (npm config delete registry), then run the same command again.',
  ],
];

/** @type {Record<Step, { what: string, otherwise: string }>} */
const steps = {
  install: {
    what: 'The packages could not be installed',
    otherwise:
      'npm stopped. Delete node_modules, run `npm install` to see its whole report, then run the same command again.',
  },
  node: {
    what: 'The packages do not bring Node 24',
    otherwise:
      'npm did not run the install script of the package “node”. Run `npm rebuild node`, then run the same command again.',
  },
  browser: {
    what: 'No Chromium was found for the tests, and none could be installed',
    otherwise:
      'Install Chromium or Chrome yourself, or set CHROMIUM_PATH to the browser you have, then run `npm test` again (`npm start` needs no browser).',
  },
};

/**
 * The one sentence shown when a step fails: what, why, the way out.
 * @param {Step} step
 * @param {string} output what the failed command printed
 */
export function failure(step, output) {
  const { what, otherwise } = steps[step];
  const cause = causes.find(([pattern]) => pattern.test(output))?.[1];
  if (!cause) return `${what}: ${otherwise}`;
  return step === 'browser'
    ? `${what}: ${cause.replace(/ [^.]*run the same command again\.$/, '')} ${otherwise}`.replace(/\.\.$/, '.')
    : `${what}: ${cause}`;
}

/**
 * Whether Chromium comes from apt (root on Debian or Ubuntu) or from Playwright.
 * @param {{ root: boolean, apt: boolean }} machine
 */
export const browserFrom = ({ root, apt }) => (root && apt ? 'apt' : 'playwright');

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
