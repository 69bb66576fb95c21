import { describe, expect, it } from 'vitest';
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
    for (const step of ['install', 'node', 'compiler', 'browser'] as const) {
      for (const output of ['', 'ENOTFOUND', 'ENOSPC', 'something else\nover two lines']) {
        const message = failure(step, output);
        expect(message).not.toContain('\n');
        expect(message).toMatch(/run|Run|Install|set /);
        expect(message.endsWith('.') || message.endsWith(').')).toBe(true);
      }
    }
  });

  it('says which browser to give when none can be had', () => {
    expect(failure('browser', 'Temporary failure resolving deb.debian.org')).toMatch(/network cannot be reached\..*CHROMIUM_PATH/);
  });

  it('takes Chromium from apt only as root with apt at hand', () => {
    expect(browserFrom({ root: true, apt: true })).toBe('apt');
    expect(browserFrom({ root: false, apt: true })).toBe('playwright');
    expect(browserFrom({ root: true, apt: false })).toBe('playwright');
  });

  it('gives times in seconds', () => expect(seconds(1540)).toBe('1.5 s'));
});
