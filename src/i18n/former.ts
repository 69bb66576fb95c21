/** Addresses that pages once had. Each stays a page that leads on, so that printed codes and the links of others keep working. */
import type { Locale } from './locale.ts';
import { href, pages, type Routes } from './routes.ts';

/** Path as it stood in the table of routes (`fr/combien/`) → id of the route that took its place, in the language of the path. */
export type Former = Readonly<Record<string, string>>;

/** Lists that once went on over several pages (`data/facts/2/`): route, last page, path in each language. */
const paged: readonly [route: string, last: number, en: string, fr: string][] = [
  ['data:alarm_rates', 2, 'data/alarm-rates/', 'fr/donnees/taux-d-alerte/'],
  ['data:claims', 6, 'data/claims/', 'fr/donnees/enonces/'],
  ['data:countries_2019', 3, 'data/countries-2019/', 'fr/donnees/pays-2019/'],
  ['data:countries_2020', 2, 'data/countries-2020/', 'fr/donnees/pays-2020/'],
  ['data:countries_2022', 2, 'data/countries-2022/', 'fr/donnees/pays-2022/'],
  ['data:etas_squares', 2, 'data/etas-squares/', 'fr/donnees/etas-squares/'],
  ['data:facts', 6, 'data/facts/', 'fr/donnees/faits/'],
  ['data:french_cities', 3, 'data/french-cities/', 'fr/donnees/villes-francaises/'],
  ['data:housing_indicators', 2, 'data/housing-indicators/', 'fr/donnees/indicateurs-du-logement/'],
  ['data:sources', 15, 'data/sources/', 'fr/donnees/sources/'],
  ['data:spending', 2, 'data/spending/', 'fr/donnees/depenses/'],
  ['data:timeline', 2, 'data/timeline/', 'fr/donnees/chronologie/'],
  ['data:world_cities', 3, 'data/world-cities/', 'fr/donnees/villes-du-monde/'],
  ['conflicts', 3, 'where-sources-differ/', 'fr/ou-les-sources-divergent/'],
  ['sources', 27, 'sources/', 'fr/sources/'],
];

/** Pages whose story another page tells now. */
const told: Former = { 'three-minutes/': 'cover', 'fr/trois-minutes/': 'cover' };

export const former: Former = {
  ...told,
  ...Object.fromEntries(
    paged.flatMap(([route, last, ...paths]) =>
      paths.flatMap((path) => Array.from({ length: last - 1 }, (_, i) => [`${path}${i + 2}/`, route])),
    ),
  ),
};

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
