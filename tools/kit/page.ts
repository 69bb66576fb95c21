/** A page of the site made into a page of a kit: relative addresses, classic scripts, styles and fonts in sheets that pages share, a policy for `file:`. */
import { defaultTreeAdapter as tree, html as names, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, elements, hasClass, tag, type BuiltPage, type Element } from '../built.ts';
import { splitFaces } from './fonts.ts';
import { relative } from './places.ts';
import { kitPolicy } from './policy.ts';

/** What a page must know of the kit that it goes into. */
export interface Surroundings {
  /** Files of the kit by address on the site. */
  places: ReadonlyMap<string, string>;
  /** Addresses that the site has, in this kit or not. */
  onSite(path: string): boolean;
  /** For what stands in the other zip, the sentence that says so where the link stood; empty for everything else. */
  elsewhere(path: string): string;
  /** True for what had no room: its link goes without a word, the README says it. */
  leftOut(path: string): boolean;
  /** File of the classic script that does what these module scripts do. */
  script(sources: readonly string[]): string;
  /** File of the style sheet that holds these rules: pages with the same rules share it. */
  style(css: string): string;
  /** File of the style sheet with the fonts; where it is missing, `unpack` shows. */
  fonts: string;
  /** Says that the folder must be unpacked: seen on a page opened alone, as from inside a zip. */
  unpack: string;
}

/** A rule of the kit's own style sheet: it hides what tells that this sheet is missing. */
export const UNPACKED = '.unpack{display:none}';

export interface KitPage {
  html: string;
  /** The @font-face rules it took out. */
  faces: string[];
}

const HERE = 'https://here.invalid';
/** What stands on the online page alone: marked in the page itself. */
const ONLINE_ONLY = 'data-online';

const set = (element: Element, name: string, value: string): void => {
  const found = element.attrs.find((one) => one.name === name);
  if (found) found.value = value;
  else element.attrs.push({ name, value });
};
const drop = (element: Element, ...gone: string[]): void =>
  void (element.attrs = element.attrs.filter(({ name }) => !gone.includes(name)));
const make = (name: string, attrs: Record<string, string>): Element =>
  tree.createElement(
    name,
    names.NS.HTML,
    Object.entries(attrs).map(([key, value]) => ({ name: key, value })),
  );
const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const remove = (element: Element): void => tree.detachNode(element);
const onlyOf = (page: BuiltPage, name: string): Element => {
  const found = elements(page.document, tag(name))[0];
  if (!found) throw new Error(`${page.path}: no <${name}>`);
  return found;
};

/** A link that leads nowhere from here becomes the words it had. */
function unlink(link: Element): void {
  link.nodeName = link.tagName = 'span';
  drop(link, 'href', 'download', 'rel', 'hreflang', 'type', 'target');
}

const blocks = ['p', 'li', 'dd', 'td'];
const lists = ['ul', 'ol'];
function around(element: Element, names: readonly string[]): Element | undefined {
  for (let at: Tree.Node | null = element.parentNode; at; at = 'parentNode' in at ? at.parentNode : null)
    if ('tagName' in at && names.includes(at.tagName)) return at;
  return undefined;
}

function tell(sentence: string, where: Element): void {
  const isList = lists.includes(where.tagName);
  const note = make(isList ? 'li' : 'span', { class: 'meta' });
  tree.insertText(note, isList ? sentence : ` ${sentence}`);
  tree.appendChild(where, note);
}

function mendLinks(page: BuiltPage, place: string, kit: Surroundings): void {
  const addressOf = (link: Element): URL | undefined => {
    const written = attribute(link, 'href');
    if (written === undefined || written.startsWith('#')) return undefined;
    const url = new URL(written, `${HERE}${page.path}`);
    return url.origin === HERE ? url : undefined;
  };
  const links = elements(page.document, tag('a')).flatMap((link) => {
    const url = addressOf(link);
    if (!url) return [];
    const target = kit.places.get(decodeURIComponent(url.pathname));
    return [{ link, url, target, sentence: target === undefined ? kit.elsewhere(url.pathname) : '' }];
  });
  /** A list of nothing but such links says it once; so does a paragraph. */
  const placeOfSentence = (link: Element, sentence: string): Element | undefined => {
    const block = around(link, blocks);
    const list = block?.tagName === 'li' ? around(block, lists) : undefined;
    const inList = list ? elements(list, tag('a')) : [];
    const whole =
      inList.length > 1 &&
      inList.every((one) => links.some((other) => other.link === one && other.sentence === sentence));
    return whole ? list : block;
  };
  const sentences = new Map<Element, string>();
  for (const { link, sentence } of links) {
    const where = sentence === '' ? undefined : placeOfSentence(link, sentence);
    if (where && !sentences.has(where)) sentences.set(where, sentence);
  }
  for (const { link, url, target } of links) {
    if (target !== undefined)
      set(link, 'href', `${target === place && url.hash ? '' : relative(place, target)}${url.hash}`);
    else if (hasClass(link, 'language') || kit.leftOut(url.pathname)) remove(link);
    else if (kit.onSite(url.pathname)) unlink(link);
  }
  for (const [where, sentence] of sentences) tell(sentence, where);
}

/** Addresses in the head: what speaks of the site's own address, shows a link to it or fetches ahead goes, the drawn icon stays. */
function mendHead(page: BuiltPage, place: string, kit: Surroundings): void {
  for (const link of elements(page.document, tag('link'))) {
    const rel = attribute(link, 'rel') ?? '';
    const target = kit.places.get(attribute(link, 'href') ?? '');
    // The icon for old programs stands at the root of the site; the drawn one goes with the kit.
    if (
      /^(?:canonical|alternate|preload|modulepreload|apple-touch-icon)$/.test(rel) ||
      (rel === 'icon' && target === undefined)
    )
      remove(link);
    else if (target !== undefined) set(link, 'href', relative(place, target));
  }
  for (const meta of elements(page.document, tag('meta')))
    if (
      attribute(meta, 'http-equiv')?.toLowerCase() === 'content-security-policy' ||
      /^(?:og|twitter):/.test(attribute(meta, 'property') ?? attribute(meta, 'name') ?? '')
    )
      remove(meta);
  tree.appendChild(onlyOf(page, 'head'), make('link', { rel: 'stylesheet', href: relative(place, kit.fonts) }));
}

/** Pictures come out of the kit. */
function mendPictures(page: BuiltPage, place: string, kit: Surroundings): void {
  for (const picture of elements(page.document, tag('img'))) {
    const target = kit.places.get(attribute(picture, 'src') ?? '');
    if (target !== undefined) set(picture, 'src', relative(place, target));
  }
}

function mendScripts(page: BuiltPage, place: string, kit: Surroundings): void {
  const modules = elements(
    page.document,
    (element) => element.tagName === 'script' && attribute(element, 'type') === 'module',
  );
  const [first] = modules;
  if (!first) return;
  const sources = modules.map((script) => {
    const source = attribute(script, 'src');
    if (!source)
      throw new Error(
        `${page.path}: a module script stands in the page itself (let Astro write it into a file: vite.build.assetsInlineLimit 0)`,
      );
    return source;
  });
  const classic = make('script', { src: relative(place, kit.script(sources)), defer: '' });
  if (first.parentNode) tree.insertBefore(first.parentNode, classic, first);
  modules.forEach(remove);
}

function takeFaces(page: BuiltPage): string[] {
  return elements(page.document, tag('style')).flatMap((style) => {
    const { css, faces } = splitFaces(textIn(style));
    if (faces.length > 0) {
      style.childNodes = [];
      tree.insertText(style, css);
    }
    return faces;
  });
}

/** Shorter rules stay in the page. */
const WORTH_A_FILE = 400;

/** The site writes its styles into each page, to save a way to a server; from a disk the way is short, and each sheet is there once. */
function shareStyles(page: BuiltPage, place: string, kit: Surroundings): void {
  for (const style of elements(page.document, tag('style'))) {
    const css = textIn(style);
    // A drawing's own pattern is looked for in the page that names it.
    if (css.length < WORTH_A_FILE || css.includes('url(#')) continue;
    style.nodeName = style.tagName = 'link';
    style.childNodes = [];
    style.attrs = style.attrs.filter(({ name }) => name === 'media');
    set(style, 'rel', 'stylesheet');
    set(style, 'href', relative(place, kit.style(css)));
  }
}

/** Hashes what stands in the page as it now is, and puts the policy right after the charset. */
function writePolicy(page: BuiltPage): void {
  const scripts = elements(
    page.document,
    (element) =>
      element.tagName === 'script' &&
      attribute(element, 'src') === undefined &&
      attribute(element, 'type') === undefined,
  );
  const styles = elements(page.document, tag('style'));
  const policy = make('meta', {
    'http-equiv': 'content-security-policy',
    content: kitPolicy(scripts.map(textIn), styles.map(textIn)),
  });
  const head = onlyOf(page, 'head');
  const charset = elements(head, (element) => attribute(element, 'charset') !== undefined)[0];
  const after = charset && head.childNodes[head.childNodes.indexOf(charset) + 1];
  if (!after) throw new Error(`${page.path}: no <meta charset> to put the policy after`);
  tree.insertBefore(head, policy, after);
}

/**
 * Changes the parsed page and writes it out.
 * @param page a page that nobody else still needs: its tree is changed
 * @param place its file in the kit
 * @throws Error naming the page when it holds what no kit can
 */
export function kitPage(page: BuiltPage, place: string, kit: Surroundings): KitPage {
  for (const element of elements(page.document, (one) => attribute(one, ONLINE_ONLY) !== undefined)) remove(element);
  // The story moves online alone; from a disk its stills stand.
  if (elements(page.document, tag('field-story'))[0]) set(onlyOf(page, 'html'), 'class', 'stills');
  mendHead(page, place, kit);
  mendLinks(page, place, kit);
  mendPictures(page, place, kit);
  mendScripts(page, place, kit);
  const faces = takeFaces(page);
  shareStyles(page, place, kit);
  const alone = make('p', { class: 'unpack' });
  tree.insertText(alone, kit.unpack);
  const body = onlyOf(page, 'body');
  if (body.childNodes[0]) tree.insertBefore(body, alone, body.childNodes[0]);
  writePolicy(page);
  return { html: serialize(page.document), faces };
}
