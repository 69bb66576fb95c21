/** The pages of a lesson, and the pages of the classroom around them. */
import type { Bilingual } from './locale.ts';

export interface LessonPlace {
  id: string;
  slug: Bilingual;
}

/** Parts of a lesson with pages of their own; the empty part is the teacher's page. */
export const lessonParts = [
  '',
  'prep',
  'sheet',
  'easy',
  'more',
  'cards',
  'answers',
  'slides',
  'quiz',
  'before-after',
  'paper-quiz',
  'quiz-key',
] as const;
export type LessonPart = (typeof lessonParts)[number];

/** Parts with answers: for the teacher, left out of search engines and of the sitemap. */
export const isKey = (part: LessonPart): boolean => part === 'answers' || part === 'quiz-key';

/** Parts a teacher works from: each tells answers on its way, so none goes to pupils with the kit. */
export const isTeachers = (part: LessonPart): boolean =>
  part === '' || part === 'prep' || part === 'slides' || isKey(part);

const slugs: Record<LessonPart, Bilingual> = {
  '': { en: '', fr: '' },
  prep: { en: '/plan', fr: '/fiche-de-preparation' },
  sheet: { en: '/sheet', fr: '/fiche' },
  easy: { en: '/easy-sheet', fr: '/fiche-simplifiee' },
  more: { en: '/further', fr: '/pour-aller-plus-loin' },
  cards: { en: '/cards', fr: '/cartes' },
  answers: { en: '/answers', fr: '/corrige' },
  slides: { en: '/slides', fr: '/diapositives' },
  quiz: { en: '/quiz', fr: '/questionnaire' },
  'before-after': { en: '/before-after', fr: '/avant-apres' },
  'paper-quiz': { en: '/paper-quiz', fr: '/questionnaire-papier' },
  'quiz-key': { en: '/quiz-key', fr: '/corrige-du-questionnaire' },
};

export const classFolder: Bilingual = { en: 'classroom', fr: 'classe' };

export const lessonSlug = ({ slug }: LessonPlace, part: LessonPart): Bilingual => ({
  en: `${classFolder.en}/${slug.en}${slugs[part].en}`,
  fr: `${classFolder.fr}/${slug.fr}${slugs[part].fr}`,
});

/** The part that a route names, or null where it is no page of a lesson. */
const partOfRoute = (route: string): LessonPart | null => {
  const [kind, , part = ''] = route.split(':');
  return kind === 'lesson' ? (part as LessonPart) : null;
};

/** Whether a route leads to a page with answers. */
export const isKeyRoute = (route: string): boolean => {
  const part = partOfRoute(route);
  return part !== null && isKey(part);
};

/** Whether a route leads to a page that a teacher works from. */
export const isTeachersRoute = (route: string): boolean => {
  const part = partOfRoute(route);
  return part !== null && isTeachers(part);
};

export const lessonRoute = (id: string, part: LessonPart = ''): string => `lesson:${id}${part ? `:${part}` : ''}`;
