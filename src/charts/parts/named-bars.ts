/** Bars from zero, one a row, with their names at the left, or above them in the narrow drawing, and their values beside their ends: placed and drawn for any chart of that kind. */
import type { Element } from 'hast';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { bottomAxis, drawAxis, underAxis, valueScale, type PlacedAxis } from './axis.ts';
import { drawBar, zeroLine, type PlacedBar } from './marks.ts';
import { mark, root } from './svg.ts';
import { BESIDE, drawText, LEADING, onMiddle, widest, type PlacedText } from './text.ts';
import { wrap } from './text-width.ts';

export interface NamedBar {
  /** Of the row: names the mark. */
  id: string;
  value: number;
  /** The value in words and signs. */
  said: string;
  name: string;
  /** A second text under the name, in the soft colour. */
  more?: string;
  /** The one bar that the finding is about. */
  strong?: boolean;
}

export interface PlacedNamedBars extends Placed {
  bars: { id: string; bar: PlacedBar; texts: PlacedText[] }[];
  axis: PlacedAxis;
  title: PlacedText;
}

const WIDE = { bar: 32, between: 14 } as const;
const NARROW = { bar: 24, between: 10 } as const;
/** Names take at most this part of the wide drawing; longer ones are wrapped. */
const NAMES = 0.45;
const SIZE = 14;

interface Options {
  /** What the axis counts. */
  title: string;
  /** Where values cannot pass a bound, such as 100 per cent. */
  most?: number;
  /** The unit of the ticks. */
  unit?: string;
  /** About how many ticks. */
  ticks?: number;
}

/** Places a bar for each row in the order given; see the head of this file. */
export function placeNamedBars(
  rows: readonly NamedBar[],
  { words, narrow, width }: Frame,
  { title, most, unit = 'percent', ticks = 3 }: Options,
): PlacedNamedBars {
  const size = narrow ? NARROW : WIDE;
  const room = narrow ? width : width * NAMES;
  const said = rows.map(({ name, more, said, strong }) => {
    const weight = strong ? ' strong' : '';
    const lines = (text: string, className: string): { text: string; className: string }[] =>
      wrap(text, room, SIZE, strong ? 'bold' : 'regular').map((line) => ({ text: line, className }));
    return {
      names: [...lines(name, `label halo${weight}`), ...(more ? lines(more, 'label soft halo') : [])],
      value: { text: said, className: `label large halo${weight}` },
    };
  });
  const left = narrow ? 1 : widest(said.flatMap(({ names }) => names)) + BESIDE;
  const right = width - widest(said.map(({ value }) => value)) - BESIDE;
  const scale = valueScale(
    rows.map(({ value }) => value),
    [left, right],
    ticks,
    most,
  );
  const top = narrow ? LEADING + BESIDE / 2 : 0;
  let y = 0;
  const bars = rows.map(({ id, value, strong }, i) => {
    const { names, value: says } = said[i] as (typeof said)[number];
    const above = narrow ? names.length * LEADING + BESIDE / 2 : 0;
    const high = narrow ? size.bar : Math.max(size.bar, names.length * LEADING);
    const at = y + above + (narrow ? 0 : (size.between + high - size.bar) / 2);
    const middle = at + size.bar / 2;
    const end = scale.at(value);
    y += above + high + size.between;
    const first = narrow
      ? at - BESIDE - (names.length - 1) * LEADING
      : onMiddle(middle) - ((names.length - 1) * LEADING) / 2;
    return {
      id,
      bar: { x: left, y: at, width: end - left, height: size.bar, className: strong ? 'ink' : 'other' },
      texts: [
        ...names.map((name, n): PlacedText => ({
          ...name,
          y: first + n * LEADING,
          ...(narrow ? { x: 0 } : { x: left - BESIDE, anchor: 'end' as const }),
        })),
        { ...says, x: end + BESIDE, y: onMiddle(middle, says.className) },
      ],
    };
  });
  const lines = scale.ticks.map((tick) => ({ at: scale.at(tick), text: words.quantity(tick, unit) }));
  const under: PlacedText = { x: narrow ? 0 : left, y: underAxis(y), text: title, className: 'label soft' };
  const axis = bottomAxis(lines, { top, bottom: y, width });
  return { width, narrow, height: under.y + BESIDE, bars, axis, title: under };
}

/** The bars over their grid; the zero line stands beside the bars only, so that it never runs through a name. */
export const drawNamedBars = (placed: PlacedNamedBars, words: ChartWords): Element =>
  root(
    placed,
    words,
    drawAxis(placed.axis),
    drawText(placed.title),
    placed.bars.map(({ id, bar, texts }) => mark(id, {}, drawBar(bar), texts.map(drawText))),
    zeroLine(placed.bars.map(({ bar }) => bar)),
  );
