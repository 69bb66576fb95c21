/**
 * Fields of cells of one size: a cell is an investigation, and those that cameras helped stand first. In one view the field is that of all investigations
 * for either whole, so that those helped stay in place and only the crowd around them changes. Both together, the fields stand side by side; narrow, one under the other.
 */
import type { Frame, Placed } from '../chart.ts';
import { asGiven } from '../parts/rows.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { tenth } from '../parts/svg.ts';
import { BESIDE, LEADING, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import type { DivisionRow } from './rows.ts';

/** From one cell to the next and the side of a cell, by the width of the drawing. */
const CELLS = { full: { pitch: 12, cell: 9 }, wide: { pitch: 9, cell: 7 }, narrow: { pitch: 6.4, cell: 5 } } as const;
/** A drawing wider than this has the large cells. */
const FULL = 900;
/** On a slide cells shrink by this, and keep this share of their place, until the whole fits. */
const SHRINK = { by: 0.2, cell: 0.78 };
/** The part of a wide drawing that the larger field takes, and the gap between the fields. */
const SPLIT = { part: 0.6, gap: 32 };
/** Baseline of the share, from there to the words under it, from the last words to the cells. */
const HEAD = { first: 24, next: 22, after: 12 } as const;
const BLOCK_GAP = 32;
/** Side of a sign, from the cells to the words beside it, between two lines, between two entries of a line. */
const LEGEND = { side: 10, gap: 28, line: LEADING + 2, between: 24 };
const HUGE = 'label strong huge';
/** The paint of the cells, by what they are. */
const PAINT = { helped: 'ink', others: 'other', 'left-out': 'unmarked' } as const;
type Kind = keyof typeof PAINT;

export interface PlacedDivision {
  id: string;
  texts: PlacedText[];
  /** The cells of those helped, of the others, and in one view of those that the whole leaves out. */
  helped: string;
  others: string;
  leftOut: string;
}

export interface PlacedCases22 extends Placed {
  divisions: PlacedDivision[];
  legend: { x: number; y: number; side: number; className: string; text: PlacedText }[];
}

/** The words over a field, from the top of the drawing, with the room below them. */
function headOf(
  { by, part, whole, share }: DivisionRow,
  x: number,
  room: number,
  { words }: Frame,
): { lines: PlacedText[]; bottom: number } {
  const number: PlacedText = { x, y: HEAD.first, text: asGiven(share, words), className: HUGE };
  const said = words.label(by, { helped: words.number(part.value), whole: asGiven(whole, words) });
  const strong = textBlock(said, { x, y: HEAD.first + HEAD.next, className: 'label strong' }, room, TEXT.label, 'bold');
  const y = (strong.at(-1)?.y ?? 0) + LEADING;
  const lines = [number, ...strong, ...textBlock(words.label(`${by}-asks`), { x, y, className: 'label soft' }, room)];
  return { lines, bottom: (lines.at(-1)?.y ?? 0) + HEAD.after };
}

/** What the cells are: under each other, or in a line where there is room for one. */
function placeLegend(top: number, keys: readonly Kind[], { width, narrow, words }: Frame): PlacedCases22['legend'] {
  let x = 0;
  return keys.map((key, i) => {
    const y = top + (narrow ? i * LEGEND.line : 0);
    const label = words.label(key);
    const text = { x: x + LEGEND.side + BESIDE, y, text: label, className: 'label' };
    const entry = { x, y: y - LEGEND.side, side: LEGEND.side, className: PAINT[key], text };
    if (!narrow) x = Math.min(width, text.x + widthIn(label, text.className) + LEGEND.between);
    return entry;
  });
}

/** See the head of this file. */
export function place(rows: DivisionRow[], frame: Frame): PlacedCases22 {
  const { width, narrow, tall } = frame;
  const size = narrow ? CELLS.narrow : width > FULL ? CELLS.full : CELLS.wide;
  let placed = placeCells(rows, frame, size);
  for (let { pitch } = size; tall !== undefined && placed.height > tall; pitch -= SHRINK.by) {
    const made = tenth(pitch - SHRINK.by);
    placed = placeCells(rows, frame, { pitch: made, cell: tenth(made * SHRINK.cell) });
  }
  return placed;
}

/** The drawing with cells of one size. */
function placeCells(rows: DivisionRow[], frame: Frame, size: Omit<CellGrid, 'columns'>): PlacedCases22 {
  const { width, narrow, view } = frame;
  const alone = narrow || view !== undefined;
  const first = alone ? width : width * SPLIT.part - SPLIT.gap / 2;
  const rooms = rows.map((_, i) => (alone || i === 0 ? first : width - first - SPLIT.gap));
  const lefts = rows.map((_, i) => (alone || i === 0 ? 0 : first + SPLIT.gap));
  const heads = rows.map((row, i) => headOf(row, lefts[i] ?? 0, rooms[i] ?? width, frame));
  // Cells begin at one height, side by side and in every view; under each other, each field begins under its own words.
  const stacked = narrow && view === undefined;
  const lowest = Math.max(...heads.map((head) => head.bottom));
  const all = Math.max(...rows.map(({ whole }) => whole.value));
  let top = 0;
  let bottom = 0;
  const divisions = rows.flatMap(({ by, part, whole, share }, i): PlacedDivision[] => {
    if (view !== undefined && view !== by) return [];
    const { lines, bottom: own } = heads[i] as (typeof heads)[number];
    const [room, x] = [rooms[i] ?? width, lefts[i] ?? 0];
    const grid: CellGrid = { columns: Math.floor((room + size.pitch - size.cell) / size.pitch), ...size };
    const cells = top + (stacked ? own : lowest);
    const placed = {
      id: share.id,
      texts: lines.map((line) => ({ ...line, y: line.y + top })),
      helped: cellField(0, part.value, grid, x, cells),
      others: cellField(part.value, whole.value, grid, x, cells),
      leftOut: view === undefined || whole.value === all ? '' : cellField(whole.value, all, grid, x, cells),
    };
    bottom = Math.max(bottom, cells + fieldHeight(view === undefined ? whole.value : all, grid));
    if (stacked) top = bottom + BLOCK_GAP;
    return [placed];
  });
  const shown = (Object.keys(PAINT) as Kind[]).filter(
    (kind) => kind !== 'left-out' || divisions.some(({ leftOut }) => leftOut !== ''),
  );
  const legend = placeLegend(bottom + LEGEND.gap, shown, frame);
  // Views are of one height: a narrow one keeps the line free that another fills.
  const lines = !narrow ? 1 : view === undefined ? legend.length : Object.keys(PAINT).length;
  return {
    width,
    narrow,
    height: bottom + LEGEND.gap + (lines - 1) * LEGEND.line + BESIDE,
    divisions,
    legend,
  };
}
