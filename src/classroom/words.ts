/** The words of the classroom pages (content/classroom/shell.yaml) and of the kit for a stick (content/classroom/kit.yaml), in one language. */
import { wordsIn } from '../data/word-files.ts';
import type { LessonPart } from '../i18n/lessons.ts';
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';
import type { Lesson } from './lesson-schema.ts';

const CLASS_WORDS = 'content/classroom/shell.yaml';

/** The words of the kit for a stick. */
const KIT_WORDS = 'content/classroom/kit.yaml';
/** Paths of both, for the check. */
export const classWordFiles: readonly string[] = [CLASS_WORDS, KIT_WORDS];

type Say = (key: string, values?: Record<string, string | number>) => string;

const filled =
  (file: string, locale: Locale): Say =>
  (key, values = {}) =>
    wordsIn(
      file,
      locale,
    )(key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`${file} ${key}: no value for ${whole}`);
      return String(value);
    });

/** @returns a function from key and values to text, which throws an Error naming file and key when there is no such text or value */
export const classWords = (locale: Locale): Say => filled(CLASS_WORDS, locale);

/** As `classWords`, for the kit. */
export const kitWords = (locale: Locale): Say => filled(KIT_WORDS, locale);

/** Title of a page of a lesson: the lesson's own, and which of its papers it is. */
export const lessonHeading = ({ title }: { title: Bilingual }, part: LessonPart, locale: Locale): string =>
  part === ''
    ? title[locale]
    : `${title[locale]}${colon(locale)}${classWords(locale)(part).replace(/^./u, (sign) => sign.toLowerCase())}`;

/** For whom a lesson is meant, by age and school year. */
export function agesIn({ ages: { from, to } }: Pick<Lesson, 'ages'>, locale: Locale): string {
  const say = classWords(locale);
  return say('ages', { from: say(`from.${from}`), to: say(`to.${to}`) });
}

/** Subjects of a lesson, or what it needs, by name in a row. */
export const namesIn = (of: 'subject' | 'needs', values: readonly string[], locale: Locale): string =>
  values.map((value) => classWords(locale)(`${of}.${value}`)).join(', ');
