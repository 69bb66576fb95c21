/** Pixel sizes of the chart of what predictions were worth, for its two drawings. */

export interface Sizes {
  /** From one dot to the next, and the side of a dot. */
  pitch: number;
  dot: number;
  /** Width of a lower panel, and the room between two. */
  panel: number;
  gutter: number;
}

export const WIDE: Sizes = { pitch: 3, dot: 2, panel: 316, gutter: 48 };
export const NARROW: Sizes = { pitch: 2.5, dot: 1.75, panel: 320, gutter: 30 };

/** Dots of the hits stand in a block of this many columns. */
export const HIT_COLUMNS = 10;
export const BAR = 22;
/** From one bar's top to the words of the next. */
export const BAR_GAP = 16;
/** From the last baseline above a bar to its top. */
export const TEXT_GAP = 8;
export const PANEL_GAP = 32;
