// Programs of the machine that the set-up, the tests and the benchmarks look for. Plain JavaScript for Node 20, without dependencies: the set-up runs before there are any.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The headless shell comes first: the same engine without the pages of its own window, which take a third of the time. */
export const CHROMIUMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
export const FIREFOXES = ['firefox', 'firefox-esr'];

/**
 * The first of some programs that a folder of the PATH holds; an earlier name wins over an earlier folder.
 * @param {readonly string[]} names without the ending that Windows gives them
 * @param {string} path
 * @param {string} platform
 */
export function onPath(names, path = process.env['PATH'] ?? '', platform = process.platform) {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = path.split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending))).find((file) => existsSync(file));
}
