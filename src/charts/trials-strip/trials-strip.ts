/** False alerts in published trials: a dot on one line a trial for the share, cells for trials with so few alerts that a share would mislead. In order of time, not of share. */
import type { AlarmRow } from '../../data/schemas.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type ChartTable, type ChartWords } from '../chart.ts';
import { draw } from './draw.ts';
import { place, type PlacedTrials } from './place.ts';

const ID = 'trials-strip';
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
      if (!counter) throw new Error(`src/charts/${ID}/${ID}.ts: say in COUNTERS who counted "${row.id}", and give it a label in content/charts/${ID}.yaml`);
      if (!isCounted(row)) throw new Error(`content/data/alarm_rates.csv: "${row.id}" has plot yes, so it needs a numerator and a denominator`);
      return { row, counter, few: row.denominator < FEW };
    })
    .sort((a, b) => Number(a.row.as_of.slice(0, 4)) - Number(b.row.as_of.slice(0, 4)));
}

/** "2,297 of 2,470". */
export const countsOf = ({ row }: Trial, words: ChartWords): string => `${words.number(row.numerator)} ${words.label('of')} ${words.number(row.denominator)}`;

const table = (trials: Trial[], words: ChartWords): ChartTable => ({
  columns: (['trial', 'false', 'alerts', 'share', 'counter', 'date', 'note', 'source', 'confidence'] as const).map((key) => ({
    key,
    head: words.label(`head-${key}`),
    ...(['false', 'alerts', 'share'].includes(key) ? { numeric: true } : {}),
  })),
  rows: trials.map(({ row, counter, few }) => ({
    mark: row.id,
    rows: row.id === NOT_VERIFIED ? [row.id, 'ev-f-essex-correct', 'ev-f-essex-assessed'] : [row.id],
    cells: [
      { text: words.label(row.id) },
      { text: words.number(row.numerator), value: row.numerator },
      { text: words.number(row.denominator), value: row.denominator },
      few ? { text: '–', value: null } : { text: words.quantity(row.value, row.unit), value: row.value },
      { text: words.label(counter) },
      { text: words.date(row.as_of), value: row.as_of },
      { text: row.id === NOT_VERIFIED ? `${words.label('essex-hint')}. ${row[`note_${words.locale}`]}` : row[`note_${words.locale}`] },
      { text: words.sourceNames(row.id) },
      { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
    ],
  })),
});

/** The strip of trials of chapter 5. */
export const trialsStrip = defineChart<Trial, PlacedTrials>({ id: ID, rows: trialRows, place, draw, table, describe: (_, words) => words.summary() });
