/** Two fields of cells of one size: a cell is an investigation, and those that cameras helped stand first in both. Wide, the fields stand side by side; narrow, one under the other. */
import type { Frame, Placed } from '../chart.ts';
import { asGiven } from '../parts/rows.ts';
import { cellField, fieldHeight, type CellGrid } from '../parts/cell-field.ts';
import { BESIDE, LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import type { DivisionRow } from './rows.ts';

/** From one cell to the next and the side of a cell, by the width of the drawing. */
const CELLS = { full: { pitch: 12, cell: 9 }, wide: { pitch: 9, cell: 7 }, narrow: { pitch: 6.4, cell: 5 } } as const;
/** A drawing wider than this has the large cells. */
const FULL = 900;
/** The part of a wide drawing that the larger field takes, and the gap between the fields. */
const SPLIT = { part: 0.6, gap: 32 };
/** Baseline of the share, from there to the words under it, from the last words to the cells. */
const HEAD = { first: 24, next: 22, after: 12 } as const;
const BLOCK_GAP = 32;
const LEGEND = { side: 10, gap: 28 };
const HUGE = 'label strong huge';

export interface PlacedDivision {
  id: string;
  texts: PlacedText[];
  /** The cells of those helped, and of the others. */
  helped: string;
  others: string;
}

export interface PlacedCases22 extends Placed {
  divisions: PlacedDivision[];
  legend: { x: number; y: number; side: number; className: string; text: PlacedText }[];
}

/** See the head of this file. */
export function place(rows: DivisionRow[], { width, narrow, words }: Frame): PlacedCases22 {
  const size = narrow ? CELLS.narrow : width > FULL ? CELLS.full : CELLS.wide;
  const first = narrow ? width : width * SPLIT.part - SPLIT.gap / 2;
  const second = narrow ? width : width - first - SPLIT.gap;
  let top = 0;
  let bottom = 0;
  const heads = rows.map(({ by, helped, whole, share }, i) => {
    const x = narrow || i === 0 ? 0 : first + SPLIT.gap;
    const room = i === 0 ? first : second;
    const number: PlacedText = { x, y: HEAD.first, text: asGiven(share, words), className: HUGE };
    const said = words.label(by, { helped: words.number(helped.value), whole: asGiven(whole, words) });
    const strong = textBlock(
      said,
      { x, y: HEAD.first + HEAD.next, className: 'label strong' },
      room,
      TEXT.label,
      'bold',
    );
    const y = (strong.at(-1)?.y ?? 0) + LEADING;
    const lines = [number, ...strong, ...textBlock(words.label(`${by}-asks`), { x, y, className: 'label soft' }, room)];
    return { lines, room, x, bottom: (lines.at(-1)?.y ?? 0) + HEAD.after };
  });
  const lowest = Math.max(...heads.map((head) => head.bottom));
  const divisions = rows.map(({ helped, whole, share }, i): PlacedDivision => {
    const { lines, room, x, bottom: own } = heads[i] as (typeof heads)[number];
    const grid: CellGrid = { columns: Math.floor((room + size.pitch - size.cell) / size.pitch), ...size };
    const cells = top + (narrow ? own : lowest);
    const placed = {
      id: share.id,
      texts: lines.map((line) => ({ ...line, y: line.y + top })),
      helped: cellField(0, helped.value, grid, x, cells),
      others: cellField(helped.value, whole.value, grid, x, cells),
    };
    bottom = Math.max(bottom, cells + fieldHeight(whole.value, grid));
    if (narrow) top = bottom + BLOCK_GAP;
    return placed;
  });
  const legendTop = bottom + LEGEND.gap;
  const legend = (['helped', 'others'] as const).map((key, i) => {
    const y = legendTop + i * (LEADING + 2);
    const text = { x: LEGEND.side + BESIDE, y, text: words.label(key), className: 'label' };
    return { x: 0, y: y - LEGEND.side, side: LEGEND.side, className: i === 0 ? 'ink' : 'other', text };
  });
  return { width, narrow, height: (legend.at(-1)?.text.y ?? bottom) + BESIDE, divisions, legend };
}
