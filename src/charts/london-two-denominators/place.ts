/** Positions: a cell for each alert over the whole width, the bar of all faces under it, and two lines that spread the dark line of the bar over the field. */
import type { Frame, Placed } from '../chart.ts';
import { TICK_DROP } from '../parts/axis.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { tenth } from '../parts/svg.ts';
import { BESIDE, LEADING, onMiddle, TEXT, textBlock, widthIn, type PlacedText } from '../parts/text.ts';
import { type DivisionRow, ID, type Whole } from './rows.ts';

const CELLS = { wide: { pitch: 10, cell: 6 }, narrow: { pitch: 8, cell: 5 } } as const;
/** Baseline of a head and distance to the next line. */
const HEAD = { first: 16, next: 21 } as const;
const SWATCH = 10;
/** Between one part of the drawing and the next. */
const PART = 26;
/** Height of the lines from bar to field. */
const FAN = 46;
const BAR = 32;
/** On a slide the words stand at the left: their part of the width, the gap to the picture, and the picture’s own measures. */
const SLIDE = { words: 0.36, gap: 20, fan: 28, bar: 24, cell: 0.64, largest: 10, shrink: 0.1, edge: 0.2 } as const;

export interface PlacedLondon extends Placed {
  field: { mistaken: string; others: string };
  bar: { x: number; y: number; height: number; width: number; alerts: number };
  fan: string;
  legend: { x: number; y: number; side: number; className: string; text: PlacedText }[];
  parts: { id: string; texts: PlacedText[] }[];
  foot: PlacedText;
}

/** What a whole is for, and the share; returns the lines with the last baseline. */
function headOf(by: Whole, top: number, { words, width }: Frame): { texts: PlacedText[]; bottom: number } {
  const at = { x: 0, y: top + HEAD.first };
  const head: PlacedText = { ...at, text: words.label(`per-${by}`), className: 'label large strong' };
  const asked = textBlock(words.label(`per-${by}-for`), { x: 0, y: at.y + HEAD.next, className: 'label soft' }, width);
  const y = at.y + HEAD.next + asked.length * LEADING;
  const share = textBlock(words.label(`of-${by}s`), { x: 0, y, className: 'label strong' }, width, TEXT.label, 'bold');
  return { texts: [head, ...asked, ...share], bottom: y + (share.length - 1) * LEADING };
}

/** What the cells are, in a line from `left`. */
function legendOf(left: number, y: number, { words }: Frame): PlacedLondon['legend'] {
  let x = left;
  return (['false-alerts', 'other-alerts'] as const).map((key, i) => {
    const text = { x: x + SWATCH + BESIDE, y, text: words.label(key), className: 'label' };
    const item = { x, y: y - SWATCH, side: SWATCH, className: i === 0 ? 'ink' : 'other', text };
    x = text.x + widthIn(text.text, text.className) + PART;
    return item;
  });
}

/** The same on one screen: the words at the left, field and bar at the right. */
function placeSlide(alert: DivisionRow, face: DivisionRow, frame: Frame, tall: number): PlacedLondon {
  const { width, narrow, words } = frame;
  const column = SLIDE.words * width;
  const x = column + SLIDE.gap;
  const room = width - x;
  const top = HEAD.first + BESIDE + SLIDE.cell * LEADING;
  const barY = tall - BESIDE - TICK_DROP - SLIDE.bar;
  const gridOf = (pitch: number): CellGrid => {
    const cell = tenth(SLIDE.cell * pitch);
    return { columns: Math.floor((room + pitch - cell) / pitch), pitch, cell };
  };
  let grid = gridOf(SLIDE.largest);
  while (top + fieldHeight(alert.whole.value, grid) > barY - SLIDE.fan) grid = gridOf(tenth(grid.pitch - SLIDE.shrink));
  const bottom = top + fieldHeight(alert.whole.value, grid);
  const fieldRight = x + (grid.columns - 1) * grid.pitch + grid.cell;
  const inColumn = { ...frame, width: column };
  const first = headOf('alert', 0, inColumn);
  const foot = { x: 0, y: tall - BESIDE, text: words.label('self-reported'), className: 'label soft' };
  // The second head ends over the last line, whatever its length.
  const second = headOf('face', 0, inColumn);
  const down = foot.y - PART - LEADING - second.bottom;
  const oneIn = { x: 0, y: second.bottom + LEADING, text: words.label('one-in'), className: 'label' };
  const lowered = [...second.texts, oneIn].map((text) => ({ ...text, y: text.y + down }));
  return {
    width,
    narrow,
    height: tall,
    field: {
      mistaken: cellField(0, alert.part.value, grid, x, top),
      others: cellField(alert.part.value, alert.whole.value, grid, x, top),
    },
    bar: { x, y: barY, height: SLIDE.bar, width: room, alerts: (room * alert.whole.value) / face.whole.value },
    fan: `M${tenth(x + SLIDE.edge)} ${barY}V${tenth(bottom + 2)}M${tenth(x + 0.5)} ${barY - 2}L${tenth(fieldRight)} ${tenth(bottom + 2)}`,
    legend: legendOf(x, HEAD.first, frame),
    parts: [
      { id: alert.share.id, texts: first.texts },
      {
        id: face.share.id,
        texts: [
          { x: x + BESIDE, y: onMiddle(barY + SLIDE.bar / 2), text: words.label('bar'), className: 'label' },
          { x, y: barY + SLIDE.bar + TICK_DROP, text: words.label('to-scale'), className: 'label soft' },
          ...lowered,
        ],
      },
    ],
    foot,
  };
}

/** See the head of this file. */
export function place(rows: DivisionRow[], frame: Frame): PlacedLondon {
  const { width, narrow, words, tall } = frame;
  const [alert, face] = rows;
  if (!alert || !face) throw new Error(`chart "${ID}" has no rows to draw`);
  if (tall !== undefined) return placeSlide(alert, face, frame, tall);
  const { pitch, cell } = narrow ? CELLS.narrow : CELLS.wide;
  const grid = { columns: Math.floor((width + pitch - cell) / pitch), pitch, cell };
  const first = headOf('alert', 0, frame);
  const legendY = first.bottom + PART;
  const legend = legendOf(0, legendY, frame);
  const top = legendY + BESIDE + cell;
  const bottom = top + fieldHeight(alert.whole.value, grid);
  const barY = bottom + FAN;
  const under = barY + BAR;
  const second = headOf('face', under + TICK_DROP + LEADING, frame);
  const oneIn = second.bottom + LEADING;
  const foot = { x: 0, y: oneIn + PART, text: words.label('self-reported'), className: 'label soft' };
  const fieldWidth = (grid.columns - 1) * pitch + cell;
  return {
    width,
    narrow,
    height: foot.y + BESIDE,
    field: {
      mistaken: cellField(0, alert.part.value, grid, 0, top),
      others: cellField(alert.part.value, alert.whole.value, grid, 0, top),
    },
    bar: { x: 0, y: barY, height: BAR, width, alerts: (width * alert.whole.value) / face.whole.value },
    fan: `M.2 ${barY}V${bottom + cell}M.5 ${barY - 2}L${fieldWidth} ${bottom + cell}`,
    legend,
    parts: [
      { id: alert.share.id, texts: first.texts },
      {
        id: face.share.id,
        texts: [
          { x: BESIDE, y: onMiddle(barY + BAR / 2), text: words.label('bar'), className: 'label' },
          { x: 0, y: under + TICK_DROP, text: words.label('to-scale'), className: 'label soft' },
          ...second.texts,
          { x: 0, y: oneIn, text: words.label('one-in'), className: 'label' },
        ],
      },
    ],
    foot,
  };
}
