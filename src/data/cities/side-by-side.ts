/** Whether the counts of two towns may stand side by side: one pure rule, the same at build and in the browser. */
import type { FrenchCityRow } from '../schemas.ts';

/** What keeps two counts apart. content/pages/towns.yaml has a text for each, `apart-<obstacle>`. */
export const obstacles = ['comparable', 'state', 'owner', 'scope', 'date'] as const;
export type Obstacle = (typeof obstacles)[number];

export type Counted = Pick<
  FrenchCityRow,
  'as_of' | 'state' | 'owner' | 'comparable' | 'scope_en' | 'confidence' | 'population'
>;

/** Counts further apart than neighbouring years show what time did more than what parts two towns. */
const MOST_YEARS = 1;

const yearOf = ({ as_of }: Pick<Counted, 'as_of'>): number => Number(as_of.slice(0, 4));

/**
 * What keeps two counts apart, in the order of `obstacles`; nothing where they may stand side by side:
 * both are marked comparable with other towns, say the same state, are of the same owner
 * (or, where no owner is stated, take in the same cameras by the same words), and date from the same or neighbouring years.
 */
export function keptApart(a: Counted, b: Counted): Obstacle[] {
  const found: Record<Obstacle, boolean> = {
    comparable: a.comparable !== 'yes' || b.comparable !== 'yes',
    state: a.state !== b.state,
    owner: a.owner !== b.owner,
    scope: a.owner === b.owner && a.owner === 'not-stated' && a.scope_en !== b.scope_en,
    date: Math.abs(yearOf(a) - yearOf(b)) > MOST_YEARS,
  };
  return obstacles.filter((obstacle) => found[obstacle]);
}

export interface Pair<Row> {
  a: Row;
  b: Row;
  /** Empty where the two may stand side by side. */
  apart: Obstacle[];
}

const sureness = { high: 2, medium: 1, low: 0 } as const;

/** The earlier of two dates: a pair is as old as its older count. */
const older = ({ a, b }: Pair<Counted>): string => (a.as_of < b.as_of ? a.as_of : b.as_of);
const later = ({ a, b }: Pair<Counted>): string => (a.as_of < b.as_of ? b.as_of : a.as_of);
const sure = ({ a, b }: Pair<Counted>): number => sureness[a.confidence] + sureness[b.confidence];
const rated = ({ a, b }: Pair<Counted>): number => Number(a.population !== null && b.population !== null);

/**
 * The two counts of two towns that come nearest: the fewest obstacles first, then the latest, then those that have residents, then the surest.
 * @returns undefined where a town has no count
 */
export function nearest<Row extends Counted>(ofA: readonly Row[], ofB: readonly Row[]): Pair<Row> | undefined {
  const pairs = ofA.flatMap((a) => ofB.map((b): Pair<Row> => ({ a, b, apart: keptApart(a, b) })));
  const [first] = pairs.sort(
    (one, other) =>
      one.apart.length - other.apart.length ||
      older(other).slice(0, 4).localeCompare(older(one).slice(0, 4)) ||
      later(other).slice(0, 4).localeCompare(later(one).slice(0, 4)) ||
      rated(other) - rated(one) ||
      sure(other) - sure(one) ||
      older(other).localeCompare(older(one)),
  );
  return first;
}
