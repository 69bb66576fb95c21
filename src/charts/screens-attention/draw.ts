/** Draws the placed experiment and, below it, the people on duty: a figure we could not confirm is dashed, one reported by an agency solid. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, drawDot } from '../parts/marks.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { drawLabel, drawText } from '../parts/text.ts';
import { DOT, type Duty } from './duty.ts';
import type { PlacedScreens } from './place.ts';

/** How far the mark of zero stands out of its line. */
const ZERO = 8;

const drawDuty = ({ heads, axis: { x1, x2, y, zero }, range, points }: Duty): Element[] => [
  scaleGroup(svg('path', { class: 'leader', d: `M${x1} ${y - ZERO}v${2 * ZERO}m0-${ZERO}H${x2}` }), drawText(zero)),
  ...heads.map(drawText),
  ...drawBar(range),
  ...points.map(({ id, x, confirmed, ...label }) =>
    mark(id, {}, drawDot(confirmed ? 'ink' : 'other-ring', { x, y }, DOT, !confirmed), drawLabel(label)),
  ),
];

export const draw = (placed: PlacedScreens, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.blocks.map(drawBar),
    drawAxis(placed.axis),
    placed.words.map(drawText),
    placed.seen.map(({ id, x, y, bank, ...label }) =>
      mark(
        id,
        {},
        svg('line', { class: 'leader', x1: x, x2: x, y1: placed.base, y2: y }),
        drawDot('other', { x, y }, DOT),
        bank.map(drawBar),
        drawLabel(label),
      ),
    ),
    drawDuty(placed.duty),
  );
