/**
 * Every script that ships can be read by Chromium 109 and Firefox 115: no syntax later than 2022, and nothing of the library or the platform that came later.
 * What is looked for by name alone stands behind a question to the browser in the sources (`'popover' in HTMLElement.prototype`).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, elements, tag, type Check, type Element } from './built.ts';
import { tooNew } from './browsers.ts';

const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const isCode = (element: Element): boolean =>
  attribute(element, 'src') === undefined && [undefined, 'module'].includes(attribute(element, 'type'));

export const check: Check = ({ root, pages }) => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const faults = files.flatMap((file) =>
    tooNew(readFileSync(join(root, file), 'utf8')).map((fault) => `${file}: ${fault}`),
  );

  const inline = new Set(pages.flatMap(({ document }) => elements(document, tag('script')).filter(isCode).map(textIn)));
  for (const code of inline)
    faults.push(...tooNew(code).map((fault) => `inline script "${code.trim().slice(0, 40)}…": ${fault}`));
  return {
    faults,
    done: `${files.length} scripts and ${inline.size} inline ones can be read by Chromium 109 and Firefox 115`,
  };
};
