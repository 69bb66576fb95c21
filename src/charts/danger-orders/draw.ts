/** Draws the placed periods over their scale. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedOrders } from './place.ts';

export const draw = ({ axis, heads, periods, ...placed }: PlacedOrders, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawAxis(axis),
    heads.map(drawText),
    periods.map(({ row, bar, texts }) => mark(row.key, {}, drawBar(bar), texts.map(drawText))),
  );
