/** Turns the rows of the promises chart into marks and labels with pixel positions. */
import { ends } from '../../i18n/format.ts';
import { scaleLinear } from 'd3-scale';
import type { Rounding } from '../../data/figure.ts';
import { roundingWord } from '../../data/rounding.ts';
import type { Frame, Placed } from '../chart.ts';
import { LEADING, type Label } from '../parts/label.ts';
import { countAt, steps, threadPath } from '../parts/staircase.ts';
import { tenth } from '../parts/svg.ts';
import { wrap } from '../parts/text-width.ts';
import {
  AUDIT,
  BRACKET_VALUE,
  FIRST_YEAR,
  GAP,
  LAST_YEAR,
  NARROW,
  RANGE,
  TEXT,
  TICKS,
  TOP_VALUE,
  WIDE,
  type Sizes,
} from './promises.sizes.ts';
import { threaded, type CountRow, type HeroRow, type PromisedRow, type RangeRow } from './promises.rows.ts';

interface PlacedCount {
  id: string;
  x: number;
  y: number;
  label: Label | null;
}
interface PlacedPromise extends PlacedCount {
  light: boolean;
  thread: string;
}
export interface PlacedHero extends Placed {
  sizes: Sizes;
  ticks: { y: number; text: string }[];
  years: { x: number; text: string | null; edge: number }[];
  gap: { x: number; width: number; label: Label };
  bracket: { path: string; label: Label };
  /** One path a run of counts; the gap breaks the line. */
  steps: string[];
  counts: PlacedCount[];
  promises: PlacedPromise[];
  range: { id: string; x: number; y: number; width: number; height: number; label: Label };
  series: Label[];
}

const isCount = (row: HeroRow): row is CountRow => row.kind === 'count';
const isRange = (row: HeroRow): row is RangeRow => row.kind === 'range';
const yearOf = (promise: PromisedRow): string => promise.row.due_on.slice(0, 4);

/**
 * Pixel positions of everything in the drawing.
 * @throws Error if the counts or the range are missing
 */
export function placeHero(rows: HeroRow[], { width, narrow, words }: Frame): PlacedHero {
  const sizes = narrow ? NARROW : WIDE;
  const x = scaleLinear([FIRST_YEAR, LAST_YEAR + 1], [sizes.left, sizes.right]);
  const y = scaleLinear([0, TOP_VALUE], [sizes.bottom, sizes.top]);
  const counts = rows.filter(isCount);
  const range = rows.find(isRange);
  const first = counts[0];
  const last = counts.at(-1);
  if (!range || !first || !last)
    throw new Error('the promises chart has no counts to draw (content/data/cameras.csv, plot = yes)');
  const say = (row: { value: number; rounding: Rounding }): string[] =>
    [roundingWord({ ...row, unit: 'cameras' }, words.locale), words.number(row.value)].filter((line) => line !== null);

  const countLabel = (count: CountRow): Label | null => {
    const at = { x: x(count.time), y: y(count.row.value) };
    if (count.id === AUDIT) {
      const texts = [...wrap(words.label('citysAudit'), sizes.auditWrap, TEXT, 'bold'), words.number(count.row.value)];
      return {
        lines: texts,
        x: at.x + (narrow ? 3 : 7),
        y: at.y - (narrow ? 17 : 10) - (texts.length - 1) * LEADING,
        anchor: 'start',
        className: 'label strong halo',
      };
    }
    if (count === last)
      return {
        lines: narrow ? say(count.row).flatMap((text) => wrap(text, sizes.lastWrap, TEXT)) : say(count.row),
        x: at.x + (narrow ? 8 : 11),
        y: at.y + (narrow ? 5 : 12),
        anchor: 'start',
        className: 'label halo',
      };
    if (count === first)
      return {
        lines: [words.number(count.row.value)],
        x: at.x,
        y: at.y - 9,
        anchor: 'middle',
        className: 'label halo',
      };
    return null;
  };

  const drawn = threaded(rows);
  const promiseLabel = (promise: PromisedRow & { due: number }, i: number): Label | null => {
    const same = drawn.filter((other) => other.row.value === promise.row.value);
    const opens = same[0] === promise;
    const at = { x: x(promise.due), y: y(promise.row.value) };
    const pair = [words.number(promise.row.value), `${words.label('due')} ${yearOf(promise)}`];
    const full = [pair.join(' ')];
    const className = 'label ochre-text halo';
    const above = at.y - sizes.ring - 7;
    if (!opens) {
      const wanted = !narrow || (promise.thread === 'yes' && promise.row.value > 1000);
      return wanted ? { lines: [yearOf(promise)], x: at.x, y: above, anchor: 'middle', className } : null;
    }
    const below = counts.some((count) => count.time < promise.due && count.row.value > promise.row.value);
    if (below)
      return {
        lines: narrow ? pair : full,
        x: at.x - (narrow ? 13 : 4),
        y: at.y + sizes.ring + (narrow ? 21 : 17),
        anchor: 'start',
        className,
      };
    if (narrow && i === 0) return { lines: pair, x: at.x + sizes.ring, y: above - LEADING, anchor: 'end', className };
    return { lines: full, x: Math.min(at.x + sizes.ring + 2, width - 2), y: above, anchor: 'end', className };
  };

  const before = counts.filter((count) => count.time < GAP.from).at(-1);
  const after = counts.find((count) => count.time >= GAP.to);
  if (!before || !after)
    throw new Error('the promises chart needs a count before and one after the years without a count');
  const path = (run: CountRow[]): string => steps(run.map((count) => ({ x: x(count.time), y: y(count.row.value) })));
  const early = counts.filter((count) => count.time < GAP.from);
  const late = counts.filter((count) => count.time >= GAP.to);

  const bracketY = y(BRACKET_VALUE);
  const [from, to] = [x(before.time), x(after.time)];
  const bar = {
    x: x(RANGE.from),
    width: Math.max(x(RANGE.to) - x(RANGE.from), 12),
    top: y(range.high.value),
    bottom: y(range.low.value),
  };
  const rangeText = ends(words.number(range.low.value), words.number(range.high.value), words.locale);
  const leaderX = narrow ? width - 4 : bar.x + bar.width / 2;
  const labelY = y(narrow ? 1040 : 1290);
  const rangeLabel: Label = {
    lines: [words.label('uncertainRange'), rangeText],
    x: narrow ? width : leaderX,
    y: labelY,
    anchor: narrow ? 'end' : 'middle',
    className: 'label halo',
    leader: `${narrow ? `M${tenth(bar.x + bar.width)} ${tenth(bar.bottom - 5)}H${leaderX}` : `M${tenth(leaderX)} ${tenth(bar.bottom)}`}V${tenth(labelY - LEADING)}`,
  };

  return {
    width,
    height: sizes.height,
    narrow,
    sizes,
    ticks: TICKS.map((value) => ({ y: tenth(y(value)), text: words.number(value) })),
    years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i).map((year) => ({
      x: tenth(x(year + 0.5)),
      edge: tenth(x(year)),
      text: year % sizes.yearStep === 0 ? String(year) : null,
    })),
    gap: {
      x: tenth(x(GAP.from)),
      width: tenth(x(GAP.to) - x(GAP.from)),
      label: narrow
        ? {
            lines: wrap(words.label('noPublicCountLong'), sizes.bracketWrap, TEXT),
            x: tenth(x(GAP.to)) + 6,
            y: sizes.bottom - 12 - 2 * LEADING,
            anchor: 'start',
            className: 'label soft halo',
          }
        : {
            lines: words.label('noPublicCount').split(' '),
            x: tenth(x((GAP.from + GAP.to) / 2)),
            y: sizes.bottom - 12 - 2 * LEADING,
            anchor: 'middle',
            className: 'label soft',
          },
    },
    bracket: {
      path: `M${tenth(from)} ${tenth(bracketY - 6)}v6H${tenth(to)}v-6`,
      label: {
        lines: wrap(words.label('reachedBetween'), sizes.bracketWrap, TEXT),
        x: to + 8,
        y: bracketY + 5,
        anchor: 'start',
        className: 'label soft halo',
      },
    },
    steps: [`${path(early)}H${tenth(x(GAP.from))}`, path(late)],
    counts: counts.map((count) => ({
      id: count.id,
      x: tenth(x(count.time)),
      y: tenth(y(count.row.value)),
      label: countLabel(count),
    })),
    promises: drawn.map((promise, i) => {
      const at = { x: tenth(x(promise.due)), y: tenth(y(promise.row.value)) };
      const start = {
        x: x(promise.made),
        y: y(
          countAt(
            counts.map(({ time, row }) => ({ time, value: row.value })),
            promise.made,
          ),
        ),
      };
      return {
        id: promise.id,
        ...at,
        light: promise.thread === 'light',
        thread: threadPath(start, at),
        label: promiseLabel(promise, i),
      };
    }),
    range: {
      id: range.id,
      x: tenth(bar.x),
      y: tenth(bar.top),
      width: tenth(bar.width),
      height: tenth(bar.bottom - bar.top),
      label: rangeLabel,
    },
    series: [
      {
        lines: [words.label('promised')],
        x: x(narrow ? 2014.6 : 2015.1),
        y: y(1640),
        anchor: 'end',
        className: 'label strong ochre-text halo',
      },
      {
        lines: [words.label('installed')],
        x: x(narrow ? 2013.4 : 2015.1),
        y: y(narrow ? 90 : 400),
        anchor: 'start',
        className: 'label strong halo',
      },
    ],
  };
}
