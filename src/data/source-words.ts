/** What a source is called in one language: its title, who published it first, the copy that was read, and the language each of these is in. */
import type { Locale } from '../i18n/locale.ts';
import type { SourceRow } from './schemas.ts';

const inWords = (locale: Locale, both: string, french: string): string => (locale === 'fr' && french ? french : both);

export const titleOf = ({ title, title_fr }: SourceRow, locale: Locale): string => inWords(locale, title, title_fr);

/** The language of the title, where it is not the page's. A title in square brackets is ours, so it is in the page's language. */
export const titleLanguage = ({ title_fr, language }: SourceRow, locale: Locale): string | undefined => (title_fr || language === locale ? undefined : language);

export const publisherOf = ({ publisher, publisher_fr }: SourceRow, locale: Locale): string => inWords(locale, publisher, publisher_fr);

/** The shortest name of a source: its publisher, or its title where it has none. */
export const sourceName = (source: SourceRow | undefined, locale: Locale): string => (source ? publisherOf(source, locale) || titleOf(source, locale) : '');

export const copyOf = ({ copy, copy_fr }: SourceRow, locale: Locale): string => inWords(locale, copy, copy_fr);
