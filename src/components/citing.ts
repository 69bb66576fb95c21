/** A page of the site as a thing to cite: where it stands, and of which version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cited } from '../data/cite.ts';
import type { Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { publicAddress, routes } from './site.ts';

/** The version of the site and of its data. */
const { version } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8')) as { version: string };

/** @param route of its page; until the site has an address, the path stands for it */
export function citedAt(route: string, locale: Locale, thing: Pick<Cited, 'id' | 'title' | 'date' | 'kind'>): Cited {
  const path = href(routes, route, locale);
  return { ...thing, locale, version, address: publicAddress ? new URL(path, publicAddress).href : path };
}
