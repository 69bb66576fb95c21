/** Pixel sizes of the same-city chart, for its two drawings. */

/** Between the two panels: side by side when wide, one under the other when narrow. */
export const PANEL_GAP = { wide: 40, narrow: 34 };
export const TITLE_Y = 18;
/** From the panel's top to the first bar's words. */
export const HEAD = 46;
export const BAR = 26;
/** From a bar's words to the bar. */
export const WORDS_GAP = 8;
/** From a bar to the next one's words. */
export const BAR_GAP = 26;
/** Between a bar and its value. */
export const VALUE_GAP = 6;
/** A bar of a few cameras is still seen. */
export const SLIVER = 2;
/** Size of a value. */
export const LARGE = 18;
export const TEXT = 14;
export const LEADING = 17;
