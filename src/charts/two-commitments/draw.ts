/** Draws the placed receipt. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedReceipt } from './place.ts';

export const draw = (placed: PlacedReceipt, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.rules.map(({ x1, x2, y, className }) => svg('line', { class: className, x1, x2, y1: y, y2: y })),
    placed.heads.map(drawText),
    placed.sums.map(({ row, bars, texts }) => mark(row.key, {}, bars.map(drawBar), texts.map(drawText))),
  );
