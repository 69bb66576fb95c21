/** False alerts in published trials: a dot on one line a trial for the share, cells for trials with so few alerts that a share would mislead. In order of time, not of share. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedTrials } from './place.ts';
import { ID, NOT_VERIFIED, type Trial, trialRows } from './rows.ts';

/** The counts behind the trial whose alerts were not verified. */
const VERIFIED = ['ev-f-essex-correct', 'ev-f-essex-assessed'];

const table = (trials: Trial[], words: ChartWords): ChartTable =>
  tableOf<Trial>(
    trials,
    [
      { key: 'trial', head: words.label('head-trial'), cell: ({ row }) => words.label(row.id) },
      {
        key: 'false',
        head: words.label('head-false'),
        numeric: true,
        cell: ({ row }) => ({ text: words.number(row.numerator), value: row.numerator }),
      },
      {
        key: 'alerts',
        head: words.label('head-alerts'),
        numeric: true,
        cell: ({ row }) => ({ text: words.number(row.denominator), value: row.denominator }),
      },
      {
        key: 'share',
        head: words.label('head-share'),
        numeric: true,
        cell: ({ few, row }) =>
          few ? { text: '–', value: null } : { text: words.quantity(row.value, row.unit), value: row.value },
      },
      { key: 'counter', head: words.label('head-counter'), cell: ({ counter }) => words.label(counter) },
      dateColumn(words, words.ui('table.date'), ({ row }) => row.as_of),
      {
        key: 'note',
        head: words.ui('table.note'),
        cell: ({ row }) =>
          `${row.id === NOT_VERIFIED ? `${words.label('essex-hint')}. ` : ''}${inWords(row, 'note', words)}`,
      },
      ...proofColumns<Trial>(words, ({ row }) => row),
    ],
    ({ row }) => ({ mark: row.id, rows: [row.id, ...(row.id === NOT_VERIFIED ? VERIFIED : [])] }),
  );

/** The strip of trials of chapter 5. */
export const trialsStrip = defineChart<Trial, PlacedTrials>({
  id: ID,
  rows: trialRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
