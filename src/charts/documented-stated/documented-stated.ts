/** What is known of Marseille's search and alert software, in three lists by who says it: documented is solid, stated hatched, not confirmed hollow. */
import { defineChart } from '../chart.ts';
import { dateColumn, NOTHING, proofColumns, tableOf } from '../parts/columns.ts';
import { inWords } from '../parts/rows.ts';
import { draw } from './draw.ts';
import { place, type PlacedLists } from './place.ts';
import { ID, type KnownRow, NUMBERS, knownRows } from './rows.ts';

/** The three lists of chapter 4. */
export const documentedStated = defineChart<KnownRow, PlacedLists>({
  id: ID,
  rows: knownRows,
  place,
  draw,
  table: (rows, words) =>
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
    ),
  describe: (_, words) => words.summary(),
});
