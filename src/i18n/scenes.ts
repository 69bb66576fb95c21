/** The scenes of the story, in order: each has a page of its own. Their words: content/story/scenes.yaml; their pictures: src/field. */
import type { Bilingual } from './locale.ts';

export interface ScenePlace {
  id: string;
  slug: Bilingual;
  /** Id of the chapter that goes deeper. */
  chapter: string;
}

const place = (chapter: string, id: string, en: string, fr: string): ScenePlace => ({ id, slug: { en, fr }, chapter });

export const scenes: readonly ScenePlace[] = [
  place('how-many', 'cover', 'cover', 'couverture'),
  place('what-for', 'ninety', 'ninety', 'quatre-vingt-dix'),
  place('how-many', 'five', 'five', 'cinq'),
  place('how-many', 'fifty-three', 'fifty-three', 'cinquante-trois'),
  place('how-many', 'two-thousand', 'two-thousand', 'deux-mille'),
  place('how-many', 'date-moves', 'the-date-moves', 'la-date-recule'),
  place('how-many', 'count-stops', 'the-count-stops', 'le-decompte-s-arrete'),
  place('what-for', 'not-used', 'installed-not-used', 'installee-pas-exploitee'),
  place('what-for', 'asked-for', 'asked-for', 'on-les-demande'),
  place('what-for', 'out-of-how-many', 'out-of-how-many', 'sur-combien'),
  place('how-many', 'beside-nice', 'beside-nice', 'a-cote-de-nice'),
  place('two-budgets', 'aubagne', 'rue-d-aubagne', 'rue-d-aubagne'),
  place('two-budgets', 'two-purses', 'two-purses', 'deux-caisses'),
  place('watching-machine', 'software', 'software-looks-first', 'un-logiciel-regarde-d-abord'),
  place('watching-machine', 'fight-or-bread', 'fight-or-bread', 'bagarre-ou-pain'),
  place('alarm', 'million', 'a-million-pass', 'un-million-passent'),
  place('guessing-where', 'where-next', 'where-next', 'ou-ensuite'),
  place('elsewhere', 'not-only-here', 'not-only-here', 'pas-seulement-ici'),
  place('law', 'who-allowed', 'who-allowed-it', 'qui-l-a-permis'),
  place('your-street', 'your-street', 'your-street', 'votre-rue'),
];

/** Route id of a scene's page. */
export const sceneRoute = (id: string): string => `scene:${id}`;
