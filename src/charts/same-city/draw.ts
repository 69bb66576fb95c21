/** Draws the placed bars and their words. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedCities } from './place.ts';

export const draw = ({ counts, heads, ...placed }: PlacedCities, words: ChartWords): Element =>
  root(
    placed,
    words,
    heads.map(drawText),
    counts.map(({ row, bar, texts }) => mark(row.id, {}, drawBar(bar), texts.map(drawText))),
  );
