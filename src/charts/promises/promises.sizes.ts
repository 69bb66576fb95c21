/** Pixel sizes and fixed choices of the promises chart, for its two drawings. */

export interface Sizes {
  height: number;
  /** Plot edges. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  ring: number;
  dot: number;
  /** Every how many years a year is written under the axis. */
  yearStep: number;
  /** Widest line of a label beside the audit. */
  auditWrap: number;
  /** Widest line of the words of the last count. */
  lastWrap: number;
  /** Widest line of the text beside the bracket. */
  bracketWrap: number;
}

export const WIDE: Sizes = {
  height: 504,
  left: 46,
  right: 668,
  top: 24,
  bottom: 472,
  ring: 6.5,
  dot: 4.5,
  yearStep: 2,
  auditWrap: 130,
  lastWrap: 130,
  bracketWrap: 200,
};
export const NARROW: Sizes = {
  height: 504,
  left: 46,
  right: 311,
  top: 24,
  bottom: 472,
  ring: 5,
  dot: 3.5,
  yearStep: 4,
  auditWrap: 64,
  lastWrap: 54,
  bracketWrap: 130,
};

/** The time axis runs from the start of the first year to the end of the last. */
export const FIRST_YEAR = 2011;
export const LAST_YEAR = 2026;
/** Years without any public count: the line stops before them and starts again after. */
export const GAP = { from: 2017, to: 2019 } as const;
export const TOP_VALUE = 2200;
export const TICKS = [0, 500, 1000, 1500, 2000];
/** The one count that names its counter in the drawing. */
export const AUDIT = 'ms-cam-2020-12-1558';
/** Ends of the range that stands for 2025. */
export const RANGE = { low: 'd-cam-2025-low', high: 'ms-cam-2025-10-1901', from: 2025.3, to: 2025.9 } as const;
/** Height, in cameras, of the bracket that marks when the promised 1,000 was reached. */
export const BRACKET_VALUE = 790;
export const TEXT = 14;
