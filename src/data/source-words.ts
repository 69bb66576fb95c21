/** What a source is called in one language: its title, who published it first, the copy that was read, and the language each of these is in. */
import type { Locale } from '../i18n/locale.ts';
import { textIn } from './row-names.ts';
import type { SourceRow } from './schemas.ts';

export const titleOf = (source: SourceRow, locale: Locale): string => textIn(source, 'title', locale);

/** The language of the title, where it is not the page's. A title in square brackets is ours, so it is in the page's language. */
export const titleLanguage = ({ title_fr, language }: SourceRow, locale: Locale): string | undefined =>
  title_fr || language === locale ? undefined : language;

export const publisherOf = (source: SourceRow, locale: Locale): string => textIn(source, 'publisher', locale);

/** The short name of a source, in lists: its publisher; nothing for an unknown source. */
export const sourceName = (source: SourceRow | undefined, locale: Locale): string =>
  source ? publisherOf(source, locale) : '';

export const copyOf = (source: SourceRow, locale: Locale): string => textIn(source, 'copy', locale);
