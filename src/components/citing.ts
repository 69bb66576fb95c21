/** A page of the site as a thing to cite: where it stands, and of which version. */
import type { Cited } from '../data/cite.ts';
import { siteVersion } from '../data/data-version.ts';
import type { Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { publicAddress, routes } from './site.ts';

/** A path from the root as a whole address; until the site has one, the path stands for it. */
export const addressOf = (path: string): string => (publicAddress ? new URL(path, publicAddress).href : path);

/** @param route of its page */
export const citedAt = (
  route: string,
  locale: Locale,
  thing: Pick<Cited, 'id' | 'title' | 'date' | 'kind'>,
): Cited => ({ ...thing, locale, version: siteVersion().package, address: addressOf(href(routes, route, locale)) });
