/** When a count of a town may be divided by its residents: the rule of the chart of French cities, told with its reason where it says no. */
import type { FrenchCityRow } from '../schemas.ts';

/** Why a count has no rate. content/pages/towns.yaml has a text for each, `no-rate-<reason>`. */
export const noRates = ['scope', 'uncertain', 'state', 'residents'] as const;
export type NoRate = (typeof noRates)[number];

type Counted = Pick<FrenchCityRow, 'value' | 'state' | 'comparable' | 'population'>;

/** Cameras per 1,000 residents, unrounded; or why there is no such rate. */
export function rateOf({ value, state, comparable, population }: Counted): { rate: number } | { none: NoRate } {
  if (comparable === 'no') return { none: 'scope' };
  if (comparable === 'uncertain') return { none: 'uncertain' };
  if (state !== 'installed') return { none: 'state' };
  if (population === null) return { none: 'residents' };
  return { rate: (value / population) * 1000 };
}

/** Two significant digits: the counts and the census do not bear more. */
export const twoDigits = (rate: number): number => Number(rate.toPrecision(2));
