/** The rows of the chart: firms by their country, with the number of countries each supplies. */
import type { HeadlineRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needRow } from '../parts/rows.ts';

export const ID = 'suppliers';
/** Groups in the order of their largest firm; fills are those of the technology-origin map. */
const GROUPS = [
  { country: 'china', fill: 'china', firms: ['huawei', 'hikvision', 'zte'] },
  { country: 'japan', fill: 'third', firms: ['nec'] },
  { country: 'united-states', fill: 'usa', firms: ['ibm', 'palantir', 'cisco'] },
] as const;
type Group = (typeof GROUPS)[number];

export interface Supplier {
  firm: Group['firms'][number];
  country: Group['country'];
  fill: Group['fill'];
  row: HeadlineRow;
  /** All countries where the index found AI surveillance: the end of the scale. */
  all: number;
}

/** "At least": the bar ends in a point instead of an edge. */
export const isOpen = ({ row }: Supplier): boolean => row.rounding === 'at-least';

/** Firms by country, the largest first within each. */
export function supplierRows(tables: Tables): Supplier[] {
  const find = (key: string): HeadlineRow => needRow(tables, 'headlines', `gs-h-2019-${key}`, ID);
  const all = find('countries').value;
  return GROUPS.flatMap(({ country, fill, firms }) =>
    firms
      .map((firm): Supplier => ({ firm, country, fill, row: find(firm), all }))
      .sort((a, b) => b.row.value - a.row.value),
  );
}
