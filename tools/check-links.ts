/** Every link of the built site: it names its goal, addresses and anchors resolve, stay in the page's language, no page is an orphan, links outward send no referrer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkFault } from '../src/data/language/link-text.ts';
import {
  attribute,
  builtPages,
  elements,
  report,
  sitemapPaths,
  tag,
  textOf,
  type BuiltPage,
  type Element,
} from './built.ts';

const ROOT = 'dist';
const HERE = 'https://here.invalid';
const pages = builtPages(ROOT);
const byPath = new Map(pages.map((page) => [page.path, page]));
const idsOf = new Map(
  pages.map((page) => [
    page,
    elements(page.document, (element) => attribute(element, 'id') !== undefined).map(
      (element) => attribute(element, 'id') as string,
    ),
  ]),
);
const linked = new Set<string>(['/', '/404.html']);
const faults: string[] = [];
let links = 0;

function checkOutward(page: BuiltPage, link: Element, address: string): void {
  if (!(attribute(link, 'rel') ?? '').split(' ').includes('noreferrer'))
    faults.push(`${page.path}: link to ${address} without rel="noreferrer"`);
}

function checkInward(page: BuiltPage, link: Element, url: URL, written: string): void {
  const target = byPath.get(url.pathname);
  if (!target) {
    if (!existsSync(join(ROOT, url.pathname)) || url.pathname.endsWith('/'))
      faults.push(`${page.path}: ${written} leads nowhere`);
    return;
  }
  if (target !== page) linked.add(target.path);
  // The state of a play stands behind its anchor: #play-alarm?found=90.
  const anchor = decodeURIComponent(url.hash.slice(1)).replace(/^(play-[a-z-]+)\?.*$/, '$1');
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

for (const page of pages) {
  const ids = idsOf.get(page) ?? [];
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    faults.push(`${page.path}: id "${id}" stands more than once`);
  for (const link of elements(page.document, tag('a'))) {
    const written = attribute(link, 'href');
    if (written === undefined) continue;
    links++;
    const fault = linkFault(nameOf(page, link), page.locale);
    if (fault) faults.push(`${page.path}: ${fault}`);
    const url = new URL(written, `${HERE}${page.path}`);
    if (url.origin === HERE) checkInward(page, link, url, written);
    else if (/^https?:$/.test(url.protocol)) checkOutward(page, link, written);
  }
  for (const element of elements(page.document, (one) => ['link', 'script', 'img', 'source'].includes(one.tagName))) {
    const rel = attribute(element, 'rel') ?? '';
    const written = attribute(element, element.tagName === 'link' ? 'href' : 'src');
    if (!written || /canonical|alternate/.test(rel)) continue;
    const url = new URL(written, `${HERE}${page.path}`);
    if (url.origin !== HERE) faults.push(`${page.path}: <${element.tagName}> asks another origin for ${written}`);
    else if (!existsSync(join(ROOT, url.pathname)))
      faults.push(`${page.path}: <${element.tagName}> asks for ${written}, which is not there`);
  }
  for (const attributeName of ['aria-labelledby', 'aria-describedby', 'popovertarget', 'for']) {
    for (const element of elements(page.document, (one) => attribute(one, attributeName) !== undefined)) {
      for (const id of (attribute(element, attributeName) ?? '').split(/\s+/))
        if (!ids.includes(id)) faults.push(`${page.path}: ${attributeName}="${id}" names an element that is not there`);
    }
  }
}
const listed = sitemapPaths(ROOT);
const unlisted = (page: BuiltPage): boolean =>
  elements(
    page.document,
    (one) => attribute(one, 'name') === 'robots' && (attribute(one, 'content') ?? '').includes('noindex'),
  ).length > 0;
for (const page of pages) {
  if (page.path === '/404.html') continue;
  if (!unlisted(page) && !listed.includes(page.path)) faults.push(`${page.path}: not in sitemap.xml`);
  if (unlisted(page) && listed.includes(page.path))
    faults.push(`${page.path}: says noindex, yet stands in sitemap.xml`);
  if (!linked.has(page.path)) faults.push(`${page.path}: an orphan, no page links to it`);
}
for (const path of listed) if (!byPath.has(path)) faults.push(`sitemap.xml: ${path} was not built`);
report('links', faults, `${links} links of ${pages.length} pages lead where they say`);
