/** Where everything of one scene stands: marks in typed arrays, what is not a mark as shapes, words as labels. Pure: same stage, same answer, at build and in a browser. */
import { MARKS, NONE, type Kind } from './marks.ts';

export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A word drawn with the picture; its class names size and colour. */
export interface FieldLabel {
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  className: 'soft' | 'strong' | 'big' | 'promised' | 'housing' | 'mono' | 'right' | 'wrong';
  anchor: 'start' | 'middle' | 'end';
}

/** Points at equal distances on a circle. */
export interface Ring {
  r: number;
  count: number;
}

/** What is drawn and is no mark of the field. */
export type FieldShape =
  /** Marks that stand a second time in the same picture. */
  | { is: 'marks'; at: [x: number, y: number][]; s: number; kind: Kind }
  /** Many equal points: people. */
  | { is: 'points'; at: [x: number, y: number][]; r: number }
  /** Rings of equal points round a middle: residents round a camera. */
  | { is: 'rings'; x: number; y: number; rings: readonly Ring[]; dot: number }
  /** Slips of paper. */
  | { is: 'slips'; at: [x: number, y: number][]; w: number; h: number }
  /** Boxes of alarms, right or wrong. */
  | { is: 'boxes'; at: [x: number, y: number][]; side: number; right: boolean }
  /** A line across a quiet screen. */
  | { is: 'horizon'; x: number; y: number; w: number }
  /** A bar of money: a payer's part, hatched where it is not shown as paid. */
  | { is: 'bar'; x: number; y: number; w: number; h: number; className: 'ink' | 'soft' | 'housing' | 'outline' }
  /** One filter of a search, in its frame; the upper `head` of the frame is left to its name. */
  | { is: 'filter'; what: string; x: number; y: number; w: number; h: number; head: number }
  /** The line of time: what has passed, and above it the ring of the date that was promised, with the way between them. */
  | { is: 'time'; x: number; y: number; w: number; now: number; due: number; r: number }
  /** The ground of a map, as one path; the frame of an alert; the ring round what nothing rang for. */
  | { is: 'path'; d: string; className: 'ground' | 'alert' | 'silent' }
  /** The thin ring round the eye that is followed. */
  | { is: 'ring'; x: number; y: number; r: number };

export interface Placement {
  /** Centres, half widths and kinds of the 2,000 marks. */
  x: Float32Array;
  y: Float32Array;
  s: Float32Array;
  k: Uint8Array;
  shapes: FieldShape[];
  labels: FieldLabel[];
  /** Eyes within the radius look at this point. */
  look?: { x: number; y: number; radius: number };
}

/** The stage of a scene. */
export interface Stage {
  /** Where the field may stand. */
  zone: Box;
  /** Size of a label in the units of the stage. */
  text: number;
  /** Left free for the title, on the cover. */
  hole?: Box;
}

export const emptyPlacement = (): Placement => ({
  x: new Float32Array(MARKS),
  y: new Float32Array(MARKS),
  s: new Float32Array(MARKS),
  k: new Uint8Array(MARKS),
  shapes: [],
  labels: [],
});

export function setMark(placement: Placement, i: number, x: number, y: number, s: number, kind: Kind): void {
  placement.x[i] = x;
  placement.y[i] = y;
  placement.s[i] = kind === NONE ? 0 : s;
  placement.k[i] = kind;
}

/** Marks from `from` on wait unseen in the middle of a box. */
export function hideFrom(placement: Placement, from: number, box: Box): void {
  for (let i = from; i < MARKS; i++) setMark(placement, i, box.x + box.w / 2, box.y + box.h / 2, 0, NONE);
}
