/** Cuts a list into pages of about the same weight, so that each page stays within its budget of bytes. */

/**
 * @param weight of one item, in characters that the page will hold for it
 * @param limit of a page; an item heavier than it has a page of its own
 * @returns at least one page
 */
export function paginate<T>(items: readonly T[], weight: (item: T) => number, limit: number): T[][] {
  const pages: T[][] = [[]];
  let full = 0;
  for (const item of items) {
    const own = weight(item);
    if (full > 0 && full + own > limit) {
      pages.push([]);
      full = 0;
    }
    pages.at(-1)?.push(item);
    full += own;
  }
  return pages;
}
