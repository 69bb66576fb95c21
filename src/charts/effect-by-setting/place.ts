/** Positions: two reviews under each other on one axis from zero; a row without a percentage is words, clear of the zero line. */
import { scaleLinear } from 'd3-scale';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import { REVIEWS, type EffectPoint } from './rows.ts';

const SCALE_END = 60; // per cent
const TICKS = [0, 20, 40, 60];
/** The finding's row is set in bold. */
const STRONG = 'ev-c-piza-carpark';

const WIDE = { left: 176, right: 18, row: 34, aside: 18, above: 0 } as const;
const NARROW = { left: 12, right: 18, row: 52, aside: 18, above: 22 } as const;
/** Distances in px. */
const SIZE = {
  head: 18,
  headGap: 12,
  groups: 18,
  words: 8,
  wordless: 16,
  asideY: 23,
  tick: 19,
  title: 20,
  legend: 24,
  symbol: 9,
  foot: 10,
} as const;
export const DOT = 5.5;
const WORD_SPACE = 5;

export type Significance = EffectPoint['row']['significant'];

export interface PlacedEffect extends EffectPoint {
  y: number;
  /** Null for a row without a percentage: no stem, no dot. */
  dot: { x: number } | null;
  texts: PlacedText[];
}

export interface PlacedEffects extends Placed {
  heads: PlacedText[];
  effects: PlacedEffect[];
  zero: number;
  /** Where grid and zero line run: beside rows with a percentage only. */
  spans: { top: number; bottom: number }[];
  ticks: { x: number; text: string; anchor: 'start' | 'middle' }[];
  tickY: number;
  notes: PlacedText[];
  legend: { significant: Significance; x: number; y: number; text: PlacedText }[];
}

/** The review and what we read it in: one line if both fit. */
function headOf(review: string, via: string, y: number, width: number, words: ChartWords): PlacedText[] {
  const [name, read] = [words.label(review), words.label(via)];
  const head: PlacedText = { x: 0, y, text: name, className: 'label large strong' };
  if (textWidth(name, TEXT.large, 'bold') + WORD_SPACE + textWidth(read, TEXT.label) <= width)
    return [{ ...head, then: { text: read, className: 'label soft' } }];
  return [head, ...textBlock(read, { x: 0, y: y + LEADING + 1, className: 'label soft' }, width)];
}

function legendOf(y: number, { narrow, words }: Frame): PlacedEffects['legend'] {
  let [x, at] = [DOT + 1, y];
  return (['yes', 'no', 'not-stated'] as const).map((significant) => {
    const text = words.label({ yes: 'significant', no: 'not-significant', 'not-stated': 'not-stated' }[significant]);
    const item = {
      significant,
      x,
      y: at - 5,
      text: { x: x + DOT + SIZE.symbol, y: at, text, className: 'label soft' },
    };
    if (narrow) at += LEADING + 3;
    else x += 2 * DOT + SIZE.symbol + textWidth(text, TEXT.label) + 18;
    return item;
  });
}

/** See the head of this file. */
export function place(points: EffectPoint[], frame: Frame): PlacedEffects {
  const { width, narrow, words } = frame;
  const size = narrow ? NARROW : WIDE;
  const x = scaleLinear([0, SCALE_END], [size.left, width - size.right]);
  const heads: PlacedText[] = [];
  const effects: PlacedEffect[] = [];
  const spans: PlacedEffects['spans'] = [];

  const legend = legendOf(15, frame);
  let y = (legend.at(-1)?.text.y ?? 0) + SIZE.legend;

  const effectAt = (point: EffectPoint): PlacedEffect => {
    const top = y;
    const { value } = point.row;
    const middle = top + size.above + (narrow ? 12 : size.row / 2);
    const strong = point.row.id === STRONG ? ' strong' : '';
    const name: PlacedText = narrow
      ? { x: x(0) + SIZE.words, y: top + 15, text: words.label(point.setting), className: `label halo${strong}` }
      : {
          x: size.left - 12,
          y: middle + 5,
          text: words.label(point.setting),
          className: `label${strong}`,
          anchor: 'end',
        };
    const aside: PlacedText[] = point.aside
      ? [
          {
            x: x(0) + SIZE.words,
            y: middle + SIZE.asideY,
            text: words.label(point.aside),
            className: 'label soft halo',
          },
        ]
      : [];
    y = top + size.row + (point.aside ? size.aside : 0);
    if (value === null) {
      const text = wrap(words.label('no-percentage'), width - x(0) - SIZE.wordless, TEXT.label);
      const said = text.map((line, i): PlacedText => ({
        x: x(0) + (narrow ? SIZE.words : SIZE.wordless),
        y: (narrow ? name.y + LEADING : middle + 5) + i * LEADING,
        text: line,
        className: 'label soft',
      }));
      y = Math.max(top + WIDE.row, (said.at(-1)?.y ?? 0) + 10);
      return { ...point, y: middle, dot: null, texts: [name, ...said] };
    }
    const number: PlacedText = {
      x: x(value) + DOT + SIZE.words,
      y: middle + 6,
      text: words.quantity(value, 'percent'),
      className: `label large halo${strong}`,
    };
    return { ...point, y: middle, dot: { x: x(value) }, texts: [name, number, ...aside] };
  };

  for (const review of REVIEWS) {
    const own = points.filter((point) => point.review === review);
    const first = own[0];
    if (!first) continue;
    const head = headOf(review, first.via, y + SIZE.head, width, words);
    heads.push(...head);
    y = (head.at(-1)?.y ?? y) + SIZE.headGap;
    const top = y;
    const valued = own.filter(({ row }) => row.value !== null).map(effectAt);
    spans.push({ top, bottom: y });
    effects.push(...valued, ...own.filter(({ row }) => row.value === null).map(effectAt));
    y += SIZE.groups;
  }
  const bottom = y - SIZE.groups;
  const title = textBlock(
    words.label('axis'),
    { x: narrow ? 0 : size.left, y: bottom + SIZE.tick + SIZE.title, className: 'label soft' },
    narrow ? width : width - size.left,
  );
  const note = textBlock(
    words.label('no-interval'),
    { x: narrow ? 0 : size.left, y: (title.at(-1)?.y ?? bottom) + LEADING + 3, className: 'label soft' },
    width,
  );
  return {
    width,
    narrow,
    height: (note.at(-1)?.y ?? bottom) + SIZE.foot,
    heads,
    effects,
    zero: x(0),
    spans,
    ticks: TICKS.map((tick) => ({ x: x(tick), text: words.quantity(tick, 'percent'), anchor: 'middle' })),
    tickY: bottom + SIZE.tick,
    notes: [...title, ...note],
    legend,
  };
}
