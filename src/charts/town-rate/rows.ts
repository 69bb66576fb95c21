/** The rows of the rate: counts of a reader's town whose line gives the residents. */
import { roundingName } from '../../data/town/columns.ts';
import type { Town, TownRow } from '../../data/town/town.ts';
import { number } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { isCount } from '../town-promises/rows.ts';

export interface RateRow extends TownRow {
  residents: number;
  /** Cameras per 1,000 residents, unrounded. */
  rate: number;
}

/** Counts whose line gives the residents, by date. */
export const rateRows = (town: Pick<Town, 'rows'>): RateRow[] =>
  town.rows.flatMap((row) =>
    isCount(row) && row.residents !== null
      ? [{ ...row, residents: row.residents, rate: (row.value / row.residents) * 1000 }]
      : [],
  );

/** Two significant digits, as in the prose: a count and a census bear no more. */
export const shown = (row: RateRow, locale: Locale): string =>
  `${roundingName(row.rounding, locale)} ${number(Number(row.rate.toPrecision(2)), locale)}`.trim();
