/** Pixel sizes of the french-cities chart, for its two drawings. */

export interface Sizes {
  /** Where zero stands: the names of cities are to its left. */
  left: number;
  right: number;
  top: number;
  /** One line of a city. */
  row: number;
  dot: number;
  ticks: number[];
}

export const WIDE: Sizes = { left: 132, right: 664, top: 34, row: 28, dot: 5.5, ticks: [0, 2, 4, 6, 8, 10, 12, 14] };
export const NARROW: Sizes = { left: 122, right: 312, top: 34, row: 28, dot: 5, ticks: [0, 5, 10] };
export const TOP_RATE = 14.4;
/** A second line of words under a city's first. */
export const EXTRA_LINE = 18;
export const BAR = 11;
/** Between a dot and its words. */
export const WORDS_GAP = 10;
/** In the narrow drawing, words of a rate above this stand left of the dot. */
export const LEFT_ABOVE = 5;
export const TEXT = 14;
/** Room under the last city for the scale. */
export const FOOT = 28;
