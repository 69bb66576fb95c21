/** The results of a class as dots stacked over a line of numbers, with the median. Pure; at build for the example, in the browser for what is pasted. */
import type { Element } from 'hast';
import type { Chart, ChartTable, ChartWords, Frame, Placed } from '../../charts/chart.ts';
import { mark, root, scaleGroup, svg } from '../../charts/parts/svg.ts';
import { textWidth } from '../../charts/parts/text-width.ts';
import { townWords, type Say } from '../../charts/town-words.ts';
import { number } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locale.ts';
import { measuresOf } from './results.ts';

const TEXT = 14;
/** Stacks at most; wider spreads are gathered at the nearest step. */
const MOST_STACKS = 41;
/** Fewer places than this would make a few results look like a wall. */
const LEAST_PLACES = 9;
const SIDE = 14;
const TOP = 34;
const BOTTOM = 30;
const DOT = { most: 8, tallest: 340 } as const;

export interface Stack {
  /** The number on the line under it. */
  at: number;
  count: number;
}

interface PlacedDots extends Placed {
  stacks: { key: string; dots: { x: number; y: number }[] }[];
  radius: number;
  base: number;
  ends: [from: number, to: number];
  ticks: { x: number; text: string }[];
  median: { x: number; text: string; anchor: 'start' | 'middle' | 'end' };
}

/** The step between places: 1, 2 or 5 times a power of ten; 1 at least for whole numbers. */
export function stepOf(values: readonly number[]): number {
  const { low, high } = measuresOf(values);
  const least = values.every(Number.isInteger) ? 1 : Number.MIN_VALUE;
  const rough = (high - low) / (MOST_STACKS - 1);
  if (rough <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(
    least,
    [1, 2, 5, 10].map((times) => Number((times * power).toPrecision(1))).find((step) => step >= rough * (1 - 1e-9)) ??
      10 * power,
  );
}

/** A multiple of the step, without the dust of binary fractions. */
const multiple = (n: number, step: number): number => Number((n * step).toPrecision(12));

/** Results gathered at the nearest multiple of the step, from low to high. */
export function stacksOf(values: readonly number[], step = stepOf(values)): Stack[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    const at = Math.round(value / step + 1e-9);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([at, count]) => ({ at: multiple(at, step), count }));
}

function place(values: number[], { width, narrow, words }: Frame): PlacedDots {
  const step = stepOf(values);
  const stacks = stacksOf(values, step);
  const [low, high] = [stacks[0], stacks.at(-1)].map((stack) => Math.round((stack?.at ?? 0) / step)) as [
    number,
    number,
  ];
  const spare = Math.max(0, Math.ceil((LEAST_PLACES - (high - low + 1)) / 2));
  const [from, to] = [low - spare, high + spare];
  const room = (width - 2 * SIDE) / (to - from + 1);
  /** Middle of a place, counted in steps from nought. */
  const x = (n: number): number => SIDE + (n - from + 0.5) * room;
  const most = Math.max(...stacks.map(({ count }) => count));
  const radius = Math.max(0.9, Math.min(DOT.most, room / 2 - 0.5, DOT.tallest / most / 2 - 0.25));
  const pitch = 2 * radius + 0.5;
  const base = TOP + most * pitch + 4;
  const widest = Math.max(...[from, to].map((n) => textWidth(words.number(multiple(n, step)), TEXT))) + 14;
  const places = to - from + 1;
  const every = [1, 2, 5, 10, 20, 50].find((one) => one * room >= widest) ?? 50;
  const { median } = measuresOf(values);
  const at = x(median / step);
  const text = words.label('median', { median: words.number(rounded(median)) });
  const half = textWidth(text, TEXT, 'bold') / 2;
  return {
    width,
    narrow,
    height: base + BOTTOM,
    stacks: stacks.map((stack) => ({
      key: keyOf(stack),
      dots: Array.from({ length: stack.count }, (_, i) => ({
        x: x(Math.round(stack.at / step)),
        y: base - 4 - radius - i * pitch,
      })),
    })),
    radius,
    base,
    ends: [SIDE, width - SIDE],
    ticks: Array.from({ length: places }, (_, i) => from + i)
      .filter((n) => n % every === 0)
      .map((n) => ({ x: x(n), text: words.number(multiple(n, step)) })),
    median: { x: at, text, anchor: at - half < 0 ? 'start' : at + half > width ? 'end' : 'middle' },
  };
}

const keyOf = ({ at }: Stack): string => `at-${at}`;
const rounded = (value: number): number => Number(value.toPrecision(10));

const draw = ({ stacks, radius, base, ends, ticks, median, ...placed }: PlacedDots, words: ChartWords): Element =>
  root(
    placed,
    words,
    svg('line', { class: 'axis', x1: ends[0], x2: ends[1], y1: base, y2: base }),
    scaleGroup(
      ticks.map(({ x, text }) => [
        svg('line', { class: 'axis', x1: x, x2: x, y1: base, y2: base + 5 }),
        svg('text', { class: 'tick', x, y: base + 21, 'text-anchor': 'middle' }, text),
      ]),
    ),
    svg('line', { class: 'outline', x1: median.x, x2: median.x, y1: 20, y2: base }),
    stacks.map(({ key, dots }) =>
      mark(
        key,
        {},
        dots.map(({ x, y }) => svg('circle', { class: 'ink', cx: x, cy: y, r: radius })),
      ),
    ),
    svg(
      'text',
      { class: 'label strong', x: median.x, y: 14, 'text-anchor': median.anchor === 'start' ? null : median.anchor },
      median.text,
    ),
  );

const table = (values: number[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'result', head: words.label('result'), numeric: true },
    { key: 'count', head: words.label('count'), numeric: true },
  ],
  rows: stacksOf(values).map((stack) => ({
    mark: keyOf(stack),
    rows: [],
    cells: [
      { text: words.number(stack.at), value: stack.at },
      { text: words.number(stack.count), value: stack.count },
    ],
  })),
});

/**
 * What the drawing says, from content/pages/class-runs.yaml.
 * @param values at least one
 * @param column its name in words
 */
export function dotsWords(values: readonly number[], column: string, say: Say, locale: Locale): ChartWords {
  const { n, low, high, median } = measuresOf(values);
  const step = stepOf(values);
  const write = (value: number): string => number(rounded(value), locale);
  const gathered = values.some((value) => Math.abs(value / step - Math.round(value / step)) > 1e-9);
  const numbers = {
    n: write(n),
    low: write(low),
    high: write(high),
    median: write(median),
    range: write(high - low),
    step: write(step),
    column,
  };
  const stacks = stacksOf(values, step);
  const top = Math.max(...stacks.map(({ count }) => count));
  const modes = stacks.filter(({ count }) => count === top);
  const same = low === high;
  return townWords(say, locale, {
    finding: [n === 1 ? 'dots-finding-one' : same ? 'dots-finding-same' : 'dots-finding', numbers],
    subtitle: [gathered ? 'dots-subtitle-near' : 'dots-subtitle', numbers],
    alt: ['dots-alt', {}],
    summary: [
      n === 1 ? ['dots-alone', {}] : ['dots-spread', numbers],
      ...(modes.length === 1 && top > 1 && !same && !gathered
        ? [['dots-most', { mode: write(modes[0]?.at ?? 0), count: write(top) }] as [string, Record<string, string>]]
        : []),
    ],
    notes: [],
  });
}

/** Which question the results call for. */
export const questionFor = (values: readonly number[]): 'few' | 'same' | 'spread' =>
  values.length < 3 ? 'few' : values.every((value) => value === values[0]) ? 'same' : 'spread';

export const classDots: Omit<Chart<number, PlacedDots>, 'rows'> = {
  id: 'class-runs',
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
};
