/**
 * The stage of the acts: everyone who passes as dots, and in their places the people sought and the alarms, each mark one person; under them a hundred alarms, as
 * many mint as were guessed, then as many as are right. A crowd is one path filled with a pattern; the marks of a group are one path of short thick strokes, so
 * that seven thousand cost no more elements than seven.
 */
import type { Element } from 'hast';
import { svg, tenth } from '../../charts/parts/svg.ts';
import type { ActAt, Size } from '../acts.ts';
import { seenAt, type Seen } from './acts.ts';
import { stretch } from './field.ts';

const HUNDRED = 100;
/** Of the drawing, of its crowd, and of the row of a hundred alarms; the letters under it; the room around it all, so that no mark is cut. */
const FRAME: Record<
  Size,
  { width: number; height: number; crowd: number; row: number; high: number; text: number; edge: number }
> = {
  wide: { width: 1200, height: 366, crowd: 280, row: 310, high: 24, text: 19, edge: 12 },
  narrow: { width: 340, height: 268, crowd: 206, row: 227, high: 15, text: 15, edge: 10 },
};
/** A dot is one person while it is no smaller than this; then a round number of them. */
const LEAST_DOT: Record<Size, number> = { wide: 4, narrow: 2.6 };
/** Sides of the marks: those that must be found again among thousands, and the largest of all. */
const MARK: Record<Size, { least: number; found: number; most: number }> = {
  wide: { least: 2.4, found: 15, most: 30 },
  narrow: { least: 1.4, found: 9, most: 16 },
};
/** From these sides on a false alarm is a hollow box, and, where there are few, one with a person in it. */
const HOLLOW = 7;
const PERSON = 12;
/** More marks than this are set on a grid. */
const MANY = 60;
/** Of the places, the first are kept for false alarms, the next for people sought: so both keep theirs whatever the crowd. */
const FALSE_FIRST = 7;

/** The place of a mark in the crowd, 0 to 1 each way: points that keep apart however many there are (Roberts, “The unreasonable effectiveness of quasirandom sequences”, 2018). */
const place = (i: number): readonly [number, number] => [
  (0.5 + i * 0.7548776662466927) % 1,
  (0.5 + i * 0.5698402909980532) % 1,
];
export const soughtPlace = (i: number): readonly [number, number] => place(FALSE_FIRST + i);
export const falsePlace = (i: number, sought: number): readonly [number, number] =>
  place(i < FALSE_FIRST ? i : i + sought);

interface Cells {
  columns: number;
  pitch: number;
  /** People for one dot. */
  per: number;
}

/** The largest pitch at which the dots fit; if they would be dust, a dot is ten people, or a hundred. */
export function crowdCells(people: number, size: Size): Cells {
  const { width, crowd } = FRAME[size];
  for (let per = 1; ; per *= 10) {
    const dots = Math.ceil(people / per);
    let columns = Math.floor(Math.sqrt((dots * width) / crowd));
    while (Math.floor((crowd * columns) / width) * columns < dots) columns += 1;
    const pitch = width / columns;
    if (pitch >= LEAST_DOT[size]) return { columns, pitch, per };
  }
}

/** Middles of marks on the stage: on their dot where a dot is a person. */
function middles(
  places: readonly (readonly [number, number])[],
  { columns, pitch, per }: Cells,
  people: number,
  size: Size,
): (readonly [number, number])[] {
  const { width, crowd } = FRAME[size];
  const rows = Math.ceil(people / per / columns);
  return places.map(([x, y]) => {
    if (per > 1) return [x * width, y * crowd];
    const row = Math.min(rows - 2, Math.floor(y * rows));
    return [(Math.floor(x * columns) + 0.5) * pitch, (Math.max(0, row) + 0.5) * pitch];
  });
}

type Points = readonly (readonly [number, number])[];

/** Many marks, in the order of the page and on a grid a few times finer than they are: no eye sees it, and the page that holds them is a third as long. */
function gathered(points: Points, area: number): Points {
  const grid = Math.max(1, Math.floor(Math.sqrt(area / (6 * Math.max(1, points.length)))));
  return points
    .map(([x, y]) => [Math.round(x / grid) * grid, Math.round(y / grid) * grid] as const)
    .sort(([xa, ya], [xb, yb]) => ya - yb || xa - xb);
}

/** Marks one after the other, each moved to from the one before where both stand in a row: rows of marks are written alike, and packed small. */
const strung = (
  points: Points,
  { start, shape, back }: { start: readonly [number, number]; shape: string; back: number },
): string =>
  points
    .map(([x, y], i) => {
      const before = points[i - 1];
      const move =
        before?.[1] === y ? `m${tenth(x - before[0] - back)} 0` : `M${tenth(x + start[0])} ${tenth(y + start[1])}`;
      return move + shape;
    })
    .join('');
/** Solid squares of a side, as short strokes. */
const squares = (points: Points, side: number): string => {
  const s = tenth(side);
  return strung(points, { start: [-s / 2, 0], shape: `h${s}`, back: s });
};
/** Outlines of squares of a side. */
const boxes = (points: Points, side: number): string => {
  const s = tenth(side);
  return strung(points, { start: [-s / 2, -s / 2], shape: `h${s}v${s}h-${s}z`, back: 0 });
};
/** Head and shoulders. */
const people = (points: Points, side: number): string => {
  const [r, w, h] = [side * 0.15, side * 0.5, side * 0.24].map(tenth) as [number, number, number];
  return points
    .map(
      ([x, y]) =>
        `M${tenth(x - r)} ${tenth(y - side * 0.15)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0z` +
        `M${tenth(x - w / 2)} ${tenth(y + side * 0.08)}h${w}v${h}h-${w}z`,
    )
    .join('');
};
const rings = (points: Points, r: number): string =>
  points
    .map(([x, y]) => `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 -${2 * r} 0`)
    .join('');

function marks(seen: Seen, cells: Cells, size: Size, told: boolean): Element[] {
  const { people: crowd, sought, counts } = seen;
  const { width, crowd: height } = FRAME[size];
  const { least, found, most } = MARK[size];
  const where = (places: Points): Points => middles(places, cells, crowd, size);
  const wanted = where(Array.from({ length: sought }, (_, i) => soughtPlace(i)));
  const dot = cells.per === 1 ? cells.pitch : 0;
  const ring = tenth(Math.max(found, dot) * 0.5);
  if (!told) return [svg('path', { class: 'mark sought', d: rings(wanted, ring) })];
  // Half of the room that each alarm has: no two meet.
  const room = 0.5 * Math.sqrt((width * height) / Math.max(1, seen.alarms));
  const side = Math.min(most, Math.max(least, Math.min(room, dot > 0 ? dot * 0.92 : most)));
  const large = Math.max(side, found);
  const all = where(Array.from({ length: counts.false }, (_, i) => falsePlace(i, sought)));
  const wrong = all.length > MANY ? gathered(all, width * height) : all;
  const [right, missed] = [wanted.slice(0, counts.right), wanted.slice(counts.right)];
  return [
    svg(
      'g',
      { class: 'sweep' },
      side < HOLLOW
        ? svg('path', { class: 'dust', 'stroke-width': side, d: squares(wrong, side) })
        : [
            svg('path', { class: 'mark wrong', d: boxes(wrong, side) }),
            ...(side < PERSON || wrong.length > MANY
              ? []
              : [svg('path', { class: 'mark wrong person', d: people(wrong, side) })]),
          ],
      svg('path', { class: 'mark behind', d: boxes(right, large + 3) }),
      svg('path', { class: 'mark right', d: boxes(right, large) }),
      svg('path', { class: 'mark right person', d: people(right, large) }),
    ),
    svg('path', { class: 'mark behind', d: rings(missed, ring + 2) }),
    svg('path', { class: 'mark missed', d: rings(missed, ring) }),
  ];
}

/** A hundred alarms: as many mint as were guessed, or as many as are right; the guess stays as a mark. */
function hundred(at: ActAt, seen: Seen, size: Size): Element[] {
  const { width, row, high, text } = FRAME[size];
  const told = at.step !== 'predict';
  const pitch = width / HUNDRED;
  const side = tenth(pitch * 0.72);
  const cells = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => {
      const move = i === 0 ? `M${tenth((from + 0.14) * pitch)} ${row}` : `m${tenth(pitch)} 0`;
      return `${move}h${side}v${high}h-${side}z`;
    }).join('');
  const lit = told ? seen.ofHundred : (guessOf(at) ?? HUNDRED / 2);
  const mine = markAt(at, size);
  return [
    svg('path', { class: told ? 'cell wrong' : 'cell wait', d: cells(lit, HUNDRED) }),
    svg('path', { class: told ? 'cell right' : 'cell guess', d: cells(0, lit) }),
    ...(mine === null ? [] : [svg('path', { class: 'mine', d: `M${mine} ${row - text * 0.3}v${high + text * 0.6}` })]),
  ];
}

/** How many of a hundred alarms the guess stands for: those guessed to be right, or those that a guessed rate gives, once it was tried. */
function guessOf(at: ActAt): number | null {
  if (at.act < 3) return Number(at.guess);
  return at.step === 'predict' ? null : seenAt({ ...at, value: at.guess }).ofHundred;
}

/** Where the guess stays on the row once the answer is there. */
function markAt(at: ActAt, size: Size): number | null {
  const guess = guessOf(at);
  if (at.step === 'predict' || !at.guessed || guess === null) return null;
  return tenth(Math.min(FRAME[size].width - 1, Math.max(1, (guess * FRAME[size].width) / HUNDRED)));
}

/** Words under the row, drawn: what is lit, and where the guess stood. */
export interface StageWords {
  alt: string;
  row: string;
  mine: string;
}

export function drawStage(at: ActAt, size: Size, words: StageWords): Element {
  const { width, height, crowd, text, edge } = FRAME[size];
  const told = at.step !== 'predict';
  const seen = seenAt(at);
  const cells = crowdCells(seen.people, size);
  const id = `alarm-${at.act}-${size}${told ? '-told' : ''}`;
  const { pitch } = cells;
  const mine = markAt(at, size);
  return svg(
    'svg',
    {
      class: 'crowd-stage',
      viewBox: `${-edge} ${-edge} ${width + 2 * edge} ${height + edge}`,
      role: 'img',
      'aria-label': words.alt,
    },
    svg(
      'defs',
      {},
      svg(
        'pattern',
        { id, width: String(pitch), height: String(pitch), patternUnits: 'userSpaceOnUse' },
        svg('circle', { class: 'dot', cx: String(pitch / 2), cy: String(pitch / 2), r: String(pitch * 0.2) }),
      ),
    ),
    svg('path', { fill: `url(#${id})`, d: stretch(0, seen.people / cells.per, cells) }),
    ...marks(seen, cells, size, told),
    ...hundred(at, seen, size),
    svg('text', { class: 'said', x: 0, y: height - text * 0.35, 'font-size': text }, words.row),
    ...(mine === null
      ? []
      : [
          svg(
            'text',
            {
              class: 'mine-said',
              x: mine,
              y: crowd + text * 0.95,
              'font-size': text,
              'text-anchor': mine < width * 0.2 ? 'start' : mine > width * 0.8 ? 'end' : 'middle',
            },
            words.mine,
          ),
        ]),
  );
}
