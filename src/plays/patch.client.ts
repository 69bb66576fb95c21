/** A drawing brought up to date in place: only what differs is written, so that a slider can be dragged on a slow machine. */
import type { Element as Tree, ElementContent } from 'hast';
import { toDom } from '../charts/parts/to-dom.ts';
import { put } from './put.client.ts';

const SVG = 'http://www.w3.org/2000/svg';

const isTree = (child: ElementContent): child is Tree => child.type === 'element';

/** Gives an element of the same name the attributes and children of the tree. */
function shape(element: Element, tree: Tree): void {
  for (const [name, value] of Object.entries(tree.properties))
    if (element.getAttribute(name) !== value) element.setAttribute(name, String(value));
  for (const name of element.getAttributeNames()) if (!(name in tree.properties)) element.removeAttribute(name);
  const trees = tree.children.filter(isTree);
  if (trees.length > 0) patch(element, trees);
  else put(element, tree.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));
}

/**
 * Gives a place the drawings as its children.
 * @param trees as `svg()` makes them: text or elements in an element, never both
 */
export function patch(place: Element, trees: readonly Tree[]): void {
  for (const [i, tree] of trees.entries()) {
    const element = place.children[i];
    if (element?.tagName.toLowerCase() === tree.tagName.toLowerCase()) shape(element, tree);
    else {
      const made = toDom(tree, place.namespaceURI === SVG ? SVG : null);
      if (element) element.replaceWith(made);
      else place.append(made);
    }
  }
  while (place.children.length > trees.length) place.lastElementChild?.remove();
}
