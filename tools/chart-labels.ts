/** Shows a figure in both languages and tells which labels it asks for and does not find, and which it never asks for. */
import type { Chart, ChartWords, TableFigure } from '../src/charts/chart.ts';
import { drawAt, drawChart, drawForSlide, FULL } from '../src/charts/drawing.ts';
import { charts, tableFigures } from '../src/charts/registry.ts';
import { chartWords } from '../src/charts/words.ts';
import type { ChartText } from '../src/data/check-words.ts';
import type { Fault } from '../src/data/fault.ts';
import type { Tables } from '../src/data/tables.ts';
import type { YamlText } from '../src/data/yaml-text.ts';
import { locales } from '../src/i18n/locale.ts';

function show(chart: Chart | TableFigure, words: ChartWords, tables: Tables): void {
  const rows = chart.rows(tables);
  if ('set' in chart) {
    chart.set(rows, words);
    chart.table(rows, words);
    chart.describe(rows, words);
    chart.part?.(rows, words);
    return;
  }
  drawChart(chart, rows, words);
  drawAt(chart, rows, words, FULL);
  drawForSlide(chart, rows, words);
  chart.filters?.(rows, words);
}

/**
 * @param text the words of the chart, without faults of their own
 * @param placeOf where a key stands in their file
 */
export function drawingFaults(
  id: string,
  text: ChartText,
  placeOf: YamlText<ChartText>['placeOf'],
  tables: Tables,
): Fault[] {
  const chart = charts.get(id) ?? tableFigures.get(id);
  if (!chart) return [];
  const asked = new Set<string>();
  const faults = new Map<string, Fault>();
  const say = (path: string[], message: string): unknown =>
    faults.set(message, { file: `content/charts/${id}.yaml`, ...placeOf(path), message });
  for (const locale of locales) {
    try {
      const words = chartWords(id, locale, tables);
      const label: ChartWords['label'] = (key, values) => {
        asked.add(key);
        if (Object.hasOwn(text.labels, key)) return words.label(key, values);
        say(['labels'], `labels.${key}: is missing (add it, in both languages: the chart shows it)`);
        return key;
      };
      show(chart, { ...words, label }, tables);
    } catch (error) {
      say([], (error as Error).message);
    }
  }
  if (faults.size === 0)
    for (const key of Object.keys(text.labels))
      if (!asked.has(key)) say(['labels', key], `labels.${key}: the chart never shows it (delete it)`);
  return [...faults.values()];
}
