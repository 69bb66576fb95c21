/** content/published-addresses.json: every address of a page at the last release. An address once given out never vanishes: a page stands there, or it leads on. */
import * as z from 'zod';
import type { Former } from '../i18n/former.ts';
import { pages, type Routes } from '../i18n/routes.ts';
import { contentFile } from './content-file.ts';
import type { Fault } from './fault.ts';
import { day } from './story.ts';

const addressesSchema = z.strictObject({
  released: day,
  /** Paths as in the table of routes: without the first slash, with the last one. */
  addresses: z.array(z.string()),
});
export const addressesFile = contentFile(
  'content/published-addresses.json',
  addressesSchema,
  'run npm run release-values',
);
export type ReleasedAddresses = z.output<typeof addressesSchema>;

/** What a release writes down: every address that has a page or leads on, in order; what was written down before stays. */
export const addressesOf = (routes: Routes, former: Former, before: readonly string[]): string[] =>
  [...new Set([...before, ...pages(routes).map(({ path }) => path), ...Object.keys(former)])].sort();

/** Each address of a release at which no page stands and that leads nowhere. @param text of the file, to name the line */
export function vanished({ addresses }: ReleasedAddresses, text: string, routes: Routes, former: Former): Fault[] {
  const living = new Set(pages(routes).map(({ path }) => path));
  const lines = text.split('\n');
  return addresses
    .filter((path) => !living.has(path) && !Object.hasOwn(former, path))
    .map((path) => ({
      file: addressesFile.path,
      line: lines.findIndex((line) => line.includes(`"${path}"`)) + 1,
      column: null,
      message: `/${path} stood on the site at a release, and is no page now and leads nowhere (give the page its address back, or write "${path}" with the id of the page that took its place into src/i18n/former.ts)`,
    }));
}
