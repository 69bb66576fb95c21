/** A formula as a reader can follow it: its rows filled in, in signs that everybody knows. */
import { quantity } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { ui } from '../i18n/ui.ts';
import type { Figure } from './figure.ts';

const roundings = { ceil: 'note.roundUp', floor: 'note.roundDown', round: 'note.rounded' } as const;

/**
 * "round({a} / {b}, 1)" → "1,558 / 878 (rounded)".
 * @param figureOf the row of an id
 */
export function formulaInWords(formula: string, figureOf: (id: string) => Figure, locale: Locale): string {
  const outer = /^(round|ceil|floor)\((.*?)(?:, *-?\d+)?\)$/.exec(formula);
  const inner = (outer?.[2] ?? formula)
    .replaceAll(' * ', ' × ')
    .replaceAll(' - ', ' − ')
    .replaceAll(/(?<![\w.{-])\d+(?:\.\d+)?(?![\w.}-])/g, (digits) => quantity(Number(digits), '', locale))
    .replaceAll(/\{([\w-]+?)(?:\.(low|high))?\}/g, (_, id: string, part?: 'low' | 'high') => {
      const figure = figureOf(id);
      return quantity((part ? figure[part] : figure.value) as number, figure.unit, locale);
    });
  return outer ? `${inner} (${ui(roundings[outer[1] as keyof typeof roundings], locale)})` : inner;
}
