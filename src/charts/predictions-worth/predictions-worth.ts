/**
 * What predictions of places were worth where someone checked: every prediction of Plainfield as a dot, to scale; beside it the developers' own trial
 * and a count for Oakland, each in a panel of its own, because they measure different things.
 */
import type { Element } from 'hast';
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { asGiven } from '../parts/rows.ts';
import { drawText } from '../parts/text.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { place, type PlacedDots, type PlacedWorth } from './place.ts';
import { ID, type WorthRow, worthRows } from './rows.ts';

/** Dots as one pattern over whole lines and the rest of a line: some twenty thousand of them weigh no more than one. */
function drawDots({ id, className, pitch, dot, blocks }: PlacedDots): Element[] {
  const first = blocks[0];
  if (!first) return [];
  return [
    svg(
      'pattern',
      { id, x: first.x, y: first.y, width: pitch, height: pitch, patternUnits: 'userSpaceOnUse' },
      svg('path', { class: className, d: `M0 0h${dot}v${dot}h-${dot}z` }),
    ),
    ...blocks.map((block) => svg('rect', { ...block, fill: `url(#${id})` })),
  ];
}

function draw(placed: PlacedWorth, words: ChartWords): Element {
  const { field, hits, panels } = placed;
  return root(
    placed,
    words,
    field.free.map(drawText),
    mark('ev-p-plainfield-n', {}, field.texts.map(drawText), drawDots(field.dots)),
    mark(
      'ev-p-plainfield-hits',
      {},
      hits.texts.map(drawText),
      svg('path', { class: 'leader', d: hits.leader }),
      drawDots(hits.dots),
      svg('rect', { class: 'outline', ...hits.frame }),
    ),
    mark('ev-p-plainfield-rate', {}, hits.rate.map(drawText)),
    placed.warning.map(drawText),
    panels.map((panel) => [
      panel.free.map(drawText),
      panel.bars.map((bar) => mark(bar.key, {}, bar.texts.map(drawText), drawBar(bar.track), drawBar(bar.fill))),
      panel.bars.map((bar) =>
        svg('line', {
          class: 'axis',
          x1: bar.track.x,
          x2: bar.track.x,
          y1: bar.track.y - 3,
          y2: bar.track.y + bar.track.height + 3,
        }),
      ),
    ]),
  );
}

function table(rows: WorthRow[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'place', head: words.label('head-place') },
      { key: 'measure', head: words.label('head-measure') },
      { key: 'value', head: words.label('head-value'), numeric: true },
      { key: 'who', head: words.label('head-who') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.key,
      rows: [row.key, ...row.also],
      cells: [
        { text: `${row.place[words.locale]}, ${words.date(row.figure.asOf)}` },
        { text: row.measure ? words.label(row.measure) : row.figure.label[words.locale] },
        { text: asGiven(row.figure, words), value: row.figure.value },
        { text: words.label(row.who) },
        { text: words.sourceNames(row.also[0] ?? row.key) },
        { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      ],
    })),
  };
}

/** Predictions counted one by one, and two other measures that are not to be ranked beside them. */
export const predictionsWorth = defineChart<WorthRow, PlacedWorth>({
  id: ID,
  rows: worthRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
