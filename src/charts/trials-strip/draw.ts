/** From positions to an SVG tree. Solid dot: false. Hatched dot: not verified as right. Cells: one an alert, solid when false. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { hatch, mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { CELL, DOT, type PlacedTrial, type PlacedTrials } from './place.ts';

const EDGE = 0.75;
const HATCH_GAP = 4;

const drawTrial = ({ id, texts, dot, line, cells }: PlacedTrial, pattern: string): Element =>
  mark(
    id,
    {},
    line && svg('line', { class: 'grid', x1: line.x1, x2: line.x2, y1: line.y, y2: line.y }),
    line && [line.x1, line.x2].map((x) => svg('line', { class: 'axis', x1: x, x2: x, y1: line.y - 4, y2: line.y + 4 })),
    dot &&
      (dot.hatched
        ? svg('circle', { class: 'hatch-line', cx: dot.x, cy: dot.y, r: DOT - EDGE, fill: `url(#${pattern})` })
        : svg('circle', { class: 'ink', cx: dot.x, cy: dot.y, r: DOT })),
    cells.map(({ x, y, solid }) =>
      solid
        ? svg('rect', { class: 'ink', x, y, width: CELL.side, height: CELL.side })
        : svg('rect', { class: 'other-ring', x: x + 1, y: y + 1, width: CELL.side - 2, height: CELL.side - 2 }),
    ),
    texts.map(drawText),
  );

export function draw(placed: PlacedTrials, words: ChartWords): Element {
  const pattern = `ts-${placed.width}`;
  return root(
    placed,
    words,
    svg('defs', {}, hatch(pattern, 'hatch-line', HATCH_GAP)),
    placed.title.map(drawText),
    scaleGroup(placed.ticks.map(drawText)),
    placed.trials.map((trial) => drawTrial(trial, pattern)),
    drawText(placed.few),
  );
}
