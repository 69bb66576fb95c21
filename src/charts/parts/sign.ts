/** Signs that stand before a line of words: how firm a statement is, by filling and not by colour. */
import type { Element } from 'hast';
import { drawBar } from './marks.ts';
import { svg, tenth } from './svg.ts';

/** Solid: documented, measured. Hatched: said or uncertain. Hollow: not known, assumed. Equals: worked out from the others. */
export type SignKind = 'solid' | 'hatched' | 'hollow' | 'equals';

/** Side of a sign in px, and how far the words that follow stand from its left edge. */
export const SIGN = { side: 12, indent: 22 } as const;

const HATCH_GAP = 4;
const EDGE = 0.75; // half the width of the line round a hollow or hatched sign
/** From the baseline of the words up to the top of the sign. */
const UP = 11;

/**
 * @param x left edge in px
 * @param baseline of the words that follow
 */
export function sign(kind: SignKind, x: number, baseline: number): Element[] {
  const { side } = SIGN;
  const top = tenth(baseline - UP);
  const inner = { x: x + EDGE, y: top + EDGE, width: side - 2 * EDGE, height: side - 2 * EDGE };
  switch (kind) {
    case 'solid':
      return drawBar({ className: 'ink', x, y: top, width: side, height: side });
    case 'hatched':
      return drawBar({ className: 'hatch-line', ...inner, hatch: { className: 'hatch-line', gap: HATCH_GAP } });
    case 'hollow':
      return drawBar({ className: 'outline', ...inner });
    case 'equals':
      return [
        svg('path', {
          class: 'ink',
          d: `M${x} ${tenth(top + 2.2)}h${side}v2.4h-${side}zm0 5.2h${side}v2.4h-${side}z`,
        }),
      ];
  }
}
