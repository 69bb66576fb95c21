import { expect, test } from './test.ts';
import { FIRST_FLIGHT, budgetKind, budgets, firstFlight, pageBytes } from '../../tools/page-bytes.ts';
import { sitePages } from './pages.ts';

/** Characters up to the end of the opening paragraph: the first after the title. */
function openingEnd(html: string): number {
  const opening = /<\/h1>[\s\S]*?<p\b[^>]*>[\s\S]*?<\/p>/.exec(html);
  return opening ? opening.index + opening[0].length : html.length;
}

test(`every page keeps within its bytes, and the first ${FIRST_FLIGHT} hold its head, its style sheet, its title and its opening paragraph`, () => {
  const over: string[] = [];
  for (const { path, kind, html } of sitePages) {
    const bytes = pageBytes(html);
    for (const { name, what, most } of budgets)
      if (bytes[name] > most[budgetKind(kind, html)])
        over.push(`${path}: ${what} ${bytes[name]} bytes, at most ${most[budgetKind(kind, html)]}`);
    if (bytes.preloads > 2) over.push(`${path}: ${bytes.preloads} preloads, at most 2`);
    const arrived = firstFlight(html).length;
    if (arrived < openingEnd(html))
      over.push(`${path}: ${arrived} characters in the first flight of the ${openingEnd(html)} that are needed`);
  }
  expect(over).toEqual([]);
});
