/** From positions to an SVG tree. The shape of a mark says its kind; lane and kind stand on it as data, so that the filters can pale it. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { mark, root, scaleGroup, svg, tenth } from '../parts/svg.ts';
import { YEAR_SIGN } from './legend.ts';
import type { PlacedEvent, PlacedTimeline } from './placed.ts';
import type { Kind } from './rows.ts';

/** Drawn round 0, 0 with sizes that look alike. */
const SHAPES: Record<Kind, string> = {
  project: 'M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0',
  contract: 'M-4.1-4.1h8.2v8.2h-8.2z',
  law: 'M0-5.6 5.2 0 0 5.6-5.2 0z',
  court: 'M0-5.2 5.2 4.2H-5.2z',
  report: 'M-1.8-5h3.6v3.2H5v3.6H1.8V5h-3.6V1.8H-5v-3.6h3.2z',
  press: 'M0 5.2-5.2-4.2H5.2z',
  protest: 'M0-5.8 1.4-1.9 5.5-1.8 2.3.7 3.4 4.7 0 2.4-3.4 4.7-2.3.7-5.5-1.8-1.4-1.9z',
};

const shape = (kind: Kind, x: number, y: number): Element =>
  svg('path', { class: 'ink', transform: `translate(${tenth(x)} ${tenth(y)})`, d: SHAPES[kind] });

const drawEvent = ({ id, lane, kind, x, y, year, label }: PlacedEvent): Element =>
  mark(
    id,
    { 'data-lane': lane, 'data-kind': kind },
    label ? svg('path', { class: 'leader', d: label.leader }) : null,
    year ? svg('path', { class: 'hatch-line', d: year }) : null,
    shape(kind, x, y),
    label?.texts.map(drawText),
  );

/** Band and axis, lanes, events, legend. */
export function draw(placed: PlacedTimeline, words: ChartWords): Element {
  const { band, grid, ticks, heads, events, legend } = placed;
  return root(
    placed,
    words,
    svg('rect', { class: 'void', x: band.x, y: band.y, width: band.width, height: band.height }),
    scaleGroup(
      grid.map((line) => svg('line', { class: 'grid', ...line })),
      ticks.map(drawText),
    ),
    heads.map(drawText),
    band.texts.map(drawText),
    events.map(drawEvent),
    drawText(legend.title),
    legend.entries.map(({ kind, x, y, text }) => [
      kind === 'year'
        ? svg('path', { class: 'hatch-line', d: `M${tenth(x - YEAR_SIGN)} ${y}h${2 * YEAR_SIGN}` })
        : shape(kind, x, y),
      drawText(text),
    ]),
  );
}
