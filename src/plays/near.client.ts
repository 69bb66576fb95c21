/** Starts a play once it is near, or at once when the address names it. Each play is its own file. */
import { locales, type Locale } from '../i18n/locale.ts';
import { Shell, type Given, type PlayScript } from './shell.client.ts';

const scripts: Record<string, () => Promise<{ play: PlayScript }>> = {
  budget: () => import('./budget/budget.client.ts'),
  quarter: () => import('./quarter/quarter.client.ts'),
  alarm: () => import('./alarm/alarm.client.ts'),
  loop: () => import('./loop/loop.client.ts'),
};

/** What a script is given beside its page, made at build: fetched together with it. */
const given: Record<string, Record<Locale, () => Promise<{ default: string }>>> = {
  quarter: { en: () => import('./quarter/given.ts?made-en'), fr: () => import('./quarter/given.ts?made-fr') },
};

/** @throws Error if the page holds a play that has no script */
export async function startPlay(root: HTMLElement): Promise<void> {
  const id = root.dataset['play'] ?? '';
  const load = scripts[id];
  if (!load) throw new Error(`no script for the play "${id}"`);
  const locale = locales.find((one) => document.documentElement.lang.startsWith(one)) ?? 'en';
  const [{ play }, more] = await Promise.all([load(), given[id]?.[locale]()]);
  new Shell(root, play, more && (JSON.parse(more.default) as Given)).start();
}
