/** The periods in which the City counted danger orders, with their monthly averages. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'danger-orders';
const FIRST_YEAR = 2015;
const YEAR = 12;

/** One period: its orders, its monthly average, and when it began and ended in months since January 2015. */
export interface OrdersRow {
  key: string;
  count: Figure;
  perMonth: Figure;
  kind: 'all' | 'imminent';
  label: string;
  from: number;
  to: number;
}

const PERIODS = [
  { count: 'mh-i-orders-2015', perMonth: 'd-orders-per-month-2015', kind: 'all', label: 'y2015' },
  { count: 'mh-i-orders-2016', perMonth: 'd-orders-per-month-2016', kind: 'all', label: 'y2016' },
  { count: 'mh-i-orders-2017', perMonth: 'd-orders-per-month-2017', kind: 'all', label: 'y2017' },
  { count: 'mh-i-orders-2018-01-to-2018-10', perMonth: 'd-orders-per-month-2018a', kind: 'all', label: 'y2018a' },
  { count: 'mh-i-orders-2018-11-to-2018-12', perMonth: 'd-orders-per-month-2018b', kind: 'imminent', label: 'y2018b' },
] as const;

/** Months since January 2015 of a day or month: its beginning, or its end. */
function monthsSince(iso: string, at: 'start' | 'end'): number {
  const [year = 0, month = 1, day] = iso.split('-').map(Number);
  const whole = (year - FIRST_YEAR) * YEAR + month - 1;
  if (day === undefined) return whole + (at === 'end' ? 1 : 0);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return whole + (day - (at === 'start' ? 1 : 0)) / days;
}

/** A whole number of months for periods that have one; null for the days after the collapse. */
export const wholeMonths = (row: OrdersRow): number | null =>
  Number.isInteger(row.to - row.from) ? row.to - row.from : null;

/** The periods in the order of time. */
export const rowsOf = (tables: Tables): OrdersRow[] =>
  PERIODS.map((period) => {
    const count = needFigure(tables, period.count, ID);
    const [from = '', to = from] = count.asOf.split('/');
    return {
      ...period,
      key: count.id,
      count,
      perMonth: needFigure(tables, period.perMonth, ID),
      from: monthsSince(from, 'start'),
      to: monthsSince(to, 'end'),
    };
  });
