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
/** On a slide: the distance of its lines, and what stands under the last of them. */
const SLIDE = { row: 25, under: LEADING + 5 } as const;

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
  /** On a slide: which part of the cities it shows. */
  part?: PlacedText;
}

/** As many cities as fit on a slide, those with the most residents; in the order they had. */
function onSlide(groups: [string, RateRow[]][], tall: number): [string, RateRow[]][] {
  const residents = ([, own]: [string, RateRow[]]): number => own[0]?.population ?? 0;
  const linesOf = ([, own]: [string, RateRow[]]): number =>
    SLIDE.row + (own.some(({ role }) => role === 'uncertain') ? LEADING + 1 : 0);
  let left = tall - TOP - TICK_DROP - BESIDE - SLIDE.under;
  const kept = new Set(
    groups.toSorted((a, b) => residents(b) - residents(a)).filter((group) => (left -= linesOf(group)) >= 0),
  );
  return groups.filter((group) => kept.has(group));
}

/** Positions of every city, the highest rate first. */
export function place(rows: RateRow[], { width, narrow, words, tall }: Frame): PlacedFrance {
  const dot = narrow ? DOT.narrow : DOT.wide;
  const drawn = [
    ...Map.groupBy(
      rows.filter((row) => row.role !== 'table'),
      (row) => row.city,
    ),
  ];
  const groups = tall === undefined ? drawn : onSlide(drawn, tall);
  const line = tall === undefined ? ROW : SLIDE.row;
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

  let y = TOP + line / 2;
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
    y += line + (placed.some(({ texts }) => texts.some((line) => line.y > onMiddle(y))) ? LEADING + 1 : 0);
    return city;
  });
  const bottom = y - line / 2;
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
  const foot = bottom + TICK_DROP;
  const placed = { width, narrow, height: foot + BESIDE, cities, axis, title };
  if (tall === undefined) return placed;
  const text = words.label('slide-part', { n: words.number(groups.length), all: words.number(drawn.length) });
  const part = { x: 0, y: foot + SLIDE.under, text, className: 'label soft' };
  return { ...placed, height: part.y + BESIDE, part };
}
