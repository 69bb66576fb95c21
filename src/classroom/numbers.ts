/** The numbers a lesson or a file of questions may print: rows, numbers given for the exercise, and numbers worked out from both. */
import type { Figure } from '../data/figure.ts';
import { fill, plain, type Piece } from '../data/fill.ts';
import { evaluate } from '../data/formula.ts';
import { number } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { tied } from '../i18n/tied.ts';

/** A piece of text; `given` marks a number made up or worked out for the exercise. */
export interface ClassPiece extends Piece {
  given?: string;
}

interface Named {
  given?: Record<string, number> | undefined;
  calc?: Record<string, string> | undefined;
}

/**
 * Values of the names of a lesson: its given numbers, then its formulas in their order.
 * @throws Error naming the formula that cannot be read, or the name it does not know
 */
export function namedNumbers(
  { given = {}, calc = {} }: Named,
  figures: ReadonlyMap<string, Figure>,
): Map<string, number> {
  const values = new Map(Object.entries(given));
  for (const [name, formula] of Object.entries(calc)) {
    if (values.has(name)) throw new Error(`the number "${name}" stands twice (rename one)`);
    values.set(name, evaluateNamed(formula, values, figures));
  }
  return values;
}

/** @throws Error for a name that is neither given nor a row */
export const evaluateNamed = (
  formula: string,
  values: ReadonlyMap<string, number>,
  figures: ReadonlyMap<string, Figure>,
): number =>
  evaluate(formula, (id, part) => {
    const value = values.get(id) ?? (part === 'value' ? figures.get(id)?.value : figures.get(id)?.[part]);
    if (value === undefined || value === null) throw new Error(`{${id}} is neither a row nor a number given here`);
    return value;
  });

/**
 * No line ends between a number and what it counts.
 * @throws Error naming the placeholder that nothing fills
 */
export function fillClass(
  text: string,
  locale: Locale,
  values: ReadonlyMap<string, number>,
  figures: ReadonlyMap<string, Figure>,
  where: string,
): ClassPiece[] {
  const names = Object.fromEntries(
    [...values].map(([name, value]) => [name, { text: number(value, locale), row: `given:${name}` }]),
  );
  const pieces = fill(text, locale, figures, names, where);
  const whole = tied(plain(pieces), locale);
  let end = 0;
  return pieces.map(({ text: { length }, row }) => {
    const shown = whole.slice(end, (end += length));
    if (row?.startsWith('given:')) return { text: shown, given: row.slice('given:'.length) };
    return row === undefined ? { text: shown } : { text: shown, row };
  });
}

export const plainClass = (...args: Parameters<typeof fillClass>): string => plain(fillClass(...args));
