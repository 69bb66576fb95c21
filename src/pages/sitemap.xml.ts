/** Every page that search engines may show, with its twin in the other language, from the table of routes. */
import type { APIRoute } from 'astro';
import { x } from 'xastscript';
import { routes } from '../components/site.ts';
import { writeXml } from '../data/xml.ts';
import { isKeyRoute } from '../i18n/lessons.ts';
import { locales } from '../i18n/locale.ts';
import { pages } from '../i18n/routes.ts';

export const GET: APIRoute = ({ site }) => {
  const address = (path: string): string => new URL(`/${path}`, site).href;
  const urls = pages(routes)
    .filter(({ id }) => !isKeyRoute(id))
    .map(({ id, path }) =>
      x('url', [
        x('loc', address(path)),
        ...locales.map((locale) =>
          x('xhtml:link', { rel: 'alternate', hreflang: locale, href: address(routes.get(id)?.[locale] ?? '') }),
        ),
      ]),
    );
  const tree = x(
    'urlset',
    { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
    urls,
  );
  return new Response(writeXml(tree), { headers: { 'Content-Type': 'application/xml' } });
};
