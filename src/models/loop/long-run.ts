/**
 * Where the loop tends, from formulas instead of draws: the long-run share, the exact odds of short runs, and the spread that is the limit when there is no single share.
 * Rule and sources: loop.ts. The polynomial is the one that the authors' code plots (source `ev-ensign-code`).
 */
import { counts, shares, type Area, type Urn } from './loop.ts';

/** Halvings of an interval: enough to use up the digits of a number. */
const HALVINGS = 200;

/** The point where a function that falls below 0 does so. */
function fall(low: number, high: number, value: (at: number) => number): number {
  let [from, to] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2;
    if (value(middle) > 0) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/**
 * The long-run share of the first of two areas, without correction: the root in [0, 1] of
 * (dB − dA) x² + (dA − dB − rA − rB) x + rA, where the expected change of the share turns from plus to minus.
 * @returns null where every share keeps itself (no reports, equal discoveries): then the limit is drawn by chance
 */
export function longRunShare({ found: dA, reported: rA }: Area, { found: dB, reported: rB }: Area): number | null {
  const [a, b, c] = [dB - dA, dA - dB - rA - rB, rA];
  if (a === 0 && b === 0) return null;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  if (b > 0) return (-b - root) / (2 * a);
  return root - b === 0 ? 0 : (2 * c) / (root - b);
}

/** Long-run shares without correction: xᵢ = rᵢ / (S − dᵢ), where S, the growth of the whole record, makes them add up to 1. */
function uncorrected(areas: readonly Area[]): number[] | null {
  const most = Math.max(...areas.map((area) => area.found));
  const part = (total: number, { found, reported }: Area): number => (reported === 0 ? 0 : reported / (total - found));
  const leading = areas.filter((area) => area.found === most);
  const reports = areas.reduce((sum, area) => sum + area.reported, 0);
  if (leading.every((area) => area.reported === 0)) {
    // The area with most to find needs no reports: it takes what the others' reports leave.
    const others = areas.map((area) => part(most, area));
    const rest = 1 - others.reduce((a, b) => a + b, 0);
    if (rest >= 0)
      return leading.length > 1 ? null : areas.map((area, i) => (area === leading[0] ? rest : (others[i] as number)));
  }
  const total = fall(most, most + reports, (at) => areas.reduce((sum, area) => sum + part(at, area), 0) - 1);
  return shares(areas.map((area) => part(total, area)));
}

/** Long-run shares under the correction: every area gains rᵢ + dᵢ m a day, where m is the least of the shares. */
function corrected(areas: readonly Area[]): number[] | null {
  const found = areas.reduce((sum, area) => sum + area.found, 0);
  const reports = areas.reduce((sum, area) => sum + area.reported, 0);
  if (reports === 0) return found === 0 ? null : shares(areas.map((area) => area.found));
  const least = fall(
    0,
    1 / areas.length,
    (m) => Math.min(...areas.map((area) => area.reported + area.found * m)) - m * (reports + found * m),
  );
  return shares(areas.map((area) => area.reported + area.found * least));
}

/**
 * The shares of the record to which every future tends; with forgetting they are where futures are drawn to, without ever settling.
 * @returns null where there is no such point: each future then ends somewhere else
 */
export const longRunShares = ({ areas, correction = false }: Urn): number[] | null =>
  correction ? corrected(areas) : uncorrected(areas);

/** The shape of the limit of a classic Pólya urn, for one area. */
export interface Beta {
  alpha: number;
  beta: number;
}

/**
 * The spread that is the limit when nobody reports and every area yields the same: Beta(a/d, rest/d) for each area.
 * @returns null for every other urn, and for draws by chance, forgetting or correction, which have no such limit
 */
export function betaLimit({ areas, poisson = false, forgetting = 0, correction = false }: Urn, area = 0): Beta | null {
  const found = areas[0]?.found ?? 0;
  if (
    poisson ||
    correction ||
    forgetting > 0 ||
    found === 0 ||
    areas.some((one) => one.reported > 0 || one.found !== found)
  )
    return null;
  const sum = areas.reduce((whole, { records }) => whole + records, 0);
  const own = areas[area]?.records ?? 0;
  return { alpha: own / found, beta: (sum - own) / found };
}

export const betaMean = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);

export const betaVariance = ({ alpha, beta }: Beta): number =>
  (alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));

/** Stirling's series for ln Γ, from x = 10 up; below, by Γ(x) = Γ(x + 1) / x. */
function lnGamma(x: number): number {
  if (x < 10) return lnGamma(x + 1) - Math.log(x);
  return (
    (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5)
  );
}

/** How much of a Beta spread lies below x (the incomplete beta function, by Lentz's way with its continued fraction). */
export function betaBelow({ alpha, beta }: Beta, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaBelow({ alpha: beta, beta: alpha }, 1 - x);
  const tiny = 1e-300;
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let [c, d] = [1, 1 / away(1 - ((alpha + beta) * x) / (alpha + 1))];
  let fraction = d;
  for (let m = 1; m < 1000; m++) {
    for (const term of [
      (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m)),
      (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return (
    (Math.exp(lnGamma(alpha + beta) - lnGamma(alpha) - lnGamma(beta) + alpha * Math.log(x) + beta * Math.log(1 - x)) *
      fraction) /
    alpha
  );
}

/** The share below which the given part of a Beta spread lies. */
export const betaQuantile = (spread: Beta, part: number): number => fall(0, 1, (x) => part - betaBelow(spread, x));

/** One way a short run can end, with its chance. */
export interface Outcome {
  /** How many of an area's discoveries were counted, area by area. */
  counted: number[];
  chance: number;
  shares: number[];
}

/**
 * Every way in which the first `days` days can go, with its exact chance. For short runs and few areas; the mean each day, nothing forgotten.
 * @throws RangeError for draws by chance or forgetting, whose ways cannot be listed
 */
export function outcomes({ areas, poisson = false, forgetting = 0, correction = false }: Urn, days: number): Outcome[] {
  if (poisson || forgetting > 0) throw new RangeError('only the urn without draws and forgetting has outcomes to list');
  const recordsOf = (counted: readonly number[], day: number): number[] =>
    areas.map((area, i) => area.records + (counted[i] as number) * area.found + day * area.reported);
  let ways = new Map<string, { counted: number[]; chance: number }>([['', { counted: areas.map(() => 0), chance: 1 }]]);
  for (let day = 0; day < days; day++) {
    const next: typeof ways = new Map();
    const add = (counted: number[], chance: number): void => {
      const key = counted.join(' ');
      const known = next.get(key);
      if (known) known.chance += chance;
      else if (chance > 0) next.set(key, { counted, chance });
    };
    for (const { counted, chance } of ways.values()) {
      const records = recordsOf(counted, day);
      for (const [i, share] of shares(records).entries()) {
        const kept = correction ? counts(records, i) : 1;
        add(
          counted.map((count, j) => (j === i ? count + 1 : count)),
          chance * share * kept,
        );
        if (kept < 1) add(counted, chance * share * (1 - kept));
      }
    }
    ways = next;
  }
  return [...ways.values()].map(({ counted, chance }) => ({
    counted,
    chance,
    shares: shares(recordsOf(counted, days)),
  }));
}

/** Mean and variance of the share of one area over all outcomes. */
export function spreadOf(ways: readonly Outcome[], area = 0): { mean: number; variance: number } {
  const mean = ways.reduce((sum, way) => sum + way.chance * (way.shares[area] as number), 0);
  return {
    mean,
    variance: ways.reduce((sum, way) => sum + way.chance * ((way.shares[area] as number) - mean) ** 2, 0),
  };
}
