/** Which counts the french-cities chart shows: the larger cities drawn, the others in the table only. */
import { descending } from 'd3-array';
import type { FrenchCityRow } from '../../data/schemas.ts';
import type { Confidence } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import type { Bilingual } from '../../i18n/locale.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'french-cities';

/** latest: the dot; earlier: a dot of the same method; uncertain: a later count of another perimeter; bound: a value Marseille was under; table: not drawn. */
export type Role = 'latest' | 'earlier' | 'uncertain' | 'bound' | 'table';

export interface RateRow {
  id: string;
  /** Rows that the number is made from. */
  rows: string[];
  role: Role;
  city: string;
  asOf: string;
  cameras: number;
  population: number;
  rate: number;
  scope: Bilingual;
  comparable: FrenchCityRow['comparable'];
  confidence: Confidence;
}

/** Cities drawn have more residents than this, and a count of at least medium confidence from this year on. */
const SMALLEST = 140_000;
const SINCE = '2017';
/** Two dots of one city must be told apart on the scale. */
const LEAST_CHANGE = 0.3;
const MARSEILLE = {
  city: 'Marseille',
  audit: 'ci-fr-marseille-2020',
  bound: 'd-marseille-2019-max',
  boundRate: 'd-per1000-marseille-2019-under',
};

function toRate(row: FrenchCityRow, role: Role): RateRow {
  const population = row.population ?? NaN;
  return {
    id: row.id,
    rows: [row.id],
    role,
    city: row.city,
    asOf: row.as_of,
    cameras: row.value,
    population,
    rate: (row.value / population) * 1000,
    scope: { en: row.scope_en, fr: row.scope_fr },
    comparable: row.comparable,
    confidence: row.confidence,
  };
}

/** The upper bound that its rank of 2019 sets for Marseille, on the residents of the audit's year. */
function marseilleBound(tables: Tables, audit: RateRow): RateRow {
  const bound = needFigure(tables, MARSEILLE.bound, ID);
  return {
    ...audit,
    id: bound.id,
    rows: [bound.id, MARSEILLE.boundRate],
    role: 'bound',
    asOf: bound.asOf,
    cameras: bound.value,
    rate: (bound.value / audit.population) * 1000,
    scope: bound.label,
    confidence: bound.confidence,
  };
}

function cityRows(rows: FrenchCityRow[]): RateRow[] {
  const newest = rows.toSorted((a, b) => descending(a.as_of, b.as_of));
  const sure = newest.filter((row) => row.comparable === 'yes' && row.confidence !== 'low');
  const latest = newest.find((row) => row.id === MARSEILLE.audit) ?? sure[0];
  const drawn = latest && (latest.population ?? 0) > SMALLEST && latest.as_of >= SINCE;
  if (!drawn) return newest.slice(0, 1).map((row) => toRate(row, 'table'));
  const result = [toRate(latest, 'latest')];
  const rate = result[0]?.rate ?? 0;
  const earlier = sure
    .filter((row) => row.as_of < latest.as_of && row.scope_en === latest.scope_en)
    .map((row) => toRate(row, 'earlier'))
    .at(-1);
  if (earlier && latest.city !== MARSEILLE.city && Math.abs(earlier.rate - rate) > LEAST_CHANGE) result.push(earlier);
  const uncertain = newest.find(
    (row) => row.comparable === 'uncertain' && row.confidence !== 'low' && row.as_of > latest.as_of,
  );
  if (uncertain) result.push(toRate(uncertain, 'uncertain'));
  return result;
}

/** Cities by their latest comparable rate, the highest first; then those that are only in the table. */
export function rateRows(tables: Tables): RateRow[] {
  const usable = tables.french_cities.filter(
    (row) => row.population !== null && row.state === 'installed' && row.comparable !== 'no',
  );
  const cities = [...Map.groupBy(usable, (row) => row.city).values()].map(cityRows);
  const rank = (city: RateRow[]): number =>
    city.find((row) => row.role === 'latest')?.rate ?? -1 + (city[0]?.rate ?? 0) / 1e6;
  const sorted = cities.sort((a, b) => descending(rank(a), rank(b))).flat();
  return sorted.flatMap((row) => (row.id === MARSEILLE.audit ? [row, marseilleBound(tables, row)] : [row]));
}

/** Two significant digits: the counts and the census do not bear more. */
export const shown = (rate: number): number => Number(rate.toPrecision(2));
