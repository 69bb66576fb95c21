/** What a host did to a published page. Pure. */
import { parse } from 'parse5';
import { hostHeaders } from '../src/integrations/headers.ts';
import { blockHash } from '../src/integrations/secure.ts';
import { attribute, elements, type Element } from './built.ts';

const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/**
 * @param html a page as it was received
 * @returns one fault for each inline style or script that the page's policy does not name
 */
export function changedBlocks(html: string): string[] {
  const document = parse(html);
  const policy = elements(
    document,
    (one) => attribute(one, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  ).map((one) => attribute(one, 'content') ?? '')[0];
  if (policy === undefined)
    return ['its policy is gone (the first <meta> of the head): switch off what rewrites pages'];
  const inline = elements(
    document,
    (one) =>
      one.tagName === 'style' ||
      (one.tagName === 'script' && attribute(one, 'src') === undefined && attribute(one, 'type') === undefined),
  );
  return inline
    .map((block, i) => ({ block, name: `<${block.tagName}> no. ${i + 1}` }))
    .filter(({ block }) => !policy.includes(blockHash(textIn(block))))
    .map(
      ({ name }) =>
        `${name} was changed on the way, so browsers leave it out: switch off minifying, injected scripts and other rewriting`,
    );
}

/** Headers of the site's first rule that an answer does not carry, by name. */
export function missingHeaders(received: Headers): string[] {
  const wanted = (hostHeaders([]).split('\n\n')[0] ?? '')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(': ')[0] || []);
  return wanted
    .filter((name) => !received.has(name))
    .map((name) => `/: the header ${name} is not said (dist/_headers has it: does the host read that file?)`);
}
