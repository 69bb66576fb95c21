/** The rows of the chart: what lists pledged before the vote of March 2026, city by city in the order of their names, beside the latest comparable count. */
import type { Figure } from '../../data/figure.ts';
import type { RowOf } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'pledges-2026';

export type PledgeRow = RowOf<'pledges_2026'>;

/** In the order of the legend: a number, no number of cameras, first a look, a stop, nothing listed. */
export const SIGNS = ['number', 'no-number', 'look', 'stop', 'none'] as const;
export type Sign = (typeof SIGNS)[number];

const SIGN_OF: Record<PledgeRow['pledge'], Sign> = {
  target: 'number',
  more: 'number',
  times: 'number',
  money: 'no-number',
  'no-number': 'no-number',
  'case-by-case': 'look',
  audit: 'look',
  stop: 'stop',
  'none-listed': 'none',
};
export const signOf = ({ pledge }: PledgeRow): Sign => SIGN_OF[pledge];

export interface CityRow {
  city: string;
  /** The latest count of installed cameras, not older than `SINCE`, that can be compared with other cities; null where there is none. */
  count: Figure | null;
  pledges: PledgeRow[];
}

/** An older count says little of a city that voted in 2026. */
const SINCE = '2019';

function latestCount(tables: Tables, city: string): Figure | null {
  const [latest] = tables.french_cities
    .filter((row) => row.city === city && row.state === 'installed' && row.comparable === 'yes' && row.as_of >= SINCE)
    .sort((a, b) => b.as_of.localeCompare(a.as_of));
  return latest ? needFigure(tables, latest.id, ID) : null;
}

/** Cities by name; pledges of a city in the order of the table. */
export const cityRows = (tables: Tables): CityRow[] =>
  [...new Set(tables.pledges_2026.map(({ city }) => city))]
    .sort((a, b) => a.localeCompare(b, 'fr'))
    .map((city) => ({
      city,
      count: latestCount(tables, city),
      pledges: tables.pledges_2026.filter((row) => row.city === city),
    }));
