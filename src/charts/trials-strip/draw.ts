/** Draws the strip. Solid dot: false. Hatched dot: not verified as right. Cells: one an alert, solid when false. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawDot, hatchDisc } from '../parts/marks.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import { CELL, DOT, type PlacedTrial, type PlacedTrials } from './place.ts';

const HATCH_GAP = 4;
/** How far the ends of a line stand out of it. */
const END = 4;

const drawTrial = ({ id, texts, dot, line, cells }: PlacedTrial): Element =>
  mark(
    id,
    {},
    line && svg('line', { class: 'grid', x1: line.x1, x2: line.x2, y1: line.y, y2: line.y }),
    line &&
      [line.x1, line.x2].map((x) => svg('line', { class: 'axis', x1: x, x2: x, y1: line.y - END, y2: line.y + END })),
    dot && drawDot(dot.hatched ? 'cut' : 'ink', dot, DOT),
    dot?.hatched
      ? [
          svg('circle', { class: 'hatch-line', fill: 'none', cx: dot.x, cy: dot.y, r: DOT - 1 }),
          svg('path', { class: 'hatch-line', d: hatchDisc({ ...dot, r: DOT - 1 }, HATCH_GAP) }),
        ]
      : null,
    cells.map(({ x, y, solid }) =>
      solid
        ? svg('rect', { class: 'ink', x, y, width: CELL.side, height: CELL.side })
        : svg('rect', { class: 'other-ring', x: x + 1, y: y + 1, width: CELL.side - 2, height: CELL.side - 2 }),
    ),
    texts.map(drawText),
  );

export const draw = (placed: PlacedTrials, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.title.map(drawText),
    scaleGroup(placed.ticks.map(drawText)),
    placed.trials.map(drawTrial),
    drawText(placed.few),
  );
