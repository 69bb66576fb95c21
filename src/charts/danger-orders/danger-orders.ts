/**
 * Danger orders a month before and after the collapse. Time is linear and a bar is as wide as its period is long,
 * so that the area of a bar is the number of orders. The last bar is hatched: it counts a narrower kind.
 */
import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../data/figure.ts';
import type { Placed } from '../chart.ts';
import { defineChart } from '../chart.ts';
import { drawBar, type PlacedBar } from '../parts/marks.ts';
import { asGiven, needFigure } from '../parts/rows.ts';
import { drawText, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { hatch, mark, root, scaleGroup, svg, tenth } from '../parts/svg.ts';
import { wrap } from '../parts/text-width.ts';

const ID = 'danger-orders';
const SIZES = {
  wide: { left: 28, right: 2, top: 30, plot: 270 },
  narrow: { left: 26, right: 2, top: 30, plot: 270 },
} as const;
const BAR_GAP = 2;
const TICKS = [20, 40, 60];
const MONTHS_SHOWN = 48;
const FIRST_YEAR = 2015;

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
  const whole = (year - FIRST_YEAR) * 12 + month - 1;
  if (day === undefined) return whole + (at === 'end' ? 1 : 0);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return whole + (day - (at === 'start' ? 1 : 0)) / days;
}

/** A whole number of months for periods that have one; null for the days after the collapse. */
export const wholeMonths = (row: OrdersRow): number | null =>
  Number.isInteger(row.to - row.from) ? row.to - row.from : null;

interface PlacedPeriod {
  row: OrdersRow;
  bar: PlacedBar;
  texts: PlacedText[];
}

interface PlacedOrders extends Placed {
  periods: PlacedPeriod[];
  ticks: { y: number; text: string }[];
  heads: PlacedText[];
  left: number;
  baseline: number;
}

const patternId = (width: number): string => `${ID}-hatch-${width}`;

export const dangerOrders = defineChart<OrdersRow, PlacedOrders>({
  id: ID,

  rows: (tables) =>
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
    }),

  place(rows, { width, narrow, words }) {
    const size = narrow ? SIZES.narrow : SIZES.wide;
    const x = scaleLinear([0, MONTHS_SHOWN], [size.left, width - size.right]);
    const y = scaleLinear([0, Math.max(...TICKS)], [size.top + size.plot, size.top]);
    const baseline = y(0);
    const periods = rows.map((row): PlacedPeriod => {
      const left = x(row.from);
      const right = x(row.to) - (row.kind === 'all' ? BAR_GAP : 0);
      const top = y(row.perMonth.value);
      const imminent = row.kind === 'imminent';
      const bar: PlacedBar = {
        x: left,
        y: top,
        width: right - left,
        height: baseline - top,
        className: imminent ? 'hatch-sea' : 'sea',
        ...(imminent ? { fill: `url(#${patternId(width)})` } : {}),
      };
      const value = words.number(row.perMonth.value);
      if (imminent) {
        const edge = left - 12;
        const say = (text: string, at: number, className: string): PlacedText[] =>
          textBlock(text, { x: edge, y: at, className, anchor: 'end' }, edge - size.left - 8);
        const head = {
          x: edge,
          y: top + 24,
          text: asGiven(row.perMonth, words),
          className: 'label huge strong sea-text halo',
          anchor: 'end',
        } as const;
        const below: [string, string][] = [
          [words.label(row.label), 'label halo'],
          [words.label('total', { orders: words.number(row.count.value) }), 'label halo'],
          [words.label('imminent'), 'label halo'],
          [words.label('hatched'), 'label soft halo'],
        ];
        const texts: PlacedText[] = [head, ...say(words.label('axis'), head.y + 22, 'label strong sea-text halo')];
        let next = head.y + 50;
        for (const [text, className] of below) {
          const block = say(text, next, className);
          texts.push(...block);
          next += block.length * LEADING + 3;
        }
        return { row, bar, texts };
      }
      const middle = (left + right) / 2;
      const name = words.label(row.label === 'y2018a' ? 'y2018a-short' : row.label);
      const nameLines = wrap(name, narrow ? right - left : width, TEXT.label, 'bold');
      const months = wholeMonths(row) ?? 0;
      const below = narrow
        ? [words.number(row.count.value), words.number(months)]
        : [
            words.label('total', { orders: words.number(row.count.value) }),
            `${words.number(months)}\u00a0${words.label('months')}`,
          ];
      const rowAt = narrow ? [78, 120] : [40, 58];
      return {
        row,
        bar,
        texts: [
          { x: middle, y: top - 8, text: value, className: 'label strong sea-text halo', anchor: 'middle' },
          ...nameLines.map((text, i): PlacedText => ({
            x: middle,
            y: baseline + 20 + i * LEADING,
            text,
            className: 'label strong',
            anchor: 'middle',
          })),
          ...below.map((text, i): PlacedText => ({
            x: middle,
            y: baseline + (rowAt[i] ?? 0),
            text,
            className: 'label soft',
            anchor: 'middle',
          })),
        ],
      };
    });
    const heads: PlacedText[] = [
      { x: size.left, y: size.top - 14, text: words.label('axis'), className: 'label soft' },
    ];
    if (narrow) {
      heads.push({ x: size.left, y: baseline + 60, text: words.label('orders'), className: 'label soft' });
      heads.push({ x: size.left, y: baseline + 102, text: words.label('months-counted'), className: 'label soft' });
    }
    const first = periods[0]?.bar;
    if (first)
      heads.push({
        x: size.left + 2,
        y: first.y - 30,
        text: words.label('all-orders'),
        className: 'label sea-text halo',
      });
    return {
      width,
      narrow,
      height: tenth(baseline + (narrow ? 128 : 66)),
      periods,
      heads,
      left: size.left,
      baseline,
      ticks: TICKS.map((tick) => ({ y: y(tick), text: words.number(tick) })),
    };
  },

  draw: (placed, words) =>
    root(
      placed,
      words,
      svg('defs', {}, hatch(patternId(placed.width), 'hatch-sea')),
      scaleGroup(
        placed.ticks.map((tick) => [
          svg('line', { class: 'grid', x1: placed.left, x2: placed.width, y1: tick.y, y2: tick.y }),
          svg('text', { class: 'tick', x: placed.left - 6, y: tick.y + 5, 'text-anchor': 'end' }, tick.text),
        ]),
      ),
      placed.heads.map(drawText),
      placed.periods.map(({ row, bar, texts }) => mark(row.key, {}, drawBar(bar), texts.map(drawText))),
      svg('line', { class: 'axis', x1: placed.left, x2: placed.width, y1: placed.baseline, y2: placed.baseline }),
    ),

  table: (rows, words) => ({
    columns: [
      { key: 'period', head: words.label('period') },
      { key: 'orders', head: words.label('orders'), numeric: true },
      { key: 'months', head: words.label('months-counted'), numeric: true },
      { key: 'per-month', head: words.label('per-month'), numeric: true },
      { key: 'kind', head: words.label('kind') },
      { key: 'source', head: words.ui('table.source') },
      { key: 'confidence', head: words.ui('table.confidence') },
    ],
    rows: rows.map((row) => {
      const months = wholeMonths(row);
      return {
        mark: row.key,
        rows: [row.count.id, row.perMonth.id],
        cells: [
          { text: words.date(row.count.asOf), value: row.count.asOf },
          { text: words.number(row.count.value), value: row.count.value },
          months === null
            ? { text: words.label('part-months'), value: null }
            : { text: words.number(months), value: months },
          { text: words.number(row.perMonth.value), value: row.perMonth.value },
          { text: words.label(row.kind === 'all' ? 'all-orders' : 'imminent') },
          { text: words.sourceNames(row.count.id) },
          { text: words.ui(`confidence.${row.count.confidence}`), code: row.count.confidence },
        ],
      };
    }),
  }),

  describe: (_rows, words) => words.summary(),
});
