/** Where each address of the site stands inside a kit, and how one file of a kit points at another. Pure. */
import type { Pack } from '../../src/classroom/kit.ts';
import { classFolder } from '../../src/i18n/lessons.ts';
import type { Locale } from '../../src/i18n/locale.ts';

/** Folder of everything but the first page, so that who opens the stick sees the README and index.html at once. */
export const SITE = 'site';
/** Folder of the scripts and styles made for the kit. */
export const PARTS = `${SITE}/kit`;
export const PAPER = 'paper';

const paperFolder = (locale: Locale): string => `/kit/${PAPER}/${locale}/`;

/** True for what only the keys may hold: exports of questions (any file under the classroom that is no page), answers on paper. */
export const isKeyFile = (path: string): boolean =>
  (path.startsWith(`/${classFolder.en}/`) && !path.endsWith('/')) || /^\/kit\/paper\/\w+\/keys\//.test(path);

/** What stays online for its weight: charts as PNG, since each is there as SVG in a fraction of the room; tables and numbers as JSON, which programs read. */
export const isBulky = (path: string): boolean => /^\/charts\/.*\.png$|\.json$/.test(path);

/**
 * The file in a kit for an address of the site (path from the root, no anchor).
 * Pages end in index.html; the cover is index.html at the top (in the keys the list of lessons is, too); PDFs stand in `paper/`.
 */
export function placeOf(path: string, locale: Locale, pack: Pack): string {
  const paper = paperFolder(locale);
  if (path.startsWith(paper)) return `${PAPER}/${path.slice(paper.length).replace(/^keys\//, '')}`;
  const inside = locale === 'fr' && path.startsWith('/fr/') ? path.slice('/fr/'.length) : path.slice(1);
  const atTop = inside === '' || (pack === 'keys' && inside === `${classFolder[locale]}/`);
  if (atTop) return 'index.html';
  return `${SITE}/${inside}${inside.endsWith('/') ? 'index.html' : ''}`;
}

/** The relative address of one file of a kit as written in another: `relative('site/law/index.html', 'index.html')` is `../../index.html`. */
export function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)]
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}

/** The file of a kit that a relative address in another names, or null when it leaves the kit. */
export function resolve(from: string, address: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of decodeURIComponent(address.replace(/[?#].*$/s, '')).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
