/** Draws the placed effects: grid first, then a stem from zero and a dot for every row with a percentage. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawDot } from '../parts/marks.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { DOT, type PlacedEffects } from './place.ts';
import type { Significance } from './rows.ts';

/** Solid if significant, hollow if not, dashed if what we read does not say. */
const dot = (significant: Significance, at: { x: number; y: number }): Element =>
  drawDot(significant === 'yes' ? 'other' : 'other-ring', at, DOT, significant === 'not-stated');

export const draw = (placed: PlacedEffects, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.grids.map(drawAxis),
    placed.legend.map(({ significant, text, ...at }) => [dot(significant, at), drawText(text)]),
    placed.heads.map(drawText),
    placed.effects.map(({ id, significant, y, dot: at, texts }) =>
      mark(
        id,
        {},
        at
          ? [svg('line', { class: 'leader', x1: placed.zero, x2: at.x - DOT, y1: y, y2: y }), dot(significant, at)]
          : null,
        texts.map(drawText),
      ),
    ),
    placed.notes.map(drawText),
  );
