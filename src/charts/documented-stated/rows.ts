/** The rows of the table: which, what they are called in code, in which order. */
import type { ClaimRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

export const ID = 'documented-stated';

/** Claims by how they are known, each list oldest first. */
export const GROUPS = {
  documented: ['wm-contract', 'wm-court-2023', 'wm-appeal'],
  stated: [
    'wm-2014-plan',
    'wm-tender',
    'wm-test-letter',
    'wm-filters',
    'wm-alerts',
    'wm-parts-running',
    'wm-suspension',
    'wm-lawyer',
    'wm-technopolice-2022',
  ],
  'not-confirmed': ['wm-software-unknown', 'wm-no-price', 'wm-no-confirmation', 'wm-no-evaluation', 'wm-no-outcome'],
} as const;
export type Group = keyof typeof GROUPS;

/** Kinds of claim that a list may hold: a report of what someone says stands among the statements. */
const KINDS: Record<Group, readonly ClaimRow['kind'][]> = {
  documented: ['documented'],
  stated: ['stated', 'reported'],
  'not-confirmed': ['not-found'],
};

/** The row behind a number in the words of a claim. */
export const NUMBERS: Partial<Record<string, string>> = {
  'wm-test-letter': 'lp-f-marseille-vpi-cameras',
  'wm-technopolice-2022': 'lp-f-marseille-vpi-cameras',
};

export interface KnownRow {
  group: Group;
  claim: ClaimRow;
}

/**
 * @throws Error for a claim that is missing, or that its own table counts as another kind
 */
export function knownRows(tables: Tables): KnownRow[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) =>
    GROUPS[group].map((id): KnownRow => {
      const claim = tables.claimById.get(id);
      if (!claim) throw new Error(`chart "${ID}" needs the claim "${id}" (add it to content/data/claims.csv)`);
      if (!KINDS[group].includes(claim.kind))
        throw new Error(
          `chart "${ID}": the claim "${id}" is of the kind "${claim.kind}", so it cannot stand under "${group}"`,
        );
      return { group, claim };
    }),
  );
}
