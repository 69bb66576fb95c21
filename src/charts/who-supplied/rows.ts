/** The rows of the chart: which firms, by which proof. */
import type { SupplierRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';
import { needRow } from '../parts/rows.ts';

export const ID = 'who-supplied';

/** Rows of content/data/suppliers.csv that concern Marseille, by proof, latest first. */
const FIRMS = [
  'lp-s-snef',
  'lp-s-ineo',
  'lp-s-oracle',
  'lp-s-cisco',
  'lp-s-thales-marseille',
  'lp-s-zte-marseille',
] as const;

export const GROUPS = ['proven', 'reported', 'stated'] as const;
export type Group = (typeof GROUPS)[number];
const GROUP_OF: Record<SupplierRow['proof'], Group> = {
  court: 'proven',
  document: 'proven',
  press: 'reported',
  stated: 'stated',
};
const COUNTRIES: Record<string, string> = {
  FRA: 'france',
  CHN: 'china',
  USA: 'united-states',
  '': 'country-not-recorded',
};

export interface FirmRow {
  group: Group;
  row: SupplierRow;
}

/**
 * The country of a firm in words, or that none was read.
 * @throws Error for a country without words
 */
export const countryOf = (row: SupplierRow, words: ChartWords): string => {
  const key = COUNTRIES[row.iso3];
  if (!key)
    throw new Error(
      `src/charts/${ID}/rows.ts: add the country ${row.iso3} to COUNTRIES, and its name to content/charts/${ID}.yaml`,
    );
  return words.label(key);
};

/**
 * @throws Error if a firm is missing
 */
export const firmRows = (tables: Tables): FirmRow[] =>
  FIRMS.map((id) => {
    const row = needRow(tables, 'suppliers', id, ID);
    return { group: GROUP_OF[row.proof], row };
  });
