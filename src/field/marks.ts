/** What a mark of the field can be. One mark is one street camera of the City until a scene says otherwise. */

/** Nothing is drawn: the mark waits where it is. */
export const NONE = 0;
/** Counted, or in use: an open eye. */
export const OPEN = 1;
/** Not used, not found, ruled unlawful: a shut eye. */
export const SHUT = 2;
/** Promised and not counted: an outline in the colour of promises. */
export const PROMISED = 3;
/** Left undecided: an outline in ink. */
export const UNDECIDED = 4;
/** A small screen of the machine. */
export const SCREEN = 5;
/** A point that stands for many people of a crowd. */
export const CROWD = 6;
/** A file, or another thing counted that nothing opened. */
export const FILE = 7;

export type Kind = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Names of the kinds, for stills and tests. */
export const kindNames = ['none', 'open', 'shut', 'promised', 'undecided', 'screen', 'crowd', 'file'] as const;

/** How many marks the field has: the number promised in 2014. */
export const MARKS = 2000;
