/** The rows of the chart: one share for each kind of government. */
import type { HeadlineRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needRow } from '../parts/rows.ts';

export const ID = 'share-by-regime';
const KINDS = ['liberal-democracies', 'electoral-autocracies', 'electoral-democracies', 'closed-autocracies'] as const;
type Kind = (typeof KINDS)[number];

/** The finding: the kind of government set in ink. */
export const SURPRISE: Kind = 'liberal-democracies';

export interface RegimeShare {
  kind: Kind;
  row: HeadlineRow;
}

/** Highest share first; equal shares keep the order of the list. */
export const shareRows = (tables: Tables): RegimeShare[] =>
  KINDS.map((kind) => ({ kind, row: needRow(tables, 'headlines', `gs-h-2019-${kind}`, ID) })).sort(
    (a, b) => b.row.value - a.row.value,
  );
