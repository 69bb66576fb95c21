/** Draws the placed bars on their zero lines. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedCounts } from './place.ts';

export const draw = ({ counts, zeros, foot, ...placed }: PlacedCounts, words: ChartWords): Element =>
  root(
    placed,
    words,
    counts.map(({ figure, texts, bar }) => mark(figure.id, {}, texts.map(drawText), drawBar(bar))),
    scaleGroup(zeros.map((zero) => svg('line', { class: 'axis', x1: 0.5, x2: 0.5, ...zero }))),
    foot.map(drawText),
  );
