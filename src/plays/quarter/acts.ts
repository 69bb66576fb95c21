/**
 * The three acts of the duty officer: will the rule ring for the fight, the rule is the reader's, and the same rule on ten other days; then the first day once
 * more, as one of those filmed. One number of the rule moves; what each comes to is worked out at build (`cast.ts`), so that the acts never wait.
 */
import type { Deed } from '../../models/quarter/measure.ts';
import type { Act, ActAt } from '../acts.ts';

/** What happens in the day where people stand together, in the order of the clock. */
export const GATHERINGS = [
  'unloading',
  'queue',
  'school-gate',
  'market',
  'cafe',
  'after-concert',
  'goodbye',
  'bus',
  'bar-closing',
  'fight',
] as const satisfies readonly Deed[];
export type Gathering = (typeof GATHERINGS)[number];

/** The rule of the first act: people at least. */
export const FIRST = 6;
/** The rules that can be set, by the number of people. */
export const LEAST = 3;
export const MOST = 10;
/** The rule for a reader who has set none: the strictest that rings for the fight. */
const OWN = 4;
/** How many other days the rule is tried on. */
export const OTHER_DAYS = 10;
/** The person whose day is walked, as people are numbered on the page. */
export const WHO = 148;
/** Moments of that day, in hours after midnight: at home, and wherever the person can be filmed. */
export const MOMENTS = [7.5, 7.75, 8, 8.25, 10, 10.25, 10.5, 15.75, 16, 16.25, 16.5, 16.75, 28] as const;

export const acts: readonly [Act, Act, Act] = [
  {
    guess: { kind: 'choice', key: 'fightrings', tag: 'yours', options: ['yes', 'no'], start: '' },
    control: null,
  },
  {
    guess: { kind: 'number', key: 'atleast', tag: 'yours', min: LEAST, max: MOST, step: 1, start: 5 },
    control: { kind: 'number', key: 'needed', tag: 'yours', min: LEAST, max: MOST, step: 1, start: OWN },
    follows: true,
  },
  {
    guess: { kind: 'number', key: 'fights', tag: 'yours', min: 0, max: OTHER_DAYS, step: 1, start: 5 },
    control: {
      kind: 'number',
      key: 'hour',
      tag: 'yours',
      min: MOMENTS[0],
      max: 28,
      step: 0.25,
      start: MOMENTS[0],
      stops: MOMENTS,
    },
  },
];

/** A place in metres, in tenths. */
export type Spot = readonly [x: number, y: number];

/** The rule of the acts: metres within which it counts people. */
export const RADIUS = 5;

/** Of a group, where most of its people stand within so many metres of one of them, and how many. */
export function mostTogether(spots: readonly Spot[], radius: number): { spot: Spot; people: number } {
  const counts = spots.map(([x, y]) => spots.filter(([ox, oy]) => Math.hypot(ox - x, oy - y) <= radius).length);
  const people = Math.max(0, ...counts);
  return { spot: spots[counts.indexOf(people)] ?? [0, 0], people };
}

/** What one rule comes to on the first day and on ten others. */
export interface Ringing {
  /** How often it rang for each gathering, in their order. */
  times: readonly number[];
  /** Of ten other days: whether it rang for the fight, and how often for something else. */
  days: readonly (readonly [caught: 0 | 1, falses: number])[];
  /** Alerts that point at the person whose day is walked: number of the gathering, and the hour. */
  named: readonly (readonly [gathering: number, hour: number])[];
}

/** A moment of the walked day. */
export interface Moment {
  /** Where the person stands; null indoors. */
  spot: Spot | null;
  deed: Deed;
  pictures: number;
  /** Points of its ways passed by then. */
  walked: number;
  /** Cameras that have filmed the person by then, as bits. */
  cameras: number;
}

/** All that the acts need of the model: made at build, read by the script. */
export interface Cast {
  /** Where the people of each gathering stand, when most of them are there. */
  people: readonly (readonly Spot[])[];
  /** By the number of people of the rule, from `LEAST` on. */
  rules: readonly Ringing[];
  fight: { hour: number; people: number; minutes: number; /** Most that one camera counted. */ counted: number };
  /** The ways of the person in the street, each from door to door. */
  ways: readonly (readonly Spot[])[];
  moments: readonly Moment[];
}

/** The rule in force: people at least. */
export const neededAt = ({ act, value, guess, step, before }: ActAt): number =>
  act === 1
    ? FIRST
    : act === 2
      ? Number(step === 'predict' ? guess : value)
      : typeof before === 'number'
        ? before
        : OWN;

export const ringingOf = (cast: Cast, needed: number): Ringing =>
  cast.rules[Math.min(MOST, Math.max(LEAST, Math.round(needed))) - LEAST] as Ringing;

/** The moment of the walk that the clock stands at, the last one passed. */
export const momentOf = (cast: Cast, hour: number): Moment =>
  cast.moments[
    Math.max(
      0,
      MOMENTS.findLastIndex((moment) => moment <= hour),
    )
  ] as Moment;
