/** What a page shows below its first screen takes no layout until that has been painted: on a slow phone this is most of the wait. */

/** The pieces, from the top of a page to its end. */
export const PIECES =
  '.step ~ .step, .after, .prose > *, .ledger, .end, .notes, .play > .bench ~ *, .in-class, footer.site';

/** The class that the first lines of a page give to its root, and the mark of a piece that has been laid out. */
export const LATE = 'late';
export const LAID = 'data-laid';

/** A piece near the window is laid out by the browser itself, also when it is led to or found; paper and stills of the page have them all. */
export const lateStyles = `@media screen{.${LATE} :is(${PIECES}):not([${LAID}]){content-visibility:auto;contain-intrinsic-size:auto none auto 20rem}}`;
