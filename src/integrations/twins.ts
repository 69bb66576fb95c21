/** After the build: beside each chapter a file of the same name that is plain text, made from the page that was built. */
import { readFile, writeFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';
import { ui } from '../i18n/ui.ts';
import { chapterText } from './twin/chapter-text.ts';

/** Programs that take a text file for an older encoding are told by its first bytes. */
const MARK = '\uFEFF';

const localeOf = (html: string): Locale => (html.includes('<html lang="fr') ? 'fr' : 'en');

/** A built chapter as the text of its file. */
export function twinOf(html: string): string {
  const locale = localeOf(html);
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const words = { figure: ui('twin.figure', locale), play: ui('twin.play', locale), colon: colon(locale) };
  const foot = [ui('site.title', locale), ...(address ? [address] : []), ui('site.licence', locale)];
  return MARK + chapterText(html, words, foot);
}

export const twins = (): AstroIntegration => ({
  name: 'twins',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const root = fileURLToPath(dir);
      const pages = (await readdir(root, { recursive: true })).filter((name) => /index\.html$/.test(name));
      let written = 0;
      for (const page of pages) {
        const html = await readFile(join(root, page), 'utf8');
        if (!html.includes('<body class="page-chapter"')) continue;
        await writeFile(join(root, page.replace(/[\\/]index\.html$/, '.txt')), twinOf(html));
        written++;
      }
      logger.info(`${written} chapters written as plain text`);
    },
  },
});
