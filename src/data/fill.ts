/**
 * Fills the placeholders of a text: `{row-id}` prints the value of a row with its unit sign, `{row-id.low}`, `.high`, `.range`, `.short` (€46m), `.words` (eight),
 * and `{name}` a value handed in. Returned in pieces, so that each number keeps the id of its row.
 */
import { inWords, number, quantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Figure } from './figure.ts';

export interface Piece {
  text: string;
  /** Id of the row a number comes from, or the name of the table whose rows were counted. */
  row?: string;
}
export type Values = Record<string, string | Piece>;

export type Show = 'value' | 'low' | 'high' | 'range';
export type FigureForm = 'long' | 'short' | 'words' | 'millions';

/** "€12 million" and "€15 million" → "€12–15 million"; the sign and unit both ends share are written once. */
function joinRange(low: string, high: string, locale: Locale): string {
  const joint = locale === 'en' ? '–' : ' à ';
  const [, before = '', amount = low, after = ''] = /^([^\d]*)([\d.,\u202f]+)(.*)$/u.exec(low) ?? [];
  return high.startsWith(before) && high.endsWith(after) && after !== ''
    ? `${before}${amount}${joint}${high.slice(before.length)}`
    : `${low}${joint}${before && high.startsWith(before) ? high.slice(before.length) : high}`;
}

/**
 * One figure in words and signs.
 * @throws Error if the row has no such part, or cannot be written in that form
 */
export function printFigure(figure: Figure, locale: Locale, show: Show = 'value', form: FigureForm = 'long'): string {
  const one = (value: number | null): string => {
    if (value === null) throw new Error(`row "${figure.id}" has no ${show} (its cell is empty)`);
    if (form === 'words') return inWords(value, locale);
    if (form === 'millions')
      return `${number(value / 1e6, locale)}\u00a0million${locale === 'fr' && value >= 2e6 ? 's' : ''}`;
    return quantity(value, figure.unit, locale, form);
  };
  if (show === 'range') return joinRange(one(figure.low), one(figure.high), locale);
  return one(show === 'value' ? figure.value : figure[show]);
}

const placeholder = /\{([a-zA-Z][a-zA-Z0-9-]*)(?:\.(low|high|range|short|words))?\}/g;

/**
 * @param where named in the message when a placeholder is unknown
 * @throws Error naming the placeholder and the file
 */
export function fill(
  template: string,
  locale: Locale,
  figures: ReadonlyMap<string, Figure>,
  values: Values = {},
  where = 'a text',
): Piece[] {
  const pieces: Piece[] = [];
  const stray = template.replace(placeholder, '').match(/\{[^}]*\}?|\}/)?.[0];
  if (stray)
    throw new Error(
      `${where}: cannot read ${stray} (write {row-id}, or {row-id.low}, .high, .range, .short or .words)`,
    );
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name = '', part] = match;
    if (match.index > end) pieces.push({ text: template.slice(end, match.index) });
    end = match.index + whole.length;
    const given = values[name];
    const figure = figures.get(name);
    if (given !== undefined) pieces.push(typeof given === 'string' ? { text: given } : given);
    else if (figure) {
      const show = part === 'low' || part === 'high' || part === 'range' ? part : 'value';
      const form = part === 'short' || part === 'words' ? part : 'long';
      pieces.push({ text: printFigure(figure, locale, show, form), row: figure.id });
    } else
      throw new Error(
        `${where}: unknown placeholder {${name}} (the id of a row in content/data, or a name that the chart supplies)`,
      );
  }
  if (end < template.length) pieces.push({ text: template.slice(end) });
  return pieces;
}

/** The pieces as one string. */
export const plain = (pieces: Piece[]): string => pieces.map((piece) => piece.text).join('');
