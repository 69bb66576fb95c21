/** Street cameras of a reader's town per 1,000 residents: one bar for each count whose line gives the residents. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { stateNames } from '../../data/town/columns.ts';
import type { Town, TownRow } from '../../data/town/town.ts';
import { date, number } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Chart, ChartTable, ChartWords, Frame, Placed } from '../chart.ts';
import { mark, root, svg, tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';
import { isCount } from '../town-promises/town-promises.rows.ts';
import { countPiece, rowPiece, townWords, whose, type Say } from '../town-words.ts';
import { roundingName } from '../../data/town/columns.ts';

export interface RateRow extends TownRow {
  residents: number;
  /** Cameras per 1,000 residents, unrounded. */
  rate: number;
}

interface PlacedRate extends Placed {
  left: number;
  bars: { key: string; y: number; width: number; date: string; text: string }[];
}

const TEXT = 14;
const ROW = 30;
const BAR = 16;
const TOP = 6;
/** More bars than this are no longer read: the latest are drawn, the table holds all. */
const MOST_BARS = 20;

/** Counts whose line gives the residents, by date. */
export const rateRows = (town: Pick<Town, 'rows'>): RateRow[] =>
  town.rows.flatMap((row) =>
    isCount(row) && row.residents !== null
      ? [{ ...row, residents: row.residents, rate: (row.value / row.residents) * 1000 }]
      : [],
  );

/** Two significant digits, as in the prose: a count and a census bear no more. */
const shown = (row: RateRow, locale: Locale): string =>
  `${roundingName(row.rounding, locale)} ${number(Number(row.rate.toPrecision(2)), locale)}`.trim();

function place(rows: RateRow[], { width, narrow, words }: Frame): PlacedRate {
  const drawn = rows.slice(-MOST_BARS);
  const dates = drawn.map((row) => words.date(row.date, narrow ? 'short' : 'long'));
  const texts = drawn.map((row) => shown(row, words.locale));
  const left = Math.ceil(Math.max(...dates.map((text) => textWidth(text, TEXT)))) + 10;
  const right = width - Math.ceil(Math.max(...texts.map((text) => textWidth(text, TEXT, 'bold')))) - 10;
  const x = scaleLinear([0, Math.max(...drawn.map(({ rate }) => rate), Number.EPSILON)], [0, right - left]);
  return {
    width,
    narrow,
    height: TOP + drawn.length * ROW,
    left,
    bars: drawn.map((row, i) => ({
      key: row.key,
      y: TOP + i * ROW,
      width: tenth(Math.max(x(row.rate), 1)),
      date: dates[i] ?? '',
      text: texts[i] ?? '',
    })),
  };
}

const draw = (placed: PlacedRate, words: ChartWords): Element =>
  root(
    placed,
    words,
    placed.bars.map((bar) =>
      mark(
        bar.key,
        {},
        svg('text', { class: 'label', x: placed.left - 8, y: bar.y + BAR - 3, 'text-anchor': 'end' }, bar.date),
        svg('rect', { class: 'ink', x: placed.left, y: bar.y, width: bar.width, height: BAR }),
        svg('text', { class: 'label strong', x: placed.left + bar.width + 6, y: bar.y + BAR - 3 }, bar.text),
      ),
    ),
    svg('line', { class: 'axis', x1: placed.left, x2: placed.left, y1: 0, y2: placed.height - (ROW - BAR) + TOP }),
  );

const table = (rows: RateRow[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'date', head: words.label('head-date') },
    { key: 'cameras', head: words.label('head-cameras'), numeric: true },
    { key: 'state', head: words.label('head-state') },
    { key: 'residents', head: words.label('head-residents'), numeric: true },
    { key: 'rate', head: words.label('head-rate'), numeric: true },
  ],
  rows: rows.map((row) => ({
    mark: row.key,
    rows: row.rows,
    cells: [
      { text: words.date(row.date), value: row.date },
      { text: countPiece(row, words.locale).text, value: row.value },
      { text: stateNames[row.state][words.locale], code: row.state },
      { text: words.number(row.residents), value: row.residents },
      { text: shown(row, words.locale), value: Number(row.rate.toFixed(3)) },
    ],
  })),
});

/** @param rows at least one */
export function rateWords(town: Town, rows: RateRow[], say: Say, locale: Locale): ChartWords {
  const names = whose(town, say);
  const [first, last] = [rows[0], rows.at(-1)] as [RateRow, RateRow];
  const of = (row: RateRow) => ({ rate: rowPiece(shown(row, locale), row), date: date(row.date, locale) });
  return townWords(say, locale, {
    finding: ['rate-finding', { ...names, ...of(last) }],
    subtitle: ['rate-subtitle', names],
    alt: ['rate-alt', names],
    summary: [
      ['rate-about', {}],
      first === last
        ? ['rate-one', of(last)]
        : ['rate-change', { from: of(first).rate, fromDate: of(first).date, to: of(last).rate, toDate: of(last).date }],
      ['rate-scope', {}],
    ],
    notes: ['note-rate'],
  });
}

export const townRate: Omit<Chart<RateRow, PlacedRate>, 'rows'> = {
  id: 'town-rate',
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
};
