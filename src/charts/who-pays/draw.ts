/** Draws the placed bars, their hatching or their dots, and their words. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar, type PlacedBar } from '../parts/marks.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedPay } from './place.ts';

const DOT = 2.5;
const DOT_GAP = 7;

/** Small squares in rows over a bar, as one path. */
function dots({ x, y, width, height }: PlacedBar): Element {
  const start = (DOT_GAP - DOT) / 2;
  let path = '';
  for (let down = start; down <= height - DOT; down += DOT_GAP)
    for (let along = start; along <= width - DOT; along += DOT_GAP)
      path += `M${tenth(x + along)} ${tenth(y + down)}h${DOT}v${DOT}h-${DOT}z`;
  return svg('path', { class: 'other', d: path });
}

export const draw = (placed: PlacedPay, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.heads.map(drawText),
    placed.parts.map(({ row, bar, dotted, texts }) =>
      mark(row.key, {}, drawBar(bar), dotted ? dots(bar) : null, texts.map(drawText)),
    ),
  );
