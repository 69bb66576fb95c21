/** Street cameras of a reader's town per 1,000 residents: one bar for each count whose line gives the residents. */
import { stateNames } from '../../data/town/columns.ts';
import type { Chart, ChartTable, ChartWords } from '../chart.ts';
import { dateColumn, tableOf } from '../parts/columns.ts';
import { countPiece } from '../town-words.ts';
import { draw } from './draw.ts';
import { place, type PlacedRate } from './place.ts';
import { type RateRow, shown } from './rows.ts';

const table = (rows: RateRow[], words: ChartWords): ChartTable =>
  tableOf<RateRow>(
    rows,
    [
      dateColumn(words, words.label('head-date'), ({ date }) => date),
      {
        key: 'cameras',
        head: words.label('head-cameras'),
        numeric: true,
        cell: (row) => ({ text: countPiece(row, words.locale).text, value: row.value }),
      },
      {
        key: 'state',
        head: words.label('head-state'),
        cell: ({ state }) => ({ text: stateNames[state][words.locale], code: state }),
      },
      {
        key: 'residents',
        head: words.label('head-residents'),
        numeric: true,
        cell: ({ residents }) => ({ text: words.number(residents), value: residents }),
      },
      {
        key: 'rate',
        head: words.label('head-rate'),
        numeric: true,
        cell: (row) => ({ text: shown(row, words.locale), value: Number(row.rate.toFixed(3)) }),
      },
    ],
    ({ key, rows: behind }) => ({ mark: key, rows: behind }),
  );

/** The rate of a reader's own town. */
export const townRate: Omit<Chart<RateRow, PlacedRate>, 'rows'> = {
  id: 'town-rate',
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
};
