/**
 * One table of addresses: route id → path in each language. The switcher, hreflang, the sitemap and the tests are made from it.
 * English stands at /, French at /fr/; slugs are translated.
 */
import { chapters } from './chapters.ts';
import { chartFolder, chartRoute } from './charts.ts';
import { classFolder, lessonParts, lessonRoute, lessonSlug, type LessonPlace } from './lessons.ts';
import { locales, type Bilingual, type Locale } from './locale.ts';
import { numberFolder, numberRoute, NUMBERS } from './numbers.ts';
import { listPages, prosePages } from './pages.ts';
import { playRoute, plays } from './plays.ts';
import { sceneRoute, scenes } from './scenes.ts';

/** Path without the leading slash, with the trailing one; the English cover is the empty path. */
export type Routes = ReadonlyMap<string, Bilingual>;

const both = (en: string, fr: string): Bilingual => ({ en: en ? `${en}/` : '', fr: `fr/${fr ? `${fr}/` : ''}` });

/** File names of the tables as French slugs. */
const tableSlugFr: Record<string, string> = {
  sources: 'sources',
  facts: 'faits',
  claims: 'enonces',
  cameras: 'cameras',
  promises: 'promesses',
  police_requests: 'demandes-de-la-police',
  cofunding: 'cofinancements',
  spending: 'depenses',
  commitments: 'engagements',
  pairs: 'paires',
  housing_indicators: 'indicateurs-du-logement',
  french_cities: 'villes-francaises',
  scope_examples: 'exemples-de-perimetre',
  world_cities: 'villes-du-monde',
  countries_2019: 'pays-2019',
  countries_2020: 'pays-2020',
  countries_2022: 'pays-2022',
  pledges_2026: 'engagements-2026',
  election_2026: 'election-2026',
  headlines: 'chiffres-cles-mondiaux',
  exports: 'exportations',
  projects: 'projets-en-france',
  alarm_rates: 'taux-d-alerte',
  camera_effects: 'effets-des-cameras',
  prediction_evidence: 'preuves-de-prediction',
  polls: 'sondages',
  timeline: 'chronologie',
  cases: 'affaires',
  suppliers: 'fournisseurs',
  verdicts: 'verdicts',
};

/**
 * @param tables names of the tables
 * @param written ids of the chapters that exist
 * @param lessons the lessons of the classroom
 * @param many ids of what has a page by the dozen: charts, drawn or set as tables; rows whose number the story shows
 */
export function routeTable(
  tables: readonly string[],
  written: readonly string[],
  lessons: readonly LessonPlace[] = [],
  many: { charts?: Iterable<string>; numbers?: Iterable<string> } = {},
): Routes {
  const routes = new Map<string, Bilingual>([['cover', both('', '')]]);
  for (const { id, slug } of chapters) if (written.includes(id)) routes.set(id, both(slug.en, slug.fr));
  for (const { id, slug } of scenes) routes.set(sceneRoute(id), both(`scene/${slug.en}`, `scene/${slug.fr}`));
  for (const { id, slug } of prosePages) routes.set(id, both(slug.en, slug.fr));
  for (const { id, slug } of listPages) routes.set(id, both(slug.en, slug.fr));
  if (plays.length > 0) routes.set('plays', both('play', 'jouer'));
  for (const { id, slug } of plays) routes.set(playRoute(id), both(`play/${slug.en}`, `jouer/${slug.fr}`));
  if (lessons.length > 0) routes.set('classroom', both(classFolder.en, classFolder.fr));
  for (const lesson of lessons) {
    for (const part of lessonParts) {
      const { en, fr } = lessonSlug(lesson, part);
      routes.set(lessonRoute(lesson.id, part), both(en, fr));
    }
  }
  routes.set('data', both('data', 'donnees'));
  for (const table of tables) {
    const slug = table.replaceAll('_', '-');
    routes.set(tableRoute(table), both(`data/${slug}`, `donnees/${tableSlugFr[table] ?? slug}`));
  }
  for (const id of many.charts ?? [])
    routes.set(chartRoute(id), both(`${chartFolder.en}/${id}`, `${chartFolder.fr}/${id}`));
  routes.set(NUMBERS, both(numberFolder.en, numberFolder.fr));
  for (const row of many.numbers ?? [])
    routes.set(numberRoute(row), both(`${numberFolder.en}/${row}`, `${numberFolder.fr}/${row}`));
  return routes;
}

export const tableRoute = (table: string): string => `data:${table}`;

/**
 * The address of a route, from the root.
 * @throws Error for an unknown route id
 */
export function href(routes: Routes, id: string, locale: Locale): string {
  const paths = routes.get(id);
  if (!paths) throw new Error(`no route "${id}" (routes: ${[...routes.keys()].slice(0, 12).join(', ')}, …)`);
  return `/${paths[locale]}`;
}

/** Every page of the site: route id, language, path. */
export const pages = (routes: Routes): { id: string; locale: Locale; path: string }[] =>
  [...routes].flatMap(([id, paths]) => locales.map((locale) => ({ id, locale, path: paths[locale] })));
