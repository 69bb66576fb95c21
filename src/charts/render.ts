/** A figure in one language, with its table, summary and sources, drawn or set as a table: what the page and the downloads share. */
import { sourcesOfRow } from '../data/row-sources.ts';
import type { Tables } from '../data/tables.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ChartTable, Filters, SetTable } from './chart.ts';
import { drawChart, type DrawnChart } from './drawing.ts';
import { charts, figureIds, tableFigures } from './registry.ts';
import { chartWords } from './words.ts';

/** What every figure has. */
export type RenderedFigure = Pick<DrawnChart, 'id' | 'words' | 'table' | 'summary'> & {
  /** Ids of the sources of the rows used, in order of first use. */
  sources: string[];
};

export interface RenderedTable extends RenderedFigure {
  set: SetTable;
}

export interface RenderedChart extends DrawnChart, RenderedFigure {
  /** How the table can be narrowed; only for charts whose rows carry facets. */
  filters: Filters | undefined;
}

const memo = new Map<string, RenderedChart | RenderedTable>();

const sourcesOf = ({ rows }: ChartTable, tables: Tables): string[] => [
  ...new Set(rows.flatMap((row) => row.rows).flatMap((row) => sourcesOfRow(row, tables))),
];

function render(id: string, locale: Locale, tables: Tables): RenderedChart | RenderedTable {
  const chart = charts.get(id);
  const words = chartWords(id, locale, tables);
  if (chart) {
    const rows = chart.rows(tables);
    const drawn = drawChart(chart, rows, words);
    return { ...drawn, filters: chart.filters?.(rows, words), sources: sourcesOf(drawn.table, tables) };
  }
  const figure = tableFigures.get(id);
  if (!figure) throw new Error(`<Chart id="${id}" />: no such figure (figures: ${[...figureIds].join(', ')})`);
  const rows = figure.rows(tables);
  const table = figure.table(rows, words);
  return {
    id,
    words,
    table,
    summary: figure.describe(rows, words),
    set: figure.set(rows, words),
    sources: sourcesOf(table, tables),
  };
}

/**
 * A figure of either kind.
 * @throws Error for an unknown id
 */
export function renderFigure(id: string, locale: Locale, tables: Tables): RenderedChart | RenderedTable {
  const key = `${id}.${locale}`;
  const known = memo.get(key);
  if (known) return known;
  const rendered = render(id, locale, tables);
  memo.set(key, rendered);
  return rendered;
}

/**
 * @throws Error for an id that is no drawn chart
 */
export function renderChart(id: string, locale: Locale, tables: Tables): RenderedChart {
  const rendered = renderFigure(id, locale, tables);
  if ('set' in rendered) throw new Error(`"${id}" is a table and has no drawing`);
  return rendered;
}
