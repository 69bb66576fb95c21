/** Positions: two reviews under each other on one axis from zero; a row without a percentage is words, clear of the zero line. */
import type { Frame, Placed } from '../chart.ts';
import { bottomAxis, type PlacedAxis, TICK_DROP, underAxis, valueScale } from '../parts/axis.ts';
import { boxOfDot } from '../parts/box.ts';
import { settle } from '../parts/room.ts';
import { BESIDE, boxOfText, LEADING, lineWidth, onMiddle, textBlock, widest, widthIn } from '../parts/text.ts';
import type { PlacedText } from '../parts/text.ts';
import { type EffectPoint, REVIEWS, type Significance, SIGNIFICANCE } from './rows.ts';

/** The finding's row is set in bold. */
const STRONG = 'ev-c-piza-carpark';
/** The falls cannot pass the whole. */
const WHOLE = 100;
const TICKS = 3;
const ROW = { wide: 34, narrow: 52 } as const;
/** In the narrow drawing the names stand over the stems. */
const NAME = 15;
const HEAD_GAP = 12;
const GROUPS = 18;
/** On a slide lines stand closer. */
const SLIDE = { row: 20, gap: 8, groups: 2, head: LEADING + 3 } as const;
export const DOT = 5.5;

export interface PlacedEffect {
  id: string;
  significant: Significance;
  y: number;
  /** Null for a row without a percentage: no stem, no dot. */
  dot: { x: number; y: number } | null;
  texts: PlacedText[];
}

export interface PlacedEffects extends Placed {
  heads: PlacedText[];
  effects: PlacedEffect[];
  zero: number;
  /** Where grid and zero line run: beside rows with a percentage only. */
  grids: PlacedAxis[];
  notes: PlacedText[];
  legend: { significant: Significance; x: number; y: number; text: PlacedText }[];
}

/** What the dots say, in a line, or one under the other. */
function legendOf({ narrow, words }: Frame): PlacedEffects['legend'] {
  let [x, y] = [DOT + 1, NAME];
  return (Object.keys(SIGNIFICANCE) as Significance[]).map((significant) => {
    const said = { text: words.label(SIGNIFICANCE[significant]), className: 'label soft' };
    const item = { significant, x, y: y - DOT, text: { ...said, x: x + DOT + BESIDE, y } };
    if (narrow) y += LEADING + 2;
    else x += 2 * DOT + BESIDE + widthIn(said.text, said.className) + LEADING;
    return item;
  });
}

/** The review and what we read it in: one line if both fit. */
function headOf({ review, via }: EffectPoint, y: number, { width, words }: Frame): PlacedText[] {
  const head: PlacedText = { x: 0, y, text: words.label(review), className: 'label large strong' };
  const both = { ...head, then: { text: words.label(via), className: 'label soft' } };
  if (lineWidth(both) <= width) return [both];
  return [head, ...textBlock(both.then.text, { x: 0, y: y + LEADING + 1, className: both.then.className }, width)];
}

/** See the head of this file. */
export function place(points: EffectPoint[], frame: Frame): PlacedEffects {
  const { width, narrow, words, tall } = frame;
  const onSlide = tall !== undefined;
  const wideRow = onSlide ? SLIDE.row : ROW.wide;
  const names = points.map(({ row, setting }) => ({
    text: words.label(setting),
    className: `label halo${row.id === STRONG ? ' strong' : ''}`,
  }));
  const numbers = points.map(({ row }) => ({
    text: row.value === null ? '' : words.quantity(row.value, 'percent'),
    className: `label large halo${row.id === STRONG ? ' strong' : ''}`,
  }));
  const left = narrow ? widthIn(words.quantity(0, 'percent'), 'tick') / 2 : widest(names) + BESIDE;
  const values = points.flatMap(({ row }) => row.value ?? []);
  const scale = valueScale(values, [left, width - widest(numbers) - DOT - BESIDE], TICKS, WHOLE);

  /** One row from `top`; returns its words with where the next begins. */
  function effectAt(point: EffectPoint, top: number): { effect: PlacedEffect; bottom: number } {
    const i = points.indexOf(point);
    const { value, id, significant } = point.row;
    const y = top + (narrow ? NAME + LEADING + 2 : wideRow / 2);
    const said = names[i] as (typeof names)[number];
    const name: PlacedText = narrow
      ? { ...said, x: left + BESIDE, y: top + NAME }
      : { ...said, x: left - BESIDE, y: onMiddle(y), anchor: 'end' };
    const soft = { x: left + BESIDE, className: 'label soft halo' };
    if (value === null) {
      const at = narrow ? name.y + LEADING : name.y;
      const lines = textBlock(words.label('no-percentage'), { ...soft, y: at }, width - soft.x);
      const bottom = Math.max(top + wideRow, (lines.at(-1)?.y ?? at) + BESIDE);
      return { effect: { id, significant, y, dot: null, texts: [name, ...lines] }, bottom };
    }
    const dot = { x: scale.at(value), y };
    const number = numbers[i] as (typeof numbers)[number];
    const texts: PlacedText[] = [name, { ...number, x: dot.x + DOT + BESIDE, y: onMiddle(y, number.className) }];
    if (point.aside) texts.push({ ...soft, y: onMiddle(y) + LEADING + 1, text: words.label(point.aside) });
    const bottom = top + (narrow ? ROW.narrow : wideRow) + (point.aside ? LEADING + 1 : 0);
    return { effect: { id, significant, y, dot, texts }, bottom };
  }

  const legend = legendOf(frame);
  const heads: PlacedText[] = [];
  const effects: PlacedEffect[] = [];
  const grids: PlacedAxis[] = [];
  const lines = scale.ticks.map((tick) => ({ at: scale.at(tick), text: '', base: tick === 0 }));
  const groups = onSlide ? SLIDE.groups : GROUPS;
  let y = (legend.at(-1)?.text.y ?? 0) + (onSlide ? SLIDE.gap : LEADING);
  const add = (point: EffectPoint): void => {
    const { effect, bottom } = effectAt(point, y);
    effects.push(effect);
    y = bottom;
  };
  for (const review of REVIEWS) {
    const own = points.filter((point) => point.review === review);
    const [first] = own;
    if (!first) continue;
    heads.push(...headOf(first, y + (onSlide ? SLIDE.head : LEADING + BESIDE), frame));
    y = (heads.at(-1)?.y ?? y) + (onSlide ? SLIDE.gap : HEAD_GAP);
    const top = y;
    own.filter(({ row }) => row.value !== null).forEach(add);
    grids.push({ ...bottomAxis(lines, { top, bottom: y, width }), texts: [] });
    own.filter(({ row }) => row.value === null).forEach(add);
    y += groups;
  }
  const bottom = y - groups;
  const ticks = scale.ticks.map((tick) => ({ at: scale.at(tick), text: words.quantity(tick, 'percent') }));
  const { texts } = bottomAxis(ticks, { top: bottom, bottom, width });
  grids.push({ lines: [], texts });
  const under = { x: narrow || onSlide ? 0 : left, className: 'label soft' };
  const doubt = words.label('no-interval');
  const axis = onSlide ? `${words.label('axis')} · ${doubt}` : words.label('axis');
  const title = textBlock(axis, { ...under, y: underAxis(bottom) }, width - under.x);
  const after = (title.at(-1)?.y ?? 0) + LEADING + 2;
  const notes = onSlide ? title : [...title, ...textBlock(doubt, { ...under, y: after }, width - under.x)];
  const settled = settle(
    effects.map((effect) => ({ texts: effect.texts.slice(1) })),
    {
      width,
      height: bottom + TICK_DROP,
      blocked: [
        ...[...heads, ...texts, ...effects.flatMap((effect) => effect.texts.slice(0, 1))].map(boxOfText),
        ...effects.flatMap(({ dot }) => (dot ? [boxOfDot(dot, DOT)] : [])),
      ],
    },
  );
  return {
    width,
    narrow,
    height: (notes.at(-1)?.y ?? bottom) + BESIDE,
    heads,
    effects: effects.map((effect, i) => ({
      ...effect,
      texts: [...effect.texts.slice(0, 1), ...(settled[i]?.texts ?? [])],
    })),
    zero: left,
    grids,
    notes,
    legend,
  };
}
