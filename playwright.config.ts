/** The built site in a real browser. The browser: CHROMIUM_PATH, then a Chromium or Chrome on the PATH, then Playwright's own. */
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

const freePort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(String(port)));
    });
  });

const onPath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));
const browser = process.env['CHROMIUM_PATH'] ?? onPath;

// Workers read this file again: they find the port of the first reading.
process.env['SITE_PORT'] ??= await freePort();
const address = `http://localhost:${process.env['SITE_PORT']}`;

export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 5_000 },
  reporter: [['line']],
  use: {
    baseURL: address,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" tools/astro.ts preview --ignore-lock --port ${process.env['SITE_PORT']}`,
    url: address,
    reuseExistingServer: false,
    env: { FORCE_COLOR: '0' },
  },
});
