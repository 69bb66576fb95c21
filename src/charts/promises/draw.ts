/** Draws the placed counts and promises: gap and scale first, then threads, the step line and the marks. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar } from '../parts/marks.ts';
import type { SettledLabel } from '../parts/room.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedHero } from './place.ts';

/** The promise whose number the bracket's words quote. */
const THOUSAND = 'ms-cam-2012-aim1000';

const drawLabel = (label: SettledLabel | undefined): Element[] => [
  ...(label?.leader ? [svg('path', { class: 'leader', d: label.leader })] : []),
  ...(label?.texts ?? []).map(drawText),
];

export const draw = (placed: PlacedHero, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawBar(placed.gap),
    placed.axes.map(drawAxis),
    drawText(placed.title),
    svg('path', { class: 'leader', d: placed.bracket.path }),
    svg('g', { 'data-row': THOUSAND }, drawLabel(placed.bracket.label)),
    placed.promises.map(({ light, thread }) => svg('path', { class: light ? 'thread light' : 'thread', d: thread })),
    placed.steps.map((d) => svg('path', { class: 'ink-line', d })),
    placed.words.flatMap(drawLabel),
    placed.counts.map(({ id, x, y, r, label }) =>
      mark(id, {}, svg('circle', { class: 'ink', cx: x, cy: y, r }), drawLabel(label)),
    ),
    mark(placed.range.id, {}, drawBar(placed.range.bar), drawLabel(placed.range.label)),
    placed.promises.map(({ id, x, y, r, light, label }) =>
      mark(id, {}, svg('circle', { class: light ? 'ring light' : 'ring', cx: x, cy: y, r }), drawLabel(label)),
    ),
  );
