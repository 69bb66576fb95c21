/** What of the built site a kit does not hold, by kind and with counts: told by `npm run kit`, so that nobody looks for it on the stick. */
import { readdirSync } from 'node:fs';
import type { Pack } from '../../src/classroom/kit.ts';
import { EMBEDS } from '../../src/i18n/embeds.ts';
import { otherLocale, type Locale } from '../../src/i18n/locale.ts';
import { isBulky, isKeyFile } from './places.ts';

export interface Inside {
  locale: Locale;
  pack: Pack;
  /** Addresses of the site whose pages and files are in the kit. */
  taken: ReadonlySet<string>;
  isTeachers(path: string): boolean;
  /** Pages that readers read; the others lead on from a former address. */
  isPage(path: string): boolean;
  /** What this kit holds for the pages of the lessons: false for whatever is no page of a lesson. */
  isLessonPage(path: string): boolean;
}

const isOther = (path: string, locale: Locale): boolean =>
  path.endsWith('/') || path.endsWith('.html')
    ? path.startsWith('/fr/') !== (locale === 'fr')
    : new RegExp(`[./-]${otherLocale(locale)}[./]`).test(path) || (locale === 'en' && path.startsWith('/fr/'));

/** What a file is, in words for the command line. The first that fits. */
function kindOf(path: string, { locale, pack, isTeachers, isPage, isLessonPage }: Inside): string {
  const other = `in ${locale === 'en' ? 'French' : 'English'}`;
  const wrongPack = pack === 'keys' ? 'for pupils' : 'for the teacher';
  if (path.startsWith('/kit/paper/'))
    return path.startsWith(`/kit/paper/${locale}/`) ? `PDFs ${wrongPack}` : `PDFs ${other}`;
  if (path.startsWith('/_astro/')) return 'scripts, styles and fonts of the site (made anew for the kit)';
  if (path.startsWith(EMBEDS)) return 'pages to embed in other sites';
  if (path.startsWith('/share/')) return 'pictures for previews of links';
  if (isBulky(path)) return path.endsWith('.png') ? 'charts as PNG' : 'tables and numbers as JSON';
  if (path === '/404.html' || (path.endsWith('/') && !isPage(path)))
    return 'pages that lead on from former addresses, and the page for a wrong one';
  if (/\/(?:feed|sitemap)\.xml$|^\/(?:robots\.txt|_headers|_redirects|favicon\.ico|apple-touch-icon\.png)$/.test(path))
    return 'feeds and what only a server, a search engine or an old program asks for';
  if (isOther(path, locale)) return path.endsWith('/') ? `pages ${other}` : `files ${other}`;
  if (isKeyFile(path)) return 'files of questions with their answers';
  if (isTeachers(path)) return 'lessons, plans, slides, answers and keys, for the teacher';
  if (path.endsWith('/'))
    return isLessonPage(path) ? 'papers and quizzes of the lessons, for pupils' : 'other pages of the site';
  return 'files that no page in it links';
}

/** Addresses of everything that was built: a page by its folder, a file by its name. The zips themselves are nothing of the site. */
export const builtPaths = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.replaceAll('\\', '/').slice(dist.length)}/${entry.name}`)
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .filter((path) => !/^\/kit\/[^/]+$/.test(path))
    .sort();

/** Kinds with their counts, the largest first. */
export function leftOut(paths: readonly string[], inside: Inside): { kind: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    if (inside.taken.has(path)) continue;
    const kind = kindOf(path, inside);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
