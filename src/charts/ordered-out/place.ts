/** Positions: linear time, people from zero, two panels with one scale. */
import { scaleLinear } from 'd3-scale';
import { decimalYear } from '../../i18n/format.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { bottomAxis, gutterOf, leftAxis, underAxis, valueScale, yearsBetween, type PlacedAxis } from '../parts/axis.ts';
import { beside } from '../parts/beside.ts';
import { boxOfDot, boxOfRect } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { settle, type Label } from '../parts/room.ts';
import { asGiven } from '../parts/rows.ts';
import { boxOfText, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { wrap } from '../parts/text-width.ts';
import { LABELS, type LabelPlace } from './labels.ts';
import type { PeopleRow } from './rows.ts';

export interface PlacedPerson {
  row: PeopleRow;
  x: number;
  y: number;
  /** Half its width. */
  r: number;
  /** For ranges: the bar from low to high. */
  bar?: PlacedBar;
  texts: PlacedText[];
  leader?: string;
}

export interface PlacedPeople extends Placed {
  people: PlacedPerson[];
  heads: PlacedText[];
  /** Months without a count: a plain block that says so. */
  gaps: { bar: PlacedBar; texts: PlacedText[] }[];
  axes: PlacedAxis[];
}

/** Height of the upper panel; the lower has the same scale. */
const PLOT = 320;
/** Between the panels, for the head of the lower and what its highest mark says. */
const PANEL_GAP = 62;
const DOT = 4.5;
const RANGE = 6;
const YEAR_TICK = 6;
/** Widest line of words under a value. */
const WORDS = { wide: 190, narrow: 290 } as const;

const SERIES = ['ordered-out', 'housed'] as const;
/** First and last month without any count found, in each panel. */
const GAPS = {
  'ordered-out': { from: '2020-04-01', to: '2021-01-31' },
  housed: { from: '2019-12-01', to: '2021-08-31' },
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The value of a row, and what it counts where that differs from the head of its panel. */
function linesOf(row: PeopleRow, where: LabelPlace, words: ChartWords, width: number): Omit<PlacedText, 'x' | 'y'>[] {
  const tint = row.series === 'ordered-out' ? ' sea-text' : '';
  const first = { text: asGiven(row.figure, words), className: `label strong halo${tint}` };
  const extra = [where.dated ? words.date(row.figure.asOf) : '', where.after ? words.label(where.after) : '']
    .filter(Boolean)
    .join(', ');
  if (!extra) return [first];
  const className = 'label soft halo';
  if (where.inline) return [{ ...first, then: { text: extra, className } }];
  return [first, ...wrap(extra, width, TEXT.label).map((text) => ({ text, className }))];
}

export function place(rows: PeopleRow[], { width, narrow, words }: Frame): PlacedPeople {
  const valuesOf = (series: PeopleRow['series']): number[] =>
    rows.filter((row) => row.series === series).map(({ figure }) => figure.high ?? figure.value);
  const { at: tall, ticks, end } = valueScale(valuesOf('ordered-out'), [0, PLOT]);
  const housedEnd = Math.min(valueScale(valuesOf('housed'), [0, PLOT], 3).end, end);
  const left = gutterOf(ticks.map(words.number));
  const x = scaleLinear(
    [Math.min(...rows.map(({ time }) => time)), Math.max(...rows.map(({ time }) => time))],
    [left + DOT, width - DOT - 1],
  );

  const head = (key: string, y: number, className: string): PlacedText[] =>
    textBlock(capital(words.label(key)), { x: 0, y, className }, width, TEXT.label, 'bold');
  const upper = head('series-ordered-out', TEXT.label, 'label strong sea-text');
  // Where the greatest number has no room beside its mark, its words stand over the panel.
  const top = (upper.at(-1)?.y ?? 0) + (narrow ? 3 * LEADING : LEADING);
  const base = { 'ordered-out': top + PLOT, housed: top + PLOT + PANEL_GAP + tall(housedEnd) };
  const heads = [...upper, ...head('series-housed', base['ordered-out'] + 2 * LEADING, 'label strong')];

  const spots = rows.map((row): PlacedPerson => {
    const y = base[row.series] - tall(row.figure.value);
    const spot = { row, x: x(row.time), y, r: DOT, texts: [] };
    if (row.shape !== 'range') return spot;
    const [low, high] = [tall(row.figure.low ?? 0), tall(row.figure.high ?? 0)];
    const bar: PlacedBar = {
      x: spot.x - RANGE,
      y: base[row.series] - high,
      width: 2 * RANGE,
      height: high - low,
      className: 'hatch-sea',
      hatch: { className: 'hatch-sea' },
    };
    return { ...spot, bar };
  });

  const gaps = SERIES.map((series) => {
    const from = x(decimalYear(GAPS[series].from));
    const to = x(decimalYear(GAPS[series].to));
    const y = base[series] - tall(series === 'housed' ? housedEnd : end);
    const bar = { x: from, y, width: to - from, height: base[series] - y, className: 'void' };
    const said = textBlock(
      words.label('gap'),
      { x: from + bar.width / 2, y: y + bar.height / 2, className: 'label soft', anchor: 'middle' },
      bar.width - LEADING,
    );
    return { bar, label: { texts: said } satisfies Label };
  });

  const axes = [
    ...SERIES.map((series) =>
      leftAxis(
        ticks
          .filter((value) => series === 'ordered-out' || value <= housedEnd)
          .map((value) => ({ at: base[series] - tall(value), text: words.number(value), base: value === 0 })),
        { left, right: width },
      ),
    ),
    ...SERIES.map((series) =>
      bottomAxis(
        yearsBetween(...(x.domain() as [number, number])).map((year) => ({
          at: x(year),
          text: series === 'housed' ? words.date(`${year}-01`, 'short') : '',
          base: true,
        })),
        { top: base[series], bottom: base[series] + YEAR_TICK, width },
      ),
    ),
  ];
  const height = underAxis(base.housed) - LEADING / 2;

  const named = Object.entries(LABELS).flatMap(([key, where]) => {
    const spot = spots.find(({ row }) => row.key === key);
    const side = narrow ? where.narrow : where.side;
    if (!spot || !side) return [];
    const lines = linesOf(spot.row, where, words, narrow ? WORDS.narrow : WORDS.wide);
    const at = spot.bar
      ? { x: spot.x, y: side === 'above' ? spot.bar.y : spot.bar.y + LEADING / 2, r: side === 'above' ? 0 : RANGE }
      : spot;
    return [{ spot, label: beside(at, side, lines) }];
  });
  const settled = settle([...named.map(({ label }) => label), ...gaps.map(({ label }) => label)], {
    width,
    height,
    blocked: [
      ...[...heads, ...axes.flatMap(({ texts }) => texts)].map(boxOfText),
      ...spots.map((spot) => (spot.bar ? boxOfRect(spot.bar) : boxOfDot(spot, spot.r, 1))),
    ],
  });
  const people = spots.map((spot) => {
    const i = named.findIndex((one) => one.spot === spot);
    return { ...spot, ...settled[i] };
  });
  return {
    width,
    narrow,
    height,
    people,
    gaps: gaps.map(({ bar }, i) => ({ bar, texts: settled[named.length + i]?.texts ?? [] })),
    heads,
    axes,
  };
}
