/** Every page keeps within its bytes, and the first flight holds its head, its style sheet, its title and its opening paragraph. */
import type { Check } from './built.ts';
import {
  budgetKind,
  budgets,
  FIRST_FLIGHT,
  firstFlight,
  overBudget,
  preloadsAllowed,
  preloadsOf,
} from './page-bytes.ts';

/** Characters up to the end of the opening paragraph: the first after the title. */
function openingEnd(html: string): number {
  const opening = /<\/h1>[\s\S]*?<p\b[^>]*>[\s\S]*?<\/p>/.exec(html);
  return opening ? opening.index + opening[0].length : html.length;
}

export const check: Check = ({ root, pages }) => {
  const faults: string[] = [];
  for (const { path, kind, html } of pages) {
    // The page for addresses that do not exist has no budget of its own.
    if (path === '/404.html') continue;
    for (const { name, what, most } of budgets) {
      const limit = most[budgetKind(kind, html)];
      const bytes = overBudget(name, html, limit, root);
      if (bytes !== undefined) faults.push(`${path}: ${what} ${bytes} bytes, at most ${limit}`);
    }
    const preloads = preloadsOf(html);
    const allowed = preloadsAllowed(html);
    if (preloads !== allowed) faults.push(`${path}: ${preloads} preloads, not ${allowed}`);
    const needed = openingEnd(html);
    if (firstFlight(html, 5).length >= needed) continue;
    const arrived = firstFlight(html).length;
    if (arrived < needed)
      faults.push(`${path}: ${arrived} characters in the first flight of the ${needed} that are needed`);
  }
  return {
    faults,
    done: `${pages.length} pages within their bytes, each with its opening paragraph in the first ${FIRST_FLIGHT}`,
  };
};
