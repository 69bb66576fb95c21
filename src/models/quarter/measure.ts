/** What a day is measured in: steps, movers, decimetres, and the deeds that are kept as truth. */
export const STEP_SECONDS = 10;
/** 24 hours. */
export const STEPS = 8640;
/** The day runs from four in the morning to four in the morning, so that an evening is in one piece. */
export const FIRST_HOUR = 4;

export const PEOPLE = 200;
export const VEHICLES = 24;
/** People first, then vehicles. */
export const MOVERS = PEOPLE + VEHICLES;

/** Stands for a mover who is indoors or has left the map. */
export const OFF = -32768;
/** Positions are whole decimetres. */
export const UNIT = 10;

/** Seconds from the start of the day to an hour of the clock; hours after midnight go on from 24. */
export const hour = (clock: number): number => (clock - FIRST_HOUR) * 3600;

export const DEEDS = [
  'home',
  'away',
  'work',
  'school',
  'school-gate',
  'queue',
  'bakery',
  'market',
  'stroll',
  'unloading',
  'stall',
  'cafe',
  'concert',
  'after-concert',
  'goodbye',
  'bar',
  'bar-closing',
  'bus',
  'fight',
  'play',
  'ball',
  'yard-work',
  'cleaning',
  'intrusion',
  'delivery',
  'refuse',
  'through-traffic',
] as const;
export type Deed = (typeof DEEDS)[number];

/** What a mover did from one step to another: the truth that the machine never gets. */
export interface Stay {
  who: number;
  deed: Deed;
  from: number;
  /** One past the last. */
  to: number;
}

/** Positions of all movers, step by step: `x[step * MOVERS + mover]`, in decimetres, `OFF` off the street. */
export interface Tracks {
  x: Int16Array;
  y: Int16Array;
}

/** Of clothes and paint. */
export const COLOURS = ['black', 'white', 'red', 'blue', 'green', 'yellow'] as const;
