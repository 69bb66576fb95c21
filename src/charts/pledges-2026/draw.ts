/** From the list to an SVG tree: a number of cameras is a ring, a pledge without one a dashed ring, a look first a diamond, a stop a cross, nothing listed a stroke. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedPledges, PlacedSign } from './place.ts';
import type { Sign } from './rows.ts';

const RADIUS = 4.6;

/** Drawn round 0, 0 in a box of 14 px. */
const SIGNS: Record<Sign, () => Element> = {
  number: () => svg('circle', { class: 'ring', r: RADIUS }),
  'no-number': () => svg('circle', { class: 'ring light', r: RADIUS }),
  look: () => svg('path', { class: 'ink', 'fill-rule': 'evenodd', d: 'M0-7 7 0 0 7-7 0zM0-4.2-4.2 0 0 4.2 4.2 0z' }),
  stop: () =>
    svg('path', { class: 'ink', d: 'M0-2.3 3.7-6 6-3.7 2.3 0 6 3.7 3.7 6 0 2.3-3.7 6-6 3.7-2.3 0-6-3.7-3.7-6z' }),
  none: () => svg('path', { class: 'leader', d: 'M-5 0h10' }),
};
const drawSign = ({ x, y, sign }: PlacedSign): Element =>
  svg('g', { transform: `translate(${x} ${y})` }, SIGNS[sign]());

/** The counts carry the id of the row that holds them. */
export const draw = ({ heads, pledges, legend, ...placed }: PlacedPledges, words: ChartWords): Element =>
  root(
    placed,
    words,
    heads.map(({ count, texts }) => svg('g', { 'data-row': count }, texts.map(drawText))),
    pledges.map((pledge) => mark(pledge.id, {}, drawSign(pledge), pledge.texts.map(drawText))),
    legend.map((item) => [drawSign(item), drawText(item.text)]),
  );
