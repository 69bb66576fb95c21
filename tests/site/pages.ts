/** The pages of the built site, with what the tests need to know of each: every page of dist but the one for addresses that do not exist and those that only lead on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EMBEDS, embedHref } from '../../src/i18n/embeds.ts';
import { locales, type Locale } from '../../src/i18n/locale.ts';
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
    locale: /^\/(?:embed\/)?fr\//.test(path) ? 'fr' : 'en',
    twin: /<a class="language" href="([^"]+)"/.exec(html)?.[1] ?? '',
    kind: (['cover', 'chapter'] as const).find((one) => html.includes(`<body class="page-${one}"`)) ?? 'plain',
    get html() {
      hasRead(fileOf(path));
      return html;
    },
  };
}

const isEmbed = (path: string): boolean => path.startsWith(EMBEDS);
export const sitePages: readonly SitePage[] = paths
  .filter((path) => !isEmbed(path))
  .flatMap((path) => pageAt(path) ?? []);

/** Some of the embeds, which have no bar and no twin: a drawing, one with choices, a table, a play, in each language. */
export const someEmbeds: readonly SitePage[] = ['promises', 'timeline', 'documented-stated', 'alarm'].flatMap((id) =>
  locales.flatMap((locale) => pageAt(embedHref(id, locale)) ?? []),
);

/** Kinds of pages that come in dozens and are made alike: which of them stand for the others where each page is opened in a browser. */
const many: readonly { folder: RegExp; standing: RegExp }[] = [
  { folder: /^\/(?:charts|fr\/graphiques)\/[^/]+\/$/, standing: /\/(?:timeline|cases-22|olympic-experiment)\/$/ },
  // A count that others dispute, and a range that we computed.
  { folder: /^\/(?:number|fr\/chiffre)\/[^/]+\/$/, standing: /\/(?:ms-cam-2020-12-1558|d-watched-at-once)\/$/ },
  // A rich town, the one of the story, and a poor one; the page of two side by side.
  { folder: /^\/(?:town|fr\/commune)\/[^/]+\/$/, standing: /\/(?:compare\w*|marseille|nice|le-havre)\/$/ },
];

/** Every page, and of those that come in dozens the ones that stand for the others. */
export const openedPages = sitePages.filter(
  ({ path }) => !many.some(({ folder, standing }) => folder.test(path) && !standing.test(path)),
);

/** Addresses of the sitemap. */
export const listed: readonly string[] = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
  ([, address = '']) => new URL(address).pathname,
);

export const chapters = sitePages.filter(({ kind }) => kind === 'chapter');
export const covers = sitePages.filter(({ kind }) => kind === 'cover');

/** What lists of tests are made from: another page, or another kind of page, may mean other tests. */
export const shape = JSON.stringify([sitePages.map(({ path, twin, kind }) => [path, twin, kind]), listed]);
