/** The share of countries of each kind of government where the 2019 index found AI surveillance: four bars from zero. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { HeadlineRow } from '../../data/schemas.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { mark, root, scaleGroup, svg } from '../parts/svg.ts';

const PREFIX = 'gs-h-2019-';
const KINDS = ['liberal-democracies', 'electoral-autocracies', 'electoral-democracies', 'closed-autocracies'] as const;
type Kind = (typeof KINDS)[number];

/** The finding: the kind of government set in ink. */
const SURPRISE: Kind = 'liberal-democracies';
const SCALE_END = 60; // per cent
const TICKS = [0, 25, 50];

const WIDE = { left: 184, right: 20, bar: 32, pitch: 46, labelAbove: 0 } as const;
const NARROW = { left: 0, right: 20, bar: 24, pitch: 56, labelAbove: 22 } as const;
const AXIS = { tick: 18, title: 20 } as const;
const VALUE_GAP = 8;
const ZERO = 3; // how far the zero line stands out of a bar

export interface RegimeShare {
  kind: Kind;
  row: HeadlineRow;
}

interface PlacedShare extends RegimeShare {
  label: { text: string; x: number; y: number; anchor: string };
  bar: { x: number; y: number; width: number; height: number };
  value: { text: string; x: number; y: number };
}

export interface PlacedShares extends Placed {
  shares: PlacedShare[];
  ticks: { x: number; text: string }[];
  axis: { top: number; bottom: number; title: string; titleX: number };
}

function place(rows: RegimeShare[], frame: Frame): PlacedShares {
  const { words, narrow, width } = frame;
  const size = narrow ? NARROW : WIDE;
  const x = scaleLinear([0, SCALE_END], [size.left, width - size.right]);
  const bottom = rows.length * size.pitch;
  return {
    width,
    narrow,
    height: bottom + AXIS.tick + AXIS.title + 6,
    shares: rows.map((share, i) => {
      const y = i * size.pitch + size.labelAbove;
      const middle = y + size.bar / 2;
      const text = words.label(share.kind);
      return {
        ...share,
        label: narrow
          ? { text, x: 0, y: y - 7, anchor: 'start' }
          : { text, x: size.left - 12, y: middle + 5, anchor: 'end' },
        bar: { x: x(0), y, width: x(share.row.value) - x(0), height: size.bar },
        value: { text: words.quantity(share.row.value, 'percent'), x: x(share.row.value) + VALUE_GAP, y: middle + 6 },
      };
    }),
    ticks: TICKS.map((value) => ({ x: x(value), text: words.quantity(value, 'percent') })),
    axis: {
      top: narrow ? size.labelAbove - 4 : 0,
      bottom: bottom - (size.pitch - size.bar - size.labelAbove) + 8,
      title: words.label('axis'),
      titleX: x(0),
    },
  };
}

function draw(placed: PlacedShares, words: ChartWords): Element {
  const { axis } = placed;
  return root(
    placed,
    words,
    scaleGroup(
      ...placed.ticks.map((tick) =>
        svg('line', { class: 'grid', x1: tick.x, x2: tick.x, y1: axis.top, y2: axis.bottom }),
      ),
      ...placed.ticks.map((tick, i) =>
        svg(
          'text',
          {
            class: 'tick',
            x: tick.x,
            y: axis.bottom + AXIS.tick,
            'text-anchor': i === 0 && placed.narrow ? 'start' : 'middle',
          },
          tick.text,
        ),
      ),
      svg('text', { class: 'label soft', x: axis.titleX, y: axis.bottom + AXIS.tick + AXIS.title }, axis.title),
    ),
    ...placed.shares.map(({ row, kind, label, bar, value }) => {
      const strong = kind === SURPRISE ? ' strong' : '';
      return mark(
        row.id,
        {},
        svg('text', { class: `label halo${strong}`, x: label.x, y: label.y, 'text-anchor': label.anchor }, label.text),
        svg('rect', { class: kind === SURPRISE ? 'ink' : 'other', ...bar }),
        svg('text', { class: `label large halo${strong}`, x: value.x, y: value.y }, value.text),
      );
    }),
    // The zero line stands beside the bars only, so that it never runs through a name.
    scaleGroup(
      ...placed.shares.map(({ bar }) =>
        svg('line', { class: 'axis', x1: bar.x, x2: bar.x, y1: bar.y - ZERO, y2: bar.y + bar.height + ZERO }),
      ),
    ),
  );
}

function table(rows: RegimeShare[], words: ChartWords): ChartTable {
  return {
    columns: [
      { key: 'kind', head: words.label('head-kind') },
      { key: 'share', head: words.label('head-share'), numeric: true },
      { key: 'date', head: words.label('head-date') },
      { key: 'source', head: words.label('head-source') },
      { key: 'confidence', head: words.label('head-confidence') },
    ],
    rows: rows.map(({ kind, row }) => ({
      mark: row.id,
      rows: [row.id],
      cells: [
        { text: words.label(kind) },
        { text: words.quantity(row.value, row.unit), value: row.value },
        { text: words.date(row.as_of), value: row.as_of },
        { text: words.sourceNames(row.id) },
        { text: words.ui(`confidence.${row.confidence}`), code: row.confidence },
      ],
    })),
  };
}

/** Highest share first; equal shares keep the order of the list. */
export const shareByRegime = defineChart<RegimeShare, PlacedShares>({
  id: 'share-by-regime',
  rows: (tables) =>
    KINDS.map((kind) => {
      const row = tables.headlines.find((headline) => headline.id === PREFIX + kind);
      if (!row)
        throw new Error(`the share-by-regime chart needs the row "${PREFIX}${kind}" of content/data/headlines.csv`);
      return { kind, row };
    }).sort((a, b) => b.row.value - a.row.value),
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
