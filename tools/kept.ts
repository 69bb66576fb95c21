/**
 * What passed once is not run again on the same inputs: a key is the hash of everything that the answer depends on, and lies under node_modules,
 * so that a fresh set-up starts from nothing. Written only for what passed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';

const CACHE = 'node_modules/.cache/eyes-everywhere';

/** CI runs everything, and so does `npm test -- --all`. */
export const runsAll = (): boolean => Boolean(process.env['CI']) || Boolean(process.env['TEST_ALL']);

/** One hash of several parts; where one part ends and the next begins counts. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

const hashes = new Map<string, { stamp: string; hash: string }>();

/** @returns the hash of a file's content, "none" where there is no such file */
export function hashOfFile(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile()) return 'none';
  const stamp = `${stats.mtimeMs} ${stats.size}`;
  const known = hashes.get(file);
  if (known?.stamp === stamp) return known.hash;
  const hash = hashOf(readFileSync(file));
  hashes.set(file, { stamp, hash });
  return hash;
}

/** Every file under the given files and folders, in order, with / between folders. */
export const filesUnder = (paths: readonly string[]): string[] =>
  paths
    .flatMap((path) =>
      statSync(path, { throwIfNoEntry: false })?.isDirectory()
        ? readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name))
        : [path],
    )
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** One hash of the names and contents of files. */
export const hashOfFiles = (files: readonly string[]): string =>
  hashOf(...files.flatMap((file) => [file, hashOfFile(file)]));

const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** A module and every module of ours that it imports, however far, from the root of the project; imports are read from the text. */
export function modulesOf(file: string, seen: Set<string> = new Set()): Set<string> {
  const name = relative(process.cwd(), resolve(file)).replaceAll('\\', '/');
  if (seen.has(name) || !existsSync(name)) return seen;
  seen.add(name);
  for (const [, from = ''] of readFileSync(name, 'utf8').matchAll(IMPORT))
    modulesOf(posix.join(posix.dirname(name), from), seen);
  return seen;
}

/** Everything installed, and the Node that runs it. */
export const versions = (): string => hashOf(process.version, hashOfFile('package-lock.json'));

const placeOf = (name: string): string => join(CACHE, `${name}.json`);

/** What was kept under a name; undefined if nothing was, or it cannot be read. */
export function kept<T>(name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(placeOf(name), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name; undefined forgets it. Two that write at once do not meet: the last whole one stays. */
export function keep(name: string, value: unknown): void {
  const file = placeOf(name);
  if (value === undefined) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
  renameSync(`${file}.${process.pid}`, file);
}
