/**
 * The three acts of the alarm: a small crowd, the same ten people in a large one, then a machine that errs less. One machine throughout the first two: it finds
 * nine of ten people sought and takes one other in 150 for one of them. Whole people everywhere; the model of the laboratory counts them.
 */
import { alarmsOf, mistakenNeeded, type Counts } from '../../models/alarm/rates.ts';
import { wholeCounts } from '../../models/alarm/whole.ts';
import type { Act, ActAt } from '../acts.ts';
import type { NumberControl } from '../play.ts';

const HUNDRED = 100;
/** People sought in every act, unless the reader lists others. */
const LISTED = 10;
/** Share of those sought that is found: row d-al-a-found. */
const FOUND = 0.9;
/** One other in so many is flagged: the share measured in Berlin's first phase, row ev-a-bln-p1-far, in whole people. */
export const ONE_IN = 150;
/** Who passes in each act. */
export const CROWD = [1000, 100_000, 1_000_000] as const;

/** A rate that was measured, under the name of its words (`rate.<name>`). */
export const RATES: Readonly<Record<string, { oneIn: number; row: string }>> = {
  berlin: { oneIn: ONE_IN, row: 'ev-a-bln-p1-far' },
  older: { oneIn: 1000, row: 'ev-f-old-one-in' },
  long: { oneIn: 6000, row: 'ev-f-npl-one-in' },
  short: { oneIn: 60_000, row: 'ev-f-npl-short-one-in' },
  london: { oneIn: 314_744, row: 'ev-a-met-2025-false' },
};

const guess = (key: string): NumberControl => ({
  kind: 'number',
  key,
  tag: 'yours',
  min: 0,
  max: HUNDRED,
  step: 1,
  start: HUNDRED / 2,
});
const rate = (key: string, start: number): NumberControl => ({
  kind: 'number',
  key,
  tag: 'yours',
  min: 10,
  max: 1_000_000,
  step: 1,
  start,
  stops: [ONE_IN, 1000, 6000, 10_000, 60_000, 100_000, 314_744, 1_000_000],
});

export const acts: readonly [Act, Act, Act] = [
  {
    guess: guess('expected'),
    control: {
      kind: 'number',
      key: 'listed',
      tag: 'yours',
      min: 1,
      max: HUNDRED,
      step: 1,
      start: LISTED,
      stops: [1, 2, 5, 10, 20, 50, 100],
    },
  },
  {
    guess: guess('expectednow'),
    control: {
      kind: 'number',
      key: 'crowd',
      tag: 'yours',
      min: CROWD[0],
      max: CROWD[2],
      step: 1,
      start: CROWD[1],
      stops: [1000, 10_000, 100_000, 1_000_000],
    },
  },
  { guess: rate('needed', 60_000), control: rate('onein', 60_000), follows: true },
];

/** What stands on the stage. */
export interface Seen {
  people: number;
  sought: number;
  /** One other in so many is flagged. */
  oneIn: number;
  counts: Counts;
  alarms: number;
  /** Of 100 alarms, so many are right: whole, rounded; 0 may stand for less than one. */
  ofHundred: number;
}

export function seenAt({ act, value }: ActAt): Seen {
  const moved = Number(value);
  const people = act === 2 ? moved : (CROWD[act - 1] ?? CROWD[2]);
  const sought = act === 1 ? moved : LISTED;
  const oneIn = act === 3 ? moved : ONE_IN;
  const counts = wholeCounts(people, { sought: sought / people, found: FOUND, mistaken: 1 / oneIn });
  const alarms = alarmsOf(counts);
  return { people, sought, oneIn, counts, alarms, ofHundred: Math.round((HUNDRED * counts.right) / alarms) };
}

/** One false alarm in so many others, and half of the alarms are right: two digits that count. */
export function halfAt(people: number): number {
  const needed = mistakenNeeded(0.5, { sought: LISTED / people, found: FOUND });
  if (!needed) throw new RangeError(`nobody is sought among ${people} (give a crowd larger than ${LISTED})`);
  return Number((1 / needed).toPrecision(2));
}
