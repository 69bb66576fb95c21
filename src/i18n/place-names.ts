/** Names of places inside a sentence: French joins “de” and “à” with the article of a name, and drops the e before a vowel; English leaves names alone. */
import type { Locale } from './locale.ts';

/** The article that some French names begin with, as it joins “de” and “à”. “La” and “L’” stay as they are. */
const joined: readonly [article: RegExp, of: string, at: string][] = [
  [/^Le (?=\S)/, 'du ', 'au '],
  [/^Les (?=\S)/, 'des ', 'aux '],
];
/** A name whose first sound is a vowel. H is left alone: in names of places it is as often kept apart as not. */
const VOWEL = /^(?:[aàâeéèêëiîïoôuùûœæ]|y(?![aeiou]))/i;

/** “of Nice”; « de Nice », « d’Orléans », « du Havre », « de La Rochelle », « des Ulis ». */
export function ofPlace(name: string, locale: Locale): string {
  if (locale === 'en') return `of ${name}`;
  for (const [article, of] of joined) if (article.test(name)) return name.replace(article, of);
  return `${VOWEL.test(name) ? 'd’' : 'de '}${name}`;
}

/** “in Nice”; « à Nice », « au Havre », « aux Ulis », « à La Rochelle ». */
export function inPlace(name: string, locale: Locale): string {
  if (locale === 'en') return `in ${name}`;
  for (const [article, , at] of joined) if (article.test(name)) return name.replace(article, at);
  return `à ${name}`;
}

/** A name as it stands in an address: `Saint-Étienne` → `saint-etienne`. */
export const placeSlug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
