/** What a page shows below its first screen takes no layout until that has been painted: on a slow phone this is most of the wait. */

/** The pieces of each kind of page, from its top to its end; a kind that is not named has none. */
const PIECES: Readonly<Record<string, string>> = {
  cover: '.step~.step,.after',
  chapter: '.prose>*,.ledger,.notes',
};

/** The class that the first lines of a page give to its root, and that of a piece that has been laid out. */
export const LATE = 'late';
export const LAID = 'laid';

/** Selects what is left for later, on a page of any kind. */
export const pieces = Object.values(PIECES).join();

/** A piece near the window is laid out by the browser itself, also when it is led to, found or printed. */
export const lateStyles = (kind: string): string =>
  PIECES[kind]
    ? `.${LATE} :is(${PIECES[kind]}):not(.${LAID}){content-visibility:auto;contain-intrinsic-height:20rem}`
    : '';
