/** A drawing brought up to date in place: only what differs is written, so that a slider can be dragged on a slow machine. */
import type { Element as Tree, ElementContent } from 'hast';
import { toDom } from '../../charts/parts/to-dom.ts';

const isTree = (child: ElementContent): child is Tree => child.type === 'element';

/** @returns whether the element could take the shape of the tree; if not, nothing but attributes was changed and it must be replaced */
function takes(element: Element, tree: Tree): boolean {
  const children = tree.children.filter(isTree) as Tree[];
  if (element.tagName.toLowerCase() !== tree.tagName.toLowerCase() || element.children.length !== children.length) return false;
  for (const [name, value] of Object.entries(tree.properties)) if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  return children.every((child, i) => takes(element.children[i] as Element, child));
}

export function patch(place: HTMLElement, trees: readonly Tree[]): void {
  for (const [i, tree] of trees.entries()) {
    const element = place.children[i];
    if (!element) place.append(toDom(tree));
    else if (!takes(element, tree)) element.replaceWith(toDom(tree));
  }
}
