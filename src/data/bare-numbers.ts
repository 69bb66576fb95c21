/**
 * Finds numbers typed by hand, in digits or in words. Dates, years, numbers of chapters, tasks, slides and rules, ordinals of arrondissements and names on a list are let through;
 * every other number must come from a row of content/data.
 */
import type { Locale } from '../i18n/locale.ts';

interface BareNumber {
  /** Position in the text, from 0. */
  index: number;
  text: string;
}

const SPACE = '[ \\n\\t\\u00a0\\u202f]';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
/** A measure after it makes four digits a count: "2000 cameras". */
const MEASURE: Record<Locale, string> = {
  en: 'cameras?|people|residents|inhabitants|buildings|dwellings|homes|flats|euros?|schools|reports|orders|requests|officers',
  fr: 'caméras?|personnes|habitants|immeubles|logements|euros?|écoles|signalements|arrêtés|demandes|agents|policiers|ménages',
};
/** Words whose number is a name: chapter 5, task 2, slides 3 and 4, year 10. */
const LABEL: Record<Locale, string> = {
  en: 'chapter|task|slide|rule|row|year|page',
  fr: 'chapitre|exercice|diapositive|règle|ligne|année|page',
};

const list = (item: string, joint: string): string =>
  `${item}(?:(?:,${SPACE}*|${SPACE}+(?:${joint})${SPACE}+)${item})*`;
const either = (...words: string[]): string => `(?:${words.join('|')})`;
const months: Record<Locale, string> = {
  en: either(
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ),
  fr: either(
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ),
};
const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

/** A year alone, not the start of a longer number, a percentage, a sum or a count. */
const year = (locale: Locale): string =>
  `(?<![\\p{L}\\p{N}€$£.,]|\\d[ \\u00a0\\u202f])${YEAR}(?:[–-](?:${YEAR}|\\d\\d))?(?:s)?${after}(?![.,]\\d|${SPACE}*[%€$]|[ \\u00a0\\u202f]\\d{3}(?!\\d))(?!${SPACE}(?:${MEASURE[locale]})${after})`;

const allowed: Record<Locale, RegExp[]> = {
  en: [
    new RegExp(`${before}(?:first|second)${SPACE}half${SPACE}of${SPACE}(?:the${SPACE}year|${YEAR})${after}`, 'giu'),
    new RegExp(`${before}${list(DAY, 'and|to|or')}${SPACE}${months.en}${after}`, 'gu'),
    new RegExp(`${before}(?:in|In|since|Since)${SPACE}${YEAR}(?=${SPACE}\\p{L})`, 'gu'),
    new RegExp(year('en'), 'gu'),
    new RegExp(`${before}(?:${LABEL.en})s?${SPACE}${list('\\d{1,2}', 'and|to|or')}${after}`, 'giu'),
    new RegExp(`${before}${list('\\d{1,2}(?:st|nd|rd|th)', 'and|to|or')}${SPACE}arrondissements?`, 'gu'),
  ],
  fr: [
    new RegExp(`${before}${list(`(?:1er|${DAY})`, 'et|au|ou')}${SPACE}${months.fr}${after}`, 'gu'),
    new RegExp(`${before}(?:en|En|depuis|Depuis|dès|Dès)${SPACE}${YEAR}(?=${SPACE}\\p{L})`, 'gu'),
    new RegExp(year('fr'), 'gu'),
    new RegExp(`${before}(?:${LABEL.fr})s?${SPACE}${list('\\d{1,2}', 'et|à|ou')}${after}`, 'giu'),
    new RegExp(
      `${before}${list('(?:1er|\\d{1,2}e)', '(?:et|ou|au|à)(?:[ \\u00a0](?:le|les|du|aux))?')}${SPACE}arrondissements?`,
      'gu',
    ),
  ],
};

const digits =
  '(?:[€$£]\\s?)?[\\p{L}]*(?:\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+(?:[.,:/]\\d+)*)(?:[ \\u00a0\\u202f]?[%€])?[\\p{L}]*|[½⅓⅔¼¾⅛]';

const units: Record<Locale, string> = {
  en: either(
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    '(?:thir|four|fif|six|seven|eigh|nine)teen',
    'twenty',
    'thirty',
    'forty',
    'fifty',
    'sixty',
    'seventy',
    'eighty',
    'ninety',
    'dozens?',
    'half',
    'halves',
    'thirds',
    'twice',
    'hundreds?',
    'thousands?',
    'millions?',
    'billions?',
  ),
  fr: either(
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
    'treize',
    'quatorze',
    'quinze',
    'seize',
    'vingts?',
    'trente',
    'quarante',
    'cinquante',
    'soixante',
    '(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?',
    'moitiés?',
    'tiers',
    'doubles?',
    'cents?',
    'mille',
    'milliers?',
    'millions?',
    'milliards?',
  ),
};
/** "A third camera" is an ordinal, "a third of the cameras" a fraction. */
const fraction = `(?:a|one)[ -]third(?=${SPACE}+(?:of|more|less|fewer|as|higher|lower|larger|smaller)${after}|[.,;:!?)”]|$)`;
const numberWords: Record<Locale, string> = {
  en: `${before}(?:${fraction}|${units.en}(?:(?:-|${SPACE}(?:and${SPACE})?)${units.en})*)${after}`,
  fr: `${before}${units.fr}(?:(?:-|-et-|${SPACE}(?:et${SPACE})?)${units.fr})*${after}`,
};
const bare: Record<Locale, RegExp> = {
  en: new RegExp(`${numberWords.en}|${digits}`, 'giu'),
  fr: new RegExp(`${numberWords.fr}|${digits}`, 'giu'),
};

const escape = (name: string): string =>
  name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ \u00a0\u202f]+/g, SPACE);
const blank = (text: string): string => text.replace(/[^\n]/g, '\u0001');

/** A pattern of all the names, longest first; null for none. */
export const namesPattern = (names: readonly string[]): RegExp | null =>
  names.length === 0
    ? null
    : new RegExp(
        `${before}(?:${[...names]
          .sort((a, b) => b.length - a.length)
          .map(escape)
          .join('|')})${after}`,
        'giu',
      );

/**
 * @param text running text; placeholders in braces are passed over
 * @param names what `namesPattern` made of content/allowed-names.yaml
 */
export function bareNumbers(text: string, locale: Locale, names: RegExp | null): BareNumber[] {
  let masked = text.replace(/\{[^}]*\}/g, blank);
  if (names) masked = masked.replace(names, blank);
  for (const pattern of allowed[locale]) masked = masked.replace(pattern, blank);
  return [...masked.matchAll(bare[locale])].map((match) => ({ index: match.index, text: match[0].trim() }));
}

export const bareNumberMessage = (text: string, mend: string): string =>
  `bare number "${text}" (${mend}, or add the name to content/allowed-names.yaml)`;
