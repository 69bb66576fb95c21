/** What is known of Marseille's search and alert software, as a table in three parts by who says it: documented, stated, not confirmed. */
import { defineTable, type ChartTable, type ChartWords, type SetTable } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { GROUPS, ID, type Group, type KnownRow, NUMBERS, knownRows } from './rows.ts';

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

/** What nobody confirms has neither a date nor an author. */
const said = (id: string, group: Group, words: ChartWords): string[] =>
  group === 'not-confirmed' ? [NOTHING.text, NOTHING.text] : [words.label(`${id}-by`), words.label(`${id}-date`)];

const set = (rows: KnownRow[], words: ChartWords): SetTable => ({
  heads: ['what', 'who', 'date'].map((key) => words.label(`head-${key}`)),
  groups: (Object.keys(GROUPS) as Group[]).map((group) => ({
    head: words.label(`group-${group}`),
    hint: words.label(`group-${group}-hint`),
    lines: rows
      .filter((row) => row.group === group)
      .map(({ claim: { id } }) => ({ row: id, cells: [words.label(id), ...said(id, group, words)] })),
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
