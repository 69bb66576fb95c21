/** Frames with a head and words each: all beside each other where there is room, in rows where there is less; on a phone the words stand beside each frame. */
import type { Frame, Placed } from '../chart.ts';
import { LEADING, TEXT, textBlock, type PlacedText } from '../parts/text.ts';
import type { StepRow, Step } from './rows.ts';
import { FRAME } from './scene.ts';

const GAP = { across: 18, down: 30, words: 14 };
/** Frames in a row, by the width of the drawing; the frame of a phone as a part of its width. */
const PER_ROW = { full: 5, wide: 3 };
const FULL = 900;
const PHONE = 0.44;
const HEAD = { drop: 22, beside: 13 };
/** Half a stroke: a frame stands in by this. */
const EDGE = 1;

export interface PlacedStep {
  step: Step;
  /** Corner of the frame, and how many px a unit of the scene has. */
  x: number;
  y: number;
  unit: number;
  texts: PlacedText[];
}

export interface PlacedSteps extends Placed {
  steps: PlacedStep[];
}

/** See the head of this file. */
export function place(rows: StepRow[], { width, narrow, words }: Frame): PlacedSteps {
  const perRow = narrow ? 1 : width > FULL ? PER_ROW.full : PER_ROW.wide;
  const column = (width - 2 * EDGE - (perRow - 1) * GAP.across) / perRow;
  const frame = narrow ? column * PHONE : column;
  const unit = frame / FRAME.width;
  const high = FRAME.height * unit;
  let top = EDGE;
  let bottom = 0;
  const steps = rows.map(({ step }, i): PlacedStep => {
    if (i % perRow === 0 && i > 0) top = bottom + GAP.down;
    const x = EDGE + (i % perRow) * (column + GAP.across);
    const at = narrow ? { x: x + frame + GAP.words, y: top + HEAD.beside } : { x, y: top + high + HEAD.drop };
    const room = narrow ? column - frame - GAP.words : column;
    const head = textBlock(words.label(step), { ...at, className: 'label strong' }, room, TEXT.label, 'bold');
    const y = (head.at(-1)?.y ?? at.y) + LEADING;
    const said = textBlock(words.label(`${step}-does`), { ...at, y, className: 'label soft' }, room);
    bottom = Math.max(bottom, top + high, (said.at(-1)?.y ?? y) + EDGE);
    return { step, x, y: top, unit, texts: [...head, ...said] };
  });
  return { width, narrow, height: bottom + LEADING / 2, steps };
}
