/**
 * English left on French pages and French left on English ones: in the text of the built pages and in the names screen readers say.
 * Each run is read in the language it is marked with; publishers keep their names, and content/same-names.yaml lists the few others.
 */
import { namesIn, otherLanguage } from '../src/data/language/other-language.ts';
import { loadTables } from '../src/data/load.ts';
import { sameNamesFile } from '../src/data/same-names.ts';
import { locales } from '../src/i18n/locale.ts';
import { attribute, elements, tag, texts, type Check, type Element } from './built.ts';

const SAID = ['aria-label', 'aria-description', 'aria-roledescription', 'alt', 'title', 'placeholder'];

const { sources } = loadTables();
const published = sources.flatMap((source) => [
  source.publisher_fr ? '' : source.publisher,
  source.copy_fr ? '' : source.copy,
  ...source.author.split(/; |, /),
]);
const names = namesIn([...sameNamesFile.load().map(({ name }) => name), ...published]);

export const check: Check = ({ pages }) => {
  const faults: string[] = [];
  let runs = 0;
  let shown = 0;
  for (const page of pages) {
    const languageOf = (around: Element[]): string =>
      around.map((element) => attribute(element, 'lang')).find((lang) => lang !== undefined) ?? page.locale;
    const read = (text: string, around: Element[]): void => {
      const locale = locales.find((one) => languageOf(around).startsWith(one));
      if (!locale || around.some(({ tagName }) => ['code', 'pre'].includes(tagName))) return;
      runs++;
      const found = otherLanguage(text, locale, names);
      if (found.length === 0) return;
      shown++;
      faults.push(
        `${page.path}: ${locale === 'fr' ? 'English' : 'French'} in “${text.trim().replace(/\s+/g, ' ').slice(0, 120)}” (${[...new Set(found)].join(', ')})`,
      );
    };
    for (const body of elements(page.document, tag('body'))) {
      for (const { text, around } of texts(body)) read(text, around);
      for (const element of elements(body, () => true))
        for (const { name, value } of element.attrs) if (SAID.includes(name)) read(value, [element]);
    }
  }
  return {
    faults,
    done: `${runs} texts, each in the language of its page or of its mark`,
    mend: `${shown} times shown. Say it in the language of the page, mark it with lang, or add a name to ${sameNamesFile.path}.`,
  };
};
