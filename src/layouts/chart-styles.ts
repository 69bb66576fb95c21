/** The styles that only some figures need, for the pages that hold one. */
import { charts, tableFigures } from '../charts/registry.ts';
import { idsIn } from '../data/mdx.ts';
import filter from '../styles/filter.css?inline';
import setTable from '../styles/set-table.css?inline';
import views from '../styles/views.css?inline';

/** @param body MDX of the page; empty when none of its figures is a table or has choices */
export const chartStyles = (body: string): string => stylesOfCharts(idsIn(body, 'Chart'));

/** @param ids the figures of a page */
export function stylesOfCharts(ids: readonly string[]): string {
  const drawn = ids.flatMap((id) => charts.get(id) ?? []);
  const hasViews = drawn.some((chart) => chart.views);
  return [
    (hasViews || drawn.some((chart) => chart.filters)) && filter,
    hasViews && views,
    ids.some((id) => tableFigures.has(id)) && setTable,
  ]
    .filter(Boolean)
    .join('');
}
