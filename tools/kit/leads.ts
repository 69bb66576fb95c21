/** The last look at a kit: every address in every page must lead to a file of the kit, and every anchor to a place in it. Knows nothing of how the pages were made. */
import { parse } from 'parse5';
import { anchorIn, attribute, elements, tag, type Element } from '../built.ts';
import { resolve } from './places.ts';

const OUTWARD = /^(?:https?|mailto|tel):/;
const attributesOf: Record<string, string> = { a: 'href', link: 'href', script: 'src', img: 'src', source: 'src' };
const addressOf = (element: Element): string | undefined => attribute(element, attributesOf[element.tagName] ?? '');

/** What a style asks for by its address on the site. */
function asked(css: string, where: string): string[] {
  const left = /url\(["']?\/[^)]*\)/.exec(css);
  return left
    ? [`${where}: a style asks for ${left[0]} (write it into the style sheet as data, as tools/kit/fonts.ts does)`]
    : [];
}

/**
 * @param files the kit's files
 * @param zip its name, for the message
 * @returns a fault a line: where, what, how to mend
 */
export function deadAddresses(files: ReadonlyMap<string, Uint8Array>, zip: string): string[] {
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  const read = new Map(pages.map(([name, bytes]) => [name, parse(new TextDecoder().decode(bytes))]));
  const ids = new Map(
    [...read].map(([name, page]) => [
      name,
      new Set(elements(page, () => true).map((element) => attribute(element, 'id'))),
    ]),
  );
  const faults: string[] = [];
  for (const [name, page] of read) {
    for (const element of elements(page, (one) => one.tagName in attributesOf)) {
      const address = addressOf(element);
      if (address === undefined || (element.tagName === 'a' && OUTWARD.test(address))) continue;
      const target =
        address.startsWith('/') || /^[a-z]+:/i.test(address)
          ? null
          : address.startsWith('#')
            ? name
            : resolve(name, address);
      const where = `${zip}, ${name}: <${element.tagName}> ${address}`;
      if (target === null || !files.has(target)) {
        faults.push(
          `${where} leads to nothing in the zip (mend the link on the page, or let tools/kit take its goal along)`,
        );
        continue;
      }
      const anchor = anchorIn(address.split('#')[1] ?? '');
      if (anchor && ids.has(target) && !ids.get(target)?.has(anchor))
        faults.push(`${where} names an anchor that is not there (mend the link on the page)`);
    }
    for (const style of elements(page, tag('style')))
      faults.push(
        ...asked(style.childNodes.map((node) => ('value' in node ? node.value : '')).join(''), `${zip}, ${name}`),
      );
  }
  for (const [name, bytes] of files)
    if (name.endsWith('.css')) faults.push(...asked(new TextDecoder().decode(bytes), `${zip}, ${name}`));
  return faults;
}
