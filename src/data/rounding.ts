/** The word before a value that its source does not state exactly. */
import type { Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';
import type { Figure } from './figure.ts';

/** Units of which there is more or less, not more or fewer: money, shares, rates. */
const amount = /^(?:EUR|USD|CNY|KES|MUR|PKR|percent|rate|ratio)|-per-/;

/** “more than”, “fewer than” and the like; null for a value that stands alone. A range is written with both its ends. */
function roundingWord({ rounding, unit }: Pick<Figure, 'rounding' | 'unit'>, locale: Locale): string | null {
  if (rounding === 'exact' || rounding === 'range') return null;
  return ui(rounding === 'under' && amount.test(unit) ? 'rounding.underAmount' : `rounding.${rounding}`, locale);
}

/** The value with its word: “fewer than 100”. */
export const rounded = (figure: Pick<Figure, 'rounding' | 'unit'>, value: string, locale: Locale): string =>
  [roundingWord(figure, locale), value].filter(Boolean).join(' ');
