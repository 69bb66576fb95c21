/** Where the stills of the chart of two rankings stand, and how its squares, dots and signs are placed in them. */
import type { EtasSquareRow } from '../../data/schemas.ts';
import type { ChartWords, Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import { tenth } from '../parts/svg.ts';
import { textWidth } from '../parts/text-width.ts';
import {
  DOT,
  DOT_PITCH,
  DOTS_A_LINE,
  FILL_INSET,
  FRAME_INSET,
  HEAD_GAP,
  KEY_LINE,
  NARROW,
  SIGN,
  SMALLEST,
  STILL_GAP,
  WIDE,
  type Sizes,
} from './two-rankings.sizes.ts';
import { byCounting, byFormula, counted, type Rankings } from './rows.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** The sign of a square: framed when counting flags it, filled when the formula does. */
export interface PlacedSign {
  key: string;
  frame: Box | null;
  filling: Box | null;
}
interface PlacedStill {
  /** With the number of the step, which is structure and no figure. */
  title: PlacedText;
  texts: PlacedText[];
  grid: string;
  signs: PlacedSign[];
  /** All dots in one path; empty in the last still, which shows flags only. */
  dots: string;
}
export interface PlacedRankings extends Placed {
  run: PlacedText[];
  result: PlacedText[];
  stills: PlacedStill[];
  key: { sign: PlacedSign; text: PlacedText }[];
  oakland: { free: PlacedText[]; signs: PlacedSign[]; texts: PlacedText[] };
}

const inner = (x: number, y: number, side: number, inset: number, share = 1): Box => ({
  x: x + inset,
  y: y + inset,
  width: (side - 2 * inset) * share,
  height: side - 2 * inset,
});

/** @param filled how much of the square is filled, from 0 to 1 */
const signAt = (key: string, x: number, y: number, side: number, framed: boolean, filled: number): PlacedSign => ({
  key,
  frame: framed ? inner(x, y, side, FRAME_INSET) : null,
  filling: filled > 0 ? inner(x, y, side, FILL_INSET, filled) : null,
});

/** A dot as a path of two half circles. */
const dotPath = (x: number, y: number, r: number): string =>
  `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${tenth(2 * r)} 0a${r} ${r} 0 1 0 ${tenth(-2 * r)} 0z`;

/** The records of a square, oldest first, in lines of three round its middle; with `fading`, the area of a dot is what is left of its echo. */
export function dotsOf({ echoes }: EtasSquareRow, x: number, y: number, side: number, fading: boolean): string {
  const lines = Math.ceil(echoes.length / DOTS_A_LINE);
  return echoes
    .map((left, i) => {
      const line = Math.floor(i / DOTS_A_LINE);
      const inLine = Math.min(DOTS_A_LINE, echoes.length - line * DOTS_A_LINE);
      const r = fading ? Math.max(SMALLEST, tenth(DOT * Math.sqrt(Number(left)))) : DOT;
      return dotPath(
        x + side / 2 + ((i % DOTS_A_LINE) - (inLine - 1) / 2) * DOT_PITCH,
        y + side / 2 + (line - (lines - 1) / 2) * DOT_PITCH,
        r,
      );
    })
    .join('');
}

interface StillOf {
  title: string;
  under: string;
  dots: 'same' | 'fading' | 'none';
  counting: boolean;
  formula: boolean;
}

const STILLS: StillOf[] = [
  { title: 'step-records', under: 'one-dot', dots: 'same', counting: false, formula: false },
  { title: 'step-count', under: 'busiest', dots: 'same', counting: true, formula: false },
  { title: 'step-score', under: 'fades', dots: 'fading', counting: false, formula: true },
  { title: 'step-both', under: '', dots: 'none', counting: true, formula: true },
];

/** Room above a grid: a title and a line under it. */
const HEAD = 2 * LEADING + HEAD_GAP;

function placeStill(
  still: StillOf,
  step: number,
  squares: EtasSquareRow[],
  x: number,
  top: number,
  { cell }: Sizes,
  words: ChartWords,
): PlacedStill {
  const gridTop = top + HEAD;
  const [columns, rows] = [Math.max(...squares.map((row) => row.column)), Math.max(...squares.map((row) => row.row))];
  const at = (row: EtasSquareRow): [number, number] => [x + (row.column - 1) * cell, gridTop + (row.row - 1) * cell];
  const texts: PlacedText[] = still.under
    ? [{ x, y: top + TEXT.label + LEADING, text: words.label(still.under), className: 'label soft' }]
    : [];
  const upright = Array.from({ length: columns + 1 }, (_, i) => `M${x + i * cell} ${gridTop}v${rows * cell}`);
  const level = Array.from({ length: rows + 1 }, (_, i) => `M${x} ${gridTop + i * cell}h${columns * cell}`);
  const flagged = squares.filter((row) => (still.counting && byCounting(row)) || (still.formula && byFormula(row)));
  return {
    title: { x, y: top + TEXT.label, text: `${step}. ${words.label(still.title)}`, className: 'label strong' },
    texts,
    grid: [...upright, ...level].join(''),
    signs: flagged.map((row) =>
      signAt(row.id, ...at(row), cell, still.counting && byCounting(row), still.formula && byFormula(row) ? 1 : 0),
    ),
    dots:
      still.dots === 'none'
        ? ''
        : squares.map((row) => dotsOf(row, ...at(row), cell, still.dots === 'fading')).join(''),
  };
}

/** One square each that Oakland's lists hold, framed; the shared ones filled, the last of them in part, because the figure is a mean. */
function oaklandSigns(shared: number, listed: number, x: number, y: number, { cell, strip }: Sizes): PlacedSign[] {
  return Array.from({ length: listed }, (_, i) =>
    signAt(
      '',
      x + (i % strip) * cell,
      y + Math.floor(i / strip) * cell,
      cell,
      true,
      Math.min(1, Math.max(0, shared - i)),
    ),
  );
}

/** @throws Error if there is nothing to draw */
export function place([rankings]: Rankings[], frame: Frame): PlacedRankings {
  if (!rankings) throw new Error('the chart of two rankings has no squares to draw');
  const { width, narrow, words } = frame;
  const sizes = narrow ? NARROW : WIDE;
  const { squares, overlap, listed } = rankings;
  const { shared, flagged, seed } = counted(rankings);

  const name = words.label('synthetic');
  const run: PlacedText[] = [
    {
      x: 0,
      y: TEXT.large,
      text: name,
      className: 'label strong large',
      then: { text: words.label('seed', { seed }), className: 'label soft' },
    },
  ];
  const gridHeight = Math.max(...squares.map((row) => row.row)) * sizes.cell;
  const pitch = HEAD + gridHeight + STILL_GAP;
  const top = TEXT.large + 22;
  const corner = (i: number): [number, number] =>
    sizes.second === null ? [0, top + i * pitch] : [(i % 2) * sizes.second, top + Math.floor(i / 2) * pitch];
  const stills = STILLS.map((still, i) => placeStill(still, i + 1, squares, ...corner(i), sizes, words));

  // The result stands where the other stills have their line under the title.
  const [lastX, lastY] = corner(STILLS.length - 1);
  const result: PlacedText[] = [
    { x: lastX, y: lastY + TEXT.label + LEADING, text: words.label('shared', { shared, flagged }), className: 'label' },
  ];

  // The key: under the last still when narrow, in one line under both when wide.
  let [keyX, keyY] = [0, lastY + HEAD + gridHeight + 14];
  const key = (['by-both', 'by-count', 'by-score'] as const).map((label) => {
    const text = words.label(label);
    const placed = {
      sign: signAt('', keyX, keyY, SIGN, label !== 'by-score', label === 'by-count' ? 0 : 1),
      text: { x: keyX + SIGN + 8, y: keyY + SIGN - 3, text, className: 'label' },
    };
    if (narrow) keyY += KEY_LINE;
    else keyX += SIGN + 8 + textWidth(text, TEXT.label) + 28;
    return placed;
  });
  const keyBottom = narrow ? keyY : keyY + KEY_LINE;

  const oaklandTop = keyBottom + STILL_GAP - 8;
  const free = textBlock(
    words.label('step-oakland'),
    { x: 0, y: oaklandTop + TEXT.label, className: 'label strong' },
    width,
    TEXT.label,
    'bold',
  );
  const common = words.label('shared', { shared: words.number(overlap.value), flagged: words.number(listed.value) });
  const mean = words.label('oakland-mean');
  const oaklandTexts: PlacedText[] = narrow
    ? [
        { x: 0, y: oaklandTop + TEXT.label + free.length * LEADING, text: common, className: 'label' },
        { x: 0, y: oaklandTop + TEXT.label + (free.length + 1) * LEADING, text: mean, className: 'label soft' },
      ]
    : [
        {
          x: 0,
          y: oaklandTop + TEXT.label + LEADING,
          text: common,
          className: 'label',
          then: { text: mean, className: 'label soft' },
        },
      ];
  const stripTop = (oaklandTexts.at(-1)?.y ?? 0) + HEAD_GAP + 2;
  return {
    width,
    narrow,
    height: stripTop + Math.ceil(listed.value / sizes.strip) * sizes.cell + 2,
    run,
    result,
    stills,
    key,
    oakland: { free, signs: oaklandSigns(overlap.value, listed.value, 0, stripTop, sizes), texts: oaklandTexts },
  };
}
