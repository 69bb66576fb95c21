/** From lines to an SVG tree. Solid: measured. Hollow: assumed. Equals: calculated. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { sign, type SignKind } from '../parts/sign.ts';
import { mark, root, svg } from '../parts/svg.ts';
import type { PlacedPage } from './place.ts';
import type { Tag } from './steps.ts';

const SIGNS: Record<Tag, SignKind> = { measured: 'solid', assumed: 'hollow', calculated: 'equals' };

/** The key of the signs, then a mark for each step. */
export const draw = (placed: PlacedPage, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.legend.map(({ tag, x, text }) => [sign(SIGNS[tag], x, text.y), drawText(text)]),
    placed.heads.map(drawText),
    placed.rules.map((y) => svg('line', { class: 'axis', x1: 0, x2: placed.width, y1: y, y2: y })),
    placed.notes.map(drawText),
    placed.steps.map(({ id, tag, x, y, texts, field }) =>
      mark(
        id,
        {},
        sign(SIGNS[tag], x, y),
        texts.map(drawText),
        field && [svg('path', { class: 'ink', d: field.right }), svg('path', { class: 'other', d: field.mistaken })],
      ),
    ),
  );
