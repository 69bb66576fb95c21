/** From lines to an SVG tree: struck down is a cross, not examined an empty diamond, upheld a disc, not confirmed a dashed ring. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { Outcome } from './rows.ts';
import type { PlacedCase, PlacedCases } from './place.ts';

const RADIUS = 5.6;
/** A dashed ring stands in by this. */
const EDGE = 0.2;

/** Drawn round 0, 0 in a box of 14 px. */
const GLYPHS: Record<Outcome, () => Element> = {
  unlawful: () =>
    svg('path', { class: 'ink', d: 'M0-2.3 3.7-6 6-3.7 2.3 0 6 3.7 3.7 6 0 2.3-3.7 6-6 3.7-2.3 0-6-3.7-3.7-6z' }),
  'lost-on-procedure': () =>
    svg('path', { class: 'ink', 'fill-rule': 'evenodd', d: 'M0-7 7 0 0 7-7 0zM0-4.2-4.2 0 0 4.2 4.2 0z' }),
  upheld: () => svg('circle', { class: 'ink', r: RADIUS }),
  'not-confirmed': () => svg('circle', { class: 'outline', r: RADIUS - EDGE }),
};

const drawCase = ({ id, outcome, glyph, texts }: PlacedCase): Element =>
  mark(id, {}, svg('g', { transform: `translate(${glyph.x} ${glyph.y})` }, GLYPHS[outcome]()), texts.map(drawText));

/** The counts carry the id of the row that holds them. */
export const draw = (placed: PlacedCases, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.unit ? drawText(placed.unit) : null,
    placed.groups.map(({ count, texts, rule, cases }) => [
      svg('g', { 'data-row': count.id }, drawText(count.text)),
      texts.map(drawText),
      svg('line', { class: 'grid', x1: 0, x2: placed.width, y1: rule, y2: rule }),
      cases.map(drawCase),
    ]),
  );
