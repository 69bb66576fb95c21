/** The rows of the chart: which, what they are called in code, in which order. */
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

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
      `the cases chart has no group for "${homeless.outcome}" (${homeless.id}): add it to OUTCOMES in src/charts/cases/rows.ts and its words to content/charts/cases.yaml`,
    );
  return Object.entries(OUTCOMES).map(([outcome, id]): Group => {
    const cases = tables.cases.filter((row) => row.outcome === outcome).sort((a, b) => a.date.localeCompare(b.date));
    const { value } = needFigure(tables, id, 'cases');
    if (value !== cases.length)
      throw new Error(
        `content/data/facts.csv: "${id}" says ${value}, but content/data/cases.csv lists ${cases.length} cases with the outcome "${outcome}"`,
      );
    return { outcome: outcome as Outcome, count: { id, value }, cases };
  });
}
