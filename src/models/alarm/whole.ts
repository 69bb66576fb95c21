/** The model in whole people: as many as it takes for no group to be a fraction of a person. */
import { counts, type Counts, type Rates } from './rates.ts';

/** Ten thousand people if that will do, else a million. */
export const CROWDS = [10_000, 1_000_000] as const;
export type Crowd = (typeof CROWDS)[number];

/** The smallest crowd in which every group that is not empty has at least one person; a million if there is none. */
export function crowdFor(rates: Rates): Crowd {
  const enough = CROWDS.find((people) =>
    Object.values(counts(people, rates)).every((count: number) => count === 0 || count >= 1 - 1e-9),
  );
  return enough ?? CROWDS[1];
}

/**
 * The groups in whole people, split as a tree is filled by hand: first those sought, then each branch. They add up to the crowd exactly.
 * @param people how many pass
 */
export function wholeCounts(people: number, { sought, found, mistaken }: Rates): Counts {
  const wanted = Math.round(people * sought);
  const right = Math.round(wanted * found);
  const wrong = Math.round((people - wanted) * mistaken);
  return { right, missed: wanted - right, false: wrong, passed: people - wanted - wrong };
}

/** A group of the tree or of the table that a reader can set. */
export type Editable = 'sought' | keyof Counts;

/**
 * The rates behind the counts once a reader has changed one of them. Those sought keep their share found when their number changes, and so do the others;
 * within a branch, what one group gains the other loses.
 * @param rates as they were
 * @param count the new number; cut to what its branch can hold
 */
export function ratesAfter(rates: Rates, people: number, group: Editable, count: number): Rates {
  const wanted = Math.round(people * rates.sought);
  const cut = (most: number): number => Math.min(most, Math.max(0, Math.round(count)));
  const branch = (size: number, flagged: boolean): number =>
    size === 0 ? 0 : flagged ? cut(size) / size : 1 - cut(size) / size;
  switch (group) {
    case 'sought':
      return { ...rates, sought: cut(people) / people };
    case 'right':
    case 'missed':
      return wanted === 0 ? rates : { ...rates, found: branch(wanted, group === 'right') };
    case 'false':
    case 'passed':
      return wanted === people ? rates : { ...rates, mistaken: branch(people - wanted, group === 'false') };
  }
}
