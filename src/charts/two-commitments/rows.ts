/** The rows of the chart: which, what they are called in code, in which order. */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { needFigure } from '../parts/rows.ts';

export const ID = 'two-commitments';

/** Where a sum stands on the receipt. */
type Part = 'receipt' | 'announced' | 'before' | 'after' | 'bought';
/** Solid = spent, hatched = voted, awarded or estimated, hollow = announced. */
type Paint = 'solid' | 'hatched' | 'hollow';

export interface ReceiptRow {
  key: string;
  figure: Figure;
  part: Part;
  subject: 'cameras' | 'housing';
  paint: Paint;
  /** Keys of the chart's labels. */
  what: string;
  when: string;
  /** Suffix of `date-`, `payer-`, `state-` labels, for the two lines of the receipt. */
  line?: 'cameras' | 'works';
  /** Further rows whose numbers stand in its labels. */
  also: string[];
}

type Entry = Omit<ReceiptRow, 'key' | 'figure' | 'paint'>;

const ENTRIES: Record<string, Entry> = {
  'ms-sp-2018-phase3-46m': {
    part: 'receipt',
    subject: 'cameras',
    what: 'row-cameras',
    when: 'date-cameras',
    line: 'cameras',
    also: ['ms-cam-2016-plus500'],
  },
  'ms-sp-2016-phase3-12to15': { part: 'announced', subject: 'cameras', what: 'announced', when: 'announced', also: [] },
  'mh-s-exofficio-48': {
    part: 'receipt',
    subject: 'housing',
    what: 'row-works',
    when: 'date-works',
    line: 'works',
    also: ['mh-s-exofficio-48-years'],
  },
  'ms-sp-2012-running3m': { part: 'before', subject: 'cameras', what: 'running', when: 'forecast-2012', also: [] },
  'mh-s-city-unfit-3peryear': { part: 'before', subject: 'housing', what: 'unfit', when: 'average-to-2018', also: [] },
  'ms-sp-2016-total17m': { part: 'bought', subject: 'cameras', what: 'bought', when: 'not-per-year', also: [] },
  'mh-v-running-8': { part: 'after', subject: 'cameras', what: 'running', when: 'estimate-2024', also: [] },
  'mh-s-exofficio-10peryear': {
    part: 'after',
    subject: 'housing',
    what: 'works-rehousing',
    when: 'minimum-2021',
    also: [],
  },
};

function paintOf(tables: Tables, id: string): Paint {
  const spending = tables.spending.find((row) => row.id === id);
  if (!spending) return 'hatched';
  return spending.status === 'spent' ? 'solid' : spending.status === 'announced' ? 'hollow' : 'hatched';
}

/** The sums in the order of the receipt. */
export const rowsOf = (tables: Tables): ReceiptRow[] =>
  Object.entries(ENTRIES).map(([id, entry]) => ({
    ...entry,
    key: id,
    figure: needFigure(tables, id, ID),
    paint: paintOf(tables, id),
  }));
