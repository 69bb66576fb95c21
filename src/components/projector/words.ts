/** What the projector's bar says; sent with its script, since a page says nothing of it before. */
import type { Bilingual } from '../../i18n/locale.ts';

const w = (en: string, fr: string): Bilingual => ({ en, fr });

export const projectorWords = {
  bar: w('Projector', 'Projection'),
  back: w('Back', 'Précédent'),
  next: w('Next', 'Suivant'),
  screen: w('Screen {n} of {all}', 'Écran {n} sur {all}'),
  more: w('more below', 'suite en bas'),
  minutes: w('min', 'min'),
  start: w('Start', 'Lancer'),
  pause: w('Pause', 'Pause'),
  goOn: w('Go on', 'Reprendre'),
  timer: w('Time left', 'Temps restant'),
  over: w('Time is up', 'Temps écoulé'),
  whole: w('Whole', 'Entier'),
  wholeKeys: w('Whole picture, in smaller letters (W)', 'Entier\u00a0: toute l’image, en lettres plus petites (W)'),
  title: w('Title', 'Titre'),
  cover: w('Cover the title (H)', 'Cacher le titre (H)'),
  uncover: w('Uncover the title (H)', 'Montrer le titre (H)'),
  uncovered: w('Uncovered: {title}', 'Titre montré\u00a0: {title}'),
  askChart: w('What does this chart tell you?', 'Que dit ce graphique\u202f?'),
  askElse: w('What do you think?', 'Qu’en pensez-vous\u202f?'),
  full: w('Full screen', 'Plein écran'),
  leave: w('Leave', 'Quitter'),
  leaveKeys: w('Leave the projector (Escape)', 'Quitter la projection (Échap)'),
  broken: w(
    'The address asks for the screen “{written}”, and this page has the screens 1 to {all}. The page is shown instead; the button starts at the first screen.',
    'L’adresse demande l’écran «\u00a0{written}\u00a0», et cette page a les écrans 1 à {all}. La page s’affiche à la place\u202f; le bouton part du premier écran.',
  ),
} as const;

/** A word of the projector in the page's language, its values filled. */
export type Say = (key: keyof typeof projectorWords, values?: Record<string, string | number>) => string;
