/** The pages of the built site, with what the tests need to know of each: every page of dist but the one for addresses that do not exist and those that only lead on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/locale.ts';
import { hasRead } from './passed.ts';

export interface SitePage {
  path: string;
  locale: Locale;
  /** Address of the same page in the other language. */
  twin: string;
  kind: 'cover' | 'chapter' | 'plain';
  /** Read only where it is looked at: a test that has read a page runs again when the page changes. */
  readonly html: string;
}

const fileOf = (path: string): string => join('dist', path, 'index.html').replaceAll('\\', '/');

export function htmlOf(path: string): string {
  hasRead(fileOf(path));
  return readFileSync(fileOf(path), 'utf8');
}

const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith('kit/'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

/** @returns undefined for an address that only leads on */
function pageAt(path: string): SitePage | undefined {
  const html = readFileSync(fileOf(path), 'utf8');
  if (html.includes('<body class="page-moved"')) return undefined;
  return {
    path,
    locale: path.startsWith('/fr/') ? 'fr' : 'en',
    twin: /<a class="language" href="([^"]+)"/.exec(html)?.[1] ?? '',
    kind: (['cover', 'chapter'] as const).find((one) => html.includes(`<body class="page-${one}"`)) ?? 'plain',
    get html() {
      hasRead(fileOf(path));
      return html;
    },
  };
}

export const sitePages: readonly SitePage[] = paths.flatMap((path) => pageAt(path) ?? []);

/** Addresses of the sitemap. */
export const listed: readonly string[] = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
  ([, address = '']) => new URL(address).pathname,
);

export const chapters = sitePages.filter(({ kind }) => kind === 'chapter');
export const covers = sitePages.filter(({ kind }) => kind === 'cover');

/** Pages of single numbers come in hundreds and differ in their rows alone: a count that others dispute and a range that we computed stand for them. */
export const lookedNumbers = ['ms-cam-2020-12-1558', 'd-watched-at-once'];
/** The pages that a browser looks at one by one; the checks of the built site read every page. */
export const lookedAt = sitePages.filter(({ path }) => {
  const row = /^\/(?:number|fr\/chiffre)\/([^/]+)\/$/.exec(path)?.[1];
  return row === undefined || lookedNumbers.includes(row);
});

/** What lists of tests are made from: another page, or another kind of page, may mean other tests. */
export const shape = JSON.stringify([sitePages.map(({ path, twin, kind }) => [path, twin, kind]), listed]);
