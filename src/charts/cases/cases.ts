/** Court cases as a scorecard: one line a case, grouped by outcome, oldest first; the shape says the outcome. */
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type Cell, type ChartTable, type ChartWords } from '../chart.ts';
import { needFigure } from '../parts/placed.ts';
import { draw } from './draw.ts';
import { place, type PlacedCases } from './place.ts';

export type CaseRow = RowOf<'cases'>;

/** The outcomes that occur, in the order of the drawing, each with the row that counts it. */
export const OUTCOMES = {
  unlawful: 'lp-f-cases-unlawful',
  'lost-on-procedure': 'lp-f-cases-procedure',
  upheld: 'lp-f-cases-upheld',
  'not-confirmed': 'lp-f-cases-open',
} as const;
export type Outcome = keyof typeof OUTCOMES;

export interface Group {
  outcome: Outcome;
  /** Id and value of the row that counts the group. */
  count: { id: string; value: number };
  cases: CaseRow[];
}

/**
 * @throws Error if an outcome has no group, or a count in content/data/facts.csv is not the number of cases listed
 */
export function groupCases(tables: Tables): Group[] {
  const homeless = tables.cases.find(({ outcome }) => !(outcome in OUTCOMES));
  if (homeless)
    throw new Error(
      `the cases chart has no group for "${homeless.outcome}" (${homeless.id}): add it to OUTCOMES in src/charts/cases/cases.ts and its words to content/charts/cases.yaml`,
    );
  return Object.entries(OUTCOMES).map(([outcome, id]): Group => {
    const cases = tables.cases.filter((row) => row.outcome === outcome).sort((a, b) => a.date.localeCompare(b.date));
    const { value } = needFigure(tables, id, 'cases');
    if (value !== cases.length)
      throw new Error(`content/data/facts.csv: "${id}" says ${value}, but content/data/cases.csv lists ${cases.length} cases with the outcome "${outcome}"`);
    return { outcome: outcome as Outcome, count: { id, value }, cases };
  });
}

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
export const cases = defineChart<Group, PlacedCases>({ id: 'cases', rows: groupCases, place, draw, table, describe: (_, words) => words.summary() });
