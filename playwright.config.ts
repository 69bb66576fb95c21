/** The built site in a real browser. */
import { defineConfig } from '@playwright/test';
import { browserVersion, freePort, launchOptions } from './tools/browser.ts';

// Workers read this file again: they find the port of the first reading.
process.env['SITE_PORT'] ??= await freePort();
process.env['SITE_BROWSER'] ??= browserVersion();
const address = `http://localhost:${process.env['SITE_PORT']}`;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // One more than the smallest machine has cores: while one page waits for a frame, another is read.
  workers: 3,
  // A machine that stalls for seconds is not a fault of the site; what fails twice is. The list names every test that needed its second try.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 5_000 },
  reporter: [['line']],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    // Phones, Macs and Windows set letters where their widths say; a Linux without a screen moves them to whole pixels unless asked.
    launchOptions: { ...launchOptions, args: [...launchOptions.args, '--font-render-hinting=none'] },
  },
  webServer: {
    command: `"${process.execPath}" tools/astro.ts preview --ignore-lock --port ${process.env['SITE_PORT']}`,
    url: address,
    reuseExistingServer: false,
    env: { FORCE_COLOR: '0' },
  },
});
