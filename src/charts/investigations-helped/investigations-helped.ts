/** Published shares of investigations helped by footage, on one axis from zero. Each point says what it is a share of; no two need share a denominator. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import type { Figure } from '../../data/figure.ts';
import { printFigure } from '../../data/fill.ts';
import { defineChart, type ChartTable, type ChartWords, type Frame, type Placed } from '../chart.ts';
import { asGiven, needFigure } from '../parts/rows.ts';
import { drawText, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { hatch, mark, root, scaleGroup, svg } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';

const ID = 'investigations-helped';

/** Row ids by the key of their words: place and years under `<key>`, the denominator under `<key>-of`. */
const SHARES = {
  marseille: 'ms-f-useful-1pct',
  'gorm-all': 'ev-c-gorm-all',
  'three-towns': 'ms-f-useful-1to3pct',
  'gorm-violence': 'ev-c-gorm-violence',
  'gorm-solved': 'ev-c-gorm-solved',
  'gorm-vehicle': 'ev-c-gorm-vehicle',
  railways: 'ev-c-ashby-useful',
} as const;
type Share = keyof typeof SHARES;
/** The city this site is about stands in ink, other places in grey. */
const HOME: Share = 'marseille';

const SCALE_END = 30; // per cent
const TICKS = [0, 10, 20, 30];
/** Distances in px. `left` and `right` keep the end ticks inside the drawing. */
const SIZE = {
  left: 14,
  right: 18,
  dot: 5,
  cap: 7,
  range: 12,
  gap: 10,
  below: 21,
  between: 17,
  tick: 20,
  title: 20,
  legend: 28,
  sample: 34,
} as const;
/** Baseline of a row's first line, from the middle of its mark. */
const BASELINE = 6;
const WORD_SPACE = 5;

export interface ShareRow {
  key: Share;
  figure: Figure;
  /** A point, a point with the interval around it, or a published range without a point. */
  shape: 'point' | 'interval' | 'range';
}

interface Shape {
  kind: ShareRow['shape'];
  className: string;
  x: number;
  y: number;
  low: number;
  high: number;
}

export interface PlacedShare extends ShareRow {
  drawn: Shape;
  texts: PlacedText[];
}

export interface PlacedShares extends Placed {
  shares: PlacedShare[];
  zero: number;
  ticks: { x: number; text: string; anchor: 'start' | 'middle' }[];
  bottom: number;
  title: string;
  legend: { sample: Shape; texts: PlacedText[] }[];
  pattern: string;
}

/** The share as its source gives it: "about 1%", "1–3%", "5.87%". */
const shareText = ({ figure, shape }: ShareRow, words: ChartWords): string =>
  shape === 'range' ? printFigure(figure, words.locale, 'range') : asGiven(figure, words);

/** A range is sorted by its middle, so that neither end speaks for it. */
const middle = ({ figure, shape }: ShareRow): number =>
  shape === 'range' ? ((figure.low ?? figure.value) + (figure.high ?? figure.value)) / 2 : figure.value;

/** Share, denominator, place: beside the mark, or below it where the mark is far from zero; broken where they are too long. */
function textsOf(row: ShareRow, drawn: Shape, width: number, words: ChartWords): PlacedText[] {
  const below = drawn.x > width / 2;
  const x = below ? drawn.x + SIZE.dot : Math.max(drawn.high, drawn.x + SIZE.dot) + SIZE.gap;
  const room = below ? x - SIZE.left - SIZE.gap : width - x;
  const anchor = below ? 'end' : 'start';
  const y = drawn.y + BASELINE + (below ? SIZE.below : 0);
  const share = shareText(row, words);
  const of = words.label(`${row.key}-of`);
  const first: PlacedText = { x, y, text: share, className: 'label large strong halo', anchor };
  const soft = (text: string, at: number): PlacedText[] =>
    textBlock(text, { x, y: at, className: 'label soft halo', anchor }, room);
  const together = textWidth(share, TEXT.large, 'bold') + WORD_SPACE + textWidth(of, TEXT.label) <= room;
  if (together)
    return [{ ...first, then: { text: of, className: 'label halo' } }, ...soft(words.label(row.key), y + LEADING + 1)];
  const broken = textBlock(of, { x, y: y + LEADING + 2, className: 'label halo', anchor }, room);
  return [first, ...broken, ...soft(words.label(row.key), (broken.at(-1)?.y ?? y) + LEADING)];
}

function placeShares(rows: ShareRow[], { width, narrow, words }: Frame): PlacedShares {
  const x = scaleLinear([0, SCALE_END], [SIZE.left, width - SIZE.right]);
  let y = SIZE.cap + 2;
  const shares = rows.map((row): PlacedShare => {
    const { value, low, high } = row.figure;
    const className = row.key === HOME ? 'ink' : 'other';
    const drawn = {
      kind: row.shape,
      className,
      x: x(row.shape === 'range' ? middle(row) : value),
      y,
      low: x(low ?? value),
      high: x(high ?? value),
    };
    const texts = textsOf(row, drawn, width, words);
    y = (texts.at(-1)?.y ?? y) + SIZE.between + SIZE.cap;
    return { ...row, drawn, texts };
  });
  const bottom = y - SIZE.cap - 2;
  let at = bottom + SIZE.tick + SIZE.title + SIZE.legend;
  const legend = (['interval', 'range'] as const).map((kind) => {
    const texts = textBlock(
      words.label(kind),
      { x: SIZE.left + SIZE.sample + SIZE.gap, y: at, className: 'label soft' },
      width - SIZE.left - SIZE.sample - SIZE.gap,
    );
    const sample = {
      kind,
      className: 'other',
      x: SIZE.left + SIZE.sample / 2,
      y: at - 5,
      low: SIZE.left,
      high: SIZE.left + SIZE.sample,
    };
    at += texts.length * LEADING + 5;
    return { sample, texts };
  });
  return {
    width,
    narrow,
    height: at - LEADING + 4,
    shares,
    zero: x(0),
    ticks: TICKS.map((tick) => ({ x: x(tick), text: words.quantity(tick, 'percent'), anchor: 'middle' })),
    bottom,
    title: words.label('axis'),
    legend,
    pattern: `${ID}-${width}`,
  };
}

function drawShape({ kind, className, x, y, low, high }: Shape, pattern: string): Element[] {
  if (kind === 'range') {
    const box = { x: low, y: y - SIZE.range / 2, width: high - low, height: SIZE.range };
    return [svg('rect', { fill: `url(#${pattern})`, ...box }), svg('rect', { class: 'other-line', ...box })];
  }
  const dot = svg('circle', { class: className, cx: x, cy: y, r: SIZE.dot });
  if (kind === 'point') return [dot];
  const path = `M${low.toFixed(1)} ${y - SIZE.cap}v${2 * SIZE.cap}m0-${SIZE.cap}H${high.toFixed(1)}m0-${SIZE.cap}v${2 * SIZE.cap}`;
  return [svg('path', { class: 'other-line', d: path }), dot];
}

function draw(placed: PlacedShares, words: ChartWords): Element {
  const { bottom, zero } = placed;
  return root(
    placed,
    words,
    svg('defs', {}, hatch(placed.pattern, 'other-line', 6)),
    scaleGroup(
      placed.ticks.map(({ x, text, anchor }, i) => [
        svg('line', { class: i === 0 ? 'axis' : 'grid', x1: x, x2: x, y1: 0, y2: bottom }),
        svg('text', { class: 'tick', x, y: bottom + SIZE.tick, 'text-anchor': anchor }, text),
      ]),
      svg('text', { class: 'label soft', x: 0, y: bottom + SIZE.tick + SIZE.title }, placed.title),
    ),
    placed.shares.map(({ figure, drawn, texts }) =>
      mark(
        figure.id,
        {},
        svg('line', {
          class: 'leader',
          x1: zero,
          x2: drawn.kind === 'point' ? drawn.x : drawn.low,
          y1: drawn.y,
          y2: drawn.y,
        }),
        drawShape(drawn, placed.pattern),
        texts.map(drawText),
      ),
    ),
    placed.legend.map(({ sample, texts }) => [drawShape(sample, placed.pattern), texts.map(drawText)]),
  );
}

const table = (rows: ShareRow[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'place', head: words.label('head-place') },
    { key: 'share', head: words.label('head-share'), numeric: true },
    { key: 'of', head: words.label('head-of') },
    { key: 'source', head: words.ui('table.source') },
    { key: 'confidence', head: words.ui('table.confidence') },
    { key: 'note', head: words.ui('table.note') },
  ],
  rows: rows.map((row) => ({
    mark: row.figure.id,
    rows: [row.figure.id],
    cells: [
      { text: words.label(row.key) },
      {
        text: shareText(row, words),
        ...(row.shape === 'range'
          ? { range: [row.figure.low ?? row.figure.value, row.figure.high ?? row.figure.value] }
          : { value: row.figure.value }),
      },
      { text: words.label(`${row.key}-of`) },
      { text: words.sourceNames(row.figure.id) },
      { text: words.ui(`confidence.${row.figure.confidence}`), code: row.figure.confidence },
      { text: row.figure.note[words.locale] },
    ],
  })),
});

const shapeOf = (figure: Figure): ShareRow['shape'] =>
  figure.rounding === 'range' ? 'range' : figure.low === null || figure.high === null ? 'point' : 'interval';

/** Lowest share first: an order to read in, not a ranking. */
export const investigationsHelped = defineChart<ShareRow, PlacedShares>({
  id: ID,
  rows: (tables) =>
    (Object.keys(SHARES) as Share[])
      .map((key): ShareRow => {
        const figure = needFigure(tables, SHARES[key], ID);
        return { key, figure, shape: shapeOf(figure) };
      })
      .sort((a, b) => middle(a) - middle(b)),
  place: placeShares,
  draw,
  table,
  describe: (_, words) => words.summary(),
});
