/** Positions: a bar from zero for each count, its date at the left, its rate after it. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { BESIDE, onMiddle, widest, type PlacedText } from '../parts/text.ts';
import { type RateRow, shown } from './rows.ts';

const ROW = 30;
const BAR = 16;
const TOP = 6;
/** More bars than this are no longer read: the latest are drawn, the table holds all. */
const MOST_BARS = 20;

export interface PlacedRate extends Placed {
  bars: { key: string; bar: PlacedBar; texts: PlacedText[] }[];
}

/** See the head of this file. */
export function place(rows: RateRow[], { width, narrow, words }: Frame): PlacedRate {
  const drawn = rows.slice(-MOST_BARS).map((row) => ({
    row,
    date: { text: words.date(row.date, narrow ? 'short' : 'long'), className: 'label' },
    rate: { text: shown(row, words.locale), className: 'label strong' },
  }));
  const left = Math.ceil(widest(drawn.map(({ date }) => date))) + BESIDE;
  const right = width - Math.ceil(widest(drawn.map(({ rate }) => rate))) - BESIDE;
  const greatest = Math.max(...drawn.map(({ row }) => row.rate), Number.EPSILON);
  const x = scaleLinear([0, greatest], [0, right - left]);
  return {
    width,
    narrow,
    height: TOP + drawn.length * ROW,
    bars: drawn.map(({ row, date, rate }, i) => {
      const bar = { x: left, y: TOP + i * ROW, width: Math.max(x(row.rate), 1), height: BAR, className: 'ink' };
      const y = onMiddle(bar.y + BAR / 2);
      const texts: PlacedText[] = [
        { ...date, x: left - BESIDE, y, anchor: 'end' },
        { ...rate, x: left + bar.width + BESIDE, y },
      ];
      return { key: row.key, bar, texts };
    }),
  };
}
