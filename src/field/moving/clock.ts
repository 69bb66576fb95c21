/** The scroll is the only clock: which two pictures stand between the reader and how far the first has become the second. Pure. */

/** Half of the part of a step in which its picture rests: 46 % of it, while the caption is read. */
const REST = 0.23;

/** Where a step stands in the page, in pixels, and how many pictures it shows one after the other. */
export interface Step {
  top: number;
  height: number;
  beats: number;
}

const clamp = (value: number, most = 1): number => Math.min(most, Math.max(0, value));

/**
 * How far the story has been read, in pictures: 2.5 is half-way from the third to the fourth.
 * @param line the height in the page at which a step counts as reached
 */
export function placeAt(line: number, steps: readonly Step[]): number {
  let place = 0;
  let first = 0;
  for (const { top, height, beats } of steps) {
    if (top > line) break;
    place = first + clamp((line - top) / height) * beats - 0.5;
    first += beats;
  }
  const pictures = steps.reduce((sum, { beats }) => sum + beats, 0);
  return clamp(place, pictures - 1);
}

export interface Between {
  from: number;
  to: number;
  /** 0 while `from` rests, 1 while `to` does. */
  t: number;
}

/** The two pictures at a place of the story. At rest `from` alone shows: t is 0, or 1 with the next. */
export function between(place: number, pictures: number): Between {
  const from = Math.min(Math.floor(place), pictures - 1);
  const to = Math.min(from + 1, pictures - 1);
  return { from, to, t: clamp((place - from - REST) / (1 - 2 * REST)) };
}

/** A twentieth of a second after the last scroll the picture stands where the scroll says, at any number of frames. */
const LAG = 25;
const SETTLED = 80;

/**
 * The place to show: it follows the scroll by a few frames, so that the steps of a wheel do not show.
 * @param since milliseconds since the last scroll
 * @param frame milliseconds since the last frame, of any length
 */
export function follow(shown: number, target: number, frame: number, since: number): number {
  if (since >= SETTLED) return target;
  const gap = target - shown;
  return Math.abs(gap) < 0.002 ? target : shown + gap * (1 - Math.exp(-frame / LAG));
}

/** Slow at both ends. */
export const ease = (t: number): number => t * t * (3 - 2 * t);
