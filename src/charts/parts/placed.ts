/** Small placed things that several charts share: a figure looked up by id, a line of text with its position, a bar. */
import type { Element } from 'hast';
import { ends } from '../../i18n/format.ts';
import type { Figure } from '../../data/figure.ts';
import { rounded } from '../../data/rounding.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { svg } from './svg.ts';
import { wrap } from './text-width.ts';

/** Text sizes of marks.css: `label` 14, `large` 18, `title` 22, `huge` 30 px. */
export const TEXT = { label: 14, large: 18, title: 22, huge: 30 } as const;
/** Distance between the lines of a wrapped label, in px. */
export const LEADING = 17;

export interface PlacedText {
  x: number;
  y: number;
  text: string;
  className: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Words on the same line in another class; they follow the text wherever a renderer ends it. */
  then?: { text: string; className: string };
}

export interface PlacedBar {
  x: number;
  y: number;
  width: number;
  height: number;
  className: string;
  /** `url(#…)` of a hatch pattern; without it the class paints the bar. A class that sets its own fill must then be left empty. */
  fill?: string;
}

/**
 * The figure of a row that a chart cannot do without.
 * @throws Error naming the chart and the missing row
 */
export function needFigure(tables: Tables, id: string, chart: string): Figure {
  const figure = tables.figures.get(id);
  if (!figure)
    throw new Error(
      `chart "${chart}" needs row "${id}", which no table of content/data has (add the row, or take it out of src/charts/${chart}/${chart}.ts)`,
    );
  return figure;
}

/** A value as its source gives it: "more than 2,500", "about 1,600", "3,000–4,000" ("3 000 à 4 000"), or the bare number. */
export function asGiven(figure: Figure, words: ChartWords, form: 'long' | 'short' = 'short'): string {
  const one = (value: number): string => words.quantity(value, figure.unit, form);
  if (figure.rounding === 'range' && figure.low !== null && figure.high !== null)
    return ends(one(figure.low), one(figure.high), words.locale);
  return rounded(figure, one(figure.value), words.locale);
}

/** A text broken into lines under each other, first baseline at `y`. */
export const textBlock = (
  text: string,
  at: Omit<PlacedText, 'text'>,
  width: number,
  size: number = TEXT.label,
  weight: 'regular' | 'bold' = 'regular',
  leading: number = LEADING,
): PlacedText[] => wrap(text, width, size, weight).map((line, i) => ({ ...at, text: line, y: at.y + i * leading }));

export function drawText({ x, y, text, className, anchor, then }: PlacedText): Element {
  const at = { x, y, 'text-anchor': anchor === 'start' ? null : anchor };
  if (!then) return svg('text', { class: className, ...at }, text);
  return svg(
    'text',
    { class: 'label', ...at },
    svg('tspan', { class: className }, text),
    ' ',
    svg('tspan', { class: then.className }, then.text),
  );
}

export const drawBar = (bar: PlacedBar): Element =>
  svg('rect', {
    class: bar.className || null,
    x: bar.x,
    y: bar.y,
    width: bar.width,
    height: bar.height,
    fill: bar.fill,
  });
