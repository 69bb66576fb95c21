/** The pages of the lessons, but for those with answers. */
import { namedNumbers, plainClass } from '../../classroom/numbers.ts';
import { lessonHeading } from '../../classroom/words.ts';
import { classroom, tables } from '../../components/site.ts';
import { isKey, lessonParts, lessonRoute } from '../../i18n/lessons.ts';
import type { Locale } from '../../i18n/locale.ts';
import { record, type SearchRecord } from '../record.ts';

export const lessonRecords = (locale: Locale): SearchRecord[] =>
  classroom.lessons.flatMap((lesson) => {
    const filled = (text: string): string =>
      plainClass(text, locale, namedNumbers(lesson, tables.figures), tables.figures, lesson.id);
    const whole = `${filled(lesson.aim[locale])} ${filled(lesson.misconception[locale])}`;
    return lessonParts
      .filter((part) => !isKey(part))
      .map((part) =>
        record({
          kind: 'lesson',
          route: lessonRoute(lesson.id, part),
          title: lessonHeading(lesson, part, locale),
          text: part === '' ? whole : '',
        }),
      );
  });
