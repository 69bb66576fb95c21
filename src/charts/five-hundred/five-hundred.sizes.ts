/** Pixel sizes of the five-hundred chart, for its two drawings. */

export interface Sizes {
  columns: number;
  /** From one cell to the next. */
  pitch: number;
  cell: number;
  /** Wide: between grid and labels. Narrow: between groups. */
  gutter: number;
}

export const WIDE: Sizes = { columns: 25, pitch: 16, cell: 13, gutter: 44 };
export const NARROW: Sizes = { columns: 20, pitch: 16, cell: 13, gutter: 18 };

/** Room above the grid for the line that says what was announced. */
export const TITLE_HEIGHT = 30;
export const TEXT = 14;
export const LEADING = 17;
export const HUGE = 30;
/** Between a group's number and its words. */
export const TEXT_GAP = 12;
