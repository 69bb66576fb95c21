/** The words of the classroom pages: content/classroom/shell.yaml, in one language. */
import { wordsIn } from '../data/word-files.ts';
import type { Locale } from '../i18n/locale.ts';

export const CLASS_WORDS = 'content/classroom/shell.yaml';

/** @returns a function from key and values to text, which throws an Error naming file and key when there is no such text or value */
export function classWords(locale: Locale): (key: string, values?: Record<string, string | number>) => string {
  const say = wordsIn(CLASS_WORDS, locale);
  return (key, values = {}) =>
    say(key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${CLASS_WORDS} ${key}: no value for ${whole}`);
      return String(value);
    });
}
