/** The query in the address of the search page: `#q=…`. Pure. */

/** Half of a pair, as the cut of a long query may leave it: no address can hold it. */
const HALF = /\p{Surrogate}/gu;

/** @returns null where the address brings none */
export const queryIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get('q');

/** What stands behind the path for a query; nothing for none. */
export const addressOf = (query: string): string =>
  query === '' ? '' : `#q=${encodeURIComponent(query.replace(HALF, ''))}`;
