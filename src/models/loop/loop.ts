/**
 * A record that feeds itself: the urn model of predictive policing, for two areas or several.
 *
 * Each day one patrol goes to one area, drawn in proportion to the records so far. What it finds there is added to that area's record;
 * what residents report is added wherever it happened, patrol or no patrol:
 *
 *     patrol in i with probability aᵢ / Σ a;   aᵢ += dᵢ where the patrol is;   aⱼ += rⱼ everywhere
 *
 * Variants: draws by chance round the same means (Poisson); forgetting (each record is lost with a small chance each night, at least one stays);
 * correction (the fuller an area already is in the record, the rarer a discovery made there is counted; what is reported always counts).
 *
 * Sources: D. Ensign et al., “Runaway Feedback Loops in Predictive Policing”, PMLR 81, 2018 (source `ev-ensign-2018`), and the authors' code
 * (source `ev-ensign-code`), against which the rule was checked. In their code the correction can drop or rescale reports; here it never does.
 * Several areas are our generalisation: with two it is their rule. Left out: crime that reacts to patrols, borders, travel, kinds of offence,
 * several patrols a day, and a police that sets aside the list.
 */
import { random, type Random } from '../random.ts';

export interface Area {
  /** Records on the first morning; more than 0. */
  records: number;
  /** d: what a patrol finds in a day, if it is there. */
  found: number;
  /** r: what residents report in a day, whatever the patrol does. */
  reported: number;
}

export interface Urn {
  areas: readonly Area[];
  /** Draw what is found and reported by chance round its mean (Poisson), instead of the mean each day. */
  poisson?: boolean;
  /** Share of records forgotten a day, from 0 to a half. */
  forgetting?: number;
  correction?: boolean;
}

/** One area as a reader sets it: its record, and how much really happens there in a day. */
export interface Place {
  records: number;
  rate: number;
}

/**
 * Splits what happens into what only a patrol can find and what residents report.
 * @param reportedShare from 0 (patrols only) to 1 (residents only); the authors' weight of discoveries is 1 less this
 */
export const areasOf = (places: readonly Place[], reportedShare: number): Area[] =>
  places.map(({ records, rate }) => ({ records, found: rate * (1 - reportedShare), reported: rate * reportedShare }));

/** Shares that add up to 1. @throws RangeError when there is nothing to share */
export function shares(amounts: ArrayLike<number>): number[] {
  const list = Array.from(amounts);
  const sum = list.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new RangeError('no share of nothing');
  return list.map((amount) => amount / sum);
}

/** What happened in one day. */
export interface Day {
  visited: number;
  /** What the patrol found, counted or not. */
  found: number;
  counted: boolean;
  reported: number[];
  forgotten: number[];
  /** Records in the evening. */
  records: number[];
}

/** Means above this are refused: the draw by inversion would run out of digits. */
const MOST_A_DAY = 500;
/** Records are forgotten in blocks small enough for the chance of losing none to stay above nil. */
const LOST_AT_ONCE = 500;

/** @throws RangeError saying which number cannot be */
function check({ areas, forgetting = 0 }: Urn): void {
  if (areas.length < 2) throw new RangeError('the loop needs two areas or more');
  for (const { records, found, reported } of areas) {
    if (!(records > 0 && Number.isFinite(records)))
      throw new RangeError(`an area starts with records above 0, got ${records}`);
    for (const mean of [found, reported])
      if (!(mean >= 0 && mean <= MOST_A_DAY))
        throw new RangeError(`a day holds from 0 to ${MOST_A_DAY} records, got ${mean}`);
  }
  if (!(forgetting >= 0 && forgetting <= 0.5))
    throw new RangeError(`forgetting is a share from 0 to 0.5 a day, got ${forgetting}`);
}

/** A Poisson number by inversion: one drawn number from 0 to 1 gives one count. */
function poisson(mean: number, drawn: number): number {
  let chance = Math.exp(-mean);
  let below = chance;
  let count = 0;
  while (drawn >= below && chance > 0) {
    count++;
    chance *= mean / count;
    below += chance;
  }
  return count;
}

/** How many of `whole` records are lost when each is lost with the same chance (binomial, by inversion). */
function lost(whole: number, chance: number, { next }: Random): number {
  const odds = chance / (1 - chance);
  const block = Math.floor(LOST_AT_ONCE / chance);
  let sum = 0;
  for (let left = whole; left > 0; left -= block) {
    const size = Math.min(left, block);
    const drawn = next();
    let mass = (1 - chance) ** size;
    let below = mass;
    let count = 0;
    while (drawn >= below && count < size) {
      count++;
      mass *= ((size - count + 1) / count) * odds;
      below += mass;
    }
    sum += count;
  }
  return sum;
}

/** Chance that a discovery in area `i` is counted under the correction: min over areas of their share, over the share of `i`. */
export function counts(records: ArrayLike<number>, i: number): number {
  let least = Infinity;
  for (let j = 0; j < records.length; j++) least = Math.min(least, records[j] as number);
  return least / (records[i] as number);
}

const drawArea = (records: Float64Array, drawn: number): number => {
  let sum = 0;
  for (const record of records) sum += record;
  const mark = drawn * sum;
  const last = records.length - 1;
  let i = 0;
  for (let upTo = records[0] as number; i < last && mark >= upTo; upTo += records[i] as number) i++;
  return i;
};

/** The one rule, in place. Patrol and correction are drawn every day, so that with one seed two settings meet the same luck. */
function live(
  records: Float64Array,
  { areas, poisson: byChance = false, forgetting = 0, correction = false }: Urn,
  rng: Random,
  day: Day,
): void {
  const visited = drawArea(records, rng.next());
  const counted = rng.next() < (correction ? counts(records, visited) : 1);
  const mean = (areas[visited] as Area).found;
  const found = byChance ? poisson(mean, rng.next()) : mean;
  for (const [i, area] of areas.entries()) {
    const reported = byChance ? poisson(area.reported, rng.next()) : area.reported;
    const evening = (records[i] as number) + reported + (i === visited && counted ? found : 0);
    const forgotten =
      forgetting > 0 && evening > 1 ? Math.min(lost(Math.floor(evening), forgetting, rng), evening - 1) : 0;
    records[i] = evening - forgotten;
    day.reported[i] = reported;
    day.forgotten[i] = forgotten;
    day.records[i] = evening - forgotten;
  }
  day.visited = visited;
  day.found = found;
  day.counted = counted;
}

const blank = ({ areas }: Urn): Day => ({
  visited: -1,
  found: 0,
  counted: false,
  reported: areas.map(() => 0),
  forgotten: areas.map(() => 0),
  records: areas.map((area) => area.records),
});

/** One day more. Nothing given is changed, but for the generator, which has been drawn from. */
export function step(records: readonly number[], urn: Urn, rng: Random): Day {
  check(urn);
  const day = blank(urn);
  live(Float64Array.from(records), urn, rng, day);
  return day;
}

/** One future, day by day; the first entry is day 1. */
export function run(urn: Urn, days: number, seed: number): Day[] {
  check(urn);
  const rng = random(seed);
  const records = Float64Array.from(urn.areas, (area) => area.records);
  return Array.from({ length: days }, () => {
    const day = blank(urn);
    live(records, urn, rng, day);
    return day;
  });
}

/** The seeds of the futures of a run: the first future is the same whether one is drawn or two hundred. */
export function seedsOf(seed: number, futures: number): number[] {
  const { below } = random(seed);
  return Array.from({ length: futures }, () => below(0x100000000));
}

/** Many futures, kept as shares of the record at regular days. */
export interface Futures {
  areas: number;
  /** How many are drawn so far. */
  drawn: number;
  wanted: number;
  /** The days that are kept: 0, every, 2 every, … */
  days: number[];
  /** Share of area `i` on kept day `k` of future `f`: at (f × days.length + k) × areas + i. */
  shares: Float32Array;
}

export interface Unfolding {
  futures: Futures;
  /** Draws up to `count` more futures, so that long work can be done in short tasks. @returns whether any are left to draw */
  more(count: number): boolean;
}

/** @param every days between two kept days; must divide `days` */
export function unfold(
  urn: Urn,
  { days, futures: wanted, seed, every = 1 }: { days: number; futures: number; seed: number; every?: number },
): Unfolding {
  check(urn);
  const { areas } = urn;
  const kept = Array.from({ length: Math.floor(days / every) + 1 }, (_, k) => k * every);
  const futures: Futures = {
    areas: areas.length,
    drawn: 0,
    wanted,
    days: kept,
    shares: new Float32Array(wanted * kept.length * areas.length),
  };
  const seeds = seedsOf(seed, wanted);
  const records = new Float64Array(areas.length);
  const day = blank(urn);
  const keep = (at: number): void => {
    const sum = records.reduce((a, b) => a + b, 0);
    for (let i = 0; i < records.length; i++) futures.shares[at + i] = (records[i] as number) / sum;
  };
  const more = (count: number): boolean => {
    for (const end = Math.min(wanted, futures.drawn + count); futures.drawn < end; futures.drawn++) {
      const rng = random(seeds[futures.drawn] as number);
      areas.forEach((area, i) => (records[i] = area.records));
      let at = futures.drawn * kept.length * areas.length;
      keep(at);
      for (let today = 1; today <= days; today++) {
        live(records, urn, rng, day);
        if (today % every === 0) keep((at += areas.length));
      }
    }
    return futures.drawn < wanted;
  };
  return { futures, more };
}

/** The share of one area in one future, on the kept day `k`. */
export const shareAt = ({ areas, days, shares: kept }: Futures, future: number, area: number, k: number): number =>
  kept[(future * days.length + k) * areas + area] as number;

/** The value below which the given part of a sorted list lies, straight lines between its members. */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  const at = part * (sorted.length - 1);
  const low = Math.floor(at);
  const from = sorted[low] as number;
  return low + 1 < sorted.length ? from + (at - low) * ((sorted[low + 1] as number) - from) : from;
}

/** The shares of one area over the drawn futures on the kept day `k`, from low to high. */
export const across = (futures: Futures, area: number, k: number): Float64Array =>
  Float64Array.from({ length: futures.drawn }, (_, future) => shareAt(futures, future, area, k)).sort();

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}
