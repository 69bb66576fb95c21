/** What charts ask of the rows of the tables: a row or a figure they cannot do without, a cell in one language, a value as its source gives it. */
import type { Figure } from '../../data/figure.ts';
import { rounded } from '../../data/rounding.ts';
import { textIn } from '../../data/row-names.ts';
import type { RowOf, TableName } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { ends } from '../../i18n/format.ts';
import type { ChartWords } from '../chart.ts';

const missing = (chart: string, id: string, where: string): Error =>
  new Error(
    `chart "${chart}" needs row "${id}", which ${where} has not (add the row, or take it out of src/charts/${chart}/)`,
  );

/**
 * The figure of a row that a chart cannot do without.
 * @throws Error naming the chart and the missing row
 */
export function needFigure(tables: Tables, id: string, chart: string): Figure {
  const figure = tables.figures.get(id);
  if (!figure) throw missing(chart, id, 'no table of content/data');
  return figure;
}

/**
 * The row of a table that a chart cannot do without.
 * @throws Error naming the chart, the table and the missing row
 */
export function needRow<T extends TableName>(tables: Tables, table: T, id: string, chart: string): RowOf<T> {
  const row = (tables[table] as RowOf<T>[]).find((one) => one.id === id);
  if (!row) throw missing(chart, id, `content/data/${table}.csv`);
  return row;
}

/** The cell of a row in the language of the words: `inWords(row, 'place', words)` is `place_en` or `place_fr`. */
export const inWords = (row: object, column: string, words: Pick<ChartWords, 'locale'>): string =>
  textIn(row, column, words.locale);

/** A value as its source gives it: "more than 2,500", "about 1,600", "3,000–4,000" ("3 000 à 4 000"), or the bare number. */
export function asGiven(figure: Figure, words: ChartWords, form: 'long' | 'short' = 'short'): string {
  const one = (value: number): string => words.quantity(value, figure.unit, form);
  if (figure.rounding === 'range' && figure.low !== null && figure.high !== null)
    return ends(one(figure.low), one(figure.high), words.locale);
  return rounded(figure, one(figure.value), words.locale);
}
