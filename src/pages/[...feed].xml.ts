/** The corrections as an Atom feed, one a language: beside the page that says the same. */
import type { APIRoute } from 'astro';
import { feedPath, firstPublished, headingOf, summaryOf, toldCorrections } from '../components/corrections.ts';
import { routes } from '../components/site.ts';
import { atom } from '../data/atom.ts';
import { wordsOf } from '../data/word-files.ts';
import { languageTag, locales, type Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { ui } from '../i18n/ui.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { feed: feedPath(locale).replace(/^\/|\.xml$/g, '') }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) => {
  const say = wordsOf('lists', locale);
  const address = (path: string): string => new URL(path, site).href;
  const told = toldCorrections(locale);
  const xml = atom({
    title: `${say('corrections-title')} · ${ui('site.title', locale)}`,
    subtitle: say('corrections-description'),
    language: languageTag[locale],
    author: ui('site.title', locale),
    rights: ui('site.licence', locale),
    page: address(href(routes, 'corrections', locale)),
    self: address(feedPath(locale)),
    day: told[0]?.correction.date ?? firstPublished,
    entries: told.map((one) => ({
      title: headingOf(one, locale),
      day: one.correction.date,
      address: address(one.address),
      kind: one.correction.kind,
      summary: summaryOf(one, locale),
    })),
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
