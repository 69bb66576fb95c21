/** The text of the built pages: no words glued together, nothing left of a programme (NaN, undefined, [object Object]), no placeholder, no double space before a sign; the same in titles, descriptions and names for screen readers. */
import { attribute, elements, hasClass, isElement, tag, texts, type Check, type Element, type Node } from './built.ts';

const LEFTOVERS = /\bNaN\b|\bundefined\b|\[object |\bnull\b|\bInfinity\b|\{[a-zA-Z][\w.-]*\}|�/;
/** Cells, in a table or in a file in a form, show a formula as it stands in the table: {row-id} is its notation. BibTeX to copy puts its values in braces. */
const LEFTOVERS_IN_CELLS = /\bNaN\b|\bundefined\b|\[object |\bnull\b|\bInfinity\b|�/;
const INLINE = new Set([
  'a',
  'span',
  'b',
  'strong',
  'em',
  'i',
  'button',
  'time',
  'code',
  'small',
  'abbr',
  'sup',
  'sub',
]);
/** Shown apart by the style sheet: their neighbours do not touch them. */
const APART = ['no', 'what', 'unseen', 'back', 'card', 'term-card', 'wordmark', 'skip'];
const WORD_END = /[\p{L}\p{N},;:.!?)»”]$/u;
const WORD_START = /^[\p{L}\p{N}(«“]/u;
const CLOSES = /[,;:.!?]$/u;

const apart = (element: Element): boolean =>
  APART.some((name) => hasClass(element, name)) || attribute(element, 'popover') !== undefined;
const first = (node: Node): string => [...(isElement(node) ? texts(node) : [])].map(({ text }) => text).join('');
const saidBy = (node: Node): string =>
  node.nodeName === '#text' ? ((node as { value?: string }).value ?? '') : first(node);
const inline = (node: Node): boolean =>
  node.nodeName === '#text' || (isElement(node) && INLINE.has(node.tagName) && !apart(node));

/** Neighbours in a line of text whose words touch: "installed</a>in". A full stop after a word may touch it, a word after a full stop may not. */
function glued(parent: Element, where: string): string[] {
  const faults: string[] = [];
  const run = parent.childNodes.filter((node) => !(isElement(node) && attribute(node, 'popover') !== undefined));
  run.forEach((node, i) => {
    const next = run[i + 1];
    if (!next || !inline(node) || !inline(next) || (node.nodeName === '#text' && next.nodeName === '#text')) return;
    const left = saidBy(node);
    const right = saidBy(next);
    const touching = WORD_END.test(left) && WORD_START.test(right);
    const elided = /[’'(«“-]$/u.test(left) || (CLOSES.test(left) && /^[\d]/.test(right));
    if (touching && !elided) faults.push(`${where}: glued words: “${left.slice(-20)}|${right.slice(0, 20)}”`);
  });
  return faults;
}

export const check: Check = ({ pages }) => {
  const faults: string[] = [];
  for (const page of pages) {
    const body = elements(page.document, tag('body'))[0] as Element;
    for (const { text, around } of texts(body)) {
      const cell = around.some((element) => ['td', 'textarea', 'pre'].includes(element.tagName));
      const left = (cell ? LEFTOVERS_IN_CELLS : LEFTOVERS).exec(text);
      if (left) faults.push(`${page.path}: “${left[0]}” in “${text.trim().slice(0, 60)}”`);
      // Names of publishers may hold a stop ("Disruptive.Asia"): they stand in cells and in the source lines of endnotes.
      if (cell || around.some((element) => hasClass(element, 'meta') || hasClass(element, 'credit'))) continue;
      const joined = /\p{Ll}[.!?;]\p{Lu}\p{Ll}{2,}/u.exec(text);
      if (joined)
        faults.push(
          `${page.path}: no space after a sentence: “${text.slice(Math.max(0, joined.index - 15), joined.index + 20)}”`,
        );
    }
    for (const head of elements(page.document, tag('head'))) {
      const said = [
        ...elements(head, tag('title')).flatMap((title) => [...texts(title)].map(({ text }) => text)),
        ...elements(head, tag('meta')).map((meta) =>
          attribute(meta, 'http-equiv') === undefined ? (attribute(meta, 'content') ?? '') : '',
        ),
      ];
      for (const text of said) {
        const left = LEFTOVERS.exec(text);
        if (left) faults.push(`${page.path}: “${left[0]}” in the head, in “${text.slice(0, 60)}”`);
      }
    }
    for (const element of elements(body, (one) =>
      one.attrs.some(
        ({ name, value }) =>
          (name.startsWith('aria-label') || ['alt', 'title', 'd', 'x', 'y', 'viewBox', 'href', 'id'].includes(name)) &&
          LEFTOVERS.test(value),
      ),
    )) {
      faults.push(
        `${page.path}: a left-over in an attribute of <${element.tagName} ${element.attrs.map(({ name, value }) => `${name}="${value.slice(0, 40)}"`).join(' ')}>`,
      );
    }
    for (const parent of elements(
      body,
      (one) =>
        ['p', 'li', 'dd', 'dt', 'h1', 'h2', 'h3', 'td', 'figcaption', 'summary', 'a', 'strong', 'span'].includes(
          one.tagName,
        ) && !apart(one),
    ))
      faults.push(...glued(parent, page.path));
  }
  return { faults, done: `${pages.length} pages, no glued words and nothing left over` };
};
