/** A ten-line way to write SVG trees: hast elements with rounded numbers, never a style attribute. */
import type { Element, ElementContent } from 'hast';
import type { ChartWords, Placed } from '../chart.ts';

export type Attributes = Record<string, string | number | null | undefined>;
type Child = ElementContent | string | null | undefined | Child[];

/** Rounds a position to a tenth of a pixel. @throws on NaN, so that no broken drawing is ever built. */
export function tenth(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`a chart tried to draw at ${value}`);
  return Math.round(value * 10) / 10;
}

const clean = (value: Attributes[string]): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' ? String(tenth(value)) : value;
};

/** `svg('rect', { x: 1 }, …children)`: attributes are kept as written (`data-mark`, `text-anchor`, `viewBox`). */
export function svg(name: string, attributes: Attributes = {}, ...children: Child[]): Element {
  const element: Element = {
    type: 'element',
    tagName: name,
    properties: {},
    children: (children.flat(9) as (ElementContent | string | null | undefined)[]).flatMap((child): ElementContent[] =>
      child === null || child === undefined ? [] : [typeof child === 'string' ? { type: 'text', value: child } : child],
    ),
  };
  for (const [key, value] of Object.entries(attributes)) {
    const text = clean(value);
    if (text !== null) element.properties[key] = text;
  }
  return element;
}

/** A mark of the chart: walkable with script, tied to its table row by `key`. */
export const mark = (key: string, attributes: Attributes, ...children: Child[]): Element =>
  svg('g', { 'data-mark': key, ...attributes }, ...children);

/** Axis text and grid: numbers in it are a scale, not facts. */
export const scaleGroup = (...children: Child[]): Element => svg('g', { class: 'scale' }, ...children);

/** The root of every chart's drawing. The accessible name is set here; the table and summary carry the rest. */
export const root = (placed: Placed, words: ChartWords, ...children: Child[]): Element =>
  svg(
    'svg',
    {
      class: `chart ${placed.narrow ? 'narrow' : 'wide'}`,
      viewBox: `0 0 ${placed.width} ${tenth(placed.height)}`,
      role: 'img',
      'aria-label': words.alt,
    },
    ...children,
  );

/** A drawing as it stands in a page: its name, the summary and the table tell it, so that no voice reads the drawn words one by one. */
export const quiet = (drawing: Element): Element => ({
  ...drawing,
  children: [svg('g', { 'aria-hidden': 'true' }, drawing.children as ElementContent[])],
});
