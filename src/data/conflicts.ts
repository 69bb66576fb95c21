/** Every pair of figures that give another value for the same thing, from the column `disagrees`. */
import type { Figure } from './figure.ts';
import { paginate } from './paginate.ts';
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

/** Characters on one page of pairs that the compression cannot fold away. */
const PAGE = 24_000;
const weight = (pair: Conflict): number =>
  pair.reduce(
    (sum, { label, note, sources, id }) =>
      sum +
      Math.max(label.en.length + note.en.length, label.fr.length + note.fr.length) +
      2 * id.length +
      110 * sources.length,
    0,
  );

export const conflictPages = (tables: Pick<Tables, 'figures'>): Conflict[][] =>
  paginate(conflicts(tables), weight, PAGE);
