/** Positions: a line a trial, with its dot on a common scale from nought to all alerts; the trials with few alerts below, as cells. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import { bottomAxis } from '../parts/axis.ts';
import { BESIDE, LEADING, onMiddle, TEXT, textBlock, widest, widthIn, within } from '../parts/text.ts';
import type { PlacedText } from '../parts/text.ts';
import { countsOf, NOT_VERIFIED, type Trial } from './rows.ts';

export const DOT = 7;
export const CELL = { side: 13, pitch: 18 } as const;
/** The scale is the whole, in quarters. */
const SHARES = [0, 25, 50, 75, 100];
/** Baselines of the two lines over the trials, and of the first trial. */
const HEAD = { first: 14, second: 36, trials: 66 } as const;
/** Names of trials take this part of the drawing, and so many px at most. */
const NAMES = { part: 0.4, most: 320 } as const;
const GAP = 2 * BESIDE;
/** From the last line of a name down to its own line in the narrow drawing. */
const UNDER = 18;

export interface PlacedTrial {
  id: string;
  texts: PlacedText[];
  /** Centre of the dot and its line, for trials with enough alerts. */
  dot: { x: number; y: number; hatched: boolean } | null;
  line: { x1: number; x2: number; y: number } | null;
  /** One cell an alert, the false ones first. */
  cells: { x: number; y: number; solid: boolean }[];
}

export interface PlacedTrials extends Placed {
  title: PlacedText[];
  ticks: PlacedText[];
  few: PlacedText;
  trials: PlacedTrial[];
}

/** See the head of this file. */
export function place(trials: Trial[], frame: Frame): PlacedTrials {
  const { width, narrow, words } = frame;
  const percent = (value: number): string => words.quantity(value, 'percent');
  const unit: PlacedText = {
    x: width,
    y: HEAD.first,
    text: words.label('n-alerts'),
    className: 'label soft',
    anchor: 'end',
  };
  const counts = trials.map((trial) => ({ text: countsOf(trial, words), className: 'label' }));
  const names = narrow ? 0 : Math.min(width * NAMES.part, NAMES.most);
  const right = narrow ? width : width - widest([unit, ...counts]) - GAP;
  const x = scaleLinear([0, 100], [names + DOT, right - DOT]);

  /** Name and counter, in the column on the left or over the line. */
  function nameOf(trial: Trial, y: number): PlacedText[] {
    const { id } = trial.row;
    const room = narrow ? width - widthIn(countsOf(trial, words), 'label') - GAP : names - GAP;
    const name = textBlock(words.label(id), { x: 0, y, className: 'label strong' }, room, TEXT.label, 'bold');
    const counter = words.label(trial.counter);
    const said =
      id === NOT_VERIFIED ? words.label('essex-hint') : narrow ? `${words.label('head-counter')} ${counter}` : counter;
    const at = { x: 0, y: y + name.length * LEADING, className: 'label soft' };
    return [...name, ...textBlock(said, at, narrow ? width : room)];
  }

  /** One trial with its first baseline at `y`; returns where the next begins. */
  function placeTrial(trial: Trial, y: number): { placed: PlacedTrial; next: number } {
    const { id, value, numerator, denominator } = trial.row;
    const texts = nameOf(trial, y);
    const last = texts.at(-1)?.y ?? y;
    const middle = narrow ? last + UNDER : (y + last - 2 * BESIDE) / 2 + TEXT.label / 4;
    const count: PlacedText = {
      x: width,
      y: narrow ? y : onMiddle(middle),
      text: countsOf(trial, words),
      className: 'label',
      anchor: 'end',
    };
    const next = (narrow ? middle + BESIDE : last) + LEADING + GAP;
    if (trial.few) {
      const cells = Array.from({ length: denominator }, (_, i) => ({
        x: names + i * CELL.pitch,
        y: middle - CELL.side / 2,
        solid: i < numerator,
      }));
      return { placed: { id, texts: [...texts, count], dot: null, line: null, cells }, next };
    }
    const dot = { x: x(value), y: middle, hatched: id === NOT_VERIFIED };
    const said = { y: onMiddle(middle), text: percent(value), className: 'label strong halo' };
    // Toward the middle, so that a share never leaves its line.
    const share: PlacedText =
      dot.x < (x(0) + x(100)) / 2
        ? { ...said, x: dot.x + DOT + BESIDE }
        : { ...said, x: dot.x - DOT - BESIDE, anchor: 'end' };
    const line = { x1: x(0), x2: x(100), y: middle };
    return { placed: { id, texts: [...texts, share, count], dot, line, cells: [] }, next };
  }

  let y: number = HEAD.trials;
  const add = (own: Trial[]): PlacedTrial[] =>
    own.map((trial) => {
      const { placed, next } = placeTrial(trial, y);
      y = next;
      return placed;
    });
  const many = add(trials.filter(({ few }) => !few));
  y += GAP - BESIDE / 2;
  const few: PlacedText = { x: names, y, text: words.label('few'), className: 'label soft' };
  y += LEADING + GAP - BESIDE / 2;
  const rest = add(trials.filter((trial) => trial.few));
  const heads = narrow
    ? []
    : [
        { text: 'head-trial', y: HEAD.first },
        { text: 'head-counter', y: HEAD.second },
      ];
  const values = SHARES.filter((_, i) => !narrow || i % 2 === 0).map((value) => ({
    at: x(value),
    text: percent(value),
  }));
  const { texts } = bottomAxis(values, { top: 0, bottom: 0, width });
  return {
    width,
    narrow,
    height: y - LEADING - BESIDE,
    title: [
      ...heads.map((head): PlacedText => ({ x: 0, y: head.y, text: words.label(head.text), className: 'label soft' })),
      within({ x: names, y: HEAD.first, text: words.label('axis'), className: 'label soft' }, width),
      unit,
    ],
    ticks: texts.map((tick) => ({ ...tick, y: HEAD.second })),
    few,
    trials: [...many, ...rest],
  };
}
