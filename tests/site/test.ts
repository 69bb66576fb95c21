/** `test` for everything in a browser: each worker has its own door to the site, and what passed on the same inputs is kept (passed.ts). */
import { relative } from 'node:path';
import { test as base } from '@playwright/test';
import { runsAll } from '../../tools/kept.ts';
import { shape } from './pages.ts';
import { beginTest, endTest, KEPT, type TestNow } from './passed.ts';
import { recorder, type Recorder } from './recorder.ts';

export * from '@playwright/test';

interface PerTest {
  /** Files and folders that a spec file, or what it imports, opens itself; without it, everything, if it opens any. */
  reads: readonly string[] | undefined;
  kept: void;
}

export const test = base.extend<PerTest, { site: Recorder }>({
  site: [
    async ({}, use) => {
      const site = await recorder(process.env['SITE_PORT'] as string);
      await use(site);
      site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.address),
  reads: [undefined, { option: true }],
  kept: [
    async ({ site, reads }, use, info) => {
      const now: TestNow = { spec: relative(process.cwd(), info.file), title: info.titlePath, shape, reads };
      const same = beginTest(now);
      info.skip(same && !runsAll(), KEPT);
      site.asked.clear();
      await use();
      const passed = info.status === 'passed' && info.errors.length === 0 && info.retry === 0;
      endTest(now, site.asked, passed);
    },
    { auto: true },
  ],
});
