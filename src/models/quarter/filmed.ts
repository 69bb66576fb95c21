/** The same day, as one of the people filmed: how many cameras, how often, with which mistakes. */
import type { Boxes } from './boxes.ts';
import type { Day } from './day.ts';
import { MOVERS, OFF, STEPS, type Stay } from './measure.ts';

export interface Filmed {
  who: number;
  cameras: number;
  /** Samples of ten seconds spent in the street. */
  outside: number;
  /** Pictures they stood in: two cameras at once count twice. */
  pictures: number;
  /** Pictures in which a box was put round them. */
  boxed: number;
  /** Pictures in which the machine found nothing. */
  missed: number;
  /** Pictures in which they shared one box with someone. */
  merged: number;
  asVehicle: number;
  wrongColour: number;
  /** Second boxes of the same person in the same picture. */
  twice: number;
  /** What they did where they could be filmed, in order. */
  stays: Stay[];
}

/** @param who number of a person */
export function filmedDay(day: Day, boxes: Boxes, who: number): Filmed {
  let [boxed, asVehicle, wrongColour, twice, outside] = [0, 0, 0, 0, 0];
  const cameras = new Set<number>();
  for (let step = 0; step < STEPS; step++) {
    if (day.tracks.x[step * MOVERS + who] === OFF) continue;
    outside++;
    const seen = new Set<number>();
    for (let i = boxes.first[step]!; i < boxes.first[step + 1]!; i++) {
      if (boxes.who[i] !== who) continue;
      const camera = boxes.camera[i]!;
      if (seen.has(camera)) twice++;
      else boxed++;
      seen.add(camera);
      cameras.add(camera);
      if (boxes.kind[i] !== 0) asVehicle++;
      if (boxes.colour[i] !== day.colours[who]) wrongColour++;
    }
  }
  const pictures = boxes.filmed[who]!;
  return {
    who,
    cameras: cameras.size,
    outside,
    pictures,
    boxed,
    missed: pictures - boxed - boxes.lost[who]!,
    merged: boxes.merged[who]!,
    asVehicle,
    wrongColour,
    twice,
    stays: day.stays.filter((stay) => stay.who === who),
  };
}
