/** From trials to positions: a line each, with its dot on a common scale from nought to all alerts; the few-alert trials below, as cells. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { textWidth, wrap } from '../parts/text-width.ts';
import { countsOf, NOT_VERIFIED, type Trial } from './rows.ts';

export const DOT = 7; // radius
export const CELL = { side: 13, pitch: 18 } as const;
const TICKS = [0, 25, 50, 75, 100] as const;
const NARROW_TICKS = [0, 50, 100] as const;
const COLUMN = { axis: 272, gap: 22 } as const;
const ROW_GAP = 16;
const AXIS_HEIGHT = 46;
const DOT_GAP = 8; // between a dot and its share

export interface PlacedTrial {
  id: string;
  texts: PlacedText[];
  /** Centre of the dot with its line, for trials with enough alerts. */
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

export function place(trials: Trial[], frame: Frame): PlacedTrials {
  const { width, narrow, words } = frame;
  const unit = words.label('n-alerts');
  const counts = new Map(trials.map((trial) => [trial, countsOf(trial, words)]));
  const countWidth = Math.max(...[...counts.values(), unit].map((text) => textWidth(text, TEXT.label)));
  const left = narrow ? DOT : COLUMN.axis + DOT;
  const right = narrow ? width - DOT : width - countWidth - COLUMN.gap - DOT;
  const x = scaleLinear([0, 100], [left, right]);
  const percent = (value: number): string => words.quantity(value, 'percent');

  /** Name and counter, in the column on the left or over the line. */
  const nameOf = (trial: Trial, y: number): PlacedText[] => {
    const room = narrow ? width - textWidth(counts.get(trial) ?? '', TEXT.label) - 12 : COLUMN.axis - 16;
    const name = textBlock(words.label(trial.row.id), { x: 0, y, className: 'label strong' }, room, TEXT.label, 'bold');
    const counted = narrow
      ? `${words.label('head-counter')} ${words.label(trial.counter)}`
      : words.label(trial.counter);
    const said = trial.row.id === NOT_VERIFIED ? words.label('essex-hint') : counted;
    const below = wrap(said, narrow ? width : room, TEXT.label);
    return [
      ...name,
      ...below.map((text, i): PlacedText => ({
        x: 0,
        y: y + (name.length + i) * LEADING,
        text,
        className: 'label soft',
      })),
    ];
  };
  const countOf = (trial: Trial, y: number): PlacedText => ({
    x: width,
    y,
    text: counts.get(trial) ?? '',
    className: 'label',
    anchor: 'end',
  });

  const title: PlacedText[] = [
    ...(narrow
      ? []
      : [words.label('head-trial'), words.label('head-counter')].map((text, i): PlacedText => ({
          x: 0,
          y: i === 0 ? 14 : 36,
          text,
          className: 'label soft',
        }))),
    { x: narrow ? 0 : COLUMN.axis, y: 14, text: words.label('axis'), className: 'label soft' },
    { x: width, y: 14, text: unit, className: 'label soft', anchor: 'end' },
  ];
  const ticks = (narrow ? NARROW_TICKS : TICKS).map((value): PlacedText => ({
    x: x(value),
    y: 36,
    text: percent(value),
    className: 'tick',
    anchor: narrow && value === 0 ? 'start' : narrow && value === 100 ? 'end' : 'middle',
  }));
  let y = AXIS_HEIGHT + 20;
  const placeTrial = (trial: Trial): PlacedTrial => {
    const texts = nameOf(trial, y);
    const last = Math.max(...texts.map((text) => text.y));
    const middle = narrow ? last + 18 : y + (last - y) / 2 - 5;
    const countY = narrow ? y : middle + 5;
    const id = trial.row.id;
    if (trial.few) {
      const { numerator, denominator } = trial.row;
      const start = narrow ? 0 : COLUMN.axis;
      const cells = Array.from({ length: denominator }, (_, i) => ({
        x: start + i * CELL.pitch,
        y: middle - CELL.side / 2,
        solid: i < numerator,
      }));
      y = (narrow ? middle + 10 : last) + LEADING + ROW_GAP;
      return { id, texts: [...texts, countOf(trial, countY)], dot: null, line: null, cells };
    }
    const dotX = x(trial.row.value);
    const far = trial.row.value > 50;
    const share: PlacedText = {
      x: dotX + (far ? -1 : 1) * (DOT + DOT_GAP),
      y: middle + 5,
      text: percent(trial.row.value),
      className: 'label strong halo',
      anchor: far ? 'end' : 'start',
    };
    y = (narrow ? middle + 8 : last) + LEADING + ROW_GAP;
    return {
      id,
      texts: [...texts, share, countOf(trial, countY)],
      dot: { x: dotX, y: middle, hatched: id === NOT_VERIFIED },
      line: { x1: x(0), x2: x(100), y: middle },
      cells: [],
    };
  };
  const many = trials.filter(({ few }) => !few).map(placeTrial);
  y += 12;
  const few: PlacedText = { x: narrow ? 0 : COLUMN.axis, y, text: words.label('few'), className: 'label soft' };
  y += LEADING + 12;
  const rest = trials.filter((trial) => trial.few).map(placeTrial);
  return { width, narrow, height: y - LEADING - ROW_GAP + 8, title, ticks, few, trials: [...many, ...rest] };
}
