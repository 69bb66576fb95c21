/** Positions: counts on stairs that stop where years are missing, promises on threads to the date they were made for, ranges beside the line. */
import { scaleLinear } from 'd3-scale';
import type { TownRow } from '../../data/town/town.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { bottomAxis, gutterOf, leftAxis, type PlacedAxis, valueScale } from '../parts/axis.ts';
import { boxOfDot, boxOfRect } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { countAt, steps, threadPath } from '../parts/staircase.ts';
import { BESIDE, boxOfText, LEADING, widest, widthIn, type PlacedText } from '../parts/text.ts';
import { labelsOf, MOST_THREADS } from './labels.ts';
import { dueAt, isCount, isDoubt, isPromise, madeAt, missingYears, span } from './rows.ts';
import { Spots } from './spots.ts';

const WIDE = { height: 470, ring: 6.5, dot: 4.5 } as const;
const NARROW = { height: 440, ring: 5, dot: 3.5 } as const;
/** The legend: its first line, from one line to the next, from a sign to its words, and from entry to entry. */
const LEGEND = { top: 14, line: 22, words: 20, gap: 18 } as const;
/** From the legend to the name of the axis, and from there to the top of the scale. */
const AXIS_NAME = { over: 28, under: 14 } as const;
const FOOT = 32;
const RIGHT = 12;
/** Least room for the words of a year. */
const YEAR_ROOM = 44;
const YEAR_TICK = 5;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const TICKS = 5;
const BAR = 12;
/** The axis ends this much above the highest value, so that its label has room. */
const HEAD_ROOM = 1.08;
/** How far round a ring its own label belongs. */
const NEAR = 20;

/** What a mark says by its filling. */
export type Sign = 'count' | 'promise' | 'doubt';

export interface PlacedMark {
  sign: Sign;
  x: number;
  y: number;
  r: number;
  /** A range is a bar. */
  bar?: PlacedBar;
}
interface RowMark extends PlacedMark {
  key: string;
  texts: PlacedText[];
}

export interface PlacedTown extends Placed {
  legend: (PlacedMark & { text: PlacedText })[];
  /** Years without a count. */
  gaps: PlacedBar[];
  axes: PlacedAxis[];
  /** The name of the axis, and the words of the gaps. */
  words: PlacedText[];
  threads: string[];
  steps: string[];
  marks: RowMark[];
}

const rangeBar = (x: number, y: number, height: number): PlacedBar => ({
  x: x - BAR / 2,
  y,
  width: BAR,
  height,
  className: 'outline',
  hatch: { className: 'hatch-line' },
});

/** Entries of the legend, broken over lines where the drawing is narrow. */
function placeLegend(
  signs: Sign[],
  { ring, dot }: typeof WIDE | typeof NARROW,
  width: number,
  words: ChartWords,
): PlacedTown['legend'] {
  let [x, y] = [0, LEGEND.top as number];
  return signs.map((sign) => {
    const said = { text: words.label(sign), className: sign === 'promise' ? 'label ochre-text' : 'label' };
    const wide = LEGEND.words + widthIn(said.text, said.className);
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND.line];
    const at = { x: x + BAR / 2 + 1, y: y - YEAR_TICK };
    const entry = {
      sign,
      ...at,
      r: sign === 'promise' ? ring : dot,
      ...(sign === 'doubt' ? { bar: rangeBar(at.x, at.y - BAR / 2, BAR) } : {}),
      text: { ...said, x: x + LEGEND.words, y },
    };
    x += wide + LEGEND.gap;
    return entry;
  });
}

/** See the head of this file. */
export function place(rows: TownRow[], { width, narrow, words }: Frame): PlacedTown {
  const size = narrow ? NARROW : WIDE;
  const [counts, doubts, promises] = [rows.filter(isCount), rows.filter(isDoubt), rows.filter(isPromise)];
  const signs: Sign[] = [
    ...(counts.length > 0 ? ['count' as const] : []),
    ...(promises.length > 0 ? ['promise' as const] : []),
    ...(doubts.length > 0 ? ['doubt' as const] : []),
  ];
  const legend = placeLegend(signs, size, width, words);
  const name: PlacedText = {
    x: 0,
    y: (legend.at(-1)?.text.y ?? 0) + AXIS_NAME.over,
    text: words.label('axis'),
    className: 'tick',
  };
  const [top, bottom, right] = [name.y + AXIS_NAME.under, size.height - FOOT, width - RIGHT];
  const highest = Math.max(...[...counts, ...doubts, ...promises].map(({ value }) => value), 1);
  const { at: y, ticks } = valueScale([highest * HEAD_ROOM], [bottom, top], TICKS);
  const values = ticks
    .filter(Number.isInteger)
    .map((tick) => ({ at: y(tick), text: words.number(tick), base: tick === 0 }));
  const left = gutterOf(values.map(({ text }) => text));
  const { first, last } = span(rows);
  const x = scaleLinear([first, last + 1], [left, right]);
  const step = YEAR_STEPS.find((one) => one * (x(first + 1) - x(first)) >= YEAR_ROOM) ?? YEAR_STEPS.at(-1) ?? 1;

  const markOf = (row: TownRow): PlacedMark => {
    const at = { x: x(isPromise(row) ? dueAt(row) : madeAt(row)), y: y(row.value) };
    if (isPromise(row)) return { sign: 'promise', ...at, r: size.ring };
    if (!isDoubt(row)) return { sign: 'count', ...at, r: size.dot };
    if (row.low === null) return { sign: 'doubt', ...at, r: size.dot };
    return { sign: 'doubt', ...at, r: BAR / 2, bar: rangeBar(at.x, at.y, y(row.low) - at.y) };
  };
  const spots = new Spots({ left: left + 1, top: name.y - 2, right: width, bottom: bottom - 2 });
  spots.block(boxOfText(name));
  for (const row of [...counts, ...doubts, ...promises]) {
    const { r, bar, ...at } = markOf(row);
    spots.block(bar ? boxOfRect(bar) : boxOfDot(at, r, 2));
    if (isPromise(row)) spots.shun({ left: at.x - r, right: at.x + r, top: at.y - NEAR, bottom: at.y + NEAR }, row.key);
  }
  counts.forEach((row, i) => {
    const [from, to] = [markOf(row), markOf(counts[i + 1] ?? row)];
    spots.shun({ left: from.x, right: to.x, top: from.y - 2, bottom: from.y + 2 });
    spots.shun({ left: to.x - 2, right: to.x + 2, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) });
  });
  const labels = labelsOf(rows, spots, markOf, words);

  const missing = missingYears(rows);
  const gaps = missing.map(({ from, to }) => ({
    x: x(from),
    y: top,
    width: x(to) - x(from),
    height: bottom - top,
    className: 'void',
  }));
  const gapWords = gaps.map((gap) => {
    const at = { x: gap.x + gap.width / 2, className: 'label soft', anchor: 'middle' } as const;
    const lines = words
      .label('gap')
      .split(' ')
      .map((text) => ({ ...at, text }));
    const texts = lines.map((line, i) => ({ ...line, y: bottom - BESIDE - 2 - (lines.length - 1 - i) * LEADING }));
    return gap.width > widest(lines) + BESIDE / 2 ? spots.fit([texts]) : [];
  });
  const runs = counts.reduce<TownRow[][]>((all, row) => {
    const before = all.at(-1)?.at(-1);
    if (before && !missing.some(({ from }) => madeAt(before) <= from && from <= madeAt(row))) all.at(-1)?.push(row);
    else all.push([row]);
    return all;
  }, []);
  const published = counts.map((row) => ({ time: madeAt(row), value: row.value }));
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const yearWords = years
    .filter((year) => year % step === 0 || last - first < 2)
    .map((year) => ({ at: x(year + 0.5), text: String(year) }));
  return {
    width,
    height: size.height,
    narrow,
    legend,
    gaps,
    axes: [
      leftAxis(values, { left, right }),
      {
        lines: years.map((year) => ({ x1: x(year), x2: x(year), y1: bottom, y2: bottom + YEAR_TICK, base: true })),
        texts: bottomAxis(yearWords, { top, bottom, width }).texts,
      },
    ],
    words: [name, ...gapWords.flat()],
    threads:
      promises.length > MOST_THREADS
        ? []
        : promises.map((row) => {
            const made = madeAt(row);
            return threadPath({ x: x(made), y: y(countAt(published, made)) }, markOf(row));
          }),
    steps: runs.map((run) => {
      const end = madeAt(run.at(-1) as TownRow);
      const stop = run === runs.at(-1) ? undefined : missing.find(({ from }) => from >= end);
      return `${steps(run.map(markOf))}${stop ? `H${x(stop.from).toFixed(1)}` : ''}`;
    }),
    marks: [...counts, ...doubts, ...promises].map((row) => ({
      key: row.key,
      ...markOf(row),
      texts: labels.get(row.key) ?? [],
    })),
  };
}
