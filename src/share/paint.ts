/**
 * Writes what style sheets say of a drawing into the drawing: the program that makes the pictures knows attributes, but no sheets, variables or markers.
 * It reads as much of CSS as drawings use: selectors of names, classes and ids, one inside another; what it cannot read is for pages and is passed over.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { svg } from '../charts/parts/svg.ts';

interface Compound {
  tag: string;
  id: string;
  classes: string[];
}
interface Rule {
  /** From the outermost to the element itself. */
  path: Compound[];
  weight: number;
  declarations: [name: string, value: string][];
}
export type Variables = ReadonlyMap<string, string>;

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const classesOf = ({ properties }: Element): string[] => String(properties['class'] ?? '').split(' ');

/** `a :is(.b, .c)` as `a .b` and `a .c`. */
function spelledOut(selector: string): string[] {
  const [whole, inside] = /:is\(([^()]*)\)/.exec(selector) ?? [];
  return whole === undefined || inside === undefined
    ? [selector]
    : inside.split(',').flatMap((one) => spelledOut(selector.replace(whole, one.trim())));
}

function compound(text: string): Compound | undefined {
  if (text === ':root') return { tag: '', id: '', classes: [':root'] };
  const [, tag, names] = /^([a-z]*)((?:[.#][\w-]+)*)$/.exec(text) ?? [];
  if (tag === undefined || names === undefined) return undefined;
  const parts = names.match(/[.#][\w-]+/g) ?? [];
  return {
    tag,
    id: parts.find((part) => part.startsWith('#'))?.slice(1) ?? '',
    classes: parts.filter((part) => part.startsWith('.')).map((part) => part.slice(1)),
  };
}

/** Splits at commas outside brackets. */
const listed = (selectors: string): string[] => selectors.split(/,(?![^()]*\))/).map((one) => one.trim());

function rulesFrom(prelude: string, body: string): Rule[] {
  const declarations = body.split(';').flatMap((line): [string, string][] => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(line) ?? [];
    return name && value ? [[name, value]] : [];
  });
  return listed(prelude)
    .flatMap(spelledOut)
    .flatMap((selector): Rule[] => {
      const path = selector.split(/\s+/).map(compound);
      if (path.some((one) => one === undefined)) return [];
      const whole = path as Compound[];
      const weight = whole.reduce(
        (sum, { tag, id, classes }) => sum + (id ? 100 : 0) + 10 * classes.length + (tag ? 1 : 0),
        0,
      );
      return [{ path: whole, weight, declarations }];
    });
}

/** Where the block that opens at a brace ends. */
function endOf(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) return i;
  }
  return css.length;
}

/** The rules that hold on a screen of any kind. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; ;) {
    const open = css.indexOf('{', at);
    if (open < 0) return rules;
    const close = endOf(css, open);
    const prelude = css
      .slice(at, open)
      .replace(/^[\s\S]*;/, '')
      .trim();
    const body = css.slice(open + 1, close);
    if (/^@(?:layer\b|media screen$)/.test(prelude)) rules.push(...rulesOf(body));
    else if (!prelude.startsWith('@')) rules.push(...rulesFrom(prelude, body));
    at = close + 1;
  }
}

export type Sheet = readonly Rule[];

/** Style sheets as rules, the weaker first. @param sheets their texts, in the order in which a page has them */
export const readSheets = (sheets: readonly string[]): Sheet =>
  sheets.flatMap((css) => rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ''))).sort((a, b) => a.weight - b.weight);

const isOne = (element: Element, { tag, id, classes }: Compound): boolean =>
  (tag === '' || element.tagName === tag) &&
  (id === '' || element.properties['id'] === id) &&
  classes.every((name) => classesOf(element).includes(name));

function holds({ path }: Rule, element: Element, above: readonly Element[]): boolean {
  const own = path.at(-1);
  if (!own || !isOne(element, own)) return false;
  let at = path.length - 2;
  for (let i = above.length - 1; i >= 0 && at >= 0; i--) if (isOne(above[i] as Element, path[at] as Compound)) at--;
  return at < 0;
}

/** What a style may say that an attribute can say too. */
const ATTRIBUTES =
  /^(?:display|fill|fill-opacity|font-size|font-weight|opacity|stop-color|stop-opacity|stroke|stroke-dasharray|stroke-linecap|stroke-linejoin|stroke-opacity|stroke-width|vector-effect)$/;
const BOLD = 600;

/** A value with its variables; undefined for one that no sheet sets. */
function literal(value: string, variables: Variables): string | undefined {
  const [whole, name = ''] = /var\(--([\w-]+)\)/.exec(value) ?? [];
  if (whole === undefined) return value.replace(/^([\d.]+)px$/, '$1');
  const found = variables.get(name);
  return found === undefined ? undefined : literal(value.replace(whole, found), variables);
}

/** `500 41px var(--font-chart)`: the faces of pictures are the title's, the bold and the regular one. */
function faceOf(font: string): Properties {
  const [, weight, size, rest = ''] = /^(\d+) ([\d.]+)px(.*)$/.exec(font) ?? [];
  if (!weight || !size) return {};
  return {
    'font-size': size,
    'font-weight': Number(weight) >= BOLD ? '700' : '450',
    ...(rest.includes('--font-title') ? { 'font-stretch': 'condensed' } : {}),
  };
}

const KEPT = /^(?:class$|data-|aria-|role$)/;

/**
 * A drawing with its paint as attributes.
 * @param around elements that a page has round it, the outermost first: rules may speak of them
 */
export function painted(drawing: Element, sheet: Sheet, around: readonly Element[] = []): Element {
  const paint = (element: Element, above: readonly Element[], inherited: Variables): [Element, Variables] => {
    const own = sheet.filter((rule) => holds(rule, element, above)).flatMap(({ declarations }) => declarations);
    const variables = new Map(inherited);
    for (const [name, value] of own) if (name.startsWith('--')) variables.set(name.slice(2), value);
    const written: Properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => !KEPT.test(name)),
    );
    for (const [name, value] of own) {
      if (name === 'font') Object.assign(written, faceOf(value));
      const said = ATTRIBUTES.test(name) ? literal(value, variables) : undefined;
      if (said !== undefined) written[name] = name === 'font-weight' ? (Number(said) >= BOLD ? '700' : '450') : said;
    }
    const inside = [...above, element];
    const children = element.children.map((child) => (isElement(child) ? paint(child, inside, variables)[0] : child));
    return [{ ...element, properties: written, children }, variables];
  };
  let variables: Variables = new Map();
  around.forEach((element, i) => {
    variables = paint({ ...element, children: [] }, around.slice(0, i), variables)[1];
  });
  return paint(drawing, around, variables)[0];
}

/** The literal value of a token. @throws Error for one that no sheet sets for the elements round the drawing */
export function token(name: string, sheet: Sheet, around: readonly Element[]): string {
  const probe = painted(svg('g', { class: 'probe' }), [...sheet, ...rulesOf(`.probe{fill:var(--${name})}`)], around);
  const value = probe.properties['fill'];
  if (typeof value !== 'string')
    throw new Error(`no style sheet sets --${name} for the pictures (src/styles/tokens.css)`);
  return value;
}

/** The corners of a path that the stills write: `M`, `h`, `v`, `l`. */
function corners(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([Mhvl])([^Mhvl]+)/g)].map(([, command, numbers = '']) => {
    const [a = 0, b = 0] = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'M') [x, y] = [a, b];
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    else [x, y] = [x + a, y + b];
    return [x, y];
  });
}

/** The same drawing with every sign set in its place, where it had markers on a path: the program does not draw them on a path without a line. */
export function withoutMarkers(drawing: Element): Element {
  const change = (element: Element): Element[] => {
    const { id, d, 'marker-start': start } = element.properties;
    if (element.tagName === 'marker') return [svg('g', { id: String(id) }, element.children)];
    if (start === undefined) {
      const children = element.children.flatMap((child): ElementContent[] =>
        isElement(child) ? change(child) : [child],
      );
      return [{ ...element, children }];
    }
    const href = String(start).replace(/^url\((.*)\)$/, '$1');
    return corners(String(d)).map(([x, y]) => svg('use', { href, x, y }));
  };
  return change(drawing)[0] as Element;
}

/** The same painted drawing without words that would stand smaller than `least` once it is drawn `scale` times its size. */
export function withoutSmallWords(drawing: Element, scale: number, least: number): Element {
  const large = (element: Element, size: number): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child];
      const own = Number(child.properties['font-size'] ?? size);
      return child.tagName === 'text' && own * scale < least ? [] : [large(child, own)];
    }),
  });
  return large(drawing, 0);
}
