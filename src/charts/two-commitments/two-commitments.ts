/**
 * A receipt: one line for the cameras awarded in 2018, one for the works voted in 2020, each with a bar from zero;
 * below, what each cost a year before and after. Every bar has the same scale. Hatched is signed for or estimated, solid is spent.
 */
import type { Figure } from '../../data/figure.ts';
import type { Tables } from '../../data/tables.ts';
import { defineChart, type Cell, type ChartWords } from '../chart.ts';
import { asGiven, needFigure } from '../parts/placed.ts';
import { draw } from './draw.ts';
import { place, type PlacedReceipt } from './place.ts';

export const ID = 'two-commitments';

/** Where a sum stands on the receipt. */
export type Part = 'receipt' | 'announced' | 'before' | 'after' | 'bought';
/** Solid = spent, hatched = voted, awarded or estimated, hollow = announced. */
export type Paint = 'solid' | 'hatched' | 'hollow';

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
  'ms-sp-2018-phase3-46m': { part: 'receipt', subject: 'cameras', what: 'row-cameras', when: 'date-cameras', line: 'cameras', also: ['ms-cam-2016-plus500'] },
  'ms-sp-2016-phase3-12to15': { part: 'announced', subject: 'cameras', what: 'announced', when: 'announced', also: [] },
  'mh-s-exofficio-48': { part: 'receipt', subject: 'housing', what: 'row-works', when: 'date-works', line: 'works', also: ['mh-s-exofficio-48-years'] },
  'ms-sp-2012-running3m': { part: 'before', subject: 'cameras', what: 'running', when: 'forecast-2012', also: [] },
  'mh-s-city-unfit-3peryear': { part: 'before', subject: 'housing', what: 'unfit', when: 'average-to-2018', also: [] },
  'ms-sp-2016-total17m': { part: 'bought', subject: 'cameras', what: 'bought', when: 'not-per-year', also: [] },
  'mh-v-running-8': { part: 'after', subject: 'cameras', what: 'running', when: 'estimate-2024', also: [] },
  'mh-s-exofficio-10peryear': { part: 'after', subject: 'housing', what: 'works-rehousing', when: 'minimum-2021', also: [] },
};

function paintOf(tables: Tables, id: string): Paint {
  const spending = tables.spending.find((row) => row.id === id);
  if (!spending) return 'hatched';
  return spending.status === 'spent' ? 'solid' : spending.status === 'announced' ? 'hollow' : 'hatched';
}

/** The state of a sum in the site's words: voted, awarded, announced, estimate, spent. */
const stateKey = (row: ReceiptRow): string =>
  row.line === 'cameras'
    ? 'stage.awarded'
    : row.line === 'works'
      ? 'stage.voted'
      : row.paint === 'solid'
        ? 'money.spent'
        : row.paint === 'hollow'
          ? 'money.announced'
          : 'money.estimate';

const rangeOf = ({ rounding, low, high, value }: ReceiptRow['figure']): Pick<Cell, 'range'> | null => (rounding === 'range' ? { range: [low ?? value, high ?? value] } : null);

function sumText({ figure }: ReceiptRow, words: ChartWords): string {
  if (figure.rounding !== 'range') return asGiven(figure, words, 'long');
  const [low, high] = [figure.low ?? figure.value, figure.high ?? figure.value].map((value) => words.quantity(value, figure.unit));
  return words.label('range', { low: low ?? '', high: high ?? '' });
}

export const twoCommitments = defineChart<ReceiptRow, PlacedReceipt>({
  id: ID,
  rows: (tables) => Object.entries(ENTRIES).map(([id, entry]) => ({ ...entry, key: id, figure: needFigure(tables, id, ID), paint: paintOf(tables, id) })),
  place,
  draw,

  table: (rows, words) => ({
    columns: [
      { key: 'what', head: words.label('what') },
      { key: 'date', head: words.label('period') },
      { key: 'sum', head: words.label('sum-euros'), numeric: true },
      { key: 'basis', head: words.label('basis') },
      { key: 'state', head: words.label('state') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => ({
      mark: row.key,
      rows: [row.figure.id, ...row.also],
      cells: [
        { text: row.figure.label[words.locale] },
        { text: row.line ? words.label(row.when) : words.date(row.figure.asOf), value: row.figure.asOf },
        { text: sumText(row, words), ...(rangeOf(row.figure) ?? { value: row.figure.value }) },
        { text: words.label(row.figure.unit === 'EUR-per-year' ? 'per-year' : 'total') },
        { text: words.ui(stateKey(row)), code: stateKey(row).slice('money.'.length) },
        { text: words.sourceNames(row.figure.id) },
        { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      ],
    })),
  }),

  describe: (_rows, words) => words.summary(),
});
