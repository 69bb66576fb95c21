/** What every page may ask of the site as a whole: tables, routes, chapters. Read once a build. */
import { figureIds } from '../charts/registry.ts';
import { renderFigure } from '../charts/render.ts';
import { readClassroom } from '../classroom/read.ts';
import { allowedNames } from '../data/allowed-names.ts';
import { namesPattern } from '../data/bare-numbers.ts';
import { cities } from '../data/cities/cities.ts';
import { fill, plain } from '../data/fill.ts';
import { loadTables } from '../data/load.ts';
import { readPages } from '../data/pages.ts';
import { scenesFile } from '../data/scenes.ts';
import { wordsIn } from '../data/word-files.ts';
import { tableNames } from '../data/schemas.ts';
import { addressesFile } from '../data/released-addresses.ts';
import { shownFigures } from '../data/shown.ts';
import { readStory, readStoryFiles, writtenChapters } from '../data/story.ts';
import { chapters } from '../i18n/chapters.ts';
import type { Locale } from '../i18n/locale.ts';
import { locales } from '../i18n/locale.ts';
import { numberRoute, rowOfPath } from '../i18n/numbers.ts';
import { listPages, prosePages } from '../i18n/pages.ts';
import { playRoute, plays } from '../i18n/plays.ts';
import { href, routeTable, tableRoute, type Routes } from '../i18n/routes.ts';
import { siteAddress } from '../i18n/site-address.ts';
import { townRoutes } from '../i18n/towns.ts';
import { ui } from '../i18n/ui.ts';

/** Where the site will stand, for what names it on paper and to other sites; undefined while nobody has said. */
export const publicAddress = siteAddress(process.env['SITE_URL']);

export const tables = loadTables();
const written = writtenChapters();

export const classroom = readClassroom(process.cwd(), {
  tables,
  charts: figureIds,
  plays: new Set(plays.map(({ id }) => id)),
  names: namesPattern(allowedNames(process.cwd())),
});
/** The rows with a page of their own, by id, with where the story shows each. */
export const shown = shownFigures(
  readStoryFiles().files,
  scenesFile.load(),
  tables.figures,
  addressesFile.load().addresses.flatMap((path) => rowOfPath(path) ?? []),
);
export const routes: Routes = new Map([
  ...routeTable(tableNames, written, classroom.lessons, { charts: figureIds, numbers: shown.keys() }),
  ...townRoutes(cities(tables).map(({ name }) => name)),
]);

export const story = readStory();
export const pageMetas = readPages();

/** The chapters that exist, in order, with their frontmatter in one language. */
export const chaptersIn = (locale: Locale) =>
  chapters.flatMap((place) => {
    const meta = story.find((chapter) => chapter.id === place.id && chapter.locale === locale);
    return meta && written.includes(place.id) ? [{ ...place, meta }] : [];
  });

/** Title of a play in one language, from its words. @throws ContentError or Error for a play without words */
export function playTitle(id: string, locale: Locale): string {
  return wordsIn(`content/plays/${id}.yaml`, locale)('title');
}

/** Address of a play in a state. @param settings as its link writes them, empty for its first state */
export const playHref = (id: string, settings: string, locale: Locale): string =>
  `${href(routes, playRoute(id), locale)}${settings && `#play-${id}?${settings}`}`;

/** Title of a chart's page in one language: its finding. @throws Error for an unknown chart */
export const chartTitle = (id: string, locale: Locale): string => plain(renderFigure(id, locale, tables).words.finding);

/** Title of a scene in one language, numbers filled in. @throws Error for an unknown scene */
export function sceneTitle(id: string, locale: Locale): string {
  const scene = scenesFile.load().find((one) => one.id === id);
  if (!scene) throw new Error(`no scene "${id}"`);
  return plain(fill(scene.heading[locale], locale, tables.figures, {}, `${scenesFile.path} ${id}`));
}

/** Title of a chapter, a page or a list in one language, for a link to it. @throws Error for an unknown id */
export function titleOf(id: string, locale: Locale): string {
  if (id === 'cover') return ui('nav.home', locale);
  if (id === 'data') return ui('data.title', locale);
  if (id === 'classroom') return ui('nav.classroom', locale);
  if (id === 'plays') return ui('nav.plays', locale);
  const written =
    [...story, ...pageMetas].find((one) => one.id === id && one.locale === locale)?.title ??
    listPages.find((page) => page.id === id)?.name[locale];
  if (written === undefined) throw new Error(`no page "${id}"`);
  return written;
}

/** Name of a page beside the chapters, as short as the bar and the footer want it. @throws Error for an unknown id */
export const nameOf = (id: string, locale: Locale): string =>
  [...prosePages, ...listPages].find((page) => page.id === id)?.name[locale] ?? titleOf(id, locale);

/** Language of a page from its address; Astro gives a string. */
export function localeOf(current: string | undefined): Locale {
  const locale = locales.find((one) => one === current);
  if (!locale) throw new Error(`a page was built in an unknown language "${current}"`);
  return locale;
}

const tableOf = new Map(tableNames.flatMap((name) => tables[name].map(({ id }) => [id, name] as const)));

/** Address of the row on the page of its table. @throws Error for an unknown row */
export function rowHref(id: string, locale: Locale): string {
  const table = tableOf.get(id);
  if (!table) throw new Error(`no row "${id}" in content/data`);
  return `${href(routes, tableRoute(table), locale)}#${id}`;
}

/** Address of the page of a number, or of its row where it has none. @throws Error for an unknown row */
export const numberHref = (id: string, locale: Locale): string =>
  shown.has(id) ? href(routes, numberRoute(id), locale) : rowHref(id, locale);
