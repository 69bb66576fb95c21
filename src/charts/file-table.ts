/** The table of a chart as its files hold it: what the page says, and beside it what machines read, each in a column of its own. */
import type { CsvCell } from '../data/csv.ts';
import type { Cell, ChartTable, Column } from './chart.ts';

/** The words that heads of added columns need. */
export interface FileWords {
  ui(key: string): string;
  number(value: number): string;
  date(iso: string): string;
}

export interface FileColumn {
  /** Name in JSON; `state` → `state_code`, `state_words`, … */
  key: string;
  /** Head in CSV, in the language of the file; codes are headed by their key. */
  head: string;
  cells: CsvCell[];
}

/** Whether the cell says no more than that nothing is known. */
const isUnknown = (cell: Cell): boolean => cell.unknown === true || cell.text === '' || cell.text === '–';
const isDates = (cells: readonly Cell[]): boolean => cells.some(({ value }) => typeof value === 'string');

function columnsOf(column: Column, cells: readonly Cell[], words: FileWords): FileColumn[] {
  const { key, head } = column;
  const made: FileColumn[] = [];
  const typed = column.numeric || isDates(cells);
  made.push({
    key,
    head,
    cells: cells.map((cell) => (isUnknown(cell) ? null : typed ? (cell.value ?? null) : cell.text)),
  });
  if (cells.some(({ range }) => range)) {
    made.push({
      key: `${key}_low`,
      head: `${head}, ${words.ui('files.low')}`,
      cells: cells.map(({ range }) => range?.[0] ?? null),
    });
    made.push({
      key: `${key}_high`,
      head: `${head}, ${words.ui('files.high')}`,
      cells: cells.map(({ range }) => range?.[1] ?? null),
    });
  }
  const says = ({ value }: Cell): string =>
    typeof value === 'number' ? words.number(value) : value ? words.date(value) : '';
  if (typed && cells.some((cell) => !isUnknown(cell) && says(cell) !== cell.text))
    made.push({
      key: `${key}_words`,
      head: `${head}, ${words.ui('files.words')}`,
      cells: cells.map((cell) => (isUnknown(cell) ? null : cell.text)),
    });
  if (cells.some(({ code }) => code))
    made.push({ key: `${key}_code`, head: `${key}_code`, cells: cells.map(({ code }) => code ?? null) });
  return made;
}

/** Numbers and ISO dates with their types, words in the language of the file, nothing where nothing is known; a column of words beside a number or a date that says less than the page does. */
export const fileColumns = ({ columns, rows }: ChartTable, words: FileWords): FileColumn[] =>
  columns.flatMap((column, i) =>
    columnsOf(
      column,
      rows.map((row) => row.cells[i] ?? { text: '' }),
      words,
    ),
  );
