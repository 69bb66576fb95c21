/** Every pair of figures that give another value for the same thing, from the column `disagrees`. */
import type { Figure } from './figure.ts';
import type { Tables } from './tables.ts';

/** The earlier figure first. */
export type Conflict = [Figure, Figure];

/** Each pair once, whichever of the two rows names the other, in the order of the tables. */
export function conflicts({ figures }: Pick<Tables, 'figures'>): Conflict[] {
  const seen = new Set<string>();
  const pairs: Conflict[] = [];
  for (const figure of figures.values()) {
    for (const id of figure.disagrees) {
      const other = figures.get(id);
      const key = [figure.id, id].sort().join(' ');
      if (!other || seen.has(key)) continue;
      seen.add(key);
      pairs.push(other.asOf < figure.asOf ? [other, figure] : [figure, other]);
    }
  }
  return pairs;
}
