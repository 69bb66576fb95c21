/** What is said of a number that cannot be taken, everywhere on the site: the words of `NumberFault`. */
import type { Bilingual, Locale } from './locale.ts';
import type { NumberFault } from './read-number.ts';

const words: Record<NumberFault['key'], Bilingual> = {
  empty: { en: 'Write a number here.', fr: 'Écrivez un nombre ici.' },
  two: {
    en: '“{got}” can be read as {one} or as {other}. Write the one you mean.',
    fr: '«\u00a0{got}\u00a0» peut se lire {one} ou {other}. Écrivez celui que vous voulez dire.',
  },
  words: {
    en: '“{got}” has no digits. Write the number in digits.',
    fr: '«\u00a0{got}\u00a0» ne contient aucun chiffre. Écrivez le nombre en chiffres.',
  },
  alone: {
    en: '“{got}” holds more than a number. Write it alone: {one}.',
    fr: '«\u00a0{got}\u00a0» contient autre chose qu’un nombre. Écrivez-le seul\u00a0: {one}.',
  },
  beside: {
    en: '“{got}” holds more than a number. Write all its digits, without words or signs.',
    fr: '«\u00a0{got}\u00a0» contient autre chose qu’un nombre. Écrivez tous ses chiffres, sans mot ni signe.',
  },
  several: {
    en: '“{got}” holds more than one number, or a stray gap. Write one number.',
    fr: '«\u00a0{got}\u00a0» contient plus d’un nombre, ou une espace de trop. Écrivez un seul nombre.',
  },
  signs: {
    en: 'The signs between the digits of “{got}” cannot be read. Write it as in 1,234.5.',
    fr: 'Les signes entre les chiffres de «\u00a0{got}\u00a0» ne peuvent pas être lus. Écrivez comme dans 1\u202f234,5.',
  },
  long: {
    en: '“{got}” has more digits than can be kept: write 15 at most.',
    fr: '«\u00a0{got}\u00a0» a trop de chiffres pour être gardé\u00a0: 15 au plus.',
  },
  low: {
    en: '{got} is too small. The least here is {one}, the most {other}.',
    fr: '{got} est trop petit. Ici, le minimum est {one}, le maximum {other}.',
  },
  high: {
    en: '{got} is too large. The most here is {one}, the least {other}.',
    fr: '{got} est trop grand. Ici, le maximum est {one}, le minimum {other}.',
  },
  step: {
    en: '{got} lies between two steps. Write {one} or {other}.',
    fr: '{got} tombe entre deux pas. Écrivez {one} ou {other}.',
  },
};

/** What is wrong with a number and how to write it, in a sentence or two. */
export const saidOf = ({ key, values }: NumberFault, locale: Locale): string =>
  words[key][locale].replace(/\{(\w+)\}/g, (_, name: 'got') => values[name]);
