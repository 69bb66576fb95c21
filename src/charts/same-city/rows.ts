/** Lille and London, each from the narrowest count to the widest. */
import type { ScopeRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';

export const ID = 'same-city';
export const GROUPS = ['lille-2020', 'london'] as const;

/** @throws Error if a city has no count */
export const scopeRows = (tables: Tables): ScopeRow[] =>
  GROUPS.flatMap((group) => {
    const rows = tables.scope_examples.filter((row) => row.group === group && row.unit === 'cameras');
    if (rows.length === 0)
      throw new Error(
        `chart "${ID}" has no rows of the group "${group}" (add them to content/data/scope_examples.csv)`,
      );
    return rows.sort((a, b) => a.value - b.value);
  });
