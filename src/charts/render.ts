/** A chart in one language, drawn in both widths, with its table, summary and sources: what the page and the downloads share. */
import { sourcesOfRow } from '../data/row-sources.ts';
import type { Tables } from '../data/tables.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Filters } from './chart.ts';
import { drawChart, type DrawnChart } from './drawing.ts';
import { charts } from './registry.ts';
import { chartWords } from './words.ts';

export interface RenderedChart extends DrawnChart {
  /** How the table can be narrowed; only for charts whose rows carry facets. */
  filters: Filters | undefined;
  /** Ids of the sources of the rows used, in order of first use. */
  sources: string[];
}

const memo = new Map<string, RenderedChart>();

/**
 * @throws Error for an unknown chart id
 */
export function renderChart(id: string, locale: Locale, tables: Tables): RenderedChart {
  const key = `${id}.${locale}`;
  const known = memo.get(key);
  if (known) return known;
  const chart = charts.get(id);
  if (!chart) throw new Error(`<Chart id="${id}" />: no such chart (charts: ${[...charts.keys()].join(', ')})`);
  const words = chartWords(id, locale, tables);
  const rows = chart.rows(tables);
  const drawn = drawChart(chart, rows, words);
  const rowIds = drawn.table.rows.flatMap((row) => row.rows);
  const cited = rowIds.flatMap((row) => sourcesOfRow(row, tables));
  const rendered: RenderedChart = { ...drawn, filters: chart.filters?.(rows, words), sources: [...new Set(cited)] };
  memo.set(key, rendered);
  return rendered;
}
