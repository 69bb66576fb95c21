/** What the pages about towns share: their titles, and the words of one town. */
import { cities, type City } from '../data/cities/cities.ts';
import { wordsOf } from '../data/word-files.ts';
import type { Locale } from '../i18n/locale.ts';
import { inPlace, ofPlace } from '../i18n/place-names.ts';
import { SIDE_BY_SIDE, townRoute } from '../i18n/towns.ts';
import { tables } from './site.ts';

/** The town of a route. @throws Error for a route without one */
export function cityOf(route: string): City {
  const found = cities(tables).find(({ name }) => townRoute(name) === route);
  if (!found) throw new Error(`no town of content/data/french_cities.csv has the route "${route}"`);
  return found;
}

/** A text of content/pages/towns.yaml with its placeholders filled. */
export const fillWords = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** The texts of content/pages/towns.yaml that name a town, filled with it. */
export function wordsOfTown(name: string, locale: Locale): (key: string) => string {
  const say = wordsOf('towns', locale);
  const values = { town: name, of: ofPlace(name, locale), in: inPlace(name, locale) };
  return (key) => fillWords(say(key), values);
}

/** Title of a page about towns. @throws Error for another route */
export function townTitle(route: string, locale: Locale): string {
  if (route.startsWith('town:')) return wordsOfTown(cityOf(route).name, locale)('title');
  return wordsOf('towns', locale)(route === SIDE_BY_SIDE ? 'beside-title' : 'list-title');
}
