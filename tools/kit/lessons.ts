/** The lessons as the kit parts them: what pupils use, and what their teacher works from. */
import { classroom, routes } from '../../src/components/site.ts';
import { isTeachers, lessonParts, lessonRoute, type LessonPart } from '../../src/i18n/lessons.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { href } from '../../src/i18n/routes.ts';

interface KitPart {
  part: LessonPart;
  route: string;
  /** Address on the site. */
  path: string;
}
export interface KitLesson {
  id: string;
  number: number;
  title: string;
  pupils: KitPart[];
  teachers: KitPart[];
}

/** In the order of their numbers, with the pages that the site has. */
export const kitLessons = (locale: Locale): KitLesson[] =>
  classroom.lessons
    .map(({ id, number, title }): KitLesson => {
      const parts = lessonParts
        .map((part) => ({ part, route: lessonRoute(id, part) }))
        .filter(({ route }) => routes.has(route))
        .map((one): KitPart => ({ ...one, path: href(routes, one.route, locale) }));
      return {
        id,
        number,
        title: title[locale],
        pupils: parts.filter(({ part }) => !isTeachers(part)),
        teachers: parts.filter(({ part }) => isTeachers(part)),
      };
    })
    .toSorted((a, b) => a.number - b.number);
