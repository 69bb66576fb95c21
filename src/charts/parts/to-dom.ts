/** A drawing in the page: a hast tree as elements, built one by one (no markup is parsed, as Trusted Types ask). */
import type { Element, ElementContent } from 'hast';

const SVG = 'http://www.w3.org/2000/svg';

export function toDom(tree: Element, inside: string | null = null): globalThis.Element {
  const space = tree.tagName === 'svg' ? SVG : inside;
  const element = space ? document.createElementNS(space, tree.tagName) : document.createElement(tree.tagName);
  // The namespace is the element's own; written as an attribute it would stand twice in a saved file.
  for (const [name, value] of Object.entries(tree.properties))
    if (name !== 'xmlns' && value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  for (const child of tree.children as ElementContent[]) {
    if (child.type === 'text') element.append(child.value);
    else if (child.type === 'element') element.append(toDom(child, space));
  }
  return element;
}
