/** Draws the placed effects: grid first, then a stem from zero and a dot for every row with a percentage. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { DOT, type PlacedEffects, type Significance } from './place.ts';

const DASHES = '3.5 2.5';

function dot(significant: Significance, cx: number, cy: number): Element {
  if (significant === 'yes') return svg('circle', { class: 'other', cx, cy, r: DOT });
  return svg('circle', {
    class: 'other-ring',
    cx,
    cy,
    r: DOT,
    'stroke-dasharray': significant === 'no' ? null : DASHES,
  });
}

export const draw = (placed: PlacedEffects, words: ChartWords): Element =>
  root(
    placed,
    words,
    scaleGroup(
      placed.spans.map(({ top, bottom }) =>
        placed.ticks.map(({ x }, i) =>
          svg('line', { class: i === 0 ? 'axis' : 'grid', x1: x, x2: x, y1: top, y2: bottom }),
        ),
      ),
      placed.ticks.map(({ x, text, anchor }) =>
        svg('text', { class: 'tick', x, y: placed.tickY, 'text-anchor': anchor }, text),
      ),
    ),
    placed.legend.map(({ significant, x, y, text }) => [dot(significant, x, y), drawText(text)]),
    placed.heads.map(drawText),
    placed.effects.map(({ row, y, dot: at, texts }) =>
      mark(
        row.id,
        {},
        at
          ? [
              svg('line', { class: 'leader', x1: placed.zero, x2: at.x - DOT, y1: y, y2: y }),
              dot(row.significant, at.x, y),
            ]
          : null,
        texts.map(drawText),
      ),
    ),
    placed.notes.map(drawText),
  );
