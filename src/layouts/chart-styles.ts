/** The styles that only some charts need, for the pages that hold one. */
import { charts } from '../charts/registry.ts';
import { idsIn } from '../data/mdx.ts';
import filter from '../styles/filter.css?inline';
import views from '../styles/views.css?inline';

/** @param body MDX of the page; empty when none of its charts has choices */
export function chartStyles(body: string): string {
  const drawn = idsIn(body, 'Chart').flatMap((id) => charts.get(id) ?? []);
  const hasViews = drawn.some((chart) => chart.views);
  return [(hasViews || drawn.some((chart) => chart.filters)) && filter, hasViews && views].filter(Boolean).join('');
}
