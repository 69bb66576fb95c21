/** Draws the placed people: gaps and scale first, then marks. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawBar } from '../parts/marks.ts';
import { drawText } from '../parts/text.ts';
import { hatch, mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { patternId, type PlacedPeople, type PlacedPerson } from './place.ts';

const DOT = { wide: 4.5, narrow: 4 } as const;
const YEAR_TICK = 6;

function shape({ row, x, y, bar }: PlacedPerson, narrow: boolean): Element | Element[] {
  if (bar) return drawBar(bar);
  const r = narrow ? DOT.narrow : DOT.wide;
  if (row.shape === 'estimate') return svg('circle', { class: 'sea-ring', cx: x, cy: y, r });
  if (row.allHomes) return svg('rect', { class: 'other', x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  return svg('circle', { class: row.series === 'ordered-out' ? 'sea' : 'other', cx: x, cy: y, r });
}

export const draw = (placed: PlacedPeople, words: ChartWords): Element =>
  root(
    placed,
    words,
    svg('defs', {}, hatch(patternId(placed.width), 'hatch-sea')),
    placed.gaps.map(({ bar }) => drawBar(bar)),
    scaleGroup(
      placed.grid.map(({ y, text, base }) => [
        svg('line', { class: base ? 'axis' : 'grid', x1: placed.left, x2: placed.right, y1: y, y2: y }),
        svg('text', { class: 'tick', x: placed.left - 7, y: y + 5, 'text-anchor': 'end' }, text),
      ]),
      placed.years.map(({ x, text, top, bottom }) => [
        [top, bottom].map((y) => svg('line', { class: 'axis', x1: x, x2: x, y1: y, y2: y + YEAR_TICK })),
        svg('text', { class: 'tick', x, y: placed.tickY, 'text-anchor': 'middle' }, text),
      ]),
    ),
    placed.heads.map(drawText),
    placed.gaps.map(({ texts }) => texts.map(drawText)),
    placed.people.map((person) => mark(person.row.key, {}, shape(person, placed.narrow), person.texts.map(drawText))),
  );
