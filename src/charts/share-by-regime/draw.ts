/** Draws the bars over their grid; the zero line stands beside the bars only, so that it never runs through a name. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, zeroLine } from '../parts/marks.ts';
import { mark, root } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedShares } from './place.ts';

export const draw = (placed: PlacedShares, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawAxis(placed.axis),
    drawText(placed.title),
    placed.shares.map(({ id, bar, texts }) => mark(id, {}, drawBar(bar), texts.map(drawText))),
    zeroLine(placed.shares.map(({ bar }) => bar)),
  );
