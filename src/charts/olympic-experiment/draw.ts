/** From lines to an SVG tree: the filling of the sign says the verdict; money spent is solid, a ceiling hollow. */
import type { Element } from 'hast';
import type { VerdictRow } from '../../data/schemas.ts';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { signPattern } from '../parts/sign.ts';
import { mark, root, svg } from '../parts/svg.ts';
import type { PlacedUse, PlacedVerdicts } from './place.ts';

const EDGE = 0.75;
const RADIUS = 6.25;

/** Discs, from full to empty: solid, hatched, empty; broken when there was no proper test. */
const CLASSES: Record<VerdictRow['verdict'], (pattern: string) => { class: string; fill?: string }> = {
  good: () => ({ class: 'ink' }),
  mixed: (pattern) => ({ class: 'hatch-line', fill: `url(#${pattern})` }),
  poor: () => ({ class: 'hatch-line', fill: 'none' }),
  'not-tested': () => ({ class: 'outline' }),
};

const drawUse = ({ id, verdict, sign, texts }: PlacedUse, pattern: string): Element =>
  mark(
    id,
    {},
    svg('circle', {
      ...CLASSES[verdict](pattern),
      cx: sign.x + RADIUS,
      cy: sign.y - 5,
      r: verdict === 'good' ? RADIUS : RADIUS - EDGE,
    }),
    texts.map(drawText),
  );

/** The rest of a whole, without a fill. */
const hollow = ({ x, y, width, height }: PlacedVerdicts['share']['whole']): Element =>
  svg('rect', { class: 'outline', x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE });

/** Groups with their uses, the one share, the counts and the two bars. */
export function draw(placed: PlacedVerdicts, words: ChartWords): Element {
  const pattern = `oe-${placed.width}`;
  const { share } = placed;
  return root(
    placed,
    words,
    svg('defs', {}, signPattern(pattern)),
    placed.groups.map(({ texts, rule }) => [
      svg('line', { class: 'grid', x1: 0, x2: placed.width, y1: rule, y2: rule }),
      texts.map(drawText),
    ]),
    placed.uses.map((use) => drawUse(use, pattern)),
    mark(share.id, {}, share.texts.map(drawText), hollow(share.whole), svg('rect', { class: 'ink', ...share.part })),
    placed.counts.map(({ id, text }) => mark(id, {}, drawText(text))),
    placed.money.map(({ id, solid, texts, bar }) =>
      mark(id, {}, texts.map(drawText), solid ? svg('rect', { class: 'ink', ...bar }) : hollow(bar)),
    ),
  );
}
