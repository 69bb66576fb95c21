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

const drawCount = ({ id, x, y, r, label }: PlacedHero['counts'][number]): Element =>
  mark(id, {}, svg('circle', { class: 'ink', cx: x, cy: y, r }), drawLabel(label));

export const draw = (placed: PlacedHero, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawBar(placed.gap),
    placed.axes.map(drawAxis),
    drawText(placed.title),
    placed.promises.map(({ light, thread }) => svg('path', { class: light ? 'thread light' : 'thread', d: thread })),
    placed.words.slice(0, -1).flatMap(drawLabel),
    placed.counts.slice(0, 1).map(drawCount),
    // What was counted after the first: a reader may guess it before it is shown.
    svg(
      'g',
      { class: 'counted' },
      svg('path', { class: 'leader', d: placed.bracket.path }),
      svg('g', { 'data-row': THOUSAND }, drawLabel(placed.bracket.label)),
      placed.steps.map((d) => svg('path', { class: 'ink-line', d })),
      // The last of the words names the counted line.
      placed.words.slice(-1).flatMap(drawLabel),
      placed.counts.slice(1).map(drawCount),
      mark(placed.range.id, {}, drawBar(placed.range.bar), drawLabel(placed.range.label)),
    ),
    placed.promises.map(({ id, x, y, r, light, label }) =>
      mark(id, {}, svg('circle', { class: light ? 'ring light' : 'ring', cx: x, cy: y, r }), drawLabel(label)),
    ),
  );
