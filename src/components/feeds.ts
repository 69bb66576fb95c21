/** The feeds of the site: what was corrected, and what was added. Each stands in the folder of the page that says the same. */
import { atom, type Feed } from '../data/atom.ts';
import { news } from '../data/news.ts';
import { wordsOf } from '../data/word-files.ts';
import { languageTag, type Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { ui } from '../i18n/ui.ts';
import { firstPublished, headingOf, summaryOf, toldCorrections } from './corrections.ts';
import { routes } from './site.ts';

export const feedIds = ['corrections', 'news'] as const;
export type FeedId = (typeof feedIds)[number];

/** Address of a feed, from the root. */
export const feedOf = (id: FeedId, locale: Locale): string => `${href(routes, id, locale)}feed.xml`;

type Entries = Pick<Feed, 'day' | 'entries'>;

function corrected(locale: Locale, address: (path: string) => string): Entries {
  const told = toldCorrections(locale);
  return {
    day: told[0]?.correction.date ?? firstPublished,
    entries: told.map((one) => ({
      title: headingOf(one, locale),
      day: one.correction.date,
      address: address(one.address),
      kind: one.correction.kind,
      summary: summaryOf(one, locale),
    })),
  };
}

function added(locale: Locale, address: (path: string) => string): Entries {
  const list = news();
  return {
    day: list[0]?.date ?? firstPublished,
    entries: list.map(({ id, date, title, what }) => ({
      title: title[locale],
      day: date,
      address: address(`${href(routes, 'news', locale)}#${id}`),
      kind: 'addition',
      summary: what[locale],
    })),
  };
}

/** A feed as Atom. @param address makes a path from the root whole */
export function feedText(id: FeedId, locale: Locale, address: (path: string) => string): string {
  const say = wordsOf('lists', locale);
  return atom({
    title: `${say(`${id}-title`)} · ${ui('site.title', locale)}`,
    subtitle: say(`${id}-description`),
    language: languageTag[locale],
    author: ui('site.title', locale),
    rights: ui('site.licence', locale),
    page: address(href(routes, id, locale)),
    self: address(feedOf(id, locale)),
    ...(id === 'news' ? added : corrected)(locale, address),
  });
}
