/** How a figure stands on a slide: drawn for either shape of screen, or the part of its table that a screen holds. */
import type { Tables } from '../data/tables.ts';
import type { Locale } from '../i18n/locale.ts';
import type { TablePart } from './chart.ts';
import { drawForSlide, type Drawing } from './drawing.ts';
import { charts, tableFigures } from './registry.ts';
import { chartWords } from './words.ts';

type SlideForm = { drawings: Drawing[] } | { table: TablePart };

/** Nothing for a table that has no part of its own for a slide: it stands there as it is. */
export function slideForm(id: string, locale: Locale, tables: Tables): SlideForm | undefined {
  const words = chartWords(id, locale, tables);
  const chart = charts.get(id);
  if (chart) return { drawings: drawForSlide(chart, chart.rows(tables), words) };
  const figure = tableFigures.get(id);
  return figure?.part && { table: figure.part(figure.rows(tables), words) };
}
