/** Draws the chart of what predictions were worth as it was placed. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedDots, PlacedWorth } from './place.ts';

/** How far the line at the start of the bars stands out of them. */
const OUT = 3;

/** Each line of dots is one dashed line, a dash a dot: some twenty thousand of them weigh no more than a hundred. */
const drawDots = ({ className, x, y, pitch, dot, lines }: PlacedDots): Element =>
  svg('path', {
    class: className,
    'stroke-width': String(dot),
    'stroke-dasharray': `${dot} ${pitch - dot}`,
    d: lines
      .map((count, i) => `M${tenth(x)} ${tenth(y + i * pitch + dot / 2)}h${tenth(count * pitch - (pitch - dot))}`)
      .join(''),
  });

export function draw(placed: PlacedWorth, words: ChartWords): Element {
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
    panels.map(({ free, bars }) => [
      free.map(drawText),
      bars.map((bar) => mark(bar.key, {}, bar.texts.map(drawText), drawBar(bar.track), drawBar(bar.fill))),
      bars.map(({ track: { x, y, height } }) =>
        svg('line', { class: 'axis', x1: x, x2: x, y1: y - OUT, y2: y + height + OUT }),
      ),
    ]),
  );
}
