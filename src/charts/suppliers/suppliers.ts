/** In how many countries the 2019 index names each firm as a supplier: bars from zero, grouped by the country of the firm. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { HeadlineRow } from '../../data/schemas.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';

const PREFIX = 'gs-h-2019-';
/** Groups in the order of their largest firm; fills are those of the technology-origin map. */
const GROUPS = [
  { country: 'china', fill: 'china', firms: ['huawei', 'hikvision', 'zte'] },
  { country: 'japan', fill: 'third', firms: ['nec'] },
  { country: 'united-states', fill: 'usa', firms: ['ibm', 'palantir', 'cisco'] },
] as const;
/** All countries where the index found AI surveillance: the end of the scale. */
const ALL = 'gs-h-2019-countries';
const TICK_STEP = 25;

const WIDE = { left: 96, right: 20 } as const;
const NARROW = { left: 78, right: 14 } as const;
const BAR = 22;
const PITCH = 30;
const GROUP = { head: 24, gap: 14 } as const;
const AXIS = { tick: 20, title: 20 } as const;
const ZERO = 4; // how far the zero line stands out of a group of bars
const TIP = 7; // how far the point of an open-ended bar reaches
const VALUE_GAP = 7;

type Group = (typeof GROUPS)[number];

export interface Supplier {
  firm: Group['firms'][number];
  country: Group['country'];
  fill: Group['fill'];
  row: HeadlineRow;
  /** Countries counted by the index, for the scale. */
  all: number;
}

interface PlacedSupplier extends Supplier {
  label: { text: string; x: number; y: number };
  bar: { x: number; y: number; width: number; height: number };
  /** "At least": the bar ends in a point instead of an edge. */
  open: boolean;
  value: { text: string; before: string; x: number; y: number; inside: boolean };
}

export interface PlacedSuppliers extends Placed {
  firms: PlacedSupplier[];
  heads: { text: string; y: number }[];
  ticks: { x: number; text: string }[];
  axis: { left: number; bottom: number; title: string };
}

function place(rows: Supplier[], frame: Frame): PlacedSuppliers {
  const { words, narrow, width } = frame;
  const size = narrow ? NARROW : WIDE;
  const all = rows[0]?.all ?? 0;
  const x = scaleLinear([0, all], [size.left, width - size.right]);
  const heads: PlacedSuppliers['heads'] = [];
  let y = 0;
  const firms = rows.map((supplier, i) => {
    if (supplier.country !== rows[i - 1]?.country) {
      y += i === 0 ? 0 : GROUP.gap;
      heads.push({ text: words.label(supplier.country), y: y + 14 });
      y += GROUP.head;
    }
    const open = supplier.row.rounding === 'at-least';
    const middle = y + BAR / 2 + 5;
    const end = x(supplier.row.value);
    const value = {
      text: words.number(supplier.row.value),
      before: open ? `${words.label('at-least')} ` : '',
      y: middle,
    };
    const after = end + (open ? TIP : 0) + VALUE_GAP;
    const inside = after + textWidth(value.before + value.text, 14, 'bold') > width;
    const placed: PlacedSupplier = {
      ...supplier,
      label: { text: words.label(supplier.firm), x: size.left - 10, y: middle },
      bar: { x: x(0), y, width: end - x(0), height: BAR },
      open,
      value: { ...value, inside, x: inside ? end - VALUE_GAP : after },
    };
    y += PITCH;
    return placed;
  });
  const bottom = y - PITCH + BAR + 8;
  const values = Array.from({ length: Math.floor(all / TICK_STEP) + 1 }, (_, i) => i * TICK_STEP);
  return {
    width,
    narrow,
    height: bottom + AXIS.tick + AXIS.title + 6,
    firms,
    heads,
    ticks: values.map((value) => ({ x: x(value), text: words.number(value) })),
    axis: { left: x(0), bottom, title: words.label('axis') },
  };
}

function draw(placed: PlacedSuppliers, words: ChartWords): Element {
  const { axis } = placed;
  return root(
    placed,
    words,
    scaleGroup(
      ...placed.ticks.map((tick) => svg('line', { class: 'grid', x1: tick.x, x2: tick.x, y1: 0, y2: axis.bottom })),
      ...placed.ticks.map((tick) =>
        svg('text', { class: 'tick', x: tick.x, y: axis.bottom + AXIS.tick, 'text-anchor': 'middle' }, tick.text),
      ),
      svg('text', { class: 'label soft', x: axis.left, y: axis.bottom + AXIS.tick + AXIS.title }, axis.title),
    ),
    ...placed.heads.map((head) => svg('text', { class: 'label strong halo', x: 0, y: head.y }, head.text)),
    ...placed.firms.map(({ row, fill, label, bar, open, value }) =>
      mark(
        row.id,
        {},
        svg('text', { class: 'label', x: label.x, y: label.y, 'text-anchor': 'end' }, label.text),
        svg('rect', { class: fill, ...bar }),
        open
          ? svg('polygon', {
              class: fill,
              points: [
                [0, 0],
                [TIP, bar.height / 2],
                [0, bar.height],
              ]
                .map(([dx = 0, dy = 0]) => `${(bar.x + bar.width + dx).toFixed(1)},${(bar.y + dy).toFixed(1)}`)
                .join(' '),
            })
          : null,
        svg(
          'text',
          {
            class: value.inside ? 'label on-ink' : 'label halo',
            x: value.x,
            y: value.y,
            'text-anchor': value.inside ? 'end' : 'start',
          },
          value.before,
          svg('tspan', { class: `label strong${value.inside ? ' on-ink' : ''}` }, value.text),
        ),
      ),
    ),
    // The zero line stands beside the bars only, so that it never runs through the name of a group.
    scaleGroup(
      ...placed.firms.map(({ bar }) =>
        svg('line', { class: 'axis', x1: axis.left, x2: axis.left, y1: bar.y - ZERO, y2: bar.y + bar.height + ZERO }),
      ),
    ),
  );
}

function table(rows: Supplier[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'firm', head: words.label('head-firm') },
      { key: 'firm-country', head: words.label('head-firm-country') },
      { key: 'countries', head: words.label('head-countries'), numeric: true },
      { key: 'date', head: words.label('head-date') },
      { key: 'source', head: words.label('head-source') },
      { key: 'confidence', head: words.label('head-confidence') },
    ],
    rows: rows.map(({ firm, country, row }) => ({
      mark: row.id,
      rows: [row.id],
      cells: [
        { text: words.label(firm) },
        { text: words.label(country) },
        {
          text: `${row.rounding === 'at-least' ? `${words.label('at-least')} ` : ''}${words.number(row.value)}`,
          value: row.value,
        },
        { text: words.date(row.as_of), value: row.as_of },
        { text: words.sourceNames(row.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    })),
  };
}

/** Firms by country, the largest first within each. */
export const suppliers = defineChart<Supplier, PlacedSuppliers>({
  id: 'suppliers',
  rows: (tables) => {
    const find = (id: string): HeadlineRow => {
      const row = tables.headlines.find((headline) => headline.id === id);
      if (!row) throw new Error(`the suppliers chart needs the row "${id}" of content/data/headlines.csv`);
      return row;
    };
    const all = find(ALL).value;
    return GROUPS.flatMap(({ country, fill, firms }) =>
      firms
        .map((firm): Supplier => ({ firm, country, fill, row: find(PREFIX + firm), all }))
        .sort((a, b) => b.row.value - a.row.value),
    );
  },
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
