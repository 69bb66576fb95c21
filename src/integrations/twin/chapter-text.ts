/**
 * A built chapter as plain text: its words in their order, each number and statement with its note in brackets, each figure as what it says, its summary and
 * its table, the notes at the end with the addresses of their sources. What only a script or a hand can work is named, not copied. Pure.
 */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { KEPT, paragraph, table, underlined } from './lines.ts';

/** The few words that the page does not have. */
export interface TwinWords {
  figure: string;
  /** Before the title of a play, and before what a reader draws. */
  play: string;
  /** Between a name and what it is. */
  colon: string;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const isText = (node: Tree.Node): node is Tree.TextNode => node.nodeName === '#text';
const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);
const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;
const hasClass = (element: Tree.Element, ...names: string[]): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).some((one) => names.includes(one));

type Test = (element: Tree.Element) => boolean;
const tag =
  (...names: string[]): Test =>
  ({ tagName }) =>
    names.includes(tagName);
const classed =
  (...names: string[]): Test =>
  (element) =>
    hasClass(element, ...names);

/** Every element under a node that passes the test, in order. */
function all(node: Tree.Node, test: Test): Tree.Element[] {
  return childrenOf(node).flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...all(child, test)] : [],
  );
}

const SILENT = ['script', 'style', 'template', 'svg', 'nav', 'form', 'input', 'select', 'textarea', 'canvas'];

/** What the text leaves out: what is drawn, what is worked by hand, the doors to other pages, what a voice hears instead of a sign. */
function isSilent(element: Tree.Element): boolean {
  if (SILENT.includes(element.tagName) || attribute(element, 'popover') !== undefined) return true;
  if (['hidden', 'data-online'].some((name) => attribute(element, name) !== undefined)) return true;
  if (element.tagName === 'button') return !hasClass(element, 'term');
  if (hasClass(element, 'unseen')) return !/^h\d$/.test(element.tagName);
  return hasClass(element, 'behind', 'actions', 'said', 'back', 'unprinted', 'onward', 'in-class', 'no-script');
}

/** A link from a note to its row or back to the text; on paper it is left out too. */
const leadsOn = (element: Tree.Element): boolean =>
  element.tagName === 'a' && !hasClass(element, 'source') && attribute(element, 'data-row') === undefined;

function* words(node: Tree.Node, inNote: boolean): Generator<string> {
  for (const child of childrenOf(node)) {
    if (isText(child)) yield child.value;
    else if (isElement(child) && !isSilent(child) && !(inNote && leadsOn(child))) {
      yield* words(child, inNote);
      const note = attribute(child, 'data-n');
      if (note !== undefined) yield `${KEPT}[${note}]`;
      if (hasClass(child, 'source')) yield ` <${attribute(child, 'href') ?? ''}>`;
      if (child.tagName === 'br' || child.tagName === 'p') yield ' ';
    }
  }
}

/** The words of an element in one line; spaces that must not break stay. */
const lineOf = (node: Tree.Node, inNote = false): string =>
  [...words(node, inNote)]
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    // The sign of a single report stands with its number, the note after both.
    .replace(/(\uE000\[\d+\])°/g, '°$1')
    .trim();

const BLOCKS = tag(
  ...['article', 'section', 'header', 'footer', 'div', 'p', 'ul', 'ol', 'dl', 'figure', 'table', 'details', 'h2', 'h3'],
);
const holdsBlocks = (element: Tree.Element): boolean => all(element, BLOCKS).length > 0;

const cellsOf = (row: Tree.Element): string[] => all(row, tag('th', 'td')).map((cell) => lineOf(cell));

function tableLines(element: Tree.Element, colon: string): string[] {
  const [head, ...rest] = all(element, tag('tr'));
  return head ? table({ heads: cellsOf(head), rows: rest.map(cellsOf) }, colon) : [];
}

/** Walks one page; the instance holds its words and the lines so far. */
class Walk {
  readonly lines: string[] = [];
  private readonly say: TwinWords;

  constructor(say: TwinWords) {
    this.say = say;
  }

  private put(lines: readonly string[]): void {
    if (lines.length > 0) this.lines.push(...lines, '');
  }

  private figure(element: Tree.Element): void {
    const [caption] = all(element, tag('figcaption'));
    const [summary] = all(element, classed('summary'));
    const [credit] = all(element, classed('credit'));
    const title = caption && all(caption, tag('h3'))[0];
    this.put(paragraph(`${this.say.figure}${this.say.colon}${title ? lineOf(title) : ''}`));
    for (const part of caption ? all(caption, classed('subtitle', 'question')) : []) this.put(paragraph(lineOf(part)));
    if (summary) this.put(paragraph(lineOf(summary)));
    for (const one of all(element, tag('table'))) this.put(tableLines(one, this.say.colon));
    if (credit) this.put(paragraph(lineOf(credit)));
  }

  private notes(element: Tree.Element): void {
    const items = all(element, tag('ol')).flatMap((list) => childrenOf(list).filter(isElement));
    items.forEach((item, i) => {
      const number = `[${i + 1}] `;
      this.put(paragraph(lineOf(item, true), number.padEnd(5)));
    });
  }

  private list(element: Tree.Element): void {
    const items = childrenOf(element).filter(isElement);
    const ordered = element.tagName === 'ol';
    this.put(items.flatMap((item, i) => paragraph(lineOf(item), ordered ? `${i + 1}. ` : '- ')));
  }

  private terms(element: Tree.Element): void {
    const names = all(element, tag('dt', 'dd'));
    let name = '';
    for (const one of names) {
      if (one.tagName === 'dt') name = lineOf(one);
      else this.put(paragraph(`${name}${this.say.colon}${lineOf(one)}`));
    }
  }

  block(element: Tree.Element): void {
    if (isSilent(element)) return;
    const play = attribute(element, 'data-play');
    if (play !== undefined) {
      const title = all(element, tag('h3'))[0];
      this.put(paragraph(`[${this.say.play}${this.say.colon}${title ? lineOf(title) : play}]`));
      return;
    }
    switch (element.tagName) {
      case 'h1':
        return this.put(underlined(lineOf(element), '='));
      case 'h2':
        this.lines.push('');
        return this.put(underlined(lineOf(element), '-'));
      case 'h3':
      case 'p':
        if (hasClass(element, 'kicker'))
          return this.put(
            paragraph(
              childrenOf(element)
                .filter(isElement)
                .filter((one) => !leadsOn(one))
                .map((one) => lineOf(one))
                .join(' · '),
            ),
          );
        return this.put(paragraph(lineOf(element)));
      case 'figure':
        return this.figure(element);
      case 'own-town':
        return;
      case 'table':
        return this.put(tableLines(element, this.say.colon));
      case 'ul':
      case 'ol':
        return this.list(element);
      case 'dl':
        return this.terms(element);
      case 'details':
        if (hasClass(element, 'notes')) return this.notes(element);
        break;
      case 'summary':
        return this.put(paragraph(lineOf(element)));
    }
    if (holdsBlocks(element)) for (const child of childrenOf(element).filter(isElement)) this.block(child);
    else this.put(paragraph(lineOf(element)));
  }
}

/**
 * @param html a built chapter
 * @param say the words that the page does not have
 * @param foot what stands at the end: address and licence
 */
export function chapterText(html: string, say: TwinWords, foot: readonly string[]): string {
  const [main] = all(parse(html), tag('main'));
  if (!main) throw new Error('the page has no <main>');
  const walk = new Walk(say);
  for (const child of childrenOf(main).filter(isElement)) walk.block(child);
  const lines = [...walk.lines, ...foot.flatMap((line) => paragraph(line))];
  return `${lines.join('\n').replace(/\n{4,}/g, '\n\n\n')}\n`;
}
