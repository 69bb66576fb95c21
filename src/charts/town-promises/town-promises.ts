/** Street cameras counted in a reader's town as a step line, and the totals promised as rings at the date they were promised for: the hero of chapter 1 for rows nobody has seen before. */
import { stateNames } from '../../data/town/columns.ts';
import type { TownRow } from '../../data/town/town.ts';
import type { Chart, ChartTable, ChartWords } from '../chart.ts';
import { dateColumn, tableOf } from '../parts/columns.ts';
import { countPiece } from '../town-words.ts';
import { draw } from './draw.ts';
import { place, type PlacedTown } from './place.ts';

/** Every line that could be read, those not drawn included. */
const table = (rows: TownRow[], words: ChartWords): ChartTable =>
  tableOf<TownRow>(
    rows,
    [
      dateColumn(words, words.label('head-date'), ({ date }) => date),
      {
        key: 'cameras',
        head: words.label('head-cameras'),
        numeric: true,
        cell: (row) => ({
          text: countPiece(row, words.locale).text,
          ...(row.low === null ? { value: row.value } : { range: [row.low, row.value] }),
        }),
      },
      {
        key: 'state',
        head: words.label('head-state'),
        cell: ({ state }) => ({ text: stateNames[state][words.locale], code: state }),
      },
      {
        key: 'due',
        head: words.label('head-due'),
        cell: ({ due, state }) => ({
          text: due === null ? (state === 'promised' ? words.label('no-due') : '–') : words.date(due),
          value: due,
        }),
      },
      { key: 'source', head: words.label('head-source'), cell: ({ source }) => source || '–' },
      {
        key: 'line',
        head: words.label('head-line'),
        numeric: true,
        cell: ({ line }) => ({ text: String(line), value: line }),
      },
    ],
    ({ key, rows: behind }) => ({ mark: key, rows: behind }),
  );

/** The chart of promises and counts of a reader's own town. */
export const townPromises: Omit<Chart<TownRow, PlacedTown>, 'rows'> = {
  id: 'town-promises',
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
};
