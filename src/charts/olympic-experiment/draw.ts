/** From lines to an SVG tree: the filling of the sign says the verdict; money spent is solid, a ceiling hollow. */
import type { Element } from 'hast';
import type { VerdictRow } from '../../data/schemas.ts';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { drawBar, hatchDisc } from '../parts/marks.ts';
import { mark, root, svg } from '../parts/svg.ts';
import type { PlacedUse, PlacedVerdicts } from './place.ts';

const EDGE = 0.75;
const RADIUS = 6.25;
const HATCH_GAP = 4;
/** From the baseline of a line up to the middle of its sign. */
const MIDDLE = 5;

/** Discs, from full to empty: solid, hatched, empty; broken when there was no proper test. */
const CLASSES: Record<VerdictRow['verdict'], string> = {
  good: 'ink',
  mixed: 'hatch-line',
  poor: 'hatch-line',
  'not-tested': 'outline',
};

function drawUse({ id, verdict, sign, texts }: PlacedUse): Element {
  const [x, y] = [sign.x + RADIUS, sign.y - MIDDLE];
  const r = verdict === 'good' ? RADIUS : RADIUS - EDGE;
  const disc = { class: CLASSES[verdict], fill: verdict === 'good' ? null : 'none', cx: x, cy: y, r };
  const hatch = verdict === 'mixed' ? svg('path', { class: 'hatch-line', d: hatchDisc({ x, y, r }, HATCH_GAP) }) : null;
  return mark(id, {}, svg('circle', disc), hatch, texts.map(drawText));
}

/** The rest of a whole, without a fill. */
const hollow = ({ x, y, width, height }: PlacedVerdicts['share']['whole']): Element[] =>
  drawBar({ className: 'outline', x: x + EDGE, y: y + EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE });
const solid = (bar: PlacedVerdicts['share']['part']): Element[] => drawBar({ className: 'ink', ...bar });

/** Groups with their uses, the one share, the counts and the two bars. */
export function draw(placed: PlacedVerdicts, words: ChartWords): Element {
  const { share } = placed;
  return root(
    placed,
    words,
    placed.groups.map(({ texts, rule }) => [
      svg('line', { class: 'grid', x1: 0, x2: placed.width, y1: rule, y2: rule }),
      texts.map(drawText),
    ]),
    placed.uses.map(drawUse),
    mark(share.id, {}, share.texts.map(drawText), hollow(share.whole), solid(share.part)),
    placed.counts.map(({ id, text }) => mark(id, {}, drawText(text))),
    placed.money.map(({ id, spent, texts, bar }) =>
      mark(id, {}, texts.map(drawText), spent ? solid(bar) : hollow(bar)),
    ),
  );
}
