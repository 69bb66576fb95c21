/** Street cameras counted in a reader's town as a step line, and the totals promised as rings at the date they were promised for: the hero of chapter 1 for rows nobody has seen before. */
import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { stateNames } from '../../data/town/columns.ts';
import type { TownRow } from '../../data/town/town.ts';
import type { Chart, ChartTable, ChartWords, Frame, Placed } from '../chart.ts';
import { drawLabel, LEADING, Room, type Label } from '../parts/label.ts';
import { countAt, steps, threadPath } from '../parts/staircase.ts';
import { hatch, mark, root, scaleGroup, svg, tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';
import { countPiece } from '../town-words.ts';
import {
  answered,
  dueAt,
  isCount,
  isDoubt,
  isPromise,
  madeAt,
  missingYears,
  type DatedPromise,
} from './town-promises.rows.ts';
import { span } from './town-promises.words.ts';

const TEXT = 14;
const WIDE = { height: 470, ring: 6.5, dot: 4.5 } as const;
const NARROW = { height: 440, ring: 5, dot: 3.5 } as const;
/** From the top of the drawing to the first line of the legend, and from the legend to the name of the axis. */
const LEGEND_TOP = 14;
const LEGEND_LINE = 22;
const AXIS_NAME = 16;
const FOOT = 32;
const RIGHT = 12;
/** Least room for the words of a year, and for a label of the block without counts, in px. */
const YEAR_ROOM = 44;
const BAR = 12;
/** The axis ends this much above the highest value, so that its label has room. */
const HEAD_ROOM = 1.08;
/** How far round a ring its own label belongs. */
const NEAR = 20;
/** More promises than this are drawn as rings without threads, and only the first, the last and the one of the title are named. */
const MOST_THREADS = 8;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50];

type Sign = 'count' | 'promise' | 'doubt';

interface PlacedTown extends Placed {
  left: number;
  right: number;
  top: number;
  bottom: number;
  ring: number;
  dot: number;
  legend: { sign: Sign; x: number; y: number; text: string }[];
  ticks: { y: number; text: string }[];
  years: { edge: number; x: number; text: string | null }[];
  gaps: { x: number; width: number; label: Label | null }[];
  steps: string[];
  counts: { key: string; x: number; y: number; label: Label | null }[];
  doubts: { key: string; x: number; y: number; height: number; label: Label | null }[];
  promises: { key: string; x: number; y: number; thread: string | null; label: Label | null }[];
}

/** Entries of the legend, broken over lines where the drawing is narrow. */
function placeLegend(signs: Sign[], width: number, words: ChartWords): PlacedTown['legend'] {
  let x = 0;
  let y = LEGEND_TOP;
  return signs.map((sign) => {
    const text = words.label(sign);
    const wide = 20 + textWidth(text, TEXT) + 18;
    if (x > 0 && x + wide - 18 > width) {
      x = 0;
      y += LEGEND_LINE;
    }
    const entry = { sign, x: tenth(x), y, text };
    x += wide;
    return entry;
  });
}

function place(rows: TownRow[], { width, narrow, words }: Frame): PlacedTown {
  const { locale } = words;
  const { height, ring, dot } = narrow ? NARROW : WIDE;
  const counts = rows.filter(isCount);
  const doubts = rows.filter(isDoubt);
  const promises = rows.filter(isPromise);
  const signs: Sign[] = [
    ...(counts.length > 0 ? ['count' as const] : []),
    ...(promises.length > 0 ? ['promise' as const] : []),
    ...(doubts.length > 0 ? ['doubt' as const] : []),
  ];
  const legend = placeLegend(signs, width, words);

  const highest = Math.max(...[...counts, ...doubts, ...promises].map(({ value }) => value), 1);
  const y = scaleLinear()
    .domain([0, highest * HEAD_ROOM])
    .nice(5);
  const tickValues = y.ticks(5).filter(Number.isInteger);
  const left = Math.ceil(Math.max(...tickValues.map((tick) => textWidth(words.number(tick), TEXT)))) + 8;
  const [right, top, bottom] = [width - RIGHT, (legend.at(-1)?.y ?? 0) + AXIS_NAME + 26, height - FOOT];
  y.range([bottom, top]);
  const { first, last } = span({ rows });
  const x = scaleLinear([first, last + 1], [left, right]);
  const perYear = x(first + 1) - x(first);
  const step = YEAR_STEPS.find((one) => one * perYear >= YEAR_ROOM) ?? 100;

  const room = new Room({ left: left + 1, top: top - 16, right: width, bottom: bottom - 2 });
  room.block({ left: 0, right: textWidth(words.label('axis'), TEXT) + 4, top: top - 28, bottom: top - 10 });
  const at = (row: TownRow, time: number): { x: number; y: number } => ({ x: tenth(x(time)), y: tenth(y(row.value)) });
  const around = (point: { x: number; y: number }, radius: number): void =>
    room.block({ left: point.x - radius, right: point.x + radius, top: point.y - radius, bottom: point.y + radius });
  for (const row of counts) around(at(row, madeAt(row)), dot + 1);
  for (const row of promises) {
    const point = at(row, dueAt(row));
    around(point, ring + 2);
    room.shun({ left: point.x - ring, right: point.x + ring, top: point.y - NEAR, bottom: point.y + NEAR }, row.key);
  }
  for (const row of doubts)
    room.block({
      left: x(madeAt(row)) - BAR / 2,
      right: x(madeAt(row)) + BAR / 2,
      top: y(row.value),
      bottom: Math.max(y(row.low ?? row.value), y(row.value) + 4),
    });
  counts.forEach((row, i) => {
    const next = counts[i + 1];
    const from = at(row, madeAt(row));
    const to = next ? at(next, madeAt(next)) : from;
    room.shun({ left: from.x, right: to.x, top: from.y - 2, bottom: from.y + 2 });
    room.shun({ left: to.x - 2, right: to.x + 2, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) });
  });

  // Above to the left, above, below to the right: the line comes to a count from the left and leaves it to the right.
  const spots = (texts: string[], point: { x: number; y: number }, radius: number, className: string): Label[] => {
    const [above, below, off] = [
      point.y - radius - 6 - (texts.length - 1) * LEADING,
      point.y + radius + 15,
      radius + 5,
    ];
    return (
      [
        { x: point.x, y: above, anchor: 'end' },
        { x: point.x, y: above, anchor: 'middle' },
        { x: point.x - off, y: point.y + 5, anchor: 'end' },
        { x: point.x + off, y: point.y + 5, anchor: 'start' },
        { x: point.x - radius, y: below, anchor: 'start' },
        { x: point.x, y: below, anchor: 'middle' },
        { x: point.x - radius, y: above, anchor: 'start' },
        { x: point.x, y: below, anchor: 'end' },
      ] as const
    ).map((spot) => ({ lines: texts, ...spot, x: tenth(spot.x), y: tenth(spot.y), className }));
  };
  const countLabels = new Map<string, Label | null>();
  const promiseLabels = new Map<string, Label | null>();
  const answer = answered(rows);
  const said = (row: TownRow): string => countPiece(row, locale).text;
  const labelCount = (row: TownRow | undefined): void => {
    if (row && !countLabels.has(row.key))
      countLabels.set(
        row.key,
        room.fit(
          spots([said(row)], at(row, madeAt(row)), dot, row === answer?.count ? 'label strong halo' : 'label halo'),
          row.key,
        ),
      );
  };
  const labelPromise = (row: DatedPromise, full: boolean): void => {
    if (promiseLabels.has(row.key)) return;
    const year = row.due.slice(0, 4);
    const long = [`${said(row)} ${words.label('for')} ${year}`];
    const pair = [said(row), `${words.label('for')} ${year}`];
    const point = at(row, dueAt(row));
    const className = 'label ochre-text halo';
    const whole = full
      ? room.fit([...spots(long, point, ring, className), ...spots(pair, point, ring, className)], row.key)
      : null;
    promiseLabels.set(row.key, whole ?? room.fit(spots([year], point, ring, className), row.key));
  };
  const opens = (row: DatedPromise): boolean => promises.find((other) => other.value === row.value) === row;
  if (answer) labelPromise(answer.promise, true);
  labelCount(answer?.count);
  labelCount(counts.at(-1));
  labelCount(counts[0]);
  const many = promises.length > MOST_THREADS;
  const named = many
    ? [promises[0], [...promises].sort((a, b) => b.due.localeCompare(a.due))[0]].filter((row) => row !== undefined)
    : promises;
  for (const row of named.filter(opens).sort((a, b) => b.value - a.value)) labelPromise(row, true);
  const doubtLabels = doubts.map((row) => room.fit(spots([said(row)], at(row, madeAt(row)), BAR / 2, 'label halo')));
  labelCount([...counts].sort((a, b) => b.value - a.value)[0]);
  for (const row of named) labelPromise(row, false);

  const missing = missingYears(rows);
  const runs = counts.reduce<TownRow[][]>((all, row) => {
    const before = all.at(-1)?.at(-1);
    if (before && !missing.some(({ from }) => madeAt(before) <= from && from <= madeAt(row))) all.at(-1)?.push(row);
    else all.push([row]);
    return all;
  }, []);
  const threads = new Set(many ? [] : promises);
  const published = counts.map((row) => ({ time: madeAt(row), value: row.value }));
  return {
    width,
    height,
    narrow,
    left,
    right,
    top,
    bottom,
    ring,
    dot,
    legend,
    ticks: tickValues.map((value) => ({ y: tenth(y(value)), text: words.number(value) })),
    years: Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => ({
      edge: tenth(x(year)),
      x: tenth(x(year + 0.5)),
      text: year % step === 0 || last - first < 2 ? String(year) : null,
    })),
    gaps: missing.map(({ from, to }) => {
      const box = { x: tenth(x(from)), width: tenth(x(to) - x(from)) };
      const texts = words.label('gap').split(' ');
      const fits = box.width > Math.max(...texts.map((text) => textWidth(text, TEXT))) + 4;
      const label: Label = {
        lines: texts,
        x: tenth(box.x + box.width / 2),
        y: bottom - 10 - (texts.length - 1) * LEADING,
        anchor: 'middle',
        className: 'label soft',
      };
      return { ...box, label: fits ? room.fit([label]) : null };
    }),
    steps: runs.map((run) => {
      const end = madeAt(run.at(-1) as TownRow);
      const stop = run === runs.at(-1) ? undefined : missing.find(({ from }) => from >= end);
      return `${steps(run.map((row) => at(row, madeAt(row))))}${stop ? `H${tenth(x(stop.from))}` : ''}`;
    }),
    counts: counts.map((row) => ({ key: row.key, ...at(row, madeAt(row)), label: countLabels.get(row.key) ?? null })),
    doubts: doubts.map((row, i) => ({
      key: row.key,
      ...at(row, madeAt(row)),
      height: tenth(y(row.low ?? row.value) - y(row.value)),
      label: doubtLabels[i] ?? null,
    })),
    promises: promises.map((row) => ({
      key: row.key,
      ...at(row, dueAt(row)),
      thread: threads.has(row)
        ? threadPath({ x: x(madeAt(row)), y: y(countAt(published, madeAt(row))) }, at(row, dueAt(row)))
        : null,
      label: promiseLabels.get(row.key) ?? null,
    })),
  };
}

function draw(placed: PlacedTown, words: ChartWords): Element {
  const { left, right, top, bottom, ring, dot } = placed;
  const pattern = `town-promises-${placed.width}`;
  const doubtful = (x: number, y: number, height: number): Element[] =>
    height > 0
      ? [
          svg('rect', { fill: `url(#${pattern})`, x: x - BAR / 2, y, width: BAR, height }),
          svg('rect', { class: 'outline', x: x - BAR / 2, y, width: BAR, height }),
        ]
      : [svg('circle', { class: 'outline', cx: x, cy: y, r: dot })];
  const signs: Record<Sign, (x: number, y: number) => Element[]> = {
    count: (x, y) => [svg('circle', { class: 'ink', cx: x, cy: y, r: dot })],
    promise: (x, y) => [svg('circle', { class: 'ring', cx: x, cy: y, r: ring })],
    doubt: (x, y) => doubtful(x, y - 6, BAR),
  };
  return root(
    placed,
    words,
    svg('defs', {}, hatch(pattern)),
    placed.legend.map(({ sign, x, y, text }) => [
      ...signs[sign](x + 7, y - 5),
      svg('text', { class: sign === 'promise' ? 'label ochre-text' : 'label', x: x + 20, y }, text),
    ]),
    scaleGroup(
      placed.gaps.map((gap) =>
        svg('rect', { class: 'void', x: gap.x, y: top, width: gap.width, height: bottom - top }),
      ),
      placed.ticks.map((tick) =>
        svg('line', { class: tick.y === bottom ? 'axis' : 'grid', x1: left, x2: right, y1: tick.y, y2: tick.y }),
      ),
      placed.ticks.map((tick) =>
        svg('text', { class: 'tick', x: left - 6, y: tick.y + 5, 'text-anchor': 'end' }, tick.text),
      ),
      placed.years.map((year) =>
        svg('line', { class: 'axis', x1: year.edge, x2: year.edge, y1: bottom, y2: bottom + 5 }),
      ),
      placed.years.map((year) =>
        year.text
          ? svg('text', { class: 'tick', x: year.x, y: bottom + 21, 'text-anchor': 'middle' }, year.text)
          : null,
      ),
    ),
    svg('text', { class: 'tick', x: 0, y: top - 14 }, words.label('axis')),
    placed.gaps.map((gap) => drawLabel(gap.label)),
    placed.promises.map(({ thread }) => (thread ? svg('path', { class: 'thread', d: thread }) : null)),
    placed.steps.map((d) => svg('path', { class: 'ink-line', d })),
    placed.counts.map((count) =>
      mark(count.key, {}, svg('circle', { class: 'ink', cx: count.x, cy: count.y, r: dot }), drawLabel(count.label)),
    ),
    placed.doubts.map((doubt) => mark(doubt.key, {}, doubtful(doubt.x, doubt.y, doubt.height), drawLabel(doubt.label))),
    placed.promises.map((promise) =>
      mark(
        promise.key,
        {},
        svg('circle', { class: 'ring', cx: promise.x, cy: promise.y, r: ring }),
        drawLabel(promise.label),
      ),
    ),
  );
}

/** Every line that could be read, those not drawn included. */
const table = (rows: TownRow[], words: ChartWords): ChartTable => ({
  columns: [
    { key: 'date', head: words.label('head-date') },
    { key: 'cameras', head: words.label('head-cameras'), numeric: true },
    { key: 'state', head: words.label('head-state') },
    { key: 'due', head: words.label('head-due') },
    { key: 'source', head: words.label('head-source') },
    { key: 'line', head: words.label('head-line'), numeric: true },
  ],
  rows: rows.map((row) => ({
    mark: row.key,
    rows: row.rows,
    cells: [
      { text: words.date(row.date), value: row.date },
      {
        text: countPiece(row, words.locale).text,
        ...(row.low === null ? { value: row.value } : { range: [row.low, row.value] }),
      },
      { text: stateNames[row.state][words.locale], code: row.state },
      {
        text: row.due === null ? (row.state === 'promised' ? words.label('no-due') : '–') : words.date(row.due),
        value: row.due,
      },
      { text: row.source || '–' },
      { text: String(row.line), value: row.line },
    ],
  })),
});

export const townPromises: Omit<Chart<TownRow, PlacedTown>, 'rows'> = {
  id: 'town-promises',
  place,
  draw,
  table,
  describe: (_, words) => words.summary(),
};
