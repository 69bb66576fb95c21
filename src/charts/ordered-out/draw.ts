/** Draws the placed people: gaps and scale first, then marks. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar } from '../parts/marks.ts';
import { drawText } from '../parts/text.ts';
import { mark, root, svg } from '../parts/svg.ts';
import type { PlacedPeople, PlacedPerson } from './place.ts';

function shape({ row, x, y, r, bar }: PlacedPerson): Element | Element[] {
  if (bar) return drawBar(bar);
  if (row.shape === 'estimate') return svg('circle', { class: 'sea-ring', cx: x, cy: y, r });
  if (row.allHomes) return svg('rect', { class: 'other', x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  return svg('circle', { class: row.series === 'ordered-out' ? 'sea' : 'other', cx: x, cy: y, r });
}

export const draw = (placed: PlacedPeople, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.gaps.map(({ bar }) => drawBar(bar)),
    placed.axes.map(drawAxis),
    placed.heads.map(drawText),
    placed.gaps.map(({ texts }) => texts.map(drawText)),
    placed.people.map((person) =>
      mark(
        person.row.key,
        {},
        person.leader ? svg('path', { class: 'leader', d: person.leader }) : null,
        shape(person),
        person.texts.map(drawText),
      ),
    ),
  );
