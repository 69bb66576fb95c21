/** The steps from a picture to an alarm. The scene is invented; the rule of the fourth step is one that Marseille’s town hall described. */
import type { ClaimRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

export const ID = 'picture-to-alarm';
export const STEPS = ['picture', 'boxes', 'tracks', 'rule', 'alarm'] as const;
export type Step = (typeof STEPS)[number];

/** The step that rests on a claim of the site. */
const RESTS: Partial<Record<Step, string>> = { rule: 'wm-alerts' };

export interface StepRow {
  step: Step;
  claim: ClaimRow | null;
}

/** @throws Error for a claim that is missing */
export const stepRows = (tables: Tables): StepRow[] =>
  STEPS.map((step): StepRow => {
    const id = RESTS[step];
    const claim = id ? tables.claimById.get(id) : undefined;
    if (id && !claim) throw new Error(`chart "${ID}" needs the claim "${id}" (add it to content/data/claims.csv)`);
    return { step, claim: claim ?? null };
  });
