/** The browser of the tests and benchmarks: CHROMIUM_PATH, then a Chromium or Chrome on the PATH, then Playwright's own. The headless shell comes first: the same engine without the pages of its own window, which take a third of the time. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';

/** As the set-up looks for them. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const folders = (process.env['PATH'] ?? '').split(delimiter);
const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
const browser = process.env['CHROMIUM_PATH'] ?? onPath;

export const launchOptions = {
  ...(browser ? { executablePath: browser } : {}),
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
};

/** A port that nothing listens on. */
export const freePort = (): Promise<string> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(String(port)));
    });
  });

/** Which browser it is, with its version; Playwright's own goes with the version of the package. */
export const browserVersion = (): string =>
  browser ? `${browser} ${spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout ?? ''}` : 'Playwright’s own';
