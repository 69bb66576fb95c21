/** Positions: a mark a line on one axis from zero, its share and denominator beside it, or below where the mark is far from zero. */
import { printFigure } from '../../data/fill.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { bottomAxis, type PlacedAxis, underAxis, valueScale } from '../parts/axis.ts';
import { asGiven } from '../parts/rows.ts';
import { BESIDE, LEADING, lineWidth, onMiddle, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { endsOf, HOME, middleOf, type ShareRow } from './rows.ts';

/** The shares cannot pass the whole. */
const WHOLE = 100;
const TICKS = 3;
export const DOT = 5;
/** Half the height of an interval's end and of a range. */
export const CAP = 7;
/** Between the words of one row and the mark of the next. */
const BETWEEN = 24;
/** Width of a mark in the legend. */
const SAMPLE = 34;
const LEGEND = 28;

export interface Shape {
  kind: ShareRow['shape'];
  className: string;
  x: number;
  y: number;
  low: number;
  high: number;
}

export interface PlacedShare {
  id: string;
  drawn: Shape;
  texts: PlacedText[];
}

export interface PlacedShares extends Placed {
  shares: PlacedShare[];
  zero: number;
  axis: PlacedAxis;
  title: PlacedText;
  legend: { sample: Shape; texts: PlacedText[] }[];
}

/** The share as its source gives it: "about 1%", "1–3%", "5.87%". */
export const shareText = ({ figure, shape }: ShareRow, words: ChartWords): string =>
  shape === 'range' ? printFigure(figure, words.locale, 'range') : asGiven(figure, words);

/** Share, denominator, place: broken where they are too long. */
function textsOf(row: ShareRow, drawn: Shape, { width, words }: Frame): PlacedText[] {
  const below = drawn.x > width / 2;
  const x = below ? drawn.x + DOT : Math.max(drawn.high, drawn.x + DOT) + BESIDE;
  const room = below ? x : width - x;
  const at = { x, anchor: below ? ('end' as const) : ('start' as const) };
  const className = 'label large strong halo';
  const y = onMiddle(drawn.y, className) + (below ? LEADING + BESIDE / 2 : 0);
  const first: PlacedText = { ...at, y, text: shareText(row, words), className };
  const both = { ...first, then: { text: words.label(`${row.key}-of`), className: 'label halo' } };
  const lines = [both];
  const broken =
    lineWidth(both) > room ? textBlock(both.then.text, { ...at, ...both.then, y: y + LEADING + 2 }, room) : [];
  const last = broken.at(-1)?.y ?? y + 1;
  return [
    ...(broken.length > 0 ? [first, ...broken] : lines),
    ...textBlock(words.label(row.key), { ...at, y: last + LEADING, className: 'label soft halo' }, room),
  ];
}

/** See the head of this file. */
export function place(rows: ShareRow[], frame: Frame): PlacedShares {
  const { width, narrow, words } = frame;
  const percent = (value: number): string => words.quantity(value, 'percent');
  const zero = widthIn(percent(0), 'tick') / 2 + 1;
  const values = rows.flatMap(({ figure }) => [figure.value, ...endsOf(figure)]);
  const scale = valueScale(values, [zero, width - BESIDE], TICKS, WHOLE);
  let y = CAP + 1;
  const shares = rows.map((row): PlacedShare => {
    const [low, high] = endsOf(row.figure).map(scale.at) as [number, number];
    const className = row.key === HOME ? 'ink' : 'other';
    const drawn = { kind: row.shape, className, x: scale.at(middleOf(row)), y, low, high };
    const texts = textsOf(row, drawn, frame);
    y = (texts.at(-1)?.y ?? y) + BETWEEN;
    return { id: row.figure.id, drawn, texts };
  });
  const bottom = y - CAP - 1;
  const ticks = scale.ticks.map((tick) => ({ at: scale.at(tick), text: percent(tick), base: tick === 0 }));
  const title = { x: 0, y: underAxis(bottom), text: words.label('axis'), className: 'label soft' };
  let at = title.y + LEGEND;
  const legend = (['interval', 'range'] as const).map((kind) => {
    const x = zero + SAMPLE + BESIDE;
    const texts = textBlock(words.label(kind), { x, y: at, className: 'label soft' }, width - x);
    const sample = { kind, className: 'other', x: zero + SAMPLE / 2, y: at - DOT, low: zero, high: zero + SAMPLE };
    at += texts.length * LEADING + DOT;
    return { sample, texts };
  });
  return {
    width,
    narrow,
    height: at - LEADING + 2,
    shares,
    zero,
    axis: bottomAxis(ticks, { top: 0, bottom, width }),
    title,
    legend,
  };
}
