/** Words as the search compares them: small letters without accents, plurals as singulars, numbers without their groups. Used by the index, the query and the marks in results alike. Pure. */
import type { Locale } from '../i18n/locale.ts';

export interface Token {
  start: number;
  end: number;
  /** Small letters without accents, as it was written: what a beginning is compared with. */
  bare: string;
  /** What is compared. */
  term: string;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that stand on every page, without accents; letters alone are among them (l’, d’, ’s). */
const stopWords: Record<Locale, ReadonlySet<string>> = {
  en: set(
    'the an and or of to in on at by for from with as is are was were be been it its this that these those there their they he she we you not no but than then so if into over per has have had do does did will would can could which',
  ),
  fr: set(
    'le la les un une des du de et ou en au aux par pour dans sur avec sans est sont etait etaient ete etre ce cet cette ces il elle ils elles nous vous on ne pas plus que qui quoi dont se sa son ses leur leurs si mais comme a ont avait y',
  ),
};

/** Plurals that no rule gives. */
const irregular: Record<Locale, Readonly<Record<string, string>>> = {
  en: { men: 'man', women: 'woman', children: 'child', analyses: 'analysis' },
  fr: { travaux: 'travail', yeux: 'oeil' },
};

function singularEn(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '');
}

function singularFr(word: string): string {
  if (/[^e]aux$/.test(word) && word.length > 4) return `${word.slice(0, -2)}l`;
  return word.replace(/[sx]$/, '');
}

/** Small letters, without accents and ligatures. */
const bareOf = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss');

/** The singular of a bare word; short words are left. */
export function singular(bare: string, locale: Locale): string {
  const known = Object.hasOwn(irregular[locale], bare) ? irregular[locale][bare] : undefined;
  if (known !== undefined) return known;
  if (bare.length <= 3 || /\d/.test(bare)) return bare;
  return locale === 'fr' ? singularFr(bare) : singularEn(bare);
}

/** Groups of thousands ("1 558", "1,558", "1.558"), decimals ("1,35"), then words. */
const WORD =
  /(?<![\p{L}\p{N}])[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009.,'’]\d{3})+(?![\d\p{L}])|\d+(?:[.,]\d+)?(?!\p{L})|[\p{L}\p{M}\p{N}]+/gu;

const numeral = (text: string): string =>
  /^[1-9]\d{0,2}(?:[^\d]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text.replace(',', '.');

/** The words of a text with their places; stop words and single letters are left out. */
export function tokens(text: string, locale: Locale): Token[] {
  const found: Token[] = [];
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const end = start + written.length;
    if (/^\d/.test(written) && !/\p{L}/u.test(written)) {
      const term = numeral(written);
      found.push({ start, end, bare: term, term });
      continue;
    }
    const bare = bareOf(written);
    if (bare.length < 2 || stopWords[locale].has(bare)) continue;
    found.push({ start, end, bare, term: singular(bare, locale) });
  }
  return found;
}
