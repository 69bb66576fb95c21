/** From lines to an SVG tree: the filling of the sign says how a thing is known. */
import type { Element } from 'hast';
import type { ChartWords } from '../chart.ts';
import { drawText } from '../parts/text.ts';
import { sign, type SignKind } from '../parts/sign.ts';
import { mark, root, svg } from '../parts/svg.ts';
import type { Group } from './rows.ts';
import type { PlacedLists } from './place.ts';

const SIGNS: Record<Group, SignKind> = { documented: 'solid', stated: 'hatched', 'not-confirmed': 'hollow' };

/** Heads, rules, and a mark for each claim. */
export function draw(placed: PlacedLists, words: ChartWords): Element {
  return root(
    placed,
    words,
    placed.lists.map(({ head, hint, rule, claims }) => [
      drawText(head),
      hint.map(drawText),
      svg('line', { class: 'axis', x1: rule.x1, x2: rule.x2, y1: rule.y, y2: rule.y }),
      claims.map((claim) =>
        mark(claim.id, {}, sign(SIGNS[claim.group], claim.sign.x, claim.sign.y), claim.texts.map(drawText)),
      ),
    ]),
  );
}
