/** What is known of Marseille's search and alert software, in three lists by who says it: documented is solid, stated hatched, not confirmed hollow. */
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedLists } from './place.ts';
import { ID, type KnownRow, NUMBERS, knownRows } from './rows.ts';

const table = (rows: KnownRow[], words: ChartWords): ChartTable => ({
  columns: ['what', 'group', 'who', 'date', 'source', 'confidence'].map((key) => ({
    key,
    head: words.label(`head-${key}`),
  })),
  rows: rows.map(({ group, claim }) => {
    const number = NUMBERS[claim.id];
    return {
      mark: claim.id,
      rows: number ? [claim.id, number] : [claim.id],
      cells: [
        { text: claim[`text_${words.locale}`] },
        { text: words.label(`group-${group}`), code: group },
        { text: group === 'not-confirmed' ? '–' : words.label(`${claim.id}-by`) },
        { text: words.date(claim.as_of), value: claim.as_of },
        { text: words.sourceNames(claim.id) || '–' },
        { text: words.ui(`confidence.${claim.confidence}`), code: claim.confidence },
      ],
    };
  }),
});

/** The three lists of chapter 4. */
export const documentedStated = defineChart<KnownRow, PlacedLists>({
  id: ID,
  rows: knownRows,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
