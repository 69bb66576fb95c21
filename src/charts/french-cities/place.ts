/** Positions: a line for each city, its dots on one axis from zero; words stand beside the latest dot where there is room. */
import type { Frame, Placed } from '../chart.ts';
import { bottomAxis, TICK_DROP, valueScale, type PlacedAxis } from '../parts/axis.ts';
import { boxOfDot, boxOfRect } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { settle } from '../parts/room.ts';
import { BESIDE, boxOfText, LEADING, lineWidth, onMiddle, widest, within, type PlacedText } from '../parts/text.ts';
import { type RateRow, type Role, shown } from './rows.ts';

const ROW = 28;
const BAR = 11;
const DOT = { wide: 5.5, narrow: 5 } as const;
/** A ring has its line around it. */
const RING = 1.5;
const TICKS = { wide: 8, narrow: 3 } as const;
const TOP = 2 * LEADING;

export interface PlacedRate {
  id: string;
  role: Role;
  x: number;
  y: number;
  r: number;
  /** From the bound to the latest value, where there is a bound. */
  bar?: PlacedBar;
  texts: PlacedText[];
}
interface PlacedCity {
  name: PlacedText;
  /** From an earlier count to the latest. */
  join?: { x1: number; x2: number; y: number };
  rates: PlacedRate[];
}
export interface PlacedFrance extends Placed {
  cities: PlacedCity[];
  axis: PlacedAxis;
  title: PlacedText;
}

/** Positions of every city, the highest rate first. */
export function place(rows: RateRow[], { width, narrow, words }: Frame): PlacedFrance {
  const dot = narrow ? DOT.narrow : DOT.wide;
  const groups = [
    ...Map.groupBy(
      rows.filter((row) => row.role !== 'table'),
      (row) => row.city,
    ),
  ];
  const bounded = (own: RateRow[]): boolean => own.some((row) => row.role === 'bound');
  const names = groups.map(([text, own]) => ({ text, className: bounded(own) ? 'label strong' : 'label' }));
  const left = widest(names) + BESIDE + dot;
  const rates = groups.flatMap(([, own]) => own.map(({ rate }) => rate));
  const scale = valueScale(rates, [left, width - BESIDE], narrow ? TICKS.narrow : TICKS.wide);
  const say = (strong: string, soft: string): Omit<PlacedText, 'x' | 'y'> =>
    strong
      ? { text: strong, className: 'label strong halo', then: { text: soft, className: 'label soft' } }
      : { text: soft, className: 'label soft halo' };

  /** The words of a rate: those of the latest count beside its dot, the others after them or on a line of their own. */
  function wordsOf(row: RateRow, own: RateRow[], y: number): PlacedText[] {
    const [latest] = own;
    if (!latest) return [];
    const value = words.number(shown(row.rate));
    const when = ({ asOf }: RateRow): string => words.date(asOf.slice(0, 7), 'short');
    const after = scale.at(latest.rate) + dot + BESIDE / 2;
    const lead = (rate: RateRow): string => (bounded(own) && !narrow ? words.label('marseille-audit') : when(rate));
    const first: PlacedText = { ...say(words.number(shown(latest.rate)), lead(latest)), x: after, y: onMiddle(y) };
    const below = (line: Omit<PlacedText, 'x' | 'y'>, x: number): PlacedText =>
      within({ ...line, x, y: onMiddle(y) + LEADING + 1 }, width);
    switch (row.role) {
      case 'latest': {
        const next = Math.min(...own.map(({ rate }) => scale.at(rate)).filter((x) => x > after), width);
        const room = after + lineWidth(first) <= next - dot;
        return [room ? first : { ...first, x: scale.at(latest.rate) - dot - BESIDE / 2, anchor: 'end' }];
      }
      case 'uncertain': {
        const line = say(value, `${when(row)}, ${words.label('nice-uncertain')}`);
        return [{ ...below({ ...line, anchor: 'end' }, Math.min(scale.at(row.rate) + BESIDE, width)) }];
      }
      case 'bound':
        if (narrow) return [below(say('', words.label('marseille-under')), after)];
        return [
          { ...say('', `(${words.label('marseille-under')})`), x: after + lineWidth(first) + BESIDE, y: first.y },
        ];
      default:
        if (narrow) return [];
        return [{ ...say('', `(${value}, ${when(row)})`), x: after + lineWidth(first) + BESIDE, y: first.y }];
    }
  }

  let y = TOP + ROW / 2;
  const cities = groups.map(([, own], i): PlacedCity => {
    const [latest, earlier] = [own[0], own.find(({ role }) => role === 'earlier')];
    const bound = own.find(({ role }) => role === 'bound');
    const placed = own.map((row): PlacedRate => {
      const x = scale.at(row.rate);
      const r = row.role === 'earlier' ? dot - RING : row.role === 'bound' ? 0 : dot;
      const one = { id: row.id, role: row.role, x, y, r, texts: wordsOf(row, own, y) };
      if (!bound || row.role !== 'latest') return one;
      const from = scale.at(bound.rate);
      const box = { x: from, y: y - BAR / 2, width: x - from, height: BAR };
      return { ...one, r: 0, bar: { ...box, className: 'hatch-line', hatch: { className: 'hatch-line', gap: 4 } } };
    });
    const name = names[i] as (typeof names)[number];
    const city: PlacedCity = {
      name: { ...name, x: left - dot - BESIDE, y: onMiddle(y), anchor: 'end' },
      ...(latest && earlier ? { join: { x1: scale.at(earlier.rate), x2: scale.at(latest.rate), y } } : {}),
      rates: placed,
    };
    y += ROW + (placed.some(({ texts }) => texts.some((line) => line.y > onMiddle(y))) ? LEADING + 1 : 0);
    return city;
  });
  const bottom = y - ROW / 2;
  const ticks = scale.ticks.map((value, i) => ({ at: scale.at(value), text: words.number(value), base: i === 0 }));
  const axis = bottomAxis(ticks, { top: TOP, bottom, width });
  const title = { x: left, y: LEADING - 2, text: words.label(narrow ? 'axis-short' : 'axis'), className: 'label soft' };
  const all = cities.flatMap((city) => city.rates);
  const settled = settle(
    all.map(({ texts }) => ({ texts })),
    {
      width,
      height: bottom,
      blocked: [
        ...[title, ...cities.map(({ name }) => name)].map(boxOfText),
        ...all.map((rate) => (rate.bar ? boxOfRect(rate.bar) : boxOfDot(rate, rate.r))),
      ],
    },
  );
  all.forEach((rate, i) => (rate.texts = settled[i]?.texts ?? []));
  return { width, narrow, height: bottom + TICK_DROP + BESIDE, cities, axis, title };
}
