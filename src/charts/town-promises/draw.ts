/** Draws a reader's town: a count solid, a promise a ring, what is uncertain dashed, and hatched where it is a range. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, drawDot } from '../parts/marks.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedMark, PlacedTown, Sign } from './place.ts';

const CLASSES: Record<Sign, string> = { count: 'ink', promise: 'ring', doubt: 'outline' };

const shape = ({ sign, bar, r, x, y }: PlacedMark): Element[] =>
  bar ? drawBar(bar) : [drawDot(CLASSES[sign], { x, y }, r)];

export const draw = (placed: PlacedTown, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.legend.map((entry) => [...shape(entry), drawText(entry.text)]),
    scaleGroup(placed.gaps.map(drawBar)),
    placed.axes.map(drawAxis),
    placed.words.map(drawText),
    placed.threads.map((d) => svg('path', { class: 'thread', d })),
    placed.steps.map((d) => svg('path', { class: 'ink-line', d })),
    placed.marks.map((one) => mark(one.key, {}, shape(one), one.texts.map(drawText))),
  );
