/** How the questions of a lesson stand in a teacher's bank of questions: names, categories, ids and tags, the same in every format that has them. */
import type { Locale } from '../../i18n/locale.ts';
import type { Item } from './item.ts';

export interface Bank {
  /** Id of the lesson with its language: `school-gate-fr`. */
  id: string;
  /** Number of the lesson, 1 to 8. */
  lesson: number;
  title: string;
  locale: Locale;
  /** Name of the group of questions that a person has to read: a quiz made of the others has its mark at once. */
  open: string;
  /** What a difficulty from 1 to 3 is called. */
  difficulty(level: number): string;
  /** Subject and level of a point of a curriculum; undefined for one that is not printed. */
  point(curriculum: string): string | undefined;
}

/** `6.03 What a tick shows`: sorts by lesson and place. */
export const bankName = (item: Item, { lesson }: Bank): string =>
  `${lesson}.${String(item.at).padStart(2, '0')} ${item.name}`;

/** The same at every import, so that a question brought in twice is seen to be the same; one a language. */
export const idNumber = (item: Item, { locale }: Bank): string => `${item.id}-${locale}`;

/** Mistake looked for (its id, the same in both languages), difficulty, curricula. */
export const tagsOf = (item: Item, { difficulty, point }: Bank): string[] => [
  ...new Set([item.misconception, difficulty(item.difficulty), ...item.curricula.flatMap((id) => point(id) ?? [])]),
];

/** The questions by category: those that a platform marks, then those that a person reads; no empty one. */
export function categories(items: readonly Item[], { title, open }: Bank): { path: string; items: Item[] }[] {
  const groups = [
    { path: title, items: items.filter(({ kind }) => kind !== 'words') },
    { path: `${title}/${open}`, items: items.filter(({ kind }) => kind === 'words') },
  ];
  return groups.filter((group) => group.items.length > 0);
}
