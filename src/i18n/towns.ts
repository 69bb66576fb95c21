/** Addresses of the pages about towns: their list, two of them side by side, and one page a town. */
import type { Bilingual } from './locale.ts';
import { placeSlug } from './place-names.ts';

/** Route of the list, and of the page that sets two towns side by side. */
export const TOWNS = 'towns';
export const SIDE_BY_SIDE = 'towns-beside';

const folder: Bilingual = { en: 'town', fr: 'fr/commune' };
const beside: Bilingual = { en: 'compare', fr: 'comparer' };

export const townRoute = (name: string): string => `town:${placeSlug(name)}`;

/**
 * Paths of all pages about towns, by route.
 * @param names of the towns
 * @throws Error where two pages would stand at one address
 */
export function townRoutes(names: readonly string[]): [route: string, paths: Bilingual][] {
  const at = (slug: Bilingual): Bilingual => ({ en: `${folder.en}/${slug.en}/`, fr: `${folder.fr}/${slug.fr}/` });
  const routes: [string, Bilingual][] = [
    [TOWNS, { en: `${folder.en}/`, fr: `${folder.fr}/` }],
    [SIDE_BY_SIDE, at(beside)],
    ...names.map((name): [string, Bilingual] => {
      const slug = placeSlug(name);
      return [townRoute(name), at({ en: slug, fr: slug })];
    }),
  ];
  for (const language of ['en', 'fr'] as const) {
    const seen = new Map<string, string>();
    for (const [route, paths] of routes) {
      const other = seen.get(paths[language]);
      if (other) throw new Error(`"${route}" and "${other}" would both stand at ${paths[language]} (rename a town)`);
      seen.set(paths[language], route);
    }
  }
  return routes;
}
