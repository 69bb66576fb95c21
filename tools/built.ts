/** The built site as the checks read it: every page parsed once, with its language, its text and the elements around each text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { locales, type Locale } from '../src/i18n/locale.ts';

export type Element = Tree.Element;
export type Node = Tree.Node;

export interface BuiltPage {
  /** Address from the root: `/how-many/`. */
  path: string;
  /** File in dist. */
  file: string;
  html: string;
  document: Tree.Document;
  locale: Locale;
  kind: 'cover' | 'chapter' | 'plain';
}

/** One run of text with the elements around it, innermost first. */
export interface TextRun {
  text: string;
  around: Element[];
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** Every element under a node that passes the test, in order. */
export function elements(node: Node, test: (element: Element) => boolean): Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...elements(child, test)] : [],
  );
}

export const tag =
  (name: string) =>
  (element: Element): boolean =>
    element.tagName === name;

/** Visible text of a node: no scripts, no styles. */
export function* texts(node: Node, around: Element[] = []): Generator<TextRun> {
  for (const child of childrenOf(node)) {
    if (child.nodeName === '#text') yield { text: (child as Tree.TextNode).value, around };
    else if (isElement(child) && !['script', 'style', 'template', 'noscript'].includes(child.tagName))
      yield* texts(child, [child, ...around]);
  }
}

export const textOf = (node: Node): string => [...texts(node)].map(({ text }) => text).join('');

function readPage(root: string, file: string): BuiltPage {
  const html = readFileSync(join(root, file), 'utf8');
  const document = parse(html);
  const root_ = elements(document, tag('html'))[0];
  const body = elements(document, tag('body'))[0];
  const language = (root_ && attribute(root_, 'lang')) ?? '';
  const locale = locales.find((one) => language.startsWith(one));
  if (!locale || !body) throw new Error(`dist/${file}: no language on <html>, or no <body>`);
  const kind = (['cover', 'chapter'] as const).find((one) => hasClass(body, `page-${one}`)) ?? 'plain';
  return { path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`, file, html, document, locale, kind };
}

/** A former address that only leads on (src/i18n/former.ts): no page to read. */
const leadsOn = ({ document }: BuiltPage): boolean =>
  elements(document, tag('body')).some((body) => hasClass(body, 'page-moved'));

/** Every page that readers read. @throws Error if nothing has been built */
export function builtPages(root = 'dist'): BuiltPage[] {
  const files = existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort()
    : [];
  if (files.length === 0) throw new Error(`${root}: no built pages (run npm run build first)`);
  return files.map((file) => readPage(root, file)).filter((page) => !leadsOn(page));
}

/** Addresses of the built sitemap, from the root. */
export const sitemapPaths = (root = 'dist'): string[] =>
  [...readFileSync(join(root, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    (match) => new URL(match[1] as string).pathname,
  );

/** The built site, read once for every check. */
export interface Built {
  /** The folder it lies in. */
  root: string;
  pages: readonly BuiltPage[];
}

export interface Verdict {
  /** One a line, with its place; the same said twice counts once. */
  faults: readonly string[];
  /** What was found in order, if there is no fault. */
  done: string;
  /** What to do about any of them. */
  mend?: string;
}
export type Check = (built: Built) => Verdict | Promise<Verdict>;

/**
 * The place of a page that the end of an address names, without the state behind it: the settings of a play stand behind its anchor (`#play-alarm?found=90`),
 * towns side by side are a state without one (`#a=nice&b=paris`).
 * @param hash what follows `#`
 */
export const anchorIn = (hash: string): string =>
  decodeURIComponent(hash)
    .replace(/\?.*$/s, '')
    .replace(/^a=[a-z0-9-]+&b=[a-z0-9-]+$/, '');
