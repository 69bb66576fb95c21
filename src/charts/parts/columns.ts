/** The table of a chart from its columns: what a column is called and what it says of a row stand together. */
import type { Figure } from '../../data/figure.ts';
import type { Cell, ChartTable, ChartWords, Column, TableRow } from '../chart.ts';
import { asGiven } from './rows.ts';

export interface ColumnOf<Row> extends Column {
  cell(row: Row): Cell | string;
}

/** Which mark and which data rows a row of the table stands for. */
type Names<Row> = (row: Row) => Omit<TableRow, 'cells'>;

/**
 * @param names the mark of a row, the ids of the data rows behind it, and its facets if the table can be narrowed
 */
export const tableOf = <Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  names: Names<Row>,
): ChartTable => ({
  columns: columns.map(({ key, head, numeric }) => ({ key, head, ...(numeric ? { numeric } : {}) })),
  rows: rows.map((row) => ({
    ...names(row),
    cells: columns.map(({ cell }) => {
      const said = cell(row);
      return typeof said === 'string' ? { text: said } : said;
    }),
  })),
});

/** A column of what has a label: the words of it, and its name for files; `head-<key>` is its head. */
export const labelColumn = <Row>(words: ChartWords, key: string, of: (row: Row) => string): ColumnOf<Row> => ({
  key,
  head: words.label(`head-${key}`),
  cell: (row) => ({ text: words.label(of(row)), code: of(row) }),
});

/** A column of dates: in words on the page, ISO in files; a row without a date says so. `of` returns the date of a row, '' where none is known. */
export const dateColumn = <Row>(words: ChartWords, head: string, of: (row: Row) => string): ColumnOf<Row> => ({
  key: 'date',
  head,
  cell: (row) => {
    const iso = of(row);
    return iso ? { text: words.date(iso), value: iso } : { text: words.ui('note.undated'), unknown: true };
  },
});

/** A column of values as their sources give them, with the number in files. */
export const valueColumn = <Row>(words: ChartWords, column: Column, of: (row: Row) => Figure): ColumnOf<Row> => ({
  numeric: true,
  ...column,
  cell: (row) => ({ text: asGiven(of(row), words), value: of(row).value }),
});

/** What a row rests on: a data row, and how firm it is where that is said. */
export interface Rests {
  id: string;
  confidence?: string | undefined;
}

/** A cell where a column has nothing to say of a row. */
export const NOTHING: Cell = { text: '–' };

/** The two last columns of nearly every table: who says so, and how firmly. `of` returns the data row behind a row, null if it is invented. */
export const proofColumns = <Row>(words: ChartWords, of: (row: Row) => Rests | null): ColumnOf<Row>[] => [
  {
    key: 'source',
    head: words.ui('table.source'),
    cell: (row) => {
      const rests = of(row);
      return rests ? words.sourceNames(rests.id) : NOTHING;
    },
  },
  {
    key: 'confidence',
    head: words.ui('table.confidence'),
    cell: (row) => {
      const code = of(row)?.confidence;
      return code ? { text: words.ui(`confidence.${code}`), code } : NOTHING;
    },
  },
];
