/**
 * The stages of the acts. By hand: each area a row, each day three incidents, filled where the patrol wrote them down, hollow where nobody looked; under them the record
 * that the next patrol is drawn from. Then: the futures as lines, their fan, and where they end.
 */
import type { Element } from 'hast';
import { compactLine } from '../../charts/parts/compact-path.ts';
import { svg, tenth } from '../../charts/parts/svg.ts';
import type { ActAt, Size } from '../acts.ts';
import { DAYS, futuresAt, handAt, RATE, START } from './acts.ts';
import { LETTERS } from './loop.ts';
import { OF, type View } from './view.ts';

const text = (x: number, y: number, words: string, name?: string, anchor?: 'end'): Element =>
  svg('text', { x: tenth(x), y: tenth(y), class: name, 'text-anchor': anchor }, words);

/** By hand: sides of the squares; how many squares of a day stand beside one another; the record in so many columns. */
const HAND: Record<
  Size,
  {
    width: number;
    pitch: number;
    across: number;
    day: number;
    gap: number;
    line: number;
    text: number;
    record: number;
    edge: number;
  }
> = {
  wide: { width: 1200, pitch: 30, across: RATE, day: 100, gap: 14, line: 42, text: 19, record: 42, edge: 4 },
  narrow: { width: 340, pitch: 18, across: 1, day: 29.5, gap: 7, line: 23, text: 14, record: 21, edge: 12 },
};

type Spot = readonly [number, number];
/** Squares as one path. */
const squares = (spots: readonly Spot[], pitch: number, name: string): Element[] => {
  const side = tenth(pitch * 0.84);
  return spots.length === 0
    ? []
    : [
        svg('path', {
          class: name,
          d: spots.map(([x, y]) => `M${tenth(x)} ${tenth(y)}h${side}v${side}h-${side}z`).join(''),
        }),
      ];
};
const block = (n: number, columns: number, x: number, y: number, pitch: number): Spot[] =>
  Array.from({ length: n }, (_, i) => [x + (i % columns) * pitch, y + Math.floor(i / columns) * pitch]);

export interface HandWords {
  alt: string;
  /** Above the row of each area, and above the record. */
  rows: readonly [string, string];
  record: string;
}

export function drawHand(at: ActAt, size: Size, words: HandWords): Element {
  const { width, pitch, across, day, gap, line, text: letter, record, edge } = HAND[size];
  const { days, records } = handAt(at);
  const rows = RATE / across;
  const first = (START / rows) * pitch + gap;
  const high = rows * pitch;
  const parts: Element[] = [];
  let y = 0;
  for (const area of [0, 1]) {
    parts.push(text(0, y + letter, words.rows[area] ?? ''));
    y += line;
    const seen: Spot[] = block(START, START / rows, 0, y, pitch);
    const unseen: Spot[] = [];
    /** One dot for each day to come. */
    const waiting: Spot[] = [];
    for (let i = 0; i < DAYS; i++) {
      const places = block(RATE, across, first + i * day, y, pitch);
      const visited = days[i]?.visited;
      if (visited === undefined) waiting.push(places[Math.floor(RATE / 2)] as Spot);
      else (visited === area ? seen : unseen).push(...places);
      if (visited === area)
        parts.push(
          svg('rect', {
            class: 'patrol',
            x: tenth(first + i * day - gap * 0.35),
            y: tenth(y - gap * 0.5),
            width: tenth(across * pitch + gap * 0.2),
            height: tenth(high + gap * 0.65),
          }),
        );
    }
    parts.push(
      ...squares(seen, pitch, `area-${area}`),
      ...squares(unseen, pitch, 'lost'),
      svg('path', {
        class: 'waiting',
        d: waiting.map(([x, top]) => `M${tenth(x + pitch * 0.42)} ${tenth(top + pitch * 0.42)}h0`).join(''),
      }),
    );
    y += high + gap * 1.4;
  }
  const marks = width / record;
  parts.push(text(0, y + letter, words.record));
  y += line;
  const all = block(records[0] + records[1], record, 0, y, marks);
  parts.push(...squares(all.slice(0, records[0]), marks, 'area-0'), ...squares(all.slice(records[0]), marks, 'area-1'));
  // As high as it will be on the last day: nothing below moves.
  y += Math.ceil((2 * START + DAYS * RATE) / record) * marks;
  return svg(
    'svg',
    {
      class: `loop-stage ${size}`,
      viewBox: `${-edge} -2 ${width + 2 * edge} ${tenth(y + 4)}`,
      role: 'img',
      'aria-label': words.alt,
    },
    ...parts,
  );
}

/** The futures: edges of the plot, room for the heap of their ends, and for the numbers beside it. */
const FUTURES: Record<
  Size,
  { width: number; height: number; left: number; right: number; pile: number; low: number; text: number }
> = {
  wide: { width: 1200, height: 330, left: 60, right: 1020, pile: 90, low: 288, text: 19 },
  narrow: { width: 360, height: 252, left: 46, right: 262, pile: 48, low: 222, text: 14 },
};
const TOP = 12;
const BINS = 40;
/** Of the points of a narrow fan, one in so many is drawn. */
const NARROW_STEP = 5;
/** Up to so many futures end in a dot each. */
const FEW = 10;
/** Where a choice expects the futures to end, as shares of the record. */
const EXPECTED: Readonly<Record<string, readonly [number, number]>> = {
  close: [0.44, 0.56],
  apart: [0.08, 0.92],
  side: [0.66, 0.92],
};

export interface FutureWords {
  alt: string;
  first: string;
  last: string;
  /** Beside the guess, where there is one. */
  mine: string;
}

const numberAt = (share: number): string => String(Math.round(share * OF));

function ends(view: View, size: Size, y: (share: number) => number): Element[] {
  const { right, pile, low } = FUTURES[size];
  const x = right + 8;
  if (view.ends.length <= FEW)
    return view.ends.map((share) =>
      svg('circle', { class: 'end', cx: x + 6, cy: tenth(y(share)), r: size === 'wide' ? 6 : 4 }),
    );
  const bins = Array.from({ length: BINS }, () => 0);
  for (const share of view.ends) {
    const bin = Math.min(BINS - 1, Math.floor(share * BINS));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = Math.max(...bins);
  const high = (low - TOP) / BINS;
  return bins.flatMap((n, i) =>
    n > 0
      ? [
          svg('rect', {
            class: 'heap',
            x,
            y: tenth(low - (i + 1) * high + 0.5),
            width: tenth((n / most) * (pile - 8)),
            height: tenth(high - 1),
          }),
        ]
      : [],
  );
}

/** The guess: a line at the number that was said, or the room that a choice gives to the futures. */
function mine(at: ActAt, size: Size, y: (share: number) => number, words: string): Element[] {
  const { left, right, text: letter } = FUTURES[size];
  if (!at.guessed) return [];
  const room = EXPECTED[String(at.guess)];
  const top = y(room ? room[1] : Number(at.guess) / OF);
  const said = text(left + 14, top > TOP + letter * 1.6 ? top - 6 : top + letter + 2, words, 'mine-said');
  return [
    room
      ? svg('rect', { class: 'mine', x: left, y: tenth(top), width: right - left, height: tenth(y(room[0]) - top) })
      : svg('path', { class: 'mine', d: `M${left} ${tenth(top)}H${right}` }),
    said,
  ];
}

export function drawFutures(at: ActAt, size: Size, words: FutureWords): Element {
  const { width, height, left, right, pile, low, text: letter } = FUTURES[size];
  const view = futuresAt(at);
  const { through, days, fan, lines, exact } = view;
  const y = (share: number): number => low - share * (low - TOP);
  const x = (day: number): number => left + (day / days) * (right - left);
  // On a phone, and in the page, a fan of some points less looks the same and weighs far less.
  const every = fan && size === 'narrow' ? NARROW_STEP : 1;
  const points = (values: readonly number[]): [number, number][] =>
    values.flatMap((value, i) =>
      i % every === 0 || i === values.length - 1 ? [[x(through[i] as number), y(value)] as [number, number]] : [],
    );
  const band = (under: readonly number[], over: readonly number[]): Element =>
    svg('path', { class: 'band', d: `${compactLine([...points(over), ...points(under).reverse()])}z` });
  const line = (values: readonly number[], name: string): Element =>
    svg('path', { class: name, d: compactLine(points(values)) });
  const told = at.step !== 'predict';
  const drawn = told
    ? [
        ...(fan ? [band(fan.low, fan.high), band(fan.quarter, fan.half)] : []),
        ...lines.map((values) => line(values, fan ? 'future thin' : lines.length === 1 ? 'mean' : 'future')),
        ...(fan ? [line(fan.mean, 'mean')] : []),
        ...ends(view, size, y),
      ]
    : [];
  // Two numbers beside the heap, kept apart.
  const real = y(exact.truth);
  const apart = letter * 1.15;
  const found = y(exact.mean);
  const beside = Math.abs(found - real) < apart ? real + (found >= real ? apart : -apart) : found;
  const edge = right + pile + 4;
  return svg(
    'svg',
    {
      class: `loop-stage ${size}`,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': words.alt,
    },
    ...[0, 0.5, 1].flatMap((share) => [
      svg('path', { class: 'grid', d: `M${left} ${tenth(y(share))}H${right}` }),
      text(left - 8, y(share) + letter * 0.35, numberAt(share), 'dim', 'end'),
    ]),
    text(left, low + letter * 1.5, words.first, 'dim'),
    text(right, low + letter * 1.5, words.last, 'dim', 'end'),
    ...drawn,
    svg('path', { class: 'reality', d: `M${left} ${tenth(real)}H${edge - 4}` }),
    text(edge, real + letter * 0.35, numberAt(exact.truth), 'real'),
    ...(told && lines.length !== FEW ? [text(edge, beside + letter * 0.35, numberAt(exact.mean), 'ended')] : []),
    svg('circle', { class: 'from', cx: left, cy: tenth(y((view.start[0] ?? 0) / OF)), r: size === 'wide' ? 7 : 5 }),
    ...mine(at, size, y, words.mine),
  );
}

/** "A", "B": the area that holds more of the record; the first where both hold the same. */
export const fuller = ([a, b]: readonly [number, number]): string => LETTERS[a >= b ? 0 : 1];
