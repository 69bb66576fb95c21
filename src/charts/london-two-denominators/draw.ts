/** Draws the field of alerts in two paths, and the bar of faces with the alerts as a line drawn to scale. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedLondon } from './place.ts';

/** Not rounded to tenths: the width of the line is the point. */
const exact = (px: number): string => px.toFixed(3);

export function draw({ field, bar, fan, legend, parts, foot, ...placed }: PlacedLondon, words: ChartWords): Element {
  const drawings = [
    [svg('path', { class: 'other', d: field.others }), svg('path', { class: 'ink', d: field.mistaken })],
    [
      svg('rect', { class: 'void', x: bar.x, y: bar.y, width: bar.width, height: bar.height }),
      svg('path', {
        class: 'ink',
        d: `M${tenth(bar.x)} ${bar.y}h${exact(bar.alerts)}v${bar.height}h-${exact(bar.alerts)}z`,
      }),
    ],
  ];
  return root(
    placed,
    words,
    legend.map(({ x, y, side, className, text }) => [
      svg('rect', { class: className, x, y, width: side, height: side }),
      drawText(text),
    ]),
    svg('path', { class: 'leader', d: fan }),
    parts.map(({ id, texts }, i) => mark(id, {}, drawings[i], texts.map(drawText))),
    drawText(foot),
  );
}
