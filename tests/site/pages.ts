/** The pages of the built site, with what the tests need to know of each: every page of dist but the one for addresses that do not exist and those that only lead on. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../src/i18n/locale.ts';

export interface SitePage {
  path: string;
  locale: Locale;
  /** Address of the same page in the other language. */
  twin: string;
  kind: 'cover' | 'chapter' | 'plain';
  /** Second and later pages of a long table. */
  continued: boolean;
  html: string;
}

export const htmlOf = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');

const paths = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /(?:^|\/)index\.html$/.test(file) && !file.startsWith('kit/'))
  .map((file) => `/${file.replace(/index\.html$/, '')}`)
  .sort();

const leadsOn = (path: string): boolean => htmlOf(path).includes('<body class="page-moved"');

export const sitePages: readonly SitePage[] = paths
  .filter((path) => !leadsOn(path))
  .map((path) => {
    const locale: Locale = path.startsWith('/fr/') ? 'fr' : 'en';
    const html = htmlOf(path);
    const twin = /<a class="language" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const kind = (['cover', 'chapter'] as const).find((one) => html.includes(`<body class="page-${one}"`)) ?? 'plain';
    return { path, locale, twin, kind, continued: /\/\d+\/$/.test(path), html };
  });

/** Addresses of the sitemap. */
export const listed: readonly string[] = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<loc>([^<]+)/g)].map(
  ([, address = '']) => new URL(address).pathname,
);

export const chapters = sitePages.filter(({ kind }) => kind === 'chapter');
export const covers = sitePages.filter(({ kind }) => kind === 'cover');
