/** The plays, in the order of the story. A play exists once it stands here: its pages, its place in a chapter and its checks are made from this list. */
import type { Bilingual } from './locale.ts';

export interface PlayPlace {
  id: string;
  slug: Bilingual;
  /** Id of the chapter it belongs to. */
  chapter: string;
}

export const plays: readonly PlayPlace[] = [
  { id: 'budget', slug: { en: 'budget', fr: 'budget' }, chapter: 'two-budgets' },
  { id: 'quarter', slug: { en: 'duty-officer', fr: 'permanence' }, chapter: 'watching-machine' },
  { id: 'alarm', slug: { en: 'alarm', fr: 'alarme' }, chapter: 'alarm' },
  { id: 'loop', slug: { en: 'loop', fr: 'boucle' }, chapter: 'guessing-where' },
];

/** The play that keeps the look of the story: nothing of it is in the machine's face. */
export const ON_PAPER = 'budget';

/** Address of the page that holds one play alone, large enough for a projector. */
export const playRoute = (id: string): string => `play:${id}`;
