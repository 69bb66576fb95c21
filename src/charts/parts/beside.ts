/** Where a label wants to stand beside its mark; `settle` moves it where that place is taken. */
import type { Label } from './room.ts';
import { LEADING, type PlacedText } from './text.ts';

/** `above-left` stands above and ends with the mark, `above-right` begins with it. */
export type Side = 'left' | 'right' | 'above' | 'below' | 'above-left' | 'above-right' | 'below-left' | 'below-right';

type Line = Omit<PlacedText, 'x' | 'y' | 'anchor'>;

/** From the edge of a mark to its words, in px. */
const AIR = 5;
/** From the middle of a line down to its baseline, and from its top. */
const MIDDLE = 5;
const ASCENT = 11;

/**
 * A label of one or more lines at a mark.
 * @param mark its middle and its radius (half its size), in px
 */
export function beside(
  mark: { x: number; y: number; r?: number },
  side: Side,
  lines: readonly Line[],
  leading = LEADING,
): Label {
  const { x, y, r = 0 } = mark;
  const [height, across] = side.split('-');
  const anchor =
    height === 'left' || across === 'left' ? 'end' : height === 'right' || across === 'right' ? 'start' : 'middle';
  const to = anchor === 'start' ? 1 : anchor === 'end' ? -1 : 0;
  const last = (lines.length - 1) * leading;
  const at = {
    x: across ? x - to * r : x + to * (r + AIR),
    y: height === 'above' ? y - r - AIR - last : height === 'below' ? y + r + AIR + ASCENT : y + MIDDLE,
  };
  return { texts: lines.map((line, i) => ({ ...line, x: at.x, y: at.y + i * leading, anchor })), of: mark };
}
