/** Links as HTML, and elements of a parsed page filled anew: for the two lists of lessons that the kit writes itself. */
import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import { htmlText } from '../../src/data/html-text.ts';
import type { Element } from '../built.ts';

export interface Link {
  /** Address on the site. */
  href: string;
  name: string;
}

/** @param of what tells it from other links of the same name, for who hears it */
export const link = ({ href, name }: Link, of = ''): string =>
  `<a href="${htmlText(href)}"${of && ` aria-label="${htmlText(`${name}, ${of}`)}"`}>${htmlText(name)}</a>`;

/** Puts HTML in place of what an element holds. */
export function fill(element: Element, html: string): void {
  element.childNodes = [];
  for (const child of parseFragment(html).childNodes) tree.appendChild(element, child);
}
