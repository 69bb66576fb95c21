/** The counts that the rule of two towns leaves, in groups whose members may stand beside each other; for readers without script. */
import type { FrenchCityRow } from '../schemas.ts';
import { cities } from './cities.ts';
import type { Tables } from '../tables.ts';
import { keptApart } from './side-by-side.ts';

export interface CountGroup {
  owner: FrenchCityRow['owner'];
  state: FrenchCityRow['state'];
  /** The words that all share, where no owner is stated. */
  scope: { en: string; fr: string };
  /** By the names of towns, then by date. */
  counts: FrenchCityRow[];
}

/** Each count that has a partner in another town, in the group of its owner and state (and words, where no owner is stated). */
export function countGroups(tables: Tables): CountGroup[] {
  const all = cities(tables).flatMap(({ counts }) => counts);
  const partnered = all.filter((row) =>
    all.some((other) => other.city !== row.city && keptApart(row, other).length === 0),
  );
  const keyOf = (row: FrenchCityRow): string =>
    [row.owner, row.state, row.owner === 'not-stated' ? row.scope_en : ''].join('|');
  return [...Map.groupBy(partnered, keyOf).values()].map((counts) => ({
    owner: counts[0]!.owner,
    state: counts[0]!.state,
    scope: { en: counts[0]!.scope_en, fr: counts[0]!.scope_fr },
    counts,
  }));
}
