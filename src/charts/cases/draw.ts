/** From lines to an SVG tree: struck down is a cross, not examined an empty diamond, upheld a disc, not confirmed a dashed ring. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { lines, mark, root, svg } from '../parts/svg.ts';
import { LEADING } from '../parts/text.ts';
import type { Outcome } from './rows.ts';
import type { PlacedCase, PlacedCases } from './place.ts';

/** Drawn round 0, 0 in a box of 14 px. */
const GLYPHS: Record<Outcome, () => Element> = {
  unlawful: () =>
    svg('path', { class: 'ink', d: 'M0-2.3 3.7-6 6-3.7 2.3 0 6 3.7 3.7 6 0 2.3-3.7 6-6 3.7-2.3 0-6-3.7-3.7-6z' }),
  'lost-on-procedure': () =>
    svg('path', { class: 'ink', 'fill-rule': 'evenodd', d: 'M0-7 7 0 0 7-7 0zM0-4.2-4.2 0 0 4.2 4.2 0z' }),
  upheld: () => svg('circle', { class: 'ink', r: 5.6 }),
  'not-confirmed': () => svg('circle', { class: 'outline', r: 5.4 }),
};

const drawCase = ({ id, outcome, glyph, place, date, subject }: PlacedCase): Element =>
  mark(
    id,
    {},
    svg('g', { transform: `translate(${glyph.x} ${glyph.y})` }, GLYPHS[outcome]()),
    svg('text', { class: 'label soft', x: date.x, y: date.y, 'text-anchor': date.end ? 'end' : null }, date.text),
    svg('text', { class: 'label strong', x: place.x, y: place.y }, place.text),
    lines(subject.lines, { class: 'label', x: subject.x, y: subject.y }, LEADING),
  );

/** The counts carry the id of the row that holds them. */
export const draw = (placed: PlacedCases, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.unit
      ? svg('text', { class: 'label soft', x: placed.unit.x, y: placed.unit.y, 'text-anchor': 'end' }, placed.unit.text)
      : null,
    placed.groups.map(({ count, name, hint, rule, cases }) => [
      svg('g', { 'data-row': count.id }, svg('text', { class: 'label strong huge', x: 0, y: count.y }, count.text)),
      svg('text', { class: 'label strong large', x: name.x, y: name.y }, name.text),
      lines(hint.lines, { class: 'label soft', x: hint.x, y: hint.y + 4 }, LEADING),
      svg('line', { class: 'grid', x1: 0, x2: placed.width, y1: rule, y2: rule }),
      cases.map(drawCase),
    ]),
  );
