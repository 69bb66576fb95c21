/** What the accessibility statement says is on no page is on no page: a sound or a frame that comes makes its criteria apply. */
import { access } from '../src/data/access.ts';
import { elements, type Check } from './built.ts';

export const check: Check = ({ pages }) => {
  const faults: string[] = [];
  for (const [id, { absent, en }] of Object.entries(access().reasons)) {
    for (const what of absent) {
      const name = /^\[(.+)\]$/.exec(what)?.[1];
      for (const page of pages) {
        const found = elements(page.document, ({ tagName, attrs }) =>
          name ? attrs.some((attribute) => attribute.name === name) : tagName === what,
        );
        if (found.length > 0)
          faults.push(
            `${page.path}: holds ${what}, but content/rgaa.yaml says of "${id}": ${en} (judge the criteria that rest on it again)`,
          );
      }
    }
  }
  return { faults, done: `${pages.length} pages hold nothing that the statement says is not there` };
};
