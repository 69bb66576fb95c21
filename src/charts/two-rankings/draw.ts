/** Draws the chart of two rankings as it was placed. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedRankings, PlacedSign } from './place.ts';
import { OAKLAND, RUN } from './rows.ts';

const drawSign = ({ frame, filling }: PlacedSign): (Element | null)[] => [
  filling ? svg('rect', { class: 'other', ...filling }) : null,
  frame ? svg('rect', { class: 'ink-line', ...frame }) : null,
];

export function draw(placed: PlacedRankings, words: ChartWords): Element {
  const { run, result, stills, key, oakland } = placed;
  return root(
    placed,
    words,
    mark(RUN, {}, run.map(drawText), result.map(drawText)),
    stills.map(({ title, under, grid, squares }) => [
      scaleGroup(title.map(drawText)),
      under.map(drawText),
      svg('path', { class: 'grid', fill: 'none', d: grid }),
      squares.map((square) =>
        mark(square.key, {}, drawSign(square), square.dots ? svg('path', { class: 'ink', d: square.dots }) : null),
      ),
    ]),
    key.map((sign) => [...drawSign(sign), drawText(sign.text)]),
    oakland.free.map(drawText),
    mark(OAKLAND, {}, oakland.signs.map(drawSign), oakland.texts.map(drawText)),
  );
}
