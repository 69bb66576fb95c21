/** The bank of questions of a lesson in one language, with its words. */
import { printed } from '../classroom/curricula.ts';
import type { Bank } from '../classroom/export/bank.ts';
import type { Lesson } from '../classroom/lesson-schema.ts';
import { classWords } from '../classroom/words.ts';
import type { Locale } from '../i18n/locale.ts';
import { classroom } from './site.ts';

export function bankOf(lesson: Lesson, locale: Locale): Bank {
  const say = classWords(locale);
  const points = new Map(
    printed(classroom.curricula).map((point) => [
      point.id,
      `${point[`subject_${locale}`]}, ${point[`level_${locale}`]}`,
    ]),
  );
  return {
    id: `${lesson.id}-${locale}`,
    lesson: lesson.number,
    title: lesson.title[locale],
    locale,
    open: say('openAnswers'),
    difficulty: (level) => say(`difficulty.${level}`),
    point: (id) => points.get(id),
  };
}
