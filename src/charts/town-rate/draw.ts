/** Draws the rates of a reader's town: bars from a line of zero. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar, zeroLine } from '../parts/marks.ts';
import { mark, root } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedRate } from './place.ts';

export const draw = (placed: PlacedRate, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.bars.map(({ key, bar, texts }) => mark(key, {}, drawBar(bar), texts.map(drawText))),
    zeroLine(placed.bars.map(({ bar }) => bar)),
  );
