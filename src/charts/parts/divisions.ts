/** One number set against several wholes: the rows of charts that divide the same part in more ways than one, and the columns they share. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { valueColumn, type ColumnOf } from './columns.ts';
import { needFigure } from './rows.ts';

/** One way to divide: the part, its whole, and the share between them as its row gives it. */
export interface Division<By extends string> {
  by: By;
  part: Figure;
  whole: Figure;
  share: Figure;
}

/**
 * @param part id of the row that is divided
 * @param wholes by what it is set against: the row of the whole and the row of the share, in the order of the chart
 */
export const divisionsOf = <By extends string>(
  tables: Tables,
  chart: string,
  part: string,
  wholes: Record<By, { whole: string; share: string }>,
): Division<By>[] =>
  (Object.keys(wholes) as By[]).map((by) => ({
    by,
    part: needFigure(tables, part, chart),
    whole: needFigure(tables, wholes[by].whole, chart),
    share: needFigure(tables, wholes[by].share, chart),
  }));

/** Out of what, by the label `<prefix>-<by>`. */
export const outOfColumn = <By extends string>(words: ChartWords, prefix: string): ColumnOf<Division<By>> => ({
  key: 'out-of',
  head: words.label('head-out-of'),
  cell: ({ by }) => words.label(`${prefix}-${by}`),
});

/** A column of the part or the whole. */
export const partColumn = <By extends string>(
  words: ChartWords,
  key: string,
  of: 'part' | 'whole' | 'share',
): ColumnOf<Division<By>> => valueColumn(words, { key, head: words.label(`head-${key}`) }, (row) => row[of]);
