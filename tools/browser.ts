/** The browser of the tests and benchmarks: CHROMIUM_PATH, then a Chromium or Chrome on the PATH, then Playwright's own. */
import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { CHROMIUMS, onPath } from './on-path.mjs';

const browser = process.env['CHROMIUM_PATH'] ?? onPath(CHROMIUMS);

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
