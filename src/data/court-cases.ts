/** The court cases as a score: by outcome, the oldest first. A list of documented cases, not a census. */
import type { RowOf } from './schemas.ts';
import type { Tables } from './tables.ts';

/** The outcomes that occur, in the order of the score, each with the row that counts it. */
const OUTCOMES = {
  unlawful: 'lp-f-cases-unlawful',
  'lost-on-procedure': 'lp-f-cases-procedure',
  upheld: 'lp-f-cases-upheld',
  'not-confirmed': 'lp-f-cases-open',
} as const;
type Outcome = keyof typeof OUTCOMES;

export interface CaseGroup {
  outcome: Outcome;
  cases: RowOf<'cases'>[];
}

/**
 * @throws Error if an outcome has no group, or a count in content/data/facts.csv is not the number of cases listed
 */
export function casesByOutcome(tables: Pick<Tables, 'cases' | 'figures'>): CaseGroup[] {
  const homeless = tables.cases.find(({ outcome }) => !(outcome in OUTCOMES));
  if (homeless)
    throw new Error(
      `the score of court cases has no group for "${homeless.outcome}" (${homeless.id}): add it to OUTCOMES in src/data/court-cases.ts`,
    );
  return Object.entries(OUTCOMES).map(([outcome, id]): CaseGroup => {
    const cases = tables.cases.filter((row) => row.outcome === outcome).sort((a, b) => a.date.localeCompare(b.date));
    const value = tables.figures.get(id)?.value;
    if (value !== cases.length)
      throw new Error(
        `content/data/facts.csv: "${id}" says ${value}, but content/data/cases.csv lists ${cases.length} cases with the outcome "${outcome}"`,
      );
    return { outcome: outcome as Outcome, cases };
  });
}
