/** Positions: linear time, people from zero, two panels with one scale. */
import { scaleLinear } from 'd3-scale';
import { decimalYear } from '../../i18n/format.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { asGiven } from '../parts/rows.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { tenth } from '../parts/svg.ts';
import { wrap } from '../parts/text-width.ts';
import { NARROW, WIDE, type LabelPlace } from './labels.ts';
import type { PeopleRow } from './rows.ts';

export interface PlacedPerson {
  row: PeopleRow;
  x: number;
  y: number;
  /** For ranges: the bar from low to high. */
  bar?: PlacedBar;
  texts: PlacedText[];
}

export interface PlacedPeople extends Placed {
  people: PlacedPerson[];
  heads: PlacedText[];
  /** Months without a count: a plain block that says so. */
  gaps: { bar: PlacedBar; texts: PlacedText[] }[];
  grid: { y: number; text: string; base: boolean }[];
  years: { x: number; text: string; top: number; bottom: number }[];
  left: number;
  right: number;
  tickY: number;
}

const SIZES = {
  wide: { left: 46, right: 12, head: 42, perThousand: 62, panelGap: 66, rangeWidth: 12 },
  narrow: { left: 42, right: 8, head: 94, perThousand: 66, panelGap: 84, rangeWidth: 10 },
} as const;
const FIRST = decimalYear('2018-11-01');
const LAST = decimalYear('2021-10-15');
const TOP = { people: 5000, housed: 1500 } as const;
const STEP = 1000;
const YEARS = ['2019-01', '2020-01', '2021-01'];
/** First and last month without any count found, in each panel. */
const GAPS = { 'ordered-out': ['2020-04-01', '2021-01-31'], housed: ['2019-12-01', '2021-08-31'] } as const;

const GAP_PADDING = 8;
const GAP_TEXT_AT = 0.62;

export const patternId = (width: number): string => `ordered-out-hatch-${width}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function labelOf(
  row: PeopleRow,
  at: { x: number; top: number; y: number },
  where: LabelPlace,
  words: ChartWords,
  width: number,
): PlacedText[] {
  const value =
    row.figure.rounding === 'range'
      ? words.label('range', { low: words.number(row.figure.low ?? 0), high: words.number(row.figure.high ?? 0) })
      : asGiven(row.figure, words);
  const tint = row.series === 'ordered-out' ? ' sea-text' : '';
  const base = { x: at.x + where.dx, anchor: where.anchor };
  const y = (row.shape === 'range' ? at.top : at.y) + where.dy;
  const extra = [where.dated ? words.date(row.figure.asOf) : '', where.after ? words.label(where.after) : '']
    .filter(Boolean)
    .join(', ');
  const halo = where.bare ? '' : ' halo';
  const soft = `label soft${halo}`;
  const first: PlacedText = { ...base, y, text: value, className: `label strong${halo}${tint}` };
  if (!extra) return [first];
  if (where.inline) return [{ ...first, then: { text: extra, className: soft } }];
  return [
    first,
    ...wrap(extra, where.width ?? width, TEXT.label).map((text, i): PlacedText => ({
      ...base,
      y: y + (i + 1) * LEADING,
      text,
      className: soft,
    })),
  ];
}

export function place(rows: PeopleRow[], { width, narrow, words }: Frame): PlacedPeople {
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const left = size.left;
  const right = width - size.right;
  const x = scaleLinear([FIRST, LAST], [left, right]);
  const tall = (people: number): number => (people / STEP) * size.perThousand;
  const base = size.head + tall(TOP.people);
  const housedBase = base + size.panelGap + tall(TOP.housed);
  const floor = (series: PeopleRow['series']): number => (series === 'ordered-out' ? base : housedBase);
  const places = narrow ? NARROW : WIDE;

  const people = rows.map((row): PlacedPerson => {
    const at = {
      x: x(row.time),
      y: floor(row.series) - tall(row.figure.value),
      top: floor(row.series) - tall(row.figure.high ?? row.figure.value),
    };
    const where = places[row.key];
    const texts = where ? labelOf(row, at, where, words, width) : [];
    if (row.shape !== 'range') return { row, x: at.x, y: at.y, texts };
    const height = tall((row.figure.high ?? 0) - (row.figure.low ?? 0));
    const bar: PlacedBar = {
      x: at.x - size.rangeWidth / 2,
      y: at.top,
      width: size.rangeWidth,
      height,
      className: 'hatch-sea',
      fill: `url(#${patternId(width)})`,
    };
    return { row, x: at.x, y: at.y, bar, texts };
  });

  const gaps = (['ordered-out', 'housed'] as const).map((series) => {
    const [from, to] = GAPS[series];
    const top = series === 'ordered-out' ? size.head : housedBase - tall(TOP.housed);
    const bar: PlacedBar = {
      x: x(decimalYear(from)),
      y: top,
      width: x(decimalYear(to)) - x(decimalYear(from)),
      height: floor(series) - top,
      className: 'void',
    };
    // Above, the words stand in the middle of the block; below, at its right, where no number needs the room.
    const above = series === 'ordered-out';
    const said = wrap(words.label('gap'), bar.width - (above ? GAP_PADDING : GAP_PADDING * 6), TEXT.label);
    const last = above ? top + bar.height * GAP_TEXT_AT : floor(series) - 14;
    const at = {
      x: above ? bar.x + bar.width / 2 : bar.x + bar.width - GAP_PADDING,
      className: 'label soft',
      anchor: above ? 'middle' : 'end',
    } as const;
    return {
      bar,
      texts: said.map((text, i): PlacedText => ({ ...at, y: last - (said.length - 1 - i) * LEADING, text })),
    };
  });

  const grid = [0, 1, 2, 3, 4, 5].map((n) => ({
    y: base - tall(n * STEP),
    text: words.number(n * STEP),
    base: n === 0,
  }));
  grid.push(...[0, 1].map((n) => ({ y: housedBase - tall(n * STEP), text: words.number(n * STEP), base: n === 0 })));
  const heads = [
    ...textBlock(
      capital(words.label('series-ordered-out')),
      { x: 0, y: 18, className: 'label strong sea-text' },
      width,
      TEXT.label,
      'bold',
    ),
    ...textBlock(
      capital(words.label('series-housed')),
      { x: 0, y: base + (narrow ? 26 : 28), className: 'label strong' },
      width,
      TEXT.label,
      'bold',
    ),
  ];
  const tickY = housedBase + 22;
  return {
    width,
    narrow,
    height: tenth(tickY + 10),
    people,
    gaps,
    heads,
    grid,
    years: YEARS.map((month) => ({
      x: x(decimalYear(`${month}-01`)),
      text: words.date(month, 'short'),
      top: base,
      bottom: housedBase,
    })),
    left,
    right,
    tickY,
  };
}
