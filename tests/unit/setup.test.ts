import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onPath } from '../../tools/on-path.mjs';
import { browserFrom, failure, platformName, seconds, untested } from '../../tools/setup-parts.mjs';

describe('the set-up', () => {
  it('names platforms as the packages with native code do', () => {
    expect(platformName('linux', 'x64')).toBe('linux-x64-gnu');
    expect(platformName('linux', 'arm64', true)).toBe('linux-arm64-musl');
    expect(platformName('darwin', 'arm64')).toBe('darwin-arm64');
    expect(platformName('win32', 'x64')).toBe('win32-x64-msvc');
  });

  it('says so on every platform but the tested one', () => {
    expect(untested('linux-x64-gnu')).toBe('');
    expect(untested('darwin-arm64')).toContain('darwin-arm64 is untested');
  });

  it('tells a missing network from a full disk and a folder that cannot be written', () => {
    expect(failure('install', 'npm error code ENOTFOUND')).toContain('network cannot be reached');
    expect(failure('install', 'npm error code ENOSPC')).toContain('disk is full');
    expect(failure('install', 'npm error code EACCES')).toContain('folder of your own');
  });

  it('always gives one line with a way out', () => {
    for (const step of ['install', 'node', 'browser'] as const) {
      for (const output of ['', 'ENOTFOUND', 'ENOSPC', 'something else\nover two lines']) {
        const message = failure(step, output);
        expect(message).not.toContain('\n');
        expect(message).toMatch(/run|Run|Install|set /);
        expect(message.endsWith('.') || message.endsWith(').')).toBe(true);
      }
    }
  });

  it('finds a program on the PATH, by its earlier name first, on Windows too', () => {
    const folders = [mkdtempSync(join(tmpdir(), 'path-')), mkdtempSync(join(tmpdir(), 'path-'))] as const;
    const [first, second] = folders;
    for (const file of [join(first, 'chromium'), join(second, 'chromium-shell'), join(second, 'firefox.exe')])
      writeFileSync(file, '');
    const path = folders.join(delimiter);
    expect(onPath(['chromium-shell', 'chromium'], path, 'linux')).toBe(join(second, 'chromium-shell'));
    expect(onPath(['firefox'], path, 'linux')).toBeUndefined();
    expect(onPath(['firefox'], path, 'win32')).toBe(join(second, 'firefox.exe'));
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('says which browser to give when none can be had', () => {
    expect(failure('browser', 'Temporary failure resolving deb.debian.org')).toMatch(
      /network cannot be reached\..*CHROMIUM_PATH/,
    );
  });

  it('takes Chromium from apt only as root with apt at hand', () => {
    expect(browserFrom({ root: true, apt: true })).toBe('apt');
    expect(browserFrom({ root: false, apt: true })).toBe('playwright');
    expect(browserFrom({ root: true, apt: false })).toBe('playwright');
  });

  it('gives times in seconds', () => expect(seconds(1540)).toBe('1.5 s'));
});

interface Locked {
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}

describe('the lock file', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

  /** Where a package finds another, as Node looks for it: beside itself, then in each folder above. */
  const found = (from: string, name: string): boolean => {
    const nested = from.split('/node_modules/').length;
    return Array.from({ length: nested + 1 }, (_, up) =>
      from
        .split('/node_modules/')
        .slice(0, nested - up)
        .join('/node_modules/'),
    ).some((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}` in packages);
  };

  it('holds the native parts of every platform that a package names, so that `npm ci` takes it on Linux, macOS and Windows alike', () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !found(from, name))
        .map((name) => `${from}: ${name} (run npm install --package-lock-only under Node 24)`),
    );
    expect(missing).toEqual([]);
    const platforms = Object.keys(packages).filter((path) => path.includes('/compiler-binding-'));
    for (const platform of [
      'linux-x64-gnu',
      'linux-arm64-gnu',
      'darwin-x64',
      'darwin-arm64',
      'win32-x64-msvc',
      'win32-arm64-msvc',
    ])
      expect(
        platforms.some((path) => path.endsWith(platform)),
        platform,
      ).toBe(true);
  });

  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":/);
  });
});
