/** The words of a walk through a chart, and the one sentence that names a mark. Pure; sent with the walk, since a page says nothing of it before. */
import type { Bilingual, Locale } from '../i18n/locale.ts';
import { colon } from '../i18n/punctuation.ts';

const w = (en: string, fr: string): Bilingual => ({ en, fr });

export const walkWords = {
  marks: w('Marks of the chart', 'Repères du graphique'),
  hint: w(
    'Point at a mark, touch it, or move with the arrow keys.',
    'Pointez ou touchez un repère, ou parcourez-les avec les flèches.',
  ),
  keys: w(
    'Left and right: marks. Enter: the whole mark. Escape: leave.',
    'Gauche et droite\u00a0: repères. Entrée\u00a0: tout le repère. Échap\u00a0: sortir.',
  ),
  keysSeries: w('Up and down: the other series.', 'Haut et bas\u00a0: les autres séries.'),
  keysMeasure: w('M: largest; m: smallest.', 'M\u00a0: le plus grand\u202f; m\u00a0: le plus petit.'),
  previous: w('Previous mark', 'Repère précédent'),
  hear: w('Hear it', 'Écouter'),
  next: w('Next mark', 'Repère suivant'),
  first: w('This is the first mark.', 'C’est le premier repère.'),
  last: w('This is the last mark.', 'C’est le dernier repère.'),
  noSeries: w('There is no further series.', 'Il n’y a pas d’autre série.'),
  of: w('{at} of {all}', '{at} sur {all}'),
} as const;

/** Most words that name a mark, its place among the marks included. */
export const MOST_WORDS = 20;
/** A text is not cut shorter than this. */
const FEWEST = 3;

/** One cell of a row, with the head of its column. */
export interface SaidCell {
  head: string;
  text: string;
  numeric: boolean;
}

const wordsOf = (text: string): string[] => text.split(' ').filter(Boolean);

/** Whether a cell says something: not empty, not a dash. */
export const says = ({ text }: Pick<SaidCell, 'text'>): boolean => text !== '' && text !== '–';

/** A cell as it is said: a number with the head of its column, a text alone. */
export const saidCell = ({ head, text, numeric }: SaidCell, locale: Locale): string =>
  numeric ? `${head}${colon(locale)}${text}` : text.replace(/\.$/, '');

/** "3 of 21". */
export const placeOf = (at: number, all: number, locale: Locale): string =>
  walkWords.of[locale].replace('{at}', String(at + 1)).replace('{all}', String(all));

/**
 * The name of a mark: what is said of it, then its place. Long texts are cut, the longest first, so that it keeps within MOST_WORDS.
 * @param at from 0
 */
export function markName(cells: readonly SaidCell[], at: number, all: number, locale: Locale): string {
  const parts = cells.filter(says).map((cell) => wordsOf(saidCell(cell, locale)));
  const place = placeOf(at, all, locale);
  const count = (): number => parts.reduce((sum, part) => sum + part.length, wordsOf(place).length);
  for (let over = count() - MOST_WORDS; over > 0; over = count() - MOST_WORDS) {
    const longest = parts.reduce((far, part) => (part.length > far.length ? part : far), []);
    const keep = Math.max(FEWEST, longest.length - over);
    if (keep >= longest.length) break;
    longest.splice(keep);
    longest.push(`${(longest.pop() ?? '').replace(/[,;.:\u00a0\u202f]+$/, '')}…`);
  }
  const words = parts.map((part) => part.join(' ')).join(', ');
  return `${words}${words.endsWith('…') ? '' : '.'} ${place}`;
}

/** The first number written in a text, by the language of the page; null when there is none. */
export function firstNumber(text: string, locale: Locale): number | null {
  const found = (locale === 'en' ? /\d[\d,]*(?:\.\d+)?/ : /\d(?:[\d\u202f\u00a0]*\d)?(?:,\d+)?/).exec(text)?.[0];
  if (found === undefined) return null;
  return Number(locale === 'en' ? found.replaceAll(',', '') : found.replace(/[\u202f\u00a0]/g, '').replace(',', '.'));
}

/** What stands between the ends of a range: in French prose, a word. */
const BETWEEN: Readonly<Record<Locale, RegExp>> = { en: /–/, fr: /–|[ \u00a0]à[ \u00a0]/ };

/**
 * The value in the text of a cell twice, or the two ends of a range (“1,748–1,901”, « 1 748 à 1 901 »).
 * @returns null where the cell holds no number
 */
export function rangeIn(text: string, locale: Locale): readonly [low: number, high: number] | null {
  const [low = null, high = null] = text.split(BETWEEN[locale]).map((part) => firstNumber(part, locale));
  return low === null ? null : [low, high ?? low];
}
