/** The Olympic experiment as its evaluation committee judged it, use by use, with its figures, as a table. */
import { defineTable, type ChartTable, type ChartWords, type SetTable, type TablePart } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { asGiven, inWords } from '../parts/rows.ts';
import { ID, olympicRows, type OlympicRow } from './rows.ts';

const restsOn = (row: OlympicRow): { id: string; confidence: string } => (row.kind === 'figure' ? row.figure : row.row);

const table = (rows: OlympicRow[], words: ChartWords): ChartTable =>
  tableOf<OlympicRow>(
    rows,
    [
      {
        key: 'use',
        head: words.label('head-use'),
        cell: (row) => (row.kind === 'figure' ? words.label(row.key) : inWords(row.row, 'use', words)),
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

const set = (rows: OlympicRow[], words: ChartWords): SetTable => ({
  heads: ['use', 'verdict', 'words'].map((key) => words.label(`head-${key}`)),
  lines: rows.map((row) =>
    row.kind === 'figure'
      ? { row: row.figure.id, cells: [words.label(row.key), NOTHING.text, asGiven(row.figure, words)] }
      : {
          row: row.row.id,
          cells: [inWords(row.row, 'use', words), words.label(row.row.verdict), inWords(row.row, 'words', words)],
        },
  ),
});

/** Every use, and the one share of false alerts, without the column that sorts them. */
function part(rows: OlympicRow[], words: ChartWords): TablePart {
  const chosen = rows.filter((row) => row.kind === 'verdict' || row.key === 'false-share');
  const { heads, lines } = set(chosen, words);
  const apart = ([use = '', , said = '']: readonly string[]): string[] => [use, said];
  return {
    heads: apart(heads),
    lines: lines.map(({ row, cells }) => ({ row, cells: apart(cells) })),
    said: words.label('slide-part', { n: words.number(chosen.length), all: words.number(rows.length) }),
  };
}

/** Eight uses with their verdicts, then what the experiment counted and cost. */
export const olympicExperiment = defineTable<OlympicRow>({
  id: ID,
  rows: olympicRows,
  table,
  set,
  part,
  describe: (_, words) => words.summary(),
});
