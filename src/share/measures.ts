/** Sizes of a picture that is shown beside a link, px. */
export const SHARE = { width: 1200, height: 630 } as const;
/** It is seen at less than half its size: no word may be smaller. */
export const LEAST_WORDS = 28;
