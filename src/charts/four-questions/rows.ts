/** The rows of the chart: the four questions that a machine is asked, and what law, courts and authorities say to each, each a claim of the site. */
import type { ClaimRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

export const ID = 'four-questions';

/** In the order of the legend: refused, allowed, allowed for a time or under duties, told in two ways. */
export const VERDICTS = ['no', 'yes', 'terms', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The answers by question, the rule first. */
const ANSWERS = {
  someone: {
    'c8-today-live': 'no',
    'c8-2027-adopted': 'terms',
    'st-law-2026-798': 'unsure',
    'c8-today-recorded': 'yes',
  },
  you: { 'c8-ruling': 'no' },
  who: { 'c8-aiact-ban': 'no', 'c8-today-face': 'no' },
  next: { 'c8-aiact-school': 'no', 'st-omnibus': 'terms' },
} as const satisfies Record<string, Record<string, Verdict>>;
export type Question = keyof typeof ANSWERS;
export const QUESTIONS = Object.keys(ANSWERS) as Question[];

export interface AnswerRow {
  question: Question;
  verdict: Verdict;
  claim: ClaimRow;
}

/** @throws Error for a claim that is missing */
export const answerRows = (tables: Tables): AnswerRow[] =>
  QUESTIONS.flatMap((question) =>
    Object.entries(ANSWERS[question]).map(([id, verdict]): AnswerRow => {
      const claim = tables.claimById.get(id);
      if (!claim) throw new Error(`chart "${ID}" needs the claim "${id}" (add it to content/data/claims.csv)`);
      return { question, verdict, claim };
    }),
  );
