/** The one writer of XML at build: feeds, the sitemap, drawings, questions for learning platforms. */
import { toXml } from 'xast-util-to-xml';
import type { Nodes } from 'xast';
import { xmlText } from './xml-text.ts';

/** The tree with nothing in it that XML forbids. */
function clean<T extends Nodes>(node: T): T {
  const copy = { ...node };
  if ('value' in copy) copy.value = xmlText(copy.value);
  if ('attributes' in copy)
    copy.attributes = Object.fromEntries(
      Object.entries(copy.attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? xmlText(value) : value,
      ]),
    );
  if ('children' in copy) copy.children = copy.children.map((child) => clean(child)) as typeof copy.children;
  return copy;
}

/** A tree as a whole file: well-formed whatever its texts hold. */
export const writeXml = (tree: Nodes): string =>
  // "]]>" is the one sequence that XML forbids in a text and that is left as it is by the library.
  `<?xml version="1.0" encoding="UTF-8"?>${toXml(clean(tree)).replaceAll(']]>', ']]&gt;')}`;
