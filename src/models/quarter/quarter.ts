/** The quarter as a whole: a day is lived, watched and counted. All of it follows from a seed, the rates of the machine and the radius of the gathering rule. */
import type { Boxes, DetectorSettings } from './boxes.ts';
import { filmedBy } from './cameras.ts';
import { liveInSlices, type Day } from './day.ts';
import { watchInSlices } from './detector.ts';
import { countInSlices, type Counts } from './rules.ts';

export interface Watched {
  day: Day;
  boxes: Boxes;
  counts: Counts;
  /** Of each square of the grid, the cameras that film it, as bits. */
  views: Uint16Array;
}

export interface Wish {
  seed: number;
  detector: DetectorSettings;
  /** Metres within which boxes are a gathering. */
  radius: number;
}

export function* quarterInSlices({ seed, detector, radius }: Wish): Generator<undefined, Watched> {
  const day = yield* liveInSlices(seed);
  const boxes = yield* watchInSlices(day, detector);
  return { day, boxes, counts: yield* countInSlices(boxes, radius), views: filmedBy() };
}
