/** Every link of the built site: it names its goal, addresses and anchors resolve, stay in the page's language, no page is an orphan, links outward send no referrer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkFault } from '../src/data/language/link-text.ts';
import { EMBEDS } from '../src/i18n/embeds.ts';
import {
  anchorIn,
  attribute,
  type Built,
  type BuiltPage,
  type Check,
  type Element,
  elements,
  sitemapPaths,
  tag,
  textOf,
} from './built.ts';

const HERE = 'https://here.invalid';

/** The site as its links see it, and what has been found so far. */
interface Walk {
  root: string;
  byPath: ReadonlyMap<string, BuiltPage>;
  idsOf: ReadonlyMap<BuiltPage, readonly string[]>;
  linked: Set<string>;
  faults: string[];
  links: number;
}

const walkOf = ({ root, pages }: Built): Walk => ({
  root,
  byPath: new Map(pages.map((page) => [page.path, page])),
  idsOf: new Map(
    pages.map((page) => [
      page,
      elements(page.document, (element) => attribute(element, 'id') !== undefined).map(
        (element) => attribute(element, 'id') as string,
      ),
    ]),
  ),
  linked: new Set(['/', '/404.html']),
  faults: [],
  links: 0,
});

function checkOutward({ faults }: Walk, page: BuiltPage, link: Element, address: string): void {
  if (!(attribute(link, 'rel') ?? '').split(' ').includes('noreferrer'))
    faults.push(`${page.path}: link to ${address} without rel="noreferrer"`);
}

function checkInward(walk: Walk, page: BuiltPage, link: Element, url: URL, written: string): void {
  const { root, byPath, idsOf, linked, faults } = walk;
  const target = byPath.get(url.pathname);
  if (!target) {
    if (!existsSync(join(root, url.pathname)) || url.pathname.endsWith('/'))
      faults.push(`${page.path}: ${written} leads nowhere`);
    return;
  }
  if (target !== page) linked.add(target.path);
  const anchor = anchorIn(url.hash.slice(1));
  if (anchor && !idsOf.get(target)?.includes(anchor))
    faults.push(`${page.path}: ${written} names an anchor that is not there`);
  const says = attribute(link, 'hreflang');
  if (page.path !== '/404.html' && target.locale !== page.locale && says !== target.locale)
    faults.push(`${page.path}: ${written} changes the language without saying so (hreflang)`);
}

/** The name a screen reader gives: other elements' texts, its own label, or its text. */
function nameOf(page: BuiltPage, link: Element): string {
  const by = attribute(link, 'aria-labelledby')?.split(/\s+/) ?? [];
  if (by.length > 0)
    return elements(page.document, (element) => by.includes(attribute(element, 'id') ?? ''))
      .map(textOf)
      .join(' ');
  return attribute(link, 'aria-label') ?? textOf(link);
}

function checkLinks(walk: Walk, page: BuiltPage): void {
  for (const link of elements(page.document, tag('a'))) {
    const written = attribute(link, 'href');
    if (written === undefined) continue;
    walk.links++;
    const fault = linkFault(nameOf(page, link), page.locale);
    if (fault) walk.faults.push(`${page.path}: ${fault}`);
    const url = new URL(written, `${HERE}${page.path}`);
    if (url.origin === HERE) checkInward(walk, page, link, url, written);
    else if (/^https?:$/.test(url.protocol)) checkOutward(walk, page, link, written);
  }
}

/** What a page asks for by itself: style sheets, scripts, pictures. */
function checkAsked({ root, faults }: Walk, page: BuiltPage): void {
  for (const element of elements(page.document, (one) => ['link', 'script', 'img', 'source'].includes(one.tagName))) {
    const rel = attribute(element, 'rel') ?? '';
    const written = attribute(element, element.tagName === 'link' ? 'href' : 'src');
    if (!written || /canonical|alternate/.test(rel)) continue;
    const url = new URL(written, `${HERE}${page.path}`);
    if (url.origin !== HERE) faults.push(`${page.path}: <${element.tagName}> asks another origin for ${written}`);
    else if (!existsSync(join(root, url.pathname)))
      faults.push(`${page.path}: <${element.tagName}> asks for ${written}, which is not there`);
  }
}

function checkIds({ idsOf, faults }: Walk, page: BuiltPage): void {
  const ids = idsOf.get(page) ?? [];
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    faults.push(`${page.path}: id "${id}" stands more than once`);
  for (const attributeName of ['aria-labelledby', 'aria-describedby', 'popovertarget', 'for']) {
    for (const element of elements(page.document, (one) => attribute(one, attributeName) !== undefined)) {
      for (const id of (attribute(element, attributeName) ?? '').split(/\s+/))
        if (!ids.includes(id)) faults.push(`${page.path}: ${attributeName}="${id}" names an element that is not there`);
    }
  }
}

const unlisted = (page: BuiltPage): boolean =>
  elements(
    page.document,
    (one) => attribute(one, 'name') === 'robots' && (attribute(one, 'content') ?? '').includes('noindex'),
  ).length > 0;

function checkMap({ root, byPath, linked, faults }: Walk): void {
  const listed = sitemapPaths(root);
  for (const page of byPath.values()) {
    if (page.path === '/404.html') continue;
    if (!unlisted(page) && !listed.includes(page.path)) faults.push(`${page.path}: not in sitemap.xml`);
    if (unlisted(page) && listed.includes(page.path))
      faults.push(`${page.path}: says noindex, yet stands in sitemap.xml`);
    // Pages of other sites lead to an embed.
    if (!linked.has(page.path) && !page.path.startsWith(EMBEDS))
      faults.push(`${page.path}: an orphan, no page links to it`);
  }
  for (const path of listed) if (!byPath.has(path)) faults.push(`sitemap.xml: ${path} was not built`);
}

export const check: Check = (built) => {
  const walk = walkOf(built);
  for (const page of built.pages) {
    checkIds(walk, page);
    checkLinks(walk, page);
    checkAsked(walk, page);
  }
  checkMap(walk);
  return { faults: walk.faults, done: `${walk.links} links of ${built.pages.length} pages lead where they say` };
};
