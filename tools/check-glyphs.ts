/** Every character of the built pages is in the fonts we serve. Source titles and names in other scripts fall back to the reader's own fonts. */
import { attribute, elements, hasClass, tag, texts, type Check, type Element } from './built.ts';
import { glyphs } from '../src/fonts/glyphs.ts';

const known = new Set([...glyphs, '\n', '\t', '\r']);

/** Words that are not ours: titles of sources, names in a table's cells, text marked as another language. */
const foreign = (around: Element[]): boolean =>
  around.some(
    (element) =>
      hasClass(element, 'source') ||
      hasClass(element, 'credit') ||
      (element.tagName === 'td' && around.some((one) => attribute(one, 'data-row') !== undefined)) ||
      (attribute(element, 'lang') !== undefined && element.tagName !== 'html'),
  );

export const check: Check = ({ pages }) => {
  const missing = new Map<string, string>();
  const elsewhere = new Set<string>();
  for (const page of pages) {
    const body = elements(page.document, tag('body'))[0] as Element;
    for (const { text, around } of texts(body)) {
      for (const character of text) {
        if (known.has(character)) continue;
        if (foreign(around)) elsewhere.add(character);
        else if (!missing.has(character)) missing.set(character, `${page.path}: “${text.trim().slice(0, 50)}”`);
      }
    }
  }
  const faults = [...missing].map(
    ([character, where]) =>
      `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')} “${character}” is not in src/fonts/glyphs.ts (${where})`,
  );
  return {
    faults,
    done: `every character of our own text is in the fonts; from the reader's own fonts, in titles and names: ${[...elsewhere].sort().join('') || 'none'}`,
  };
};
