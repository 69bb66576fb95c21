/** The Olympic experiment as its evaluation committee judged it, use by use; below, what it cost against the ceiling of its contracts. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedVerdicts } from './place.ts';
import { ID, olympicRows, type FigureKey, type OlympicRow } from './rows.ts';

/** What a figure of the table counts, in the words of the drawing. */
const nameOf = (key: FigureKey, words: ChartWords): string =>
  key === 'false-share' ? `${words.label('false-share')}, ${words.label('false-share-hint')}` : words.label(key);
const restsOn = (row: OlympicRow): { id: string; confidence: string } => (row.kind === 'figure' ? row.figure : row.row);

const table = (rows: OlympicRow[], words: ChartWords): ChartTable =>
  tableOf<OlympicRow>(
    rows,
    [
      {
        key: 'use',
        head: words.label('head-use'),
        cell: (row) => (row.kind === 'figure' ? nameOf(row.key, words) : inWords(row.row, 'use', words)),
      },
      {
        key: 'verdict',
        head: words.label('head-verdict'),
        cell: (row) =>
          row.kind === 'figure' ? NOTHING : { text: words.label(row.row.verdict), code: row.row.verdict },
      },
      {
        key: 'words',
        head: words.label('head-words'),
        cell: (row) =>
          row.kind === 'figure' ? words.quantity(row.figure.value, row.figure.unit) : inWords(row.row, 'words', words),
      },
      dateColumn(words, words.label('head-date'), (row) => (row.kind === 'figure' ? row.figure.asOf : row.judged)),
      {
        key: 'note',
        head: words.label('head-note'),
        cell: (row) => (row.kind === 'figure' ? row.figure.note[words.locale] : inWords(row.row, 'note', words)),
      },
      ...proofColumns<OlympicRow>(words, restsOn),
    ],
    (row) => ({ mark: restsOn(row).id, rows: [restsOn(row).id] }),
  );

/** Eight uses with their verdicts, one share of false alerts, and the money. */
export const olympicExperiment = defineChart<OlympicRow, PlacedVerdicts>({
  id: ID,
  rows: olympicRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
