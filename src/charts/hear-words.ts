/** The words of hearing a chart. Pure; sent with its script, since a page says nothing of it before. */
import type { Bilingual } from '../i18n/locale.ts';

const w = (en: string, fr: string): Bilingual => ({ en, fr });

export const hearWords = {
  group: w('Hear the chart', 'Écouter le graphique'),
  stop: w('Stop', 'Arrêter'),
  volume: w('Volume', 'Volume'),
  pause: w('Pause', 'Pause'),
  play: w('Play on', 'Reprendre'),
  again: w('From the start', 'Depuis le début'),
  begins: w(
    'One tone per mark, in the order of the table: low is small, high is large. A mark without a number is silent. Escape stops.',
    'Un son par repère, dans l’ordre du tableau\u00a0: grave, c’est petit\u202f; aigu, c’est grand. Un repère sans chiffre est muet. Échap arrête.',
  ),
  ended: w('That was the last mark.', 'C’était le dernier repère.'),
  paused: w('Paused.', 'En pause.'),
  failed: w('This browser cannot play sound here.', 'Ce navigateur ne produit pas de son ici.'),
} as const;
