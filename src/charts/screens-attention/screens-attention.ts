/** What share of targets a person saw on one, four, six and nine screens (four points, not joined), and how many people are said to watch in Marseille. */
import { defineChart, type Cell, type ChartTable, type ChartWords } from '../chart.ts';
import { proofColumns, tableOf } from '../parts/columns.ts';
import { draw } from './draw.ts';
import { place, type PlacedScreens } from './place.ts';
import { ID, screensRows, type ScreensRow } from './rows.ts';

const table = (rows: ScreensRow[], words: ChartWords): ChartTable => {
  const count = (value: number | null): Cell => ({ text: value === null ? '' : words.number(value), value });
  return tableOf<ScreensRow>(
    rows,
    [
      {
        key: 'what',
        head: words.label('head-what'),
        cell: ({ kind }) => words.label(kind === 'seen' ? 'table-experiment' : 'table-on-duty'),
      },
      {
        key: 'screens',
        head: words.label('head-screens'),
        numeric: true,
        cell: (row) => count(row.kind === 'seen' ? row.screens.value : null),
      },
      {
        key: 'seen',
        head: words.label('head-seen'),
        numeric: true,
        cell: ({ kind, figure: { value, unit } }) =>
          kind === 'seen' ? { text: words.quantity(value, unit), value } : count(null),
      },
      {
        key: 'operators',
        head: words.label('head-operators'),
        numeric: true,
        cell: ({ kind, figure }) => count(kind === 'duty' ? figure.value : null),
      },
      {
        key: 'by',
        head: words.label('head-by'),
        cell: (row) => words.label(row.kind === 'seen' ? 'by-branch' : row.by),
      },
      ...proofColumns<ScreensRow>(words, ({ figure }) => figure),
      {
        key: 'note',
        head: words.ui('table.note'),
        cell: (row) =>
          row.kind === 'duty' && row.perOperator ? words.label('per-operator') : row.figure.note[words.locale],
      },
    ],
    (row) => {
      const behind = row.kind === 'seen' ? row.screens : row.perOperator;
      return { mark: row.figure.id, rows: behind ? [row.figure.id, behind.id] : [row.figure.id] };
    },
  );
};

/** The experiment of chapter 5, and the people on duty in Marseille. */
export const screensAttention = defineChart<ScreensRow, PlacedScreens>({
  id: ID,
  rows: screensRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
