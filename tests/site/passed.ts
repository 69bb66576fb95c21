/**
 * A test in the browser that passed is not run again while everything it has read is the same: the files of dist that the server gave it, the pages it read
 * as text, its own file with what that imports, the browser and the packages, and the list of pages. What the server gave is written down while the test runs.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, hashOf, hashOfFile, hashOfFiles, keep, kept, modulesOf, versions } from '../../tools/kept.ts';

/** The reason that the report gives for a test which was not run. */
export const KEPT = 'kept: it passed on the same inputs';

interface Passed {
  key: string;
  /** Hash of each file of dist that was read. */
  files: Record<string, string>;
}

let read = new Set<string>();
/** What each spec file reads while its tests are being listed, before the first of them runs. */
const atStart = new Map<string, Set<string>>();

/** Says that a test, or the list of tests, has read a page as text. */
export const hasRead = (file: string): unknown => read.add(file);

/** The files of dist that an address is answered from; of an address that leads nowhere, also where its page would stand. */
export function filesOf(address: string, root = 'dist'): string[] {
  const path = join(root, decodeURIComponent(new URL(address, 'http://here.invalid').pathname)).replaceAll('\\', '/');
  const candidates = [path.replace(/\/$/, ''), join(path, 'index.html').replaceAll('\\', '/')];
  return candidates.some((file) => hashOfFile(file) !== 'none') ? candidates : [...candidates, `${root}/404.html`];
}

const doors = modulesOf('tests/site/test.ts');

/**
 * What a spec file reads past the server: everything, if it or a module it imports opens files, unless it says which (`test.use({ reads })`).
 * The doors of these tests open files too, and write down which.
 */
function readsOf(modules: ReadonlySet<string>, said: readonly string[] | undefined): readonly string[] {
  if (said) return said;
  const opens = [...modules].some((file) => !doors.has(file) && /['"]node:fs/.test(readFileSync(file, 'utf8')));
  return opens ? ['dist', 'content', 'docs', 'public'] : [];
}

const sources = new Map<string, string>();

/** A spec file with what it imports, and what both read past the server: the same for all its tests. */
function sourcesOf(spec: string, said: readonly string[] | undefined): string {
  const name = `${spec} ${said?.join() ?? ''}`;
  let hash = sources.get(name);
  if (hash === undefined) {
    const modules = modulesOf(spec);
    const reads = filesUnder(readsOf(modules, said)).filter((file) => existsSync(file));
    hash = hashOfFiles([...modulesOf('playwright.config.ts', modules), ...reads].sort());
    sources.set(name, hash);
  }
  return hash;
}

const keyOf = ({ spec, reads, shape }: TestNow): string =>
  hashOf(sourcesOf(spec, reads), shape, versions(), process.env['SITE_BROWSER'] ?? '');

export interface TestNow {
  spec: string;
  title: readonly string[];
  /** The pages of the site, as the list of tests is made from them. */
  shape: string;
  reads: readonly string[] | undefined;
}

const nameOf = ({ spec, title }: TestNow): string => `site/${hashOf(spec, ...title)}`;

/** Begins a test: what was read since the last one ended belongs to the list of tests of its file. Returns whether it passed on the same inputs. */
export function beginTest(test: TestNow): boolean {
  const early = atStart.get(test.spec) ?? new Set();
  for (const file of read) early.add(file);
  atStart.set(test.spec, early);
  read = new Set();
  const before = kept<Passed>(nameOf(test));
  return before?.key === keyOf(test) && Object.entries(before.files).every(([file, hash]) => hashOfFile(file) === hash);
}

/** Ends a test that ran: keeps what it has read if it passed at its first try, forgets it if not. */
export function endTest(test: TestNow, asked: Iterable<string>, passed: boolean): void {
  const files = new Set([...(atStart.get(test.spec) ?? []), ...read, ...[...asked].flatMap((one) => filesOf(one))]);
  read = new Set();
  keep(
    nameOf(test),
    passed
      ? {
          key: keyOf(test),
          files: Object.fromEntries([...files].sort().map((file) => [file, hashOfFile(file)])),
        }
      : undefined,
  );
}
