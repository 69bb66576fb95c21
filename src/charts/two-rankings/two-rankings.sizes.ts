/** Pixel sizes of the chart of two rankings, for its two drawings. */

export interface Sizes {
  /** From one square to the next. */
  cell: number;
  /** Left edge of the second still in a line; null when stills stand under each other. */
  second: number | null;
  /** Squares of Oakland in a line. */
  strip: number;
}

export const WIDE: Sizes = { cell: 26, second: 368, strip: 20 };
export const NARROW: Sizes = { cell: 26, second: null, strip: 10 };

/** A record: radius of its dot, and from one dot to the next inside a square. */
export const DOT = 2.4;
export const DOT_PITCH = 6;
export const DOTS_A_LINE = 3;
/** The smallest dot that can still be seen. */
export const SMALLEST = 0.9;

/** Room between stills, and between words and grid. */
export const STILL_GAP = 30;
export const HEAD_GAP = 9;
/** A sign in the key, and from one line of the key to the next. */
export const SIGN = 16;
export const KEY_LINE = 23;
/** Half the width of the frame's line (class ink-line), and the paper between frame and filling. */
export const FRAME_INSET = 2;
export const FILL_INSET = 1;
