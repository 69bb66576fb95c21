/** The marks between two pictures. Pure: the same two placements and the same moment give the same frame. */
import { MARKS, NONE } from '../marks.ts';
import type { Placement } from '../placement.ts';
import { ease } from './clock.ts';

/** Marks of one moment; `lid` says how far an eye is open, `moving` which marks are under way. */
export interface Frame {
  x: Float32Array;
  y: Float32Array;
  s: Float32Array;
  k: Uint8Array;
  lid: Float32Array;
  moving: Uint8Array;
}

export const emptyFrame = (): Frame => ({
  x: new Float32Array(MARKS),
  y: new Float32Array(MARKS),
  s: new Float32Array(MARKS),
  k: new Uint8Array(MARKS),
  lid: new Float32Array(MARKS),
  moving: new Uint8Array(MARKS),
});

/** The last mark starts so much later than the first: a part of the way. */
const STAGGER = 0.12;
/** Ways bend by so much of their length, so that marks that change places do not meet. */
const BEND = 0.07;

/**
 * Fills `frame` with the marks at `t`, 0 at `a` and 1 at `b`. A mark that stands in one picture alone comes or goes where it stands; one that becomes something else
 * shuts half-way and opens as the other. So no moment shows a mark that is in neither.
 * @param lift by how many pixels the page has carried `a` up, as the cover with its title
 */
export function blend(frame: Frame, a: Placement, b: Placement, t: number, lift = 0): void {
  const { x, y, s, k, lid, moving } = frame;
  for (let i = 0; i < MARKS; i++) {
    const late = (i / MARKS) * STAGGER;
    const e = ease(Math.min(1, Math.max(0, (t - late) / (1 - STAGGER))));
    const [ka, kb] = [a.k[i]!, b.k[i]!];
    const one = ka === NONE ? b : a;
    const other = kb === NONE ? a : b;
    const top = one.y[i]! - (one === a ? lift : 0);
    const [dx, dy] = [other.x[i]! - one.x[i]!, other.y[i]! - (other === a ? lift : 0) - top];
    const bend = e > 0 && e < 1 ? Math.sin(e * Math.PI) * BEND * (i % 2 === 0 ? -1 : 1) : 0;
    x[i] = one.x[i]! + dx * e - dy * bend;
    y[i] = top + dy * e + dx * bend;
    s[i] = a.s[i]! + (b.s[i]! - a.s[i]!) * e;
    k[i] = ka === NONE ? kb : kb === NONE || e < 0.5 ? ka : kb;
    lid[i] = ka === kb || ka === NONE || kb === NONE ? 1 : Math.abs(1 - 2 * e);
    moving[i] = e > 0 && e < 1 && (dx !== 0 || dy !== 0 || a.s[i] !== b.s[i]) ? 1 : 0;
  }
}
