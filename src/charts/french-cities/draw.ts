/** Draws the cities over their grid: solid the latest count, a ring an earlier one, a dashed ring one of another perimeter, hatched a range. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawAxis } from '../parts/axis.ts';
import { drawBar, drawDot } from '../parts/marks.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedFrance, PlacedRate } from './place.ts';
import type { Role } from './rows.ts';

const CLASSES: Partial<Record<Role, string>> = { latest: 'other', earlier: 'other-ring', uncertain: 'outline' };

function shape({ role, bar, r, ...at }: PlacedRate): Element[] {
  if (bar) return drawBar(bar);
  const className = CLASSES[role];
  return className ? [drawDot(className, at, r)] : [];
}

export const draw = (placed: PlacedFrance, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawText(placed.title),
    drawAxis(placed.axis),
    placed.part ? drawText(placed.part) : null,
    placed.cities.map(({ name, join, rates }) => [
      drawText(name),
      join ? svg('line', { class: 'leader', x1: join.x1, x2: join.x2, y1: join.y, y2: join.y }) : null,
      ...rates.toReversed().map((rate) => mark(rate.id, {}, shape(rate), rate.texts.map(drawText))),
    ]),
  );
