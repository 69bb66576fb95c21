/** Draws the placed experiment and, below it, the people on duty: a figure we could not confirm is dashed, one reported by an agency solid. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { drawText } from '../parts/text.ts';
import { hatch, mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { DOT, type PlacedDuty, type PlacedScreens } from './place.ts';

const GRID_GAP = 7;
const DASHES = '3.5 2.5';
const ZERO_TICK = 8;
const ZERO_LABEL = 25;

const dutyDot = ({ row, x: cx, y: cy }: PlacedDuty): Element =>
  row.figure.confidence === 'low'
    ? svg('circle', { class: 'other-ring', cx, cy, r: DOT, 'stroke-dasharray': DASHES })
    : svg('circle', { class: 'ink', cx, cy, r: DOT });

export function draw(placed: PlacedScreens, words: ChartWords): Element {
  const { base, left, right, dutyAxis } = placed;
  return root(
    placed,
    words,
    svg('defs', {}, hatch(placed.pattern)),
    placed.blocks.map(({ bar }) => drawBar(bar)),
    scaleGroup(
      placed.grid.map(({ y, text }) => [
        svg('line', { class: y === base ? 'axis' : 'grid', x1: left, x2: right, y1: y, y2: y }),
        svg('text', { class: 'tick', x: left - GRID_GAP, y: y + 5, 'text-anchor': 'end' }, text),
      ]),
      svg('path', {
        class: 'leader',
        d: `M${dutyAxis.x1} ${dutyAxis.y - ZERO_TICK}v${2 * ZERO_TICK}m0-${ZERO_TICK}H${dutyAxis.x2}`,
      }),
      svg('text', { class: 'tick', x: 0, y: dutyAxis.y + ZERO_LABEL }, words.number(0)),
    ),
    placed.blocks.map(({ texts }) => texts.map(drawText)),
    placed.titles.map(drawText),
    placed.seen.map(({ row, x, y, bank, texts }) =>
      mark(
        row.figure.id,
        {},
        svg('line', { class: 'leader', x1: x, x2: x, y1: base, y2: y }),
        svg('circle', { class: 'other', cx: x, cy: y, r: DOT }),
        bank.map(drawBar),
        texts.map(drawText),
      ),
    ),
    placed.heads.map(drawText),
    drawBar({ ...placed.range, fill: `url(#${placed.pattern})` }),
    placed.duty.map((duty) => mark(duty.row.figure.id, {}, dutyDot(duty), duty.texts.map(drawText))),
  );
}
