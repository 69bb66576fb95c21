/**
 * Small pictures of a mark as coverage of pixels, worked out from the distance to its lines: no canvas is asked for them, none is read back.
 * Made when first needed, for each kind, size, opening of the lid and way of looking.
 */
import { CROWD, FILE, NONE, OPEN, SCREEN, SHUT } from '../marks.ts';

/** Openings of a lid that have a picture, shut not counted. */
export const LIDS = 4;
/** Ways to look: straight, and two distances in so many directions. */
const DIRECTIONS = 16;
export const GAZES = 1 + 2 * DIRECTIONS;

/** Height of the lids by the half width; the pupil by the same; how far it looks sideways and up. */
const LID = 0.67;
const PUPIL = 0.43;
const [SIDEWAYS, UP] = [0.32, 0.16];
/** Distance, in pixels, at which an eye looks straight at the reader's hand. */
const NEAR = 90;

/** The way to look for an offset of what is looked at, in pixels. */
export function gazeAt(dx: number, dy: number): number {
  const reach = Math.min(1, Math.hypot(dx, dy) / NEAR);
  if (reach < 0.3) return 0;
  const direction = (Math.round((Math.atan2(dy, dx) * DIRECTIONS) / (2 * Math.PI)) + DIRECTIONS) % DIRECTIONS;
  return (reach < 0.75 ? 1 : 1 + DIRECTIONS) + direction;
}

/** Where the pupil stands for a way of looking, in half widths of the eye. */
export function pupilAt(gaze: number): [x: number, y: number] {
  if (gaze === 0) return [0, 0];
  const far = gaze <= DIRECTIONS ? 0.5 : 1;
  const angle = ((gaze - 1) % DIRECTIONS) * ((2 * Math.PI) / DIRECTIONS);
  return [far * Math.cos(angle) * SIDEWAYS, far * Math.sin(angle) * UP];
}

export interface Sprite {
  w: number;
  h: number;
  /** Coverage of each pixel, 0 to 255. */
  cover: Uint8Array;
}

const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
const coverage = (depth: number): number => (depth <= 0 ? 0 : depth >= 1 ? 255 : Math.round(depth * 255));

/** Width of a mark's line in device pixels. */
function lineOf(kind: number, s: number, ratio: number): number {
  if (kind === OPEN) return clamped(s * 0.175, 0.8 * ratio, 5 * ratio);
  if (kind === SHUT) return clamped(s * 0.16, 0.9 * ratio, 4 * ratio);
  return clamped(s * 0.15, ratio, 2 * ratio);
}

/** Distance from a point to the lid with this height in the middle, along its normal. */
function toLid(x: number, y: number, s: number, height: number): number {
  if (Math.abs(x) > s) return Math.hypot(Math.abs(x) - s, y);
  const at = height * (1 - (x / s) ** 2);
  const slope = (2 * height * x) / (s * s);
  return Math.abs(y - at) / Math.sqrt(1 + slope * slope);
}

/**
 * @param s half width in device pixels
 * @param lid opening, 0 to LIDS
 * @param gaze way of looking, below GAZES
 * @param ratio device pixels to one of CSS
 */
export function sprite(kind: number, s: number, lid: number, gaze: number, ratio: number): Sprite {
  if (kind === NONE || s <= 0) return { w: 0, h: 0, cover: new Uint8Array(0) };
  const open = Math.max(lid, 0.3) / LIDS;
  const line = lineOf(kind, s, ratio);
  const tall = s * LID * open;
  const [pupilX, pupilY] = pupilAt(gaze);
  const pupil = kind === OPEN && open > 0.3 ? s * PUPIL * Math.min(1, open * 1.2) : 0;
  const half = line / 2 + 0.5;
  /** How deep inside the sign a point lies, in pixels from its edge: 1 is wholly inside. */
  const depth = (x: number, y: number): number => {
    switch (kind) {
      case SCREEN:
        return Math.min(s + 0.5 - Math.abs(x), s * 0.62 * open + 0.5 - Math.abs(y));
      case CROWD:
        return s * open + 0.5 - Math.hypot(x, y);
      case FILE: {
        const [dx, dy] = [Math.abs(x) - s * 0.6, Math.abs(y) - s * 0.75 * open];
        const edge = Math.max(dx, dy);
        return half - Math.abs(edge);
      }
      case SHUT:
        return half - toLid(x, y, s * 0.82, s * 0.45);
      default:
        return Math.max(
          half - toLid(x, Math.abs(y), s, tall),
          pupil > 0 ? pupil + 0.5 - Math.hypot(x - pupilX * s, y - pupilY * s * open) : 0,
        );
    }
  };
  const [w, h] = [2 * Math.ceil(s + half), 2 * Math.ceil(Math.max(tall, s * 0.75) + half)];
  const cover = new Uint8Array(w * h);
  for (let v = 0, i = 0; v < h; v++)
    for (let u = 0; u < w; u++, i++) cover[i] = coverage(depth(u + 0.5 - w / 2, v + 0.5 - h / 2));
  return { w, h, cover };
}
