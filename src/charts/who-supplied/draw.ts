/** Draws the lists of firms as they were placed; the filling of the sign says the proof. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { sign, type SignKind } from '../parts/sign.ts';
import { mark, root, svg } from '../parts/svg.ts';
import { drawText } from '../parts/text.ts';
import type { PlacedFirms } from './place.ts';
import type { Group } from './rows.ts';

/** Hatched as in the lists of what is documented and stated: someone says so, no document was read. */
const SIGNS: Record<Group, SignKind> = { proven: 'solid', reported: 'hatched', stated: 'hatched' };

export function draw(placed: PlacedFirms, words: ChartWords): Element {
  return root(
    placed,
    words,
    placed.heads.map(({ text, rule }) => [
      drawText(text),
      svg('line', { class: 'axis', x1: 0, x2: placed.width, y1: rule, y2: rule }),
    ]),
    placed.firms.map(({ id, group, y, texts }) => mark(id, {}, sign(SIGNS[group], 0, y), texts.map(drawText))),
  );
}
