/** Where the stills of the chart of two rankings stand, and how its squares, dots and signs are placed in them. */
import type { EtasSquareRow } from '../../data/schemas.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { FULL } from '../drawing.ts';
import { tenth } from '../parts/svg.ts';
import { boxOfText, LEADING, lineWidth, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { byCounting, byFormula, counted, type Rankings } from './rows.ts';

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** The sign of a square: framed when counting flags it, filled when the formula does. */
export interface PlacedSign {
  frame: Rect | null;
  filling: Rect | null;
}
interface PlacedSquare extends PlacedSign {
  key: string;
  /** Its records in one path; empty in the last still, which shows flags only. */
  dots: string;
}
interface PlacedStill {
  /** With the number of the step, which is structure and no figure. */
  title: PlacedText[];
  under: PlacedText[];
  grid: string;
  squares: PlacedSquare[];
}
export interface PlacedRankings extends Placed {
  run: PlacedText[];
  result: PlacedText[];
  stills: PlacedStill[];
  key: (PlacedSign & { text: PlacedText })[];
  oakland: { free: PlacedText[]; signs: PlacedSign[]; texts: PlacedText[] };
}

/** A record: radius of its dot, the smallest that can still be seen, and from one dot to the next inside a square. */
const DOT = 2.4;
const SMALLEST = 0.9;
const DOT_PITCH = 6;
const DOTS_A_LINE = 3;
/** Room between stills in a line and under each other, and between words and grid. */
const ASIDE = 21;
const STILL_GAP = 30;
const HEAD_GAP = 9;
/** Half the width of the frame's line (class ink-line), and the paper between frame and filling. */
const FRAME_INSET = 2;
const FILL_INSET = 1;
/** A sign of the key; the line it stands on; the words after it and the next sign. */
const KEY = { side: 16, line: 23, words: 24, next: 28 };
/** On a slide the first still is left out: the second shows the same records. Stills in its line, gaps, and the part of the height that a square may take. */
const SLIDE = { stills: 3, gap: 12, cell: 0.055 } as const;
/** The squares of Oakland stand in whole tens. */
const TEN = 10;

const inner = (x: number, y: number, side: number, inset: number, share = 1): Rect => ({
  x: x + inset,
  y: y + inset,
  width: (side - 2 * inset) * share,
  height: side - 2 * inset,
});

/** @param filled how much of the square is filled, from 0 to 1 */
const signAt = (x: number, y: number, side: number, framed: boolean, filled: number): PlacedSign => ({
  frame: framed ? inner(x, y, side, FRAME_INSET) : null,
  filling: filled > 0 ? inner(x, y, side, FILL_INSET, filled) : null,
});

/** A dot as a path of two half circles. */
const dotPath = (x: number, y: number, r: number): string =>
  `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${tenth(2 * r)} 0a${r} ${r} 0 1 0 ${tenth(-2 * r)} 0z`;

/** The records of a square, oldest first, in lines of three round its middle; with `fading`, the area of a dot is what is left of its echo. */
export function dotsOf({ echoes }: EtasSquareRow, x: number, y: number, side: number, fading: boolean): string {
  /** Dots shrink where a square is too small for three in a line. */
  const scale = Math.min(1, (side - 2) / ((DOTS_A_LINE - 1) * DOT_PITCH + 2 * DOT));
  const [dot, pitch] = [scale * DOT, scale * DOT_PITCH];
  const lines = Math.ceil(echoes.length / DOTS_A_LINE);
  return echoes
    .map((left, i) => {
      const line = Math.floor(i / DOTS_A_LINE);
      const inLine = Math.min(DOTS_A_LINE, echoes.length - line * DOTS_A_LINE);
      const r = fading ? Math.max(SMALLEST, tenth(dot * Math.sqrt(Number(left)))) : tenth(dot);
      return dotPath(
        x + side / 2 + ((i % DOTS_A_LINE) - (inLine - 1) / 2) * pitch,
        y + side / 2 + (line - (lines - 1) / 2) * pitch,
        r,
      );
    })
    .join('');
}

interface StillOf {
  title: string;
  /** Label of the line under the title. */
  under?: string;
  dots: 'same' | 'fading' | 'none';
  counting: boolean;
  formula: boolean;
}

const STILLS: StillOf[] = [
  { title: 'step-records', under: 'one-dot', dots: 'same', counting: false, formula: false },
  { title: 'step-count', under: 'busiest', dots: 'same', counting: true, formula: false },
  { title: 'step-score', under: 'fades', dots: 'fading', counting: false, formula: true },
  { title: 'step-both', dots: 'none', counting: true, formula: true },
];

/** The grid of squares: how many there are in it, and px from one to the next. */
interface Grid {
  columns: number;
  lines: number;
  cell: number;
}

function placeStill(
  still: StillOf,
  squares: EtasSquareRow[],
  { x, title, under, top }: { x: number; title: PlacedText[]; under: PlacedText[]; top: number },
  { columns, lines, cell }: Grid,
): PlacedStill {
  const at = (row: EtasSquareRow): [number, number] => [x + (row.column - 1) * cell, top + (row.row - 1) * cell];
  const upright = Array.from({ length: columns + 1 }, (_, i) => `M${x + i * cell} ${top}v${lines * cell}`);
  const level = Array.from({ length: lines + 1 }, (_, i) => `M${x} ${top + i * cell}h${columns * cell}`);
  return {
    title,
    under,
    grid: [...upright, ...level].join(''),
    squares: squares.flatMap((row) => {
      const [framed, filled] = [still.counting && byCounting(row), still.formula && byFormula(row)];
      const dots = still.dots === 'none' ? '' : dotsOf(row, ...at(row), cell, still.dots === 'fading');
      const shown = framed || filled || dots !== '';
      return shown ? [{ key: row.id, ...signAt(...at(row), cell, framed, filled ? 1 : 0), dots }] : [];
    }),
  };
}

/** One square each that Oakland's lists hold, framed; the shared ones filled, the last of them in part, because the figure is a mean. */
const oaklandSigns = (shared: number, listed: number, y: number, cell: number, aLine: number): PlacedSign[] =>
  Array.from({ length: listed }, (_, i) =>
    signAt((i % aLine) * cell, y + Math.floor(i / aLine) * cell, cell, true, Math.min(1, Math.max(0, shared - i))),
  );

/** The key from a baseline down: a sign a line when narrow, all in one line when wide. */
function placeKey(words: ChartWords, top: number, narrow: boolean): PlacedRankings['key'] {
  let [x, y] = [0, top];
  return (['by-both', 'by-count', 'by-score'] as const).map((label) => {
    const sign = signAt(x, y, KEY.side, label !== 'by-score', label === 'by-count' ? 0 : 1);
    const text = { x: x + KEY.words, y: y + TEXT.label - 1, text: words.label(label), className: 'label' };
    if (narrow) y += KEY.line;
    else x = boxOfText(text).right + KEY.next;
    return { ...sign, text };
  });
}

/** @throws Error if there is nothing to draw */
export function place([rankings]: Rankings[], { width, narrow, words, tall }: Frame): PlacedRankings {
  if (!rankings) throw new Error('the chart of two rankings has no squares to draw');
  const { squares, overlap, listed } = rankings;
  const { shared, flagged, seed } = counted(rankings);
  const [columns, lines] = [Math.max(...squares.map((row) => row.column)), Math.max(...squares.map((row) => row.row))];
  /** Stills in a line: from left to right they are the steps. */
  const shown = tall === undefined ? STILLS : STILLS.slice(-SLIDE.stills);
  const across = narrow ? 1 : tall !== undefined ? SLIDE.stills : width < FULL ? 2 : STILLS.length;
  const gap = tall === undefined ? STILL_GAP : SLIDE.gap;
  // The last line of a grid stands inside the drawing.
  const room = width - 1;
  const slot = (room - (across - 1) * ASIDE) / across;
  const cell = Math.floor(Math.min(slot / columns, tall === undefined ? Infinity : SLIDE.cell * tall));
  const grid = { columns, lines, cell };
  const still = tall === undefined ? columns * cell : slot;
  const corner = (i: number): number => (across === 1 ? 0 : ((i % across) * (room - still)) / (across - 1));

  const run: PlacedText[] = [
    {
      x: 0,
      y: TEXT.large,
      text: words.label('synthetic'),
      className: 'label strong large',
      then: { text: words.label('seed', { seed }), className: 'label soft' },
    },
  ];
  const block = (text: string, x: number, y: number, className: string, room = still): PlacedText[] =>
    textBlock(text, { x, y, className }, room, TEXT.label, className.includes('strong') ? 'bold' : 'regular');
  const stills: PlacedStill[] = [];
  let result: PlacedText[] = [];
  let bottom = tall === undefined ? TEXT.large + TEXT.title - gap : TEXT.large;
  for (let first = 0; first < shown.length; first += across) {
    const top = bottom + gap + TEXT.label;
    const inLine = shown.slice(first, first + across).map((one, i) => {
      const title = `${first + i + 1}. ${words.label(one.title)}`;
      return { one, x: corner(i), title: block(title, corner(i), top, 'label strong') };
    });
    // Lines under the titles stand level, and so do the grids.
    const underTop = top + Math.max(...inLine.map(({ title }) => title.length)) * LEADING;
    const heads = inLine.map((head) => ({
      ...head,
      under: head.one.under
        ? block(words.label(head.one.under), head.x, underTop, 'label soft')
        : block(words.label('shared', { shared, flagged }), head.x, underTop, 'label'),
    }));
    const gridTop =
      underTop + Math.max(...heads.map(({ under }) => under.length - 1)) * LEADING + LEADING - TEXT.label + HEAD_GAP;
    for (const { one, x, title, under } of heads) {
      if (!one.under) result = under;
      const at = { x, title, under: one.under ? under : [], top: gridTop };
      stills.push(placeStill(one, squares, at, grid));
    }
    bottom = gridTop + lines * cell;
  }

  const key = placeKey(words, bottom + Math.min(gap, TEXT.label), narrow);
  const freeTop = Math.max(...key.map(({ text }) => text.y)) + gap + TEXT.label;
  const free = block(words.label('step-oakland'), 0, freeTop, 'label strong', width);
  const textTop = (free.at(-1)?.y ?? freeTop) + LEADING;
  const common = words.label('shared', { shared: words.number(overlap.value), flagged: words.number(listed.value) });
  const mean = { text: words.label('oakland-mean'), className: 'label soft' };
  const line: PlacedText = { x: 0, y: textTop, text: common, className: 'label', then: mean };
  const texts: PlacedText[] =
    lineWidth(line) <= width
      ? [line]
      : [
          { x: 0, y: textTop, text: common, className: 'label' },
          { x: 0, y: textTop + LEADING, ...mean },
        ];
  const stripTop = (texts.at(-1)?.y ?? textTop) + HEAD_GAP;
  const aLine = Math.max(TEN, Math.floor(width / cell / TEN) * TEN);
  return {
    width,
    narrow,
    height: stripTop + Math.ceil(listed.value / aLine) * cell + 2,
    run,
    result,
    stills,
    key,
    oakland: { free, signs: oaklandSigns(overlap.value, listed.value, stripTop, cell, aLine), texts },
  };
}
