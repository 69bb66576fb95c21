/** The corrections, and what was added, as Atom feeds, one a language: each beside the page that says the same. */
import type { APIRoute } from 'astro';
import { feedIds, feedOf, feedText, type FeedId } from '../components/feeds.ts';
import { locales, type Locale } from '../i18n/locale.ts';

export const getStaticPaths = () =>
  feedIds.flatMap((id) =>
    locales.map((locale) => ({
      params: { feed: feedOf(id, locale).replace(/^\/|\.xml$/g, '') },
      props: { id, locale },
    })),
  );

export const GET: APIRoute<{ id: FeedId; locale: Locale }> = ({ props: { id, locale }, site }) =>
  new Response(
    feedText(id, locale, (path) => new URL(path, site).href),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
