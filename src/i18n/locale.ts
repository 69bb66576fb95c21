/** The two languages of the site. Both are equal: every text exists in both or not at all. */
export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** Words in both languages. */
export type Bilingual = Record<Locale, string>;

/** BCP 47 tags used for formatting: British English, French of France. */
export const languageTag: Bilingual = { en: 'en-GB', fr: 'fr-FR' };

/** The other language, for the switcher and `hreflang`. */
export const otherLocale = (locale: Locale): Locale => (locale === 'en' ? 'fr' : 'en');
