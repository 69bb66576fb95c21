/** Where a figure of the site has its page. */
import { idsIn } from '../data/mdx.ts';
import { readPageFiles } from '../data/pages.ts';
import { readStoryFiles } from '../data/story.ts';
import { readNoteFiles } from '../data/table-notes.ts';
import type { Locale } from '../i18n/locale.ts';
import { href } from '../i18n/routes.ts';
import { routes } from './site.ts';

/** Route of the page that tells of one figure alone. */
const figureRoute = (id: string): string => `chart:${id}`;

/** Routes of the texts that show each figure, the chapters first. */
const told = (): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { files } of [readStoryFiles(), readPageFiles(), readNoteFiles()])
    for (const file of files) for (const id of idsIn(file.source, 'Chart')) if (!found.has(id)) found.set(id, file.id);
  return found;
};
let read: Map<string, string> | undefined;

/**
 * The page of a figure, or, as long as it has none of its own, its place in the text that shows it.
 * @throws Error for a figure that no text shows
 */
export function figurePage(id: string, locale: Locale): string {
  if (routes.has(figureRoute(id))) return href(routes, figureRoute(id), locale);
  const route = (read ??= told()).get(id);
  if (route === undefined)
    throw new Error(`no page shows the figure "${id}" (put <Chart id="${id}" /> into a chapter, a page or a note)`);
  return `${href(routes, route, locale)}#fig-${id}`;
}
