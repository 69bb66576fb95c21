/** The steps of `npm test`: what each says, how it is run, where its counts are, and what its answer depends on. */
import { join } from 'node:path';
import { KEPT } from '../tests/site/passed.ts';
import type { Found } from './firefox.ts';
import {
  playwrightCounts,
  vitestCounts,
  type Counts,
  type PlaywrightReport,
  type VitestReport,
} from './test-counts.ts';

export const RESULTS = 'test-results';
const bin = (path: string): string => join('node_modules', path);

/** What an answer depends on: the code, all sources, or also the built site. The browser's tests see to it themselves, one by one. */
export type Inputs = 'code' | 'sources' | 'site' | 'itself';

export interface Step {
  name: string;
  says: string;
  args: string[];
  inputs: Inputs;
  /** Where a test runner leaves its counts. */
  counts?: { file: string; read(report: never): Counts };
}

const unitReport = join(RESULTS, 'unit.json');
export const siteReport = join(RESULTS, 'site.json');
export const firefoxReport = join(RESULTS, 'firefox.json');

/** What the sources say of themselves. The types come last: Astro writes its own when it builds, and two at once would meet. */
export const source: readonly Step[] = [
  { name: 'lint', says: 'ESLint', args: [bin('eslint/bin/eslint.js'), '.'], inputs: 'code' },
  { name: 'format', says: 'Prettier', args: [bin('prettier/bin/prettier.cjs'), '--check', '.'], inputs: 'code' },
  {
    name: 'unused',
    says: 'no unused file, export or dependency (knip)',
    args: [bin('knip/bin/knip.js')],
    inputs: 'code',
  },
  {
    name: 'unit',
    says: 'data, charts, models, tokens, imports (vitest)',
    args: [bin('vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    inputs: 'sources',
    counts: { file: unitReport, read: (report: VitestReport) => vitestCounts(report) },
  },
  {
    name: 'types',
    says: 'strict TypeScript and Astro types',
    args: [bin('astro/bin/astro.mjs'), 'check'],
    inputs: 'code',
  },
];

const script = (name: string, says: string, file: string, ...args: string[]): Step => ({
  name,
  says,
  args: [join('tools', file), ...args],
  inputs: 'sources',
});

export const before: readonly Step[] = [
  script('content', 'tables and prose hold together', 'check-content.ts'),
  script('package', 'the data package says what the schemas say', 'datapackage.ts', '--check'),
];

export const build: Step = {
  name: 'build',
  says: 'the site builds',
  args: [bin('astro/bin/astro.mjs'), 'build'],
  inputs: 'site',
};

/** Pages are added to the command: those that have changed. */
export const html: Step = {
  name: 'html',
  says: 'valid HTML, no inline style (html-validate)',
  args: [bin('html-validate/bin/html-validate.mjs')],
  inputs: 'itself',
};

const ofBuilt = (name: string, says: string): Step => ({
  name,
  says,
  args: [join('tools', 'check-built.ts'), name],
  inputs: 'site',
});

/** Checks of the built site: one program reads it once for all of them. */
export const built: readonly Step[] = [
  ofBuilt('links', 'links, anchors, languages, orphans'),
  ofBuilt('access', 'the accessibility statement says what is there'),
  ofBuilt('text', 'no glued words, nothing left over'),
  ofBuilt('glyphs', 'every character is in the fonts'),
  ofBuilt('browsers', 'every script can be read by Chromium 109 and Firefox 115'),
  ofBuilt('language', 'no English left on French pages, no French on English ones'),
  ofBuilt('budgets', 'every page within its bytes, its opening in the first flight'),
  ofBuilt('numbers', 'every number shown has its row'),
  ofBuilt('questions', 'every question comes back the same from every format'),
  ofBuilt('structured', 'what pages tell machines is in the words of schema.org'),
  ofBuilt('spelling', 'spelling in both languages (cspell)'),
];

export const browser: Step = {
  name: 'site',
  says: 'reading, charts, access, privacy in a browser (Playwright)',
  args: [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'],
  inputs: 'itself',
  counts: { file: siteReport, read: (report: PlaywrightReport) => playwrightCounts(report, KEPT) },
};

/** @param found the Firefox of this machine, if it has one */
export const inFirefox = ({ path, version }: Found = { path: '', version: '' }): Step => ({
  name: 'firefox',
  says: `an embed in a page of another site (${version || 'Firefox'})`,
  args: [join('tools', 'check-firefox.ts'), path, version],
  inputs: 'site',
  counts: { file: firefoxReport, read: (report: Counts) => report },
});
