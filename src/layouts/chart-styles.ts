/** The styles that only some charts need, for the pages that hold one. */
import { charts } from '../charts/registry.ts';
import { idsIn } from '../data/mdx.ts';
import filter from '../styles/filter.css?inline';

/** @param body MDX of the page; empty when none of its charts has filters */
export const chartStyles = (body: string): string =>
  idsIn(body, 'Chart').some((id) => charts.get(id)?.filters) ? filter : '';
