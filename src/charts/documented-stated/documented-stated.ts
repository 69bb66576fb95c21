/** What is known of Marseille's search and alert software, as a table: what is documented, what is stated, what is not confirmed. */
import { defineTable, type ChartTable, type ChartWords, type SetTable } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { ID, type KnownRow, NUMBERS, knownRows } from './rows.ts';

const table = (rows: KnownRow[], words: ChartWords): ChartTable =>
  tableOf<KnownRow>(
    rows,
    [
      { key: 'what', head: words.label('head-what'), cell: ({ claim }) => inWords(claim, 'text', words) },
      {
        key: 'group',
        head: words.label('head-group'),
        cell: ({ group }) => ({ text: words.label(`group-${group}`), code: group }),
      },
      {
        key: 'who',
        head: words.label('head-who'),
        cell: ({ group, claim }) => (group === 'not-confirmed' ? NOTHING : words.label(`${claim.id}-by`)),
      },
      dateColumn(words, words.label('head-date'), ({ claim }) => claim.as_of),
      ...proofColumns<KnownRow>(words, ({ claim }) => claim),
    ],
    ({ claim: { id } }) => ({ mark: id, rows: [id, NUMBERS[id]].filter((row) => row !== undefined) }),
  );

const set = (rows: KnownRow[], words: ChartWords): SetTable => ({
  heads: ['what', 'group', 'who-when'].map((key) => words.label(`head-${key}`)),
  lines: rows.map(({ group, claim: { id } }) => ({
    row: id,
    // What nobody confirms has neither an author nor a date.
    cells: [
      words.label(id),
      words.label(`group-${group}`),
      group === 'not-confirmed' ? NOTHING.text : `${words.label(`${id}-by`)}, ${words.label(`${id}-date`)}`,
    ],
  })),
});

/** The three lists of chapter 4. */
export const documentedStated = defineTable<KnownRow>({
  id: ID,
  rows: knownRows,
  table,
  set,
  describe: (_, words) => words.summary(),
});
