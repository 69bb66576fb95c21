/** Draws each field in its paths: those helped full, the others grey, those left out of the count as empty cells. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedCases22 } from './place.ts';

export const draw = ({ divisions, legend, ...placed }: PlacedCases22, words: ChartWords): Element =>
  root(
    placed,
    words,
    divisions.map(({ id, texts, helped, others, leftOut }) => [
      leftOut ? svg('path', { class: 'unmarked', d: leftOut }) : null,
      mark(
        id,
        {},
        svg('path', { class: 'other', d: others }),
        svg('path', { class: 'ink', d: helped }),
        texts.map(drawText),
      ),
    ]),
    legend.map(({ x, y, side, className, text }) => [
      svg('rect', { class: className, x, y, width: side, height: side }),
      drawText(text),
    ]),
  );
