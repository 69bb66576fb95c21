/** Positions: a cell for each alert over the whole width, the bar of all faces under it, and two lines that spread the dark line of the bar over the field. */
import type { Frame, Placed } from '../chart.ts';
import { TICK_DROP } from '../parts/axis.ts';
import { cellField, fieldHeight } from '../parts/cell-field.ts';
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

export interface PlacedLondon extends Placed {
  field: { mistaken: string; others: string };
  bar: { y: number; height: number; width: number; alerts: number };
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

/** See the head of this file. */
export function place(rows: DivisionRow[], frame: Frame): PlacedLondon {
  const { width, narrow, words } = frame;
  const [alert, face] = rows;
  if (!alert || !face) throw new Error(`chart "${ID}" has no rows to draw`);
  const { pitch, cell } = narrow ? CELLS.narrow : CELLS.wide;
  const grid = { columns: Math.floor((width + pitch - cell) / pitch), pitch, cell };
  const first = headOf('alert', 0, frame);
  const legendY = first.bottom + PART;
  let x = 0;
  const legend = (['false-alerts', 'other-alerts'] as const).map((key, i) => {
    const text = { x: x + SWATCH + BESIDE, y: legendY, text: words.label(key), className: 'label' };
    const item = { x, y: legendY - SWATCH, side: SWATCH, className: i === 0 ? 'ink' : 'other', text };
    x = text.x + widthIn(text.text, text.className) + PART;
    return item;
  });
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
    bar: { y: barY, height: BAR, width, alerts: (width * alert.whole.value) / face.whole.value },
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
