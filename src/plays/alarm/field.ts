/**
 * The crowd as a field of dots, and under it, enlarged, only those who are sought or flagged. One dot is one person where the field can hold all; else a dot
 * is a round number of people, and a group that does not fill its last dot shows that part of it. A group is one path filled with a pattern of dots, so that
 * ten thousand of them cost no more to draw than ten.
 */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import type { Counts } from '../../models/alarm/rates.ts';

/** In the order of the tree, so that right and false alarms stand side by side. */
export const GROUPS = ['missed', 'right', 'false', 'passed'] as const;
export type Group = (typeof GROUPS)[number];

export type Size = 'wide' | 'narrow';
const WIDTH: Record<Size, number> = { wide: 640, narrow: 320 };
/** 160 × 63 and 100 × 100: each holds ten thousand. */
const CROWD: Record<Size, { columns: number; pitch: number }> = {
  wide: { columns: 160, pitch: 4 },
  narrow: { columns: 100, pitch: 3.2 },
};
const DOTS = 10_000;
/** Room between the crowd and the enlarged part, for the line from the one to the other. */
const FAN = 16;
/** Sizes of an enlarged square, from the largest; the first that fits is taken. */
const PITCHES = [64, 50, 40, 32, 25, 20, 16, 12, 10, 8, 6.4, 5, 4, 3.2] as const;
const LENS_HEIGHT: Record<Size, number> = { wide: 150, narrow: 210 };

export interface Cells {
  columns: number;
  pitch: number;
  /** People for one dot. */
  per: number;
}

const soughtOrFlagged = ({ missed, right, false: wrong }: Counts): number => missed + right + wrong;

/** Powers of ten until the dots fit. */
function perDot(people: number, dots: number): number {
  let per = 1;
  while (people / per > dots) per *= 10;
  return per;
}

export const crowdCells = (people: number, size: Size): Cells => ({ ...CROWD[size], per: perDot(people, DOTS) });

/** The largest squares that hold those sought or flagged in the height there is; if none do, a square is ten people, or a hundred. */
export function lensCells(of: Counts, size: Size): Cells {
  const people = soughtOrFlagged(of);
  const gridOf = (pitch: number): { columns: number; rows: number } => ({
    columns: Math.floor(WIDTH[size] / pitch),
    rows: Math.floor(LENS_HEIGHT[size] / pitch),
  });
  const pitch = PITCHES.find((one) => gridOf(one).columns * gridOf(one).rows >= people) ?? PITCHES[PITCHES.length - 1]!;
  const { columns, rows } = gridOf(pitch);
  return { columns, pitch, per: perDot(people, columns * rows) };
}

/**
 * The outline of the cells from one place in a row-by-row count to another; both may lie inside a cell.
 * @returns path data, empty if nothing lies between
 */
export function stretch(from: number, to: number, { columns, pitch }: Pick<Cells, 'columns' | 'pitch'>): string {
  if (to <= from) return '';
  const first = Math.floor(from / columns);
  const last = Math.ceil(to / columns) - 1;
  const [xa, xb] = [tenth((from - first * columns) * pitch), tenth((to - last * columns) * pitch)];
  const [ya, yb] = [tenth(first * pitch), tenth(last * pitch)];
  const below = (y: number): number => tenth(y + pitch);
  if (first === last) return `M${xa} ${ya}H${xb}V${below(ya)}H${xa}z`;
  const right = tenth(columns * pitch);
  return `M${xa} ${ya}H${right}V${yb}H${xb}V${below(yb)}H0V${below(ya)}H${xa}z`;
}

/** Where each group starts and ends, in dots. */
function stretches(of: Counts, groups: readonly Group[], per: number): { group: Group; from: number; to: number }[] {
  let at = 0;
  return groups.map((group) => {
    const from = at;
    at += of[group] / per;
    return { group, from, to: at };
  });
}

/** One dot of a group: solid if the alarm is right, hollow if false, a ring if missed. Too small for that in the crowd: a square, an upright bar, a lying bar. */
function pattern(id: string, group: Group, pitch: number, origin: number): Element {
  const [inset, mid] = [tenth(pitch * 0.16), tenth(pitch / 2)];
  const side = tenth(pitch - 2 * inset);
  const stroke = pitch >= 8 ? tenth(Math.max(1.6, pitch / 16)) : pitch >= 5 ? 1 : 0;
  const box = { x: inset, y: inset, width: side, height: side };
  const hollow = {
    x: inset + stroke / 2,
    y: inset + stroke / 2,
    width: side - stroke,
    height: side - stroke,
    'stroke-width': stroke,
  };
  const dot =
    group === 'passed'
      ? svg('circle', { class: 'dot', cx: mid, cy: mid, r: pitch * 0.3 })
      : group === 'right' || stroke === 0
        ? svg('rect', {
            class: `fill-${group}`,
            ...box,
            ...(group === 'false' ? { width: tenth(side / 2) } : group === 'missed' ? { height: tenth(side / 2) } : {}),
          })
        : group === 'false'
          ? svg('rect', { class: 'line-false', ...hollow })
          : svg('circle', { class: 'line-missed', cx: mid, cy: mid, r: (side - stroke) / 2, 'stroke-width': stroke });
  return svg('pattern', { id, width: pitch, height: pitch, y: origin, patternUnits: 'userSpaceOnUse' }, dot);
}

function cellsDrawing(of: Counts, groups: readonly Group[], cells: Cells, id: string): Element[] {
  const all = stretches(of, groups, cells.per);
  return [
    svg('defs', {}, ...all.map(({ group }) => pattern(`${id}-${group}`, group, cells.pitch, 0))),
    ...all.map(({ group, from, to }) =>
      svg('path', { 'data-group': group, fill: `url(#${id}-${group})`, d: stretch(from, to, cells) }),
    ),
  ];
}

/**
 * Everyone, group by group, with a frame round the first dots: those that the lens below shows enlarged.
 * @param alt what the picture says, in a sentence
 */
export function drawCrowd(of: Counts, people: number, size: Size, alt: string): Element {
  const cells = crowdCells(people, size);
  const { columns, pitch, per } = cells;
  const height = Math.ceil(DOTS / columns) * pitch;
  const framed = Math.max(1, soughtOrFlagged(of) / per);
  const rows = Math.ceil(framed / columns);
  const right = tenth(rows > 1 ? WIDTH[size] : Math.min(WIDTH[size], Math.ceil(framed) * pitch));
  const lower = tenth(rows * pitch);
  const bottom = tenth(height + FAN);
  return svg(
    'svg',
    { class: `crowd ${size}`, viewBox: `-1 -1 ${WIDTH[size] + 2} ${bottom + 1}`, role: 'img', 'aria-label': alt },
    ...cellsDrawing(of, GROUPS, cells, `alarm-crowd-${size}`),
    svg('path', { class: 'frame', d: `M0 0H${right}V${lower}H0z` }),
    svg('path', {
      class: 'fan',
      d: `M0 ${lower}V${tenth(bottom - FAN / 2)}H${WIDTH[size]}V${bottom}M0 ${tenth(bottom - FAN / 2)}V${bottom}`,
    }),
  );
}

/** Those sought or flagged, enlarged; its words stand beside it. Always of one height, so that nothing below it moves while a slider is dragged. */
export function drawLens(of: Counts, size: Size): Element {
  const cells = lensCells(of, size);
  return svg(
    'svg',
    { class: `lens ${size}`, viewBox: `-1 -1 ${WIDTH[size] + 2} ${LENS_HEIGHT[size] + 2}`, 'aria-hidden': 'true' },
    ...cellsDrawing(of, GROUPS.slice(0, 3), cells, `alarm-lens-${size}`),
  );
}
