/** The rows of the chart: which, what they are called in code, in which order. */
import type { AlarmRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import type { ChartWords } from '../chart.ts';

export const ID = 'trials-strip';
/** Fewer cases than this are given as a count (style sheet of the site). */
export const FEW = 30;
/** Not verified as right is less than proved wrong: drawn hatched. */
export const NOT_VERIFIED = 'ev-a-essex-notcorrect';

/** Who counted, by the kind of source the row was read in. */
const COUNTERS: Record<string, 'by-force' | 'by-essex' | 'by-press' | 'by-association'> = {
  'ev-a-swp-ucl-false': 'by-force',
  'ev-a-swp-boxing': 'by-press',
  'ev-a-swp-rugby': 'by-press',
  'ev-a-swp-concert': 'by-press',
  'ev-a-essex-notcorrect': 'by-essex',
  'ev-a-met-2020-false': 'by-association',
  'ev-a-met-2025-false-per-alert': 'by-force',
};

export interface Trial {
  row: AlarmRow & { numerator: number; denominator: number };
  counter: string;
  few: boolean;
}

const isCounted = (row: AlarmRow): row is Trial['row'] => row.numerator !== null && row.denominator !== null;

/**
 * Every row that may stand on the strip, oldest first; trials of the same year keep the order of the table.
 * @throws Error for a row without its two counts, or one whose counter is not named
 */
export function trialRows(tables: Tables): Trial[] {
  return tables.alarm_rates
    .filter((row) => row.plot === 'yes')
    .map((row): Trial => {
      const counter = COUNTERS[row.id];
      if (!counter)
        throw new Error(
          `src/charts/${ID}/rows.ts: say in COUNTERS who counted "${row.id}", and give it a label in content/charts/${ID}.yaml`,
        );
      if (!isCounted(row))
        throw new Error(
          `content/data/alarm_rates.csv: "${row.id}" has plot yes, so it needs a numerator and a denominator`,
        );
      return { row, counter, few: row.denominator < FEW };
    })
    .sort((a, b) => Number(a.row.as_of.slice(0, 4)) - Number(b.row.as_of.slice(0, 4)));
}

/** "2,297 of 2,470". */
export const countsOf = ({ row }: Trial, words: ChartWords): string =>
  `${words.number(row.numerator)} ${words.label('of')} ${words.number(row.denominator)}`;
