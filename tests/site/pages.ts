/** The pages of the built site, read from its sitemap, with what the tests need to know of each. */
import { readFileSync } from 'node:fs';
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

const pathOf = (address: string): string => new URL(address).pathname;

export const htmlOf = (path: string): string => readFileSync(join('dist', path, 'index.html'), 'utf8');

export const sitePages: readonly SitePage[] = [...readFileSync('dist/sitemap.xml', 'utf8').matchAll(/<url>(.*?)<\/url>/gs)].map(([, entry = '']) => {
  const path = pathOf(/<loc>([^<]+)/.exec(entry)?.[1] ?? '');
  const alternates = new Map([...entry.matchAll(/hreflang="(\w+)" href="([^"]+)"/g)].map(([, language = '', address = '']) => [language, pathOf(address)]));
  const locale: Locale = path.startsWith('/fr/') ? 'fr' : 'en';
  const html = htmlOf(path);
  const kind = (['cover', 'chapter'] as const).find((one) => html.includes(`<body class="page-${one}"`)) ?? 'plain';
  return { path, locale, twin: alternates.get(locale === 'en' ? 'fr' : 'en') ?? '', kind, continued: /\/\d+\/$/.test(path), html };
});

export const chapters = sitePages.filter(({ kind }) => kind === 'chapter');
export const covers = sitePages.filter(({ kind }) => kind === 'cover');
