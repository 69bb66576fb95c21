/** From a state and the futures drawn for it to the numbers that the picture and the words show: whole patrols of a hundred, so that what is added up adds up. */
import { betaLimit, betaQuantile, longRunShares, type Beta } from '../../models/loop/long-run.ts';
import {
  across,
  meanOf,
  quantile,
  run,
  seedsOf,
  shareAt,
  shares,
  unfold,
  type Day,
  type Futures,
  type Unfolding,
} from '../../models/loop/loop.ts';
import { numberOf, type State } from '../play.ts';
import { dayOf, daysIn, futuresIn, lookOf, placesOf, truthOf, urnOf } from './loop.ts';

/** The middle eight futures of ten. */
const LOW = 0.1;
const HIGH = 0.9;
export const OF = 100;
/** Up to this many futures are drawn one by one; more make a fan, with a few lines over it. */
const LINES = 10;
const OVER_THE_FAN = 5;
/** Points of a line over the whole time. */
const POINTS = 100;

export type Limit =
  | { kind: 'line'; at: number }
  /** As records are forgotten, futures are drawn to it and never settle. */
  | { kind: 'drawn'; at: number }
  | { kind: 'spread'; low: number; high: number; beta: Beta }
  | { kind: 'none' };

interface Fan {
  low: number[];
  quarter: number[];
  mean: number[];
  half: number[];
  high: number[];
}

export interface View {
  day: number;
  days: number;
  wanted: number;
  drawn: number;
  seed: number;
  /** Index of the area looked at. */
  look: number;
  /** Of a hundred, area by area. */
  truth: number[];
  start: number[];
  /** The mean of the drawn futures on the day looked at. */
  record: number[];
  /** Of a hundred, for the area looked at: between these lie eight futures in ten. */
  low: number;
  high: number;
  /** Futures differ by chance; their mean leaves the truth by bias. Null where one future cannot tell. */
  chance: number | null;
  bias: number | null;
  /** How far the mean may lie off by the draw alone: two standard errors. */
  margin: number;
  /** Whether the bias is more than that. */
  clear: boolean;
  limit: Limit;
  /** Shares, not rounded, for the drawing. */
  exact: { truth: number; mean: number; low: number; high: number };
  /** The days that the lines pass through, up to the day looked at. */
  through: number[];
  lines: number[][];
  /** Bands of the fan along those days, and its mean; empty for few futures. */
  fan: Fan | null;
  /** All drawn futures on the day looked at, from low to high. */
  ends: number[];
  /** Where the one patrol of each day went, for a single future over a short time. */
  patrols: number[] | null;
}

/** Shares as whole parts of a hundred that add up to it: the largest remainders are rounded up. */
export function ofHundred(parts: readonly number[]): number[] {
  const floors = parts.map((part) => Math.floor(part * OF + 1e-9));
  const order = parts
    .map((part, i) => ({ i, rest: part * OF - (floors[i] as number) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  const left = OF - floors.reduce((a, b) => a + b, 0);
  for (const { i } of order.slice(0, left)) floors[i] = (floors[i] as number) + 1;
  return floors;
}

/** Starts drawing the futures of a state. Nothing is drawn until `more` is called. */
export const unfoldState = (state: State): Unfolding =>
  unfold(urnOf(state), { days: daysIn(state), futures: futuresIn(state), seed: numberOf(state, 'seed') });

/** The first future of a state, day by day. */
export const firstFuture = (state: State): Day[] =>
  run(urnOf(state), daysIn(state), seedsOf(numberOf(state, 'seed'), 1)[0] ?? 0);

function limitOf(state: State, look: number): Limit {
  const urn = urnOf(state);
  const at = longRunShares(urn)?.[look];
  if (at !== undefined) return { kind: urn.forgetting ? 'drawn' : 'line', at };
  const beta = betaLimit(urn, look);
  return beta
    ? { kind: 'spread', low: betaQuantile(beta, LOW), high: betaQuantile(beta, HIGH), beta }
    : { kind: 'none' };
}

const fanAlong = (sorted: readonly Float64Array[]): Fan => ({
  low: sorted.map((one) => quantile(one, LOW)),
  quarter: sorted.map((one) => quantile(one, 0.25)),
  mean: sorted.map((one) => meanOf(one)),
  half: sorted.map((one) => quantile(one, 0.75)),
  high: sorted.map((one) => quantile(one, HIGH)),
});

const fans = new WeakMap<Futures, { key: string; fan: Fan }>();

/** The fan over the whole time, worked out once for the futures drawn so far: while days pass, it is only cut. */
function wholeFan(futures: Futures, look: number, every: number): Fan {
  const key = `${futures.drawn} ${look} ${every}`;
  const known = fans.get(futures);
  if (known?.key === key) return known.fan;
  const fan = fanAlong(futures.days.filter((day) => day % every === 0).map((day) => across(futures, look, day)));
  fans.set(futures, { key, fan });
  return fan;
}

/** The fan up to the day looked at, on which the futures stand at `ends`. */
function fanUpTo(futures: Futures, look: number, every: number, points: number, ends: Float64Array): Fan {
  const [whole, last] = [wholeFan(futures, look, every), fanAlong([ends])];
  const cut = (key: keyof Fan): number[] => [...whole[key].slice(0, points - 1), ...last[key]];
  return { low: cut('low'), quarter: cut('quarter'), mean: cut('mean'), half: cut('half'), high: cut('high') };
}

const meansOn = (futures: Futures, k: number): number[] =>
  Array.from({ length: futures.areas }, (_, area) => meanOf(across(futures, area, k)));

/** @param futures with at least one future drawn */
export function viewOf(state: State, futures: Futures): View {
  const [day, days, look] = [dayOf(state), daysIn(state), lookOf(state)];
  const every = Math.max(1, Math.round(days / POINTS));
  const through = Array.from({ length: Math.floor(day / every) + 1 }, (_, k) => k * every);
  if (through.at(-1) !== day) through.push(day);

  const means = meansOn(futures, day);
  const ends = across(futures, look, day);
  const [truth, record] = [ofHundred(truthOf(state)), ofHundred(means)];
  const start = ofHundred(shares(placesOf(state).map(({ records }) => records)));
  const [low, high] = [quantile(ends, LOW), quantile(ends, HIGH)];
  const alone = futures.drawn === 1;
  const whole = (share: number): number => Math.round(share * OF);
  const bias = (record[look] as number) - (truth[look] as number);
  const mean = means[look] as number;
  const variance = meanOf(ends.map((share) => (share - mean) ** 2));
  const margin = Math.ceil(2 * Math.sqrt(variance / ends.length) * OF - 1e-6);
  return {
    day,
    days,
    wanted: futures.wanted,
    drawn: futures.drawn,
    seed: numberOf(state, 'seed'),
    look,
    truth,
    start,
    record,
    low: whole(low),
    high: whole(high),
    chance: alone ? null : whole(high) - whole(low),
    bias: alone ? null : bias,
    margin,
    clear: !alone && Math.abs(bias) > margin,
    limit: limitOf(state, look),
    exact: { truth: truthOf(state)[look] as number, mean, low, high },
    through,
    lines: Array.from({ length: futures.drawn > LINES ? OVER_THE_FAN : futures.drawn }, (_, future) =>
      through.map((k) => shareAt(futures, future, look, k)),
    ),
    fan: futures.drawn > LINES ? fanUpTo(futures, look, every, through.length, ends) : null,
    ends: [...ends],
    patrols: null,
  };
}

/** The view of a single future over a short time shows where each patrol went. */
const MOST_PATROLS = 60;
export const withPatrols = (view: View, days: readonly Day[]): View =>
  view.wanted === 1 && view.days <= MOST_PATROLS
    ? { ...view, patrols: days.slice(0, view.day).map(({ visited }) => visited) }
    : view;

/** A task draws futures for this long, in ms; the rest of the fifty that a slow phone may take is for the picture. */
export const TASK = 8;

const memo = new Map<string, View>();

/** Works a view out in steps of one future each; once it is done, `wholeView` has it at once. */
export function* viewInSteps(state: State): Generator<void> {
  const key = JSON.stringify(state);
  if (memo.has(key)) return;
  const { futures, more } = unfoldState(state);
  while (more(1)) yield;
  memo.set(key, withPatrols(viewOf(state, futures), firstFuture(state)));
}

/** The view of a state, all its futures drawn at once: for the page at build, for tests, and for acts that nothing was worked out for yet. */
export function wholeView(state: State): View {
  for (const step of viewInSteps(state)) void step;
  return memo.get(JSON.stringify(state)) as View;
}
