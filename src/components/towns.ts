/** What the pages about towns share: their titles, and the words of one town. */
import { cities, type City } from '../data/cities/cities.ts';
import { rateOf, twoDigits } from '../data/cities/rate.ts';
import { printFigure } from '../data/fill.ts';
import { rounded } from '../data/rounding.ts';
import type { FrenchCityRow } from '../data/schemas.ts';
import { unitAfter } from '../data/units.ts';
import { wordsOf } from '../data/word-files.ts';
import { number } from '../i18n/format.ts';
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

/** A text that opens a line. */
export const capital = (text: string): string =>
  text.replace(/^[“«\u00a0]*\p{L}/u, (opening) => opening.toLocaleUpperCase());

/** The number of a row as its source gives it, with its unit where the label leaves it out; '' for a row without a number. */
export function figureText(id: string, locale: Locale): string {
  const figure = tables.figures.get(id);
  return figure
    ? `${rounded(figure, printFigure(figure, locale), locale)}${unitAfter(figure.unit, figure.label[locale], locale)}`
    : '';
}

/** The rate of a count with the residents it rests on, or why there is none. */
export function rateText(row: FrenchCityRow, locale: Locale): string {
  const say = wordsOf('towns', locale);
  const rate = rateOf(row);
  if ('none' in rate) return say(`no-rate-${rate.none}`);
  return fillWords(say('rate'), {
    rate: number(twoDigits(rate.rate), locale),
    residents: number(row.population ?? 0, locale),
    year: row.population_year,
  });
}

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
