/** All tables as the rest of the site sees them: typed rows, and every numeric row once more as a figure by id. */
import type { Figure } from './figure.ts';
import type { ClaimRow, RowOf, SourceRow, TableName } from './schemas.ts';

export type Tables = { [T in TableName]: RowOf<T>[] } & {
  /** Every numeric row of every table. */
  figures: ReadonlyMap<string, Figure>;
  sourceById: ReadonlyMap<string, SourceRow>;
  claimById: ReadonlyMap<string, ClaimRow>;
};
