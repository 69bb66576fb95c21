/**
 * What the pages say of themselves to machines is in the vocabulary of schema.org, has what search engines ask for, leads to addresses that exist,
 * and says what the page says: its title is the title, its description the description.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, elements, tag, textOf, type BuiltPage, type Check } from './built.ts';
import { structuredFaults, type TypedNode } from './structured-vocabulary.ts';

const isBlock = (element: Parameters<typeof attribute>[0]): boolean =>
  element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json';
const inOne = (text: string): string => text.replace(/\s+/g, ' ').trim();
const meta = (page: BuiltPage, name: string): string =>
  elements(page.document, (one) => attribute(one, 'name') === name).map((one) => attribute(one, 'content') ?? '')[0] ??
  '';

/** Every text of the nodes that is an address. */
function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addresses) : [];
}

/** The nodes of a page; null when its block is no JSON. */
function nodesOf(page: BuiltPage): TypedNode[] | null {
  try {
    return elements(page.document, isBlock).flatMap(
      (block) =>
        (
          JSON.parse(block.childNodes.map((node) => ('value' in node ? node.value : '')).join('')) as {
            '@graph': TypedNode[];
          }
        )['@graph'],
    );
  } catch {
    return null;
  }
}

function saysOther(page: BuiltPage, nodes: readonly TypedNode[]): string[] {
  const title = inOne(elements(page.document, tag('h1')).map(textOf)[0] ?? '');
  const description = meta(page, 'description');
  return nodes.flatMap((node) => {
    const named = node['headline'] ?? node['name'];
    return [
      ...(named !== undefined && inOne(String(named)) !== title
        ? [`"${String(named)}" is not the title "${title}"`]
        : []),
      ...(node['description'] !== undefined && node['description'] !== description
        ? ['its description is not that of the page']
        : []),
    ];
  });
}

export const check: Check = async ({ root, pages }) => {
  const faults: string[] = [];
  let blocks = 0;
  for (const page of pages) {
    const canonical = elements(page.document, (one) => attribute(one, 'rel') === 'canonical').map(
      (one) => attribute(one, 'href') ?? '',
    )[0];
    const nodes = nodesOf(page);
    const say = (fault: string): number => faults.push(`${page.path}: ${fault}`);
    if (!nodes) {
      say('its structured data is no JSON');
      continue;
    }
    const steps = page.path.split('/').filter((part) => part && part !== page.locale).length;
    const types = nodes.map((node) => node['@type']);
    if (canonical && meta(page, 'robots') !== 'noindex') {
      if (page.kind === 'chapter' && !types.includes('Article')) say('a chapter without an Article');
      // The page of a play has no bytes left for it.
      const isFull = page.html.includes('<article class="alone-play"');
      if (steps > 1 && !isFull && !types.includes('BreadcrumbList'))
        say('a page below the first level without a BreadcrumbList');
    }
    if (nodes.length === 0) continue;
    blocks++;
    for (const fault of await structuredFaults(nodes)) say(fault);
    for (const fault of saysOther(page, nodes)) say(fault);
    const own = new URL(canonical ?? 'https://nowhere.example');
    for (const address of addresses(nodes)) {
      const { origin, pathname } = new URL(address);
      if (origin === own.origin && !existsSync(join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname)))
        say(`${address} leads nowhere`);
    }
  }
  return { faults, done: `${blocks} pages say what they are in the words of schema.org` };
};
