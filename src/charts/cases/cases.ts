/** Court cases as a scorecard: one line a case, grouped by outcome, oldest first; the shape says the outcome. */
import { defineChart, type Cell, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedCases } from './place.ts';
import { type Group, groupCases } from './rows.ts';

function table(groups: Group[], words: ChartWords): ChartTable {
  const known = (text: string): Cell => ({ text: text || words.label('not-known'), unknown: text === '' });
  const keys = ['place', 'subject', 'court', 'number', 'date', 'outcome', 'what', 'note', 'source', 'confidence'];
  return {
    columns: keys.map((key) => ({ key, head: words.label(`head-${key}`) })),
    rows: groups
      .flatMap(({ cases }) => cases)
      .map((row) => ({
        mark: row.id,
        rows: [row.id],
        cells: [
          { text: row[`place_${words.locale}`] },
          { text: row[`subject_${words.locale}`] },
          { text: row[`court_${words.locale}`] },
          known(row.number),
          { text: words.date(row.date), value: row.date },
          { text: words.label(row.outcome), code: row.outcome },
          { text: row[`what_${words.locale}`] },
          { text: row[`note_${words.locale}`] },
          { text: words.sourceNames(row.id) },
          { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
        ],
      })),
  };
}

/** Documented cases on surveillance with software, sound or drones. A list, not a census. */
export const cases = defineChart<Group, PlacedCases>({
  id: 'cases',
  rows: groupCases,
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
