/** Turns the rows of the promises chart into marks and labels with pixel positions. */
import { scaleLinear } from 'd3-scale';
import { rounded } from '../../data/rounding.ts';
import { ends } from '../../i18n/format.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { bottomAxis, gutterOf, leftAxis, underAxis, valueScale, yearsBetween, type PlacedAxis } from '../parts/axis.ts';
import { beside } from '../parts/beside.ts';
import { boxOfDot, boxOfRect, type Box } from '../parts/box.ts';
import type { PlacedBar } from '../parts/marks.ts';
import { settle, type Label, type SettledLabel } from '../parts/room.ts';
import { countAt, steps, threadAt, threadPath } from '../parts/staircase.ts';
import { tenth } from '../parts/svg.ts';
import { boxOfText, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { wrap } from '../parts/text-width.ts';
import { FIRST_YEAR, threaded, type CountRow, type DrawnPromise, type HeroRow, type RangeRow } from './rows.ts';

interface Spot {
  id: string;
  x: number;
  y: number;
  r: number;
}
interface PlacedCount extends Spot {
  label?: SettledLabel | undefined;
}
interface PlacedPromise extends PlacedCount {
  light: boolean;
  thread: string;
}
export interface PlacedHero extends Placed {
  axes: PlacedAxis[];
  title: PlacedText;
  /** The years without a public count. */
  gap: PlacedBar;
  bracket: { path: string; label: SettledLabel };
  /** One path a run of counts; the gap breaks the line. */
  steps: string[];
  counts: PlacedCount[];
  promises: PlacedPromise[];
  range: { id: string; bar: PlacedBar; label: SettledLabel };
  /** Words that belong to no mark: the gap's, and the names of the two series. */
  words: SettledLabel[];
}

/** The time axis ends with this year. */
const LAST_YEAR = 2026;
/** Years without any public count: the line stops before them and starts again after. */
const GAP = { from: 2017, to: 2019 } as const;
/** When the range stands that is given for 2025. */
const RANGE = { from: 2025.3, to: 2025.9 } as const;
/** The one count that names its counter in the drawing. */
const AUDIT = 'ms-cam-2020-12-1558';

const PLOT = 448;
/** Where on its thread the name of the promises stands. */
const HALFWAY = 0.65;
/** What stands over and under the plot. */
const AROUND = TEXT.label + LEADING + underAxis(0) - LEADING / 2;
const YEAR_TICK = 5;
const YEAR_ROOM = 60;
const BRACKET = 6;
/** Air between the bar of a range and words beside it. */
const BESIDE_BAR = 4;
/** Widest line beside the bracket. */
const BESIDE = 200;
const SIZES = {
  wide: { ring: 6.5, dot: 4.5, audit: 130 },
  narrow: { ring: 5, dot: 3.5, audit: 64 },
} as const;

const isCount = (row: HeroRow): row is CountRow => row.kind === 'count';
const isRange = (row: HeroRow): row is RangeRow => row.kind === 'range';
const yearOf = (promise: DrawnPromise): string => promise.row.due_on.slice(0, 4);

/** The counts before the gap and those after it. */
function runsOf(counts: CountRow[]): { early: CountRow[]; late: CountRow[]; before: CountRow; after: CountRow } {
  const early = counts.filter((count) => count.time < GAP.from);
  const late = counts.filter((count) => count.time >= GAP.to);
  const [before, after] = [early.at(-1), late[0]];
  if (!before || !after)
    throw new Error('the promises chart needs a count before and one after the years without a count');
  return { early, late, before, after };
}

/** Boxes of the strokes of a step line: no label stands on it. */
const strokesOf = (points: readonly { x: number; y: number }[]): Box[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    return [
      boxOfRect({ x: from.x, y: from.y - 2, width: to.x - from.x, height: 4 }),
      boxOfRect({ x: to.x - 2, y: Math.min(from.y, to.y), width: 4, height: Math.abs(to.y - from.y) }),
    ];
  });

/** What a count says, and where; most say nothing. */
function countLabel(count: CountRow, at: Spot, counts: CountRow[], words: ChartWords, width: number): Label | null {
  const number = words.number(count.row.value);
  if (count.id === AUDIT) {
    const className = 'label strong halo';
    const texts = [...wrap(words.label('citys-audit'), width, TEXT.label, 'bold'), number];
    return beside(
      at,
      'above-right',
      texts.map((text) => ({ text, className })),
    );
  }
  const className = 'label halo';
  if (count === counts[0]) return beside(at, 'above-left', [{ text: number, className }]);
  if (count !== counts.at(-1)) return null;
  const said = rounded({ ...count.row, unit: 'cameras' }, number, words.locale);
  const lines = wrap(said, width, TEXT.label).map((text) => ({ text, className }));
  return beside(at, 'below-right', lines);
}

/** A promised total says itself where it is first promised, and the year alone where its date was put off. */
function promiseLabel(
  promise: DrawnPromise,
  at: Spot,
  drawn: DrawnPromise[],
  counts: CountRow[],
  { narrow, words }: Frame,
): Label | null {
  const className = 'label ochre-text halo';
  const say = (texts: string[]): { text: string; className: string }[] => texts.map((text) => ({ text, className }));
  if (drawn.find((other) => other.row.value === promise.row.value) !== promise)
    return narrow && promise.thread === 'light' ? null : beside(at, 'above', say([yearOf(promise)]));
  const pair = [words.number(promise.row.value), `${words.label('due')} ${yearOf(promise)}`];
  const passed = counts.some((count) => count.time < promise.due && count.row.value > promise.row.value);
  const texts = narrow && (passed || promise === drawn[0]) ? pair : [pair.join(' ')];
  return beside(at, passed ? 'below-right' : 'above-left', say(texts));
}

/**
 * Pixel positions of everything in the drawing.
 * @throws Error if the counts or the range are missing
 */
export function placeHero(rows: HeroRow[], frame: Frame): PlacedHero {
  const { width, narrow, words, tall } = frame;
  const plot = tall === undefined ? PLOT : tall - AROUND;
  const size = narrow ? SIZES.narrow : SIZES.wide;
  const counts = rows.filter(isCount);
  const range = rows.find(isRange);
  if (!range || counts.length === 0)
    throw new Error('the promises chart has no counts to draw (content/data/cameras.csv, plot = yes)');
  const drawn = threaded(rows);
  const { early, late, before, after } = runsOf(counts);

  const title: PlacedText = { x: 0, y: TEXT.label, text: words.label('axis-cameras'), className: 'tick' };
  const top = title.y + LEADING;
  const bottom = top + plot;
  const values = [...counts.map(({ row }) => row.value), ...drawn.map(({ row }) => row.value), range.high.value];
  const { at: y, ticks } = valueScale(values, [bottom, top]);
  const left = gutterOf(ticks.map(words.number));
  const right = width - size.ring - 2;
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR + 1], [left, right]);
  const height = underAxis(bottom) - LEADING / 2;

  const marked = new Set(x.ticks((right - left) / YEAR_ROOM));
  const years = yearsBetween(FIRST_YEAR, LAST_YEAR);
  const frameOf = { top: bottom, bottom: bottom + YEAR_TICK, width };
  const axes = [
    leftAxis(
      ticks.map((value) => ({ at: y(value), text: words.number(value), base: value === 0 })),
      { left, right },
    ),
    bottomAxis(
      years.map((year) => ({ at: x(year), text: '', base: true })),
      frameOf,
    ),
    {
      lines: [],
      texts: bottomAxis(
        years.filter((year) => marked.has(year)).map((year) => ({ at: x(year + 0.5), text: String(year) })),
        frameOf,
      ).texts,
    },
  ];

  const spotOf = (count: CountRow): Spot => ({ id: count.id, x: x(count.time), y: y(count.row.value), r: size.dot });
  const countSpots = counts.map(spotOf);
  const known = counts.map(({ time, row }) => ({ time, value: row.value }));
  const threads = drawn.map((promise) => ({
    from: { x: x(promise.made), y: y(countAt(known, promise.made)) },
    to: { id: promise.id, x: x(promise.due), y: y(promise.row.value), r: size.ring },
  }));
  const gap: PlacedBar = { x: x(GAP.from), y: top, width: x(GAP.to) - x(GAP.from), height: plot, className: 'void' };
  const [high = 0, low = 0] = [y(range.low.value), y(range.high.value)].sort((a, b) => a - b);
  const bar: PlacedBar = {
    x: x(RANGE.from),
    y: high,
    width: x(RANGE.to) - x(RANGE.from),
    height: low - high,
    className: 'outline',
    hatch: { className: 'hatch-line' },
  };
  const bracketY = y(before.row.value) + LEADING;
  const [from, to] = [x(before.time), x(after.time)];

  const middle = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2, r: bar.height / 2 };
  const className = 'label halo';
  const rangeLabel = beside(middle, narrow ? 'above-left' : 'below', [
    { text: words.label('uncertain-range'), className },
    { text: ends(words.number(range.low.value), words.number(range.high.value), words.locale), className },
  ]);
  const soft = 'label soft halo';
  const bracketLabel = {
    texts: textBlock(
      words.label('reached-between'),
      { x: to + LEADING / 2, y: bracketY + LEADING / 2, className: soft },
      Math.min(width - to - LEADING / 2, BESIDE),
    ),
  };
  const gapWords = narrow
    ? wrap(words.label('no-public-count-long'), width - gap.x - gap.width - LEADING / 2, TEXT.label)
    : wrap(words.label('no-public-count'), gap.width - LEADING, TEXT.label);
  const gapLabel = beside(
    narrow
      ? { x: gap.x + gap.width, y: bottom - gapWords.length * LEADING }
      : { x: gap.x + gap.width / 2, y: bottom - LEADING / 2 },
    narrow ? 'right' : 'above',
    gapWords.map((text) => ({ text, className: soft })),
  );
  const highest = threads.reduce((a, b) => (b.to.y < a.to.y && b.to.x < gap.x + gap.width ? b : a));
  const jump = early.reduce((a, b, i) => {
    const rise = (count: CountRow, j: number): number => count.row.value - (early[j - 1]?.row.value ?? 0);
    return rise(b, i) > rise(a, early.indexOf(a)) ? b : a;
  });
  const series = [
    beside(threadAt(highest.from, highest.to, HALFWAY), 'left', [
      { text: words.label('promised'), className: 'label strong ochre-text halo' },
    ]),
    beside(spotOf(jump), 'below-right', [{ text: words.label('counted'), className: 'label strong halo' }]),
  ].map(({ texts }) => ({ texts }));

  const ofCounts = counts.map((count, i) => countLabel(count, countSpots[i] as Spot, counts, words, size.audit));
  const ofPromises = drawn.map((promise, i) =>
    promiseLabel(promise, (threads[i] as (typeof threads)[number]).to, drawn, counts, frame),
  );
  const asked: Label[] = [...ofPromises, rangeLabel, ...ofCounts, bracketLabel, gapLabel, ...series].filter(
    (label) => label !== null,
  );
  const found = settle(asked, {
    width,
    height,
    blocked: [
      ...[title, ...axes.flatMap(({ texts }) => texts)].map(boxOfText),
      ...countSpots.map((spot) => boxOfDot(spot, spot.r, 1)),
      ...threads.map((thread) => boxOfDot(thread.to, thread.to.r, 1)),
      boxOfRect({ ...bar, x: bar.x - BESIDE_BAR, width: bar.width + 2 * BESIDE_BAR }),
      boxOfRect({ x: left, y: bottom - 1, width: right - left, height: 2 }),
      boxOfRect({ x: from, y: bracketY - BRACKET, width: to - from, height: BRACKET }),
      ...strokesOf([...early.map(spotOf), { x: x(GAP.from), y: y(before.row.value) }]),
      ...strokesOf(late.map(spotOf)),
    ],
  });
  const settled = (label: Label | null | undefined): SettledLabel | undefined =>
    label ? found[asked.indexOf(label)] : undefined;
  const sure = (label: Label): SettledLabel => settled(label) ?? { texts: [] };

  const path = (run: CountRow[]): string => steps(run.map(spotOf));
  return {
    width,
    height: tenth(height),
    narrow,
    axes,
    title,
    gap,
    bracket: {
      path: `M${tenth(from)} ${tenth(bracketY - BRACKET)}v${BRACKET}H${tenth(to)}v-${BRACKET}`,
      label: sure(bracketLabel),
    },
    steps: [`${path(early)}H${tenth(x(GAP.from))}`, path(late)],
    counts: countSpots.map((spot, i) => ({ ...spot, label: settled(ofCounts[i]) })),
    promises: threads.map((thread, i) => ({
      ...thread.to,
      light: drawn[i]?.thread === 'light',
      thread: threadPath(thread.from, thread.to),
      label: settled(ofPromises[i]),
    })),
    range: { id: range.id, bar, label: sure(rangeLabel) },
    words: [gapLabel, ...series].map(sure),
  };
}
