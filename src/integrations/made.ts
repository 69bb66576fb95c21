/** A module that a script imports with `?made-en` or `?made-fr` is run at build; what it makes goes with the script as a text of JSON. For what a script needs and a page does not print. */
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Locale } from '../i18n/locale.ts';

const MADE = /^(.+)\?made-(en|fr)$/;

/** A module of the text of JSON that `made(locale)` of this file comes to; null for any other import. */
export async function madeModule(id: string): Promise<string | null> {
  const [, file, locale] = MADE.exec(id) ?? [];
  if (!file) return null;
  const { made } = (await import(pathToFileURL(file).href)) as { made(locale: Locale): unknown };
  return `export default ${JSON.stringify(JSON.stringify(made(locale as Locale)))};`;
}

export const made = (): AstroIntegration => ({
  name: 'made',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [{ name: 'made', enforce: 'pre', load: madeModule }] } });
    },
  },
});
