/** A chart's SVG tree as elements of the page: no markup is parsed, so that the security policy has nothing to refuse. */
import type { Element, ElementContent } from 'hast';

const SVG = 'http://www.w3.org/2000/svg';

function nodeOf(content: ElementContent): Node {
  if (content.type === 'element') return svgElement(content);
  return document.createTextNode(content.type === 'text' ? content.value : '');
}

export function svgElement({ tagName, properties, children }: Element): SVGElement {
  const element = document.createElementNS(SVG, tagName) as SVGElement;
  // The namespace is the element's own; written as an attribute it would stand twice in a saved file.
  for (const [name, value] of Object.entries(properties)) if (name !== 'xmlns') element.setAttribute(name, String(value));
  element.append(...children.map(nodeOf));
  return element;
}
