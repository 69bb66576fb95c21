/** A chart in one language, drawn in both widths, with its table, summary and sources: what the page and the downloads share. */
import type { Element } from 'hast';
import { sourcesOfRow } from '../data/row-sources.ts';
import type { Tables } from '../data/tables.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ChartTable, ChartWords, Filters, Piece, Placed } from './chart.ts';
import { charts } from './registry.ts';
import { chartWords } from './words.ts';

export const WIDE = 680;
export const NARROW = 320;

export interface Drawing {
  placed: Placed;
  tree: Element;
}

export interface RenderedChart {
  id: string;
  words: ChartWords;
  wide: Drawing;
  narrow: Drawing;
  table: ChartTable;
  /** How the table can be narrowed; only for charts whose rows carry facets. */
  filters: Filters | undefined;
  summary: Piece[][];
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
  const drawing = (width: number): Drawing => {
    const placed = chart.place(rows, { width, narrow: width < WIDE, words });
    return { placed, tree: chart.draw(placed, words) };
  };
  const table = chart.table(rows, words);
  const rowIds = table.rows.flatMap((row) => row.rows);
  const cited = rowIds.flatMap((row) => sourcesOfRow(row, tables));
  const rendered: RenderedChart = {
    id,
    words,
    wide: drawing(WIDE),
    narrow: drawing(NARROW),
    table,
    filters: chart.filters?.(rows, words),
    summary: chart.describe(rows, words),
    sources: [...new Set(cited)],
  };
  memo.set(key, rendered);
  return rendered;
}
