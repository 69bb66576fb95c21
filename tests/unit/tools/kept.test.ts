import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { filesUnder, hashOf, hashOfFile, hashOfFiles, keep, kept, modulesOf } from '../../../tools/kept.ts';
import { beginTest, endTest, filesOf, hasRead } from '../../site/passed.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return file;
};

describe('a key', () => {
  test('tells where one part ends', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
    expect(hashOf('ab', 'c')).toBe(hashOf('ab', 'c'));
  });

  test('changes with the content of a file, with its name, and when it goes', () => {
    const file = write('a.txt', 'one');
    const [first, named] = [hashOfFiles([file]), hashOfFiles([write('b.txt', 'one')])];
    expect(named).not.toBe(first);
    write('a.txt', 'other');
    const second = hashOfFiles([file]);
    expect(second).not.toBe(first);
    rmSync(file);
    expect(hashOfFile(file)).toBe('none');
    expect(hashOfFiles([file])).not.toBe(second);
  });

  test('holds a module with all that it imports, by whatever way', () => {
    const from = (name: string): boolean => [...modulesOf('tests/site/every-page.spec.ts')].includes(name);
    expect(from('tests/site/every-page.spec.ts')).toBe(true);
    expect(from('tests/site/watch.ts')).toBe(true);
    expect(from('src/i18n/locale.ts')).toBe(true);
    expect(from('tests/site/cover.spec.ts')).toBe(false);
  });

  test('files of a folder come in one order, whatever their depth', () => {
    for (const name of ['tree/b.txt', 'tree/a/z.txt', 'tree/a/b/c.txt']) write(name, name);
    expect(filesUnder([join(folder, 'tree')]).map((file) => file.slice(folder.length))).toEqual([
      '/tree/a/b/c.txt',
      '/tree/a/z.txt',
      '/tree/b.txt',
    ]);
  });
});

test('what was kept comes back, and what was forgotten does not', () => {
  keep('unit/one', { passed: 3 });
  expect(kept('unit/one')).toEqual({ passed: 3 });
  keep('unit/one', undefined);
  expect(kept('unit/one')).toBeUndefined();
});

test('an address is answered from a file or from the page of a folder; one that leads nowhere from the page that says so', () => {
  const root = join(folder, 'site');
  write('site/index.html', 'cover');
  write('site/a/index.html', 'page');
  write('site/é.csv', 'table');
  expect(filesOf('/', root)).toContain(`${root}/index.html`);
  expect(filesOf('/a/?x=1#y', root)).toContain(`${root}/a/index.html`);
  expect(filesOf('/%C3%A9.csv', root)).toContain(`${root}/é.csv`);
  expect(filesOf('/a/', root)).not.toContain(`${root}/404.html`);
  expect(filesOf('/nowhere', root)).toContain(`${root}/404.html`);
});

describe('a test in the browser', () => {
  const now = (title: string) => ({ spec: 'tests/site/choice.spec.ts', title: ['unit', title], shape: 'a', reads: [] });
  const page = join('dist', 'unit-kept.html');
  const run = (title: string, passed: boolean, read: () => void = () => undefined): void => {
    expect(beginTest(now(title))).toBe(false);
    read();
    endTest(now(title), [], passed);
  };
  afterAll(() => ['one', 'two', 'three', 'four'].forEach((title) => endTest(now(title), [], false)));

  test('is kept while what it has read is the same', () => {
    const file = write(page, 'one');
    run('one', true, () => hasRead(file));
    expect(beginTest(now('one'))).toBe(true);
    write(page, 'another');
    expect(beginTest(now('one'))).toBe(false);
  });

  test('is run again when the list of pages, or what it says it reads, is another', () => {
    run('two', true);
    expect(beginTest(now('two'))).toBe(true);
    expect(beginTest({ ...now('two'), shape: 'b' })).toBe(false);
    expect(beginTest({ ...now('two'), reads: ['package.json'] })).toBe(false);
  });

  test('is forgotten when it fails', () => {
    run('three', true);
    endTest(now('three'), [], false);
    expect(beginTest(now('three'))).toBe(false);
  });

  test('keeps what the list of tests has read before it', () => {
    const file = write(page, 'list');
    hasRead(file);
    run('four', true);
    expect(beginTest(now('four'))).toBe(true);
    write(page, 'list, changed');
    expect(beginTest(now('four'))).toBe(false);
  });
});
