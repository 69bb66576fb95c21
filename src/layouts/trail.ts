/** The way from the front page down to a page, by its address: the pages that stand at the beginnings of it. */
import { routes } from '../components/site.ts';
import type { Locale } from '../i18n/locale.ts';
import { pages } from '../i18n/routes.ts';
import { ui } from '../i18n/ui.ts';
import { pageTitle } from '../share/titles.ts';

const byPath = new Map(pages(routes).map(({ id, path }) => [path, id]));

/** Titles and paths, the front page first and the page itself last. @throws Error for an unknown route */
export function trailOf(route: string, locale: Locale): { title: string; path: string }[] {
  const path = routes.get(route)?.[locale];
  if (path === undefined) throw new Error(`no route "${route}" (src/i18n/routes.ts)`);
  const home = routes.get('cover')?.[locale] ?? '';
  const steps = path.slice(home.length).split('/').filter(Boolean);
  return [
    { title: ui('site.title', locale), path: `/${home}` },
    ...steps.flatMap((_, i) => {
      const at = `${home}${steps.slice(0, i + 1).join('/')}/`;
      const id = byPath.get(at);
      return id === undefined ? [] : [{ title: pageTitle(id, locale), path: `/${at}` }];
    }),
  ];
}

/** Whether a page stands below the first level: under the front page and another folder. */
export const isDeep = (route: string, locale: Locale): boolean =>
  (routes.get(route)?.[locale] ?? '')
    .slice((routes.get('cover')?.[locale] ?? '').length)
    .split('/')
    .filter(Boolean).length > 1;
