/** Draws the bars over their grid; the zero line stands beside the bars only, so that it never runs through the name of a group. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, zeroLine } from '../parts/marks.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedSuppliers } from './place.ts';

export const draw = (placed: PlacedSuppliers, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawAxis(placed.axis),
    drawText(placed.title),
    placed.heads.map(drawText),
    placed.firms.map(({ id, bar, point, texts }) =>
      mark(id, {}, drawBar(bar), point ? svg('path', { class: bar.className, d: point }) : null, texts.map(drawText)),
    ),
    zeroLine(placed.firms.map(({ bar }) => bar)),
  );
