/**
 * Writes the paint of marks.css on each element of a drawing, for files that leave the site: programs that open an SVG know attributes,
 * but few know variables, layers, rules of two classes or `paint-order`. What the page draws by style, the file carries itself.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { xmlLine } from '../../data/xml-text.ts';
import { tenth } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface Rule {
  classes: string[];
  paint: Record<string, string>;
}

/** What marks.css says of each class, and the colour of the paper; made by `paintOf` at build. */
export interface Paint {
  /** The weaker first. */
  rules: readonly Rule[];
  paper: string;
}

const BOLD = 600;
const NO_BREAK = '\u00a0';
const HALO = ['stroke', 'stroke-width', 'stroke-linejoin'];

const isElement = (node: ElementContent): node is Element => node.type === 'element';
const without = (properties: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
const change = (element: Element, properties: (of: Element) => Properties): Element => ({
  ...element,
  properties: properties(element),
  children: element.children.map((child) => (isElement(child) ? change(child, properties) : child)),
});

/** Width of a text and its spans, in px. */
function widthOf(text: Element): number {
  const size = Number(text.properties['font-size']);
  const weight = Number(text.properties['font-weight']) >= BOLD ? 'bold' : 'regular';
  return text.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + textWidth(child.value, size, weight);
    return isElement(child)
      ? sum + widthOf({ ...child, properties: { ...text.properties, ...child.properties } })
      : sum;
  }, 0);
}

/** A text with a size and a colour of its own: where only its spans have one, those of the first. */
function complete(text: Element): Element {
  const { 'font-size': size, fill } = text.children.find(isElement)?.properties ?? {};
  return {
    ...text,
    properties: { ...(size ? { 'font-size': size } : {}), ...(fill ? { fill } : {}), ...text.properties },
  };
}

/** Texts and spans with the spaces at their ends between them, where no program drops them. */
const spaced = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child): ElementContent[] => {
    const inside = isElement(child) ? child.children[0] : child;
    if (inside?.type !== 'text') return [child];
    const [, before = '', value = '', after = ''] = /^( *)(.*?)( *)$/s.exec(inside.value) ?? [];
    const space = (found: string): ElementContent[] => (found ? [{ type: 'text', value: NO_BREAK }] : []);
    const words: ElementContent = { type: 'text', value };
    return [
      ...space(before),
      ...(value === '' ? [] : [isElement(child) ? { ...child, children: [words] } : words]),
      ...space(after),
    ];
  });

/** A text whose spans follow each other everywhere: some programs anchor each span by itself. */
function joined(text: Element): Element {
  if (!text.children.some(isElement)) return text;
  const anchor = text.properties['text-anchor'];
  const shift = anchor === 'end' ? widthOf(text) : anchor === 'middle' ? widthOf(text) / 2 : 0;
  const x = String(tenth(Number(text.properties['x'] ?? 0) - shift));
  return { ...text, properties: { ...without(text.properties, ['text-anchor']), x }, children: spaced(text.children) };
}

/** Text with a halo as two texts: its edge in the colour of the paper, then its letters. */
function haloed(text: Element): Element[] {
  const has = (element: Element): boolean =>
    'stroke' in element.properties || element.children.some((child) => isElement(child) && has(child));
  if (!has(text)) return [text];
  const whole = text.properties['stroke'];
  const edge = change(text, ({ properties }) => ({ ...properties, fill: properties['stroke'] ?? whole ?? 'none' }));
  return [
    { ...edge, properties: { ...edge.properties, 'aria-hidden': 'true' } },
    change(text, ({ properties }) => without(properties, HALO)),
  ];
}

/**
 * @param ownFaces whether the file is drawn with our own typefaces, by a program that knows spans
 * @returns the same drawing with its paint as attributes, without classes
 */
export function painted(drawing: Element, { rules }: Paint, ownFaces: boolean): Element {
  const lines = (text: Element): Element[] => haloed(ownFaces ? complete(text) : joined(complete(text)));
  const paint = (element: Element): Element => {
    const classes = String(element.properties['class'] ?? '').split(' ');
    const written = Object.fromEntries(
      Object.entries(without(element.properties, ['class'])).map(([name, value]) => [name, xmlLine(String(value))]),
    );
    const own = rules.filter((rule) => rule.classes.every((name) => classes.includes(name))).map((rule) => rule.paint);
    return {
      ...element,
      // A style is stronger than an attribute.
      properties: Object.assign(written, ...own) as Properties,
      children: element.children.flatMap((child): ElementContent[] => {
        if (child.type === 'text') return [{ ...child, value: xmlLine(child.value) }];
        if (!isElement(child)) return [];
        return child.tagName === 'text' ? lines(paint(child)) : [paint(child)];
      }),
    };
  };
  return paint(drawing);
}
