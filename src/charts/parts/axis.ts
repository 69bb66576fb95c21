/** Axes: their ends and ticks come from the data, their words stand inside the drawing and never on each other. */
import type { Element } from 'hast';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { boxOfText, drawText, LEADING, TEXT, within, type PlacedText } from './text.ts';
import { scaleGroup, svg } from './svg.ts';
import { textWidth } from './text-width.ts';

/** Room between a tick's words and the grid, in px. */
const TICK_GAP = 7;
/** From the end of a vertical line down to the baseline of the words under it. */
export const TICK_DROP = 18;
/** Two words of an axis stand at least so far apart. */
const APART = 8;
/** From the middle of a line of figures down to its baseline. */
const MIDDLE = 5;

export interface ValueScale {
  /** From a value to px along the axis. */
  at: ScaleLinear<number, number>;
  /** Values at which a line stands, zero first. */
  ticks: number[];
  /** The end of the scale: no value of the data is greater. */
  end: number;
}

/**
 * A linear scale from zero to a round number that no value passes.
 * @param values all values to be shown, low and high ends of ranges among them
 * @param range px of zero and of the end
 * @param count about how many ticks
 * @param most where values cannot pass a bound, such as 100 per cent: the scale ends there at the latest
 */
export function valueScale(
  values: readonly number[],
  range: readonly [number, number],
  count = 5,
  most = Number.POSITIVE_INFINITY,
): ValueScale {
  const greatest = Math.max(0, ...values);
  const at = scaleLinear()
    .domain([0, greatest > 0 ? greatest : 1])
    .nice(count);
  const end = Math.max(greatest, Math.min(at.domain()[1] ?? 0, most));
  at.domain([0, end]).range([...range]);
  return { at, ticks: at.ticks(count), end };
}

/** Px that the words of an axis at the left need, from the edge of the drawing to the grid. */
export const gutterOf = (texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, TEXT.label)))) + TICK_GAP;

export interface PlacedAxis {
  lines: { x1: number; x2: number; y1: number; y2: number; base: boolean }[];
  texts: PlacedText[];
}

/** One line of an axis and its words; the line of zero is the base. */
export interface Tick {
  /** Px along the axis. */
  at: number;
  text: string;
  base?: boolean;
}

/** Lines across the drawing from `left` to `right`, their words left of them. */
export const leftAxis = (ticks: readonly Tick[], { left, right }: { left: number; right: number }): PlacedAxis => ({
  lines: ticks.map(({ at, base = false }) => ({ x1: left, x2: right, y1: at, y2: at, base })),
  texts: ticks.map(({ at, text }) => ({
    x: left - TICK_GAP,
    y: at + MIDDLE,
    text,
    className: 'tick',
    anchor: 'end' as const,
  })),
});

/**
 * Lines from `top` to `bottom`, their words below, moved in at the edges of the drawing; words that would touch the one before are left out, their lines stay.
 */
export function bottomAxis(
  ticks: readonly Tick[],
  { top, bottom, width }: { top: number; bottom: number; width: number },
): PlacedAxis {
  const texts: PlacedText[] = [];
  for (const { at, text } of ticks) {
    if (text === '') continue;
    const line = within({ x: at, y: bottom + TICK_DROP, text, className: 'tick', anchor: 'middle' }, width);
    const last = texts.at(-1);
    if (!last || boxOfText(line).left >= boxOfText(last).right + APART) texts.push(line);
  }
  return {
    lines: ticks.map(({ at, base = false }) => ({ x1: at, x2: at, y1: top, y2: bottom, base })),
    texts,
  };
}

/** Baseline of a title under the words of a bottom axis. */
export const underAxis = (bottom: number): number => bottom + TICK_DROP + LEADING + 3;

/** An axis as the scale of a chart: its numbers are no facts. */
export const drawAxis = ({ lines, texts }: PlacedAxis): Element =>
  scaleGroup(
    lines.map(({ base, ...line }) => svg('line', { class: base ? 'axis' : 'grid', ...line })),
    texts.map(drawText),
  );

/** The first days of years inside an interval of decimal years, each `step` years. */
export const yearsBetween = (from: number, to: number, step = 1): number[] => {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, i) => first + i * step);
};
