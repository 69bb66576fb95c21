/** The nine chapters, in order, with their parts. A chapter exists on the site once content/story holds it in both languages. */
import type { Bilingual } from './locale.ts';

export type PartId = 'count' | 'choose' | 'machine' | 'decide';

export interface ChapterPlace {
  id: string;
  number: number;
  part: PartId;
  slug: Bilingual;
}

const place = (number: number, part: PartId, id: string, fr: string): ChapterPlace => ({
  id,
  number,
  part,
  slug: { en: id, fr },
});

export const chapters: readonly ChapterPlace[] = [
  place(1, 'count', 'how-many', 'combien'),
  place(2, 'count', 'what-for', 'a-quoi-servent-elles'),
  place(3, 'choose', 'two-budgets', 'deux-budgets'),
  place(4, 'machine', 'watching-machine', 'machine-qui-regarde'),
  place(5, 'machine', 'alarm', 'alarme'),
  place(6, 'machine', 'guessing-where', 'deviner-ou'),
  place(7, 'decide', 'elsewhere', 'ailleurs'),
  place(8, 'decide', 'law', 'droit'),
  place(9, 'decide', 'your-street', 'votre-rue'),
];

export const partIds: readonly PartId[] = ['count', 'choose', 'machine', 'decide'];
