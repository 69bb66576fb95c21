/** The pages of a lesson, and the pages of the classroom around them. */
import type { Bilingual } from './locale.ts';

export interface LessonPlace {
  id: string;
  slug: Bilingual;
  /** Tasks with cards to cut out: only then it has a page of cards. */
  cut?: readonly string[] | undefined;
}

/** Parts of a lesson with pages of their own; the empty part is the teacher's page. */
export const lessonParts = [
  '',
  'sheet',
  'cards',
  'answers',
  'slides',
  'quiz',
  'before-after',
  'paper-quiz',
  'quiz-key',
] as const;
export type LessonPart = (typeof lessonParts)[number];

export const partsOf = ({ cut }: LessonPlace): readonly LessonPart[] =>
  lessonParts.filter((part) => part !== 'cards' || cut);

/** Parts with answers: for the teacher, left out of search engines and of the sitemap. */
export const isKey = (part: LessonPart): boolean => part === 'answers' || part === 'quiz-key';

const slugs: Record<LessonPart, Bilingual> = {
  '': { en: '', fr: '' },
  sheet: { en: '/sheet', fr: '/fiche' },
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

/** Whether a route leads to a page with answers. */
export const isKeyRoute = (route: string): boolean => {
  const [kind, , part = ''] = route.split(':');
  return kind === 'lesson' && isKey(part as LessonPart);
};

export const lessonRoute = (id: string, part: LessonPart = ''): string => `lesson:${id}${part ? `:${part}` : ''}`;
