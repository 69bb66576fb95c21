/** What the script of a play is given beside its page, made at build: fetched together with it. */
import { locales, type Locale } from '../i18n/locale.ts';
import type { Given } from './bench.client.ts';

const made: Record<string, Record<Locale, () => Promise<{ default: string }>>> = {
  budget: { en: () => import('./budget/given.ts?made-en'), fr: () => import('./budget/given.ts?made-fr') },
  quarter: { en: () => import('./quarter/given.ts?made-en'), fr: () => import('./quarter/given.ts?made-fr') },
};

/** @returns undefined for a play whose page holds all that it needs */
export async function givenTo(id: string): Promise<Given | undefined> {
  const locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
  const fetched = await made[id]?.[locale]();
  return fetched && (JSON.parse(fetched.default) as Given);
}
