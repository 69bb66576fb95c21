/** Positions: bars under each other from one zero, each under its number. */
import { scaleLinear } from 'd3-scale';
import type { Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { LEADING, lineWidth, textBlock, type PlacedText } from '../parts/text.ts';
import type { CountRow } from './rows.ts';

interface PlacedCount extends CountRow {
  texts: PlacedText[];
  bar: PlacedBar;
}
export interface PlacedCounts extends Placed {
  counts: PlacedCount[];
  foot: PlacedText[];
  /** The zero line beside each bar. */
  zeros: { y1: number; y2: number }[];
}

/** Distances in px: down to the baseline of the number, to the words after it, to the bar, to the next number, to the closing words. */
const SIZE = { number: 16, what: 20, toBar: 9, bar: 22, between: 28, foot: 30, end: 6 } as const;
/** How far the zero line stands out of a bar. */
const ZERO = 4;
const SOFT = 'label soft';

/** The number with its unit, then what is counted: on the same line if both fit, else below. */
function wordsOf({ key, figure }: CountRow, top: number, { words, width }: Frame): PlacedText[] {
  const y = top + SIZE.number;
  const text = `${words.number(figure.value)} ${words.label(key)}`;
  const number: PlacedText = { x: 0, y, text, className: 'label large strong' };
  const what = words.label(`${key}-what`);
  const together = { ...number, then: { text: what, className: SOFT } };
  if (lineWidth(together) <= width) return [together];
  return [number, ...textBlock(what, { x: 0, y: y + SIZE.what, className: SOFT }, width)];
}

export function place(rows: CountRow[], frame: Frame): PlacedCounts {
  const { width, narrow, words } = frame;
  const x = scaleLinear([0, Math.max(...rows.map(({ figure }) => figure.value))], [0, width - 1]);
  let y = 0;
  const counts = rows.map((row): PlacedCount => {
    const texts = wordsOf(row, y, frame);
    const top = (texts.at(-1)?.y ?? y) + SIZE.toBar;
    y = top + SIZE.bar + SIZE.between;
    return { ...row, texts, bar: { x: 0, y: top, width: x(row.figure.value), height: SIZE.bar, className: 'ink' } };
  });
  const under = { y: y - SIZE.between + SIZE.foot, className: SOFT };
  const counter = { ...under, text: words.label('counter') };
  const foot: PlacedText[] = [
    { ...under, x: 0, text: words.label('own-unit') },
    narrow ? { ...counter, x: 0, y: under.y + LEADING } : { ...counter, x: width, anchor: 'end' },
  ];
  return {
    width,
    narrow,
    height: Math.max(...foot.map((text) => text.y)) + SIZE.end,
    counts,
    foot,
    zeros: counts.map(({ bar }) => ({ y1: bar.y - ZERO, y2: bar.y + bar.height + ZERO })),
  };
}
