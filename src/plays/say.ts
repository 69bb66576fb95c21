/** The words of a play while it runs: templates with their facts already filled, numbers written as the language writes them. Pure; the same at build and in the browser. */
import { number } from '../i18n/format.ts';
import { languageTag, type Locale } from '../i18n/locale.ts';

/** Text by key, in one language. */
export type Templates = Readonly<Record<string, string>>;
export type SayValues = Readonly<Record<string, string | number>>;

export interface Say {
  locale: Locale;
  /** The text under a key, its `{name}`s filled; numbers as the language writes them. @throws Error for a key or a name without a value */
  (key: string, values?: SayValues): string;
  has(key: string): boolean;
  /** `key.one` or `key.other` by the number, which stands in the text as `{n}`: "1 alarm", "0 alarme", "2 alarmes"; `key.many`, where there is one, for the round millions of French. */
  count(key: string, n: number, values?: SayValues): string;
  number(value: number): string;
}

/** Decimals are cut to four, as everywhere on the site; a model rounds before it says. */
export function saying(locale: Locale, templates: Templates): Say {
  let rules: Intl.PluralRules | undefined;
  const say = (key: string, values: SayValues = {}): string => {
    const template = Object.hasOwn(templates, key) ? templates[key] : undefined;
    if (template === undefined)
      throw new Error(`the play has no words "${key}" (add them to its file in content/plays, in both languages)`);
    return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the words "${key}" want a value for ${whole}`);
      return typeof value === 'number' ? number(value, locale) : value;
    });
  };
  return Object.assign(say, {
    locale,
    has: (key: string) => Object.hasOwn(templates, key),
    count: (key: string, n: number, values: SayValues = {}) => {
      rules ??= new Intl.PluralRules(languageTag[locale]);
      const form = rules.select(n);
      return say(
        `${key}.${form === 'one' || (form === 'many' && Object.hasOwn(templates, `${key}.many`)) ? form : 'other'}`,
        { n, ...values },
      );
    },
    number: (value: number) => number(value, locale),
  });
}
