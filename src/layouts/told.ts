/** What the nodes of structured data tell of a page of ours, once the site has an address. */
import { publicAddress, routes } from '../components/site.ts';
import type { Told } from '../data/structured.ts';
import { languageTag, type Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { ui } from '../i18n/ui.ts';

/** A path from the root as a whole address. @throws Error while the site has none */
export function wholeAddress(path: string): string {
  if (!publicAddress) throw new Error('the site has no address yet (set SITE_URL)');
  return new URL(path, publicAddress).href;
}

/** @throws Error while the site has no address, and for an unknown route */
export const toldOf = (route: string, locale: Locale, title: string, description: string): Told => ({
  by: { name: ui('site.title', locale), address: wholeAddress(href(routes, 'cover', locale)) },
  address: wholeAddress(href(routes, route, locale)),
  title,
  description,
  language: languageTag[locale],
});
