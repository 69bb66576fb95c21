/** Addresses that pages once had. Each stays a page that leads on, so that printed codes and the links of others keep working. */
import type { Locale } from './locale.ts';
import { href, pages, type Routes } from './routes.ts';

/** Path as it stood in the table of routes (`fr/combien/`) → id of the route that took its place, in the language of the path. */
export type Former = Readonly<Record<string, string>>;

export const former: Former = {};

export interface MovedPage {
  /** The former path. */
  path: string;
  locale: Locale;
  /** Where the page stands now, from the root. */
  target: string;
}

/** The pages that lead on. @throws Error for an unknown route id */
export const movedPages = (moved: Former, routes: Routes): MovedPage[] =>
  Object.entries(moved).map(([path, route]) => {
    const locale = path.startsWith('fr/') ? 'fr' : 'en';
    return { path, locale, target: href(routes, route, locale) };
  });

/** What is wrong with the list, a sentence each: a former address that lives, a goal that does not, a path written otherwise. */
export function formerFaults(moved: Former, routes: Routes): string[] {
  const living = new Map(pages(routes).map(({ path, id }) => [path, id]));
  return Object.entries(moved).flatMap(([path, route]) => [
    ...(/^([a-z0-9-]+\/)+$/.test(path)
      ? []
      : [`"${path}" is no path (write it without the first slash and with the last: how-many/)`]),
    ...(living.has(path) ? [`"${path}" is the address of the page "${living.get(path)}" (take it off the list)`] : []),
    ...(routes.has(route) ? [] : [`"${path}" leads to "${route}", which is no route (write the id of a living page)`]),
  ]);
}
