/** What is said of a link that cannot be read, in both languages. With the script and not with the page: few readers need it, and every page of a play would carry it. */
import type { Locale } from '../i18n/locale.ts';
import type { LinkFault } from './link.ts';
import type { Templates } from './say.ts';

const words: Readonly<Record<'broken' | 'partly' | LinkFault['why'], Readonly<Record<Locale, string>>>> = {
  broken: {
    en: 'This link could not be read, so the play starts from its first state.',
    fr: 'Ce lien n’a pas pu être lu\u00a0: le modèle part de son premier état.',
  },
  partly: {
    en: 'Part of this link could not be read; everything else in it is set.',
    fr: 'Une partie de ce lien n’a pas pu être lue\u202f; tout le reste est réglé.',
  },
  unknown: {
    en: '“{part}”: there is no such setting. Delete this part of the link.',
    fr: '«\u00a0{part}\u00a0»\u00a0: ce réglage n’existe pas. Supprimez cette partie du lien.',
  },
  number: {
    en: '“{part}”: write a number after =, such as {example}.',
    fr: '«\u00a0{part}\u00a0»\u00a0: écrivez un nombre après =, comme {example}.',
  },
  range: {
    en: '“{part}”: the number must lie between {min} and {max}.',
    fr: '«\u00a0{part}\u00a0»\u00a0: écrivez un nombre de {min} à {max}.',
  },
  choice: {
    en: '“{part}”: write one of {options}.',
    fr: '«\u00a0{part}\u00a0»\u00a0: écrivez l’un de ces mots\u00a0: {options}.',
  },
  switch: {
    en: '“{part}”: write on or off.',
    fr: '«\u00a0{part}\u00a0»\u00a0: écrivez on ou off.',
  },
};

/** The words of one language, by the reason of the fault; `broken` and `partly` stand before them. */
export const linkWords = (locale: Locale): Templates =>
  Object.fromEntries(Object.entries(words).map(([why, text]) => [why, text[locale]]));
