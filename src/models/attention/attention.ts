/**
 * What people at screens can see: attention measured with one, four, six and nine pictures, and how many people a network would ask for.
 *
 *     d(k)  share of events seen on pictures being watched, straight lines between the four measures
 *     w     share of the cameras being watched = min(1, O k / C)
 *     P     chance that an event on a camera taken at random is seen live = w d(k)
 *
 * The measures are rows `ev-a-op-d1`, `-d4`, `-d6`, `-d9`. Above nine pictures nothing was measured, so the model stops there.
 * Left out: a fall of attention with time (reports disagree, rows `ev-a-op-20min` and `ev-a-op-nodecrement`), and that operators choose their cameras by place
 * and hour, so that a real chance is above this one.
 */
import { amount, within } from '../within.ts';

/** Pictures watched at once and the share of events seen, 0 to 1: the rows of the tables, in rising order. */
export type Measures = readonly (readonly [pictures: number, seen: number])[];

/**
 * d(k): share of events seen by one person who watches so many pictures at once.
 * @throws OutOfRange outside of what was measured
 */
export function seen(pictures: number, measures: Measures): number {
  const k = within('the pictures watched at once', pictures, measures[0]?.[0] ?? 1, measures.at(-1)?.[0] ?? 0);
  const above = measures.findIndex(([at]) => at >= k);
  const [high, seenHigh] = measures[above] as Measures[number];
  if (high === k || above === 0) return seenHigh;
  const [low, seenLow] = measures[above - 1] as Measures[number];
  return seenLow + ((k - low) / (high - low)) * (seenHigh - seenLow);
}

export interface Room {
  /** O: people on duty at one time. */
  operators: number;
  /** C */
  cameras: number;
  /** k: pictures each of them watches at once. */
  pictures: number;
}

/** w: share of the cameras being watched, 0 to 1. */
export function watched({ operators, cameras, pictures }: Room): number {
  return Math.min(
    1,
    (amount('the operators', operators) * amount('the pictures', pictures)) /
      within('the cameras', cameras, 1, Number.MAX_VALUE),
  );
}

/** P: chance that an event on a camera taken at random is seen as it happens. */
export const seenLive = (room: Room, measures: Measures): number => watched(room) * seen(room.pictures, measures);

/** People needed at one time to put every camera before someone. */
export const operatorsForAll = ({ cameras, pictures }: Omit<Room, 'operators'>): number =>
  Math.ceil(amount('the cameras', cameras) / within('the pictures', pictures, 1, Number.MAX_VALUE));
