/**
 * How many alarms are right: the arithmetic of rare things (Bayes’ rule, in counts).
 *
 *     right alarms  TP = N p s        false alarms  FP = N (1 − p) f
 *     missed        FN = N p (1 − s)  left alone    TN = N (1 − p) (1 − f)
 *     precision     TP / (TP + FP) = p s / (p s + (1 − p) f)
 *
 * N is what is examined: faces that pass, or minutes of a camera. Left out: that s and f move together in a real device, where a stricter threshold lowers
 * both; that the same person passes twice; and what an officer does with an alarm.
 * Names of the shares: p is the prevalence (base rate), s the sensitivity, f the false positive rate (FPIR for a watchlist in ISO/IEC 19795).
 */
import { amount, share, within } from '../within.ts';

/** The three shares that decide everything, each from 0 to 1. */
export interface Rates {
  /** p: of all that is examined, the share that is sought. */
  sought: number;
  /** s: of those sought, the share that raises an alarm. */
  found: number;
  /** f: of those not sought, the share that raises an alarm. */
  mistaken: number;
}

/** The four groups. They add up to all that was examined. */
export interface Counts {
  /** Sought, and an alarm (TP). */
  right: number;
  /** Sought, and no alarm (FN). */
  missed: number;
  /** Not sought, and an alarm (FP). */
  false: number;
  /** Not sought, and no alarm (TN). */
  passed: number;
}

/** @throws OutOfRange for a share that is none */
function checked({ sought, found, mistaken }: Rates): Rates {
  return {
    sought: share('the share sought', sought),
    found: share('the share found', found),
    mistaken: share('the share wrongly flagged', mistaken),
  };
}

/**
 * The four groups, in fractions of a unit where it must be.
 * @param examined N: faces, people or camera-minutes
 * @throws OutOfRange for a share outside 0 to 1 or a negative amount
 */
export function counts(examined: number, rates: Rates): Counts {
  const n = amount('what is examined', examined);
  const { sought, found, mistaken } = checked(rates);
  return {
    right: n * sought * found,
    missed: n * sought * (1 - found),
    false: n * (1 - sought) * mistaken,
    passed: n * (1 - sought) * (1 - mistaken),
  };
}

export const alarmsOf = (of: Counts): number => of.right + of.false;
export const soughtOf = (of: Counts): number => of.right + of.missed;
export const everyoneOf = (of: Counts): number => of.right + of.missed + of.false + of.passed;

/**
 * The chance that an alarm is right (positive predictive value).
 * @returns null if nothing raises an alarm: there is then nothing to be right about
 */
export function precision(rates: Rates): number | null {
  const { right, false: mistaken } = counts(1, rates);
  return right + mistaken === 0 ? null : right / (right + mistaken);
}

/** False alarms for one right alarm. @returns null if none is right */
export function falsePerRight(rates: Rates): number | null {
  const { right, false: mistaken } = counts(1, rates);
  return right === 0 ? null : mistaken / right;
}

/**
 * How common the thing must be for half of the alarms to be right: p* = f / (s + f).
 * @returns null if nothing ever raises an alarm
 */
export function breakEven({ found, mistaken }: Omit<Rates, 'sought'>): number | null {
  const rates = checked({ sought: 0, found, mistaken });
  return rates.found + rates.mistaken === 0 ? null : rates.mistaken / (rates.found + rates.mistaken);
}

/**
 * Solved backwards: the share of those not sought that may be flagged, if so many alarms are to be right. f = p s (1 − q) / ((1 − p) q)
 * @param wanted q: the share of alarms that is to be right, above 0
 * @returns a number above 1 where flagging everyone would still be right often enough; null if everyone is sought
 */
export function mistakenNeeded(wanted: number, { sought, found }: Omit<Rates, 'mistaken'>): number | null {
  const rates = checked({ sought, found, mistaken: 0 });
  const q = within('the share of alarms wanted right', wanted, Number.MIN_VALUE, 1);
  return rates.sought === 1 ? null : (rates.sought * rates.found * (1 - q)) / ((1 - rates.sought) * q);
}

/**
 * The chance that a face not sought is taken for someone on a list: 1 − (1 − f₁)^W, near W f₁ while small.
 * @param perPicture f₁: the chance of a false alert for one picture of the list
 * @param pictures W: how many pictures the list holds
 */
export function mistakenOnList(perPicture: number, pictures: number): number {
  const each = share('the chance for one picture', perPicture);
  // 1 − (1 − f)^W loses its digits where f is small: written with logarithms.
  return each === 1
    ? Math.sign(amount('the pictures', pictures))
    : -Math.expm1(amount('the pictures', pictures) * Math.log1p(-each));
}

/** What published counts alone tell: the share of alerts that was false, and so the precision. */
export function ofAlerts(falseAlerts: number, alerts: number): { falseShare: number; precision: number } {
  const all = within('the alerts', alerts, 1, Number.MAX_VALUE);
  const falseShare = within('the false alerts', falseAlerts, 0, all) / all;
  return { falseShare, precision: 1 - falseShare };
}

const MINUTES_A_DAY = 1440;

/** What checking the alarms of a day asks for. */
export interface Load {
  /** Hours of work a day. */
  hours: number;
  /** Posts held round the clock. */
  posts: number;
  /** Seconds from one alarm to the next, evenly spread; null without alarms. */
  everySeconds: number | null;
}

/**
 * @param alarms a day
 * @param minutes to check one
 */
export function checkingLoad(alarms: number, minutes: number): Load {
  const work = amount('the alarms', alarms) * amount('the minutes of a check', minutes);
  return {
    hours: work / 60,
    posts: work / MINUTES_A_DAY,
    everySeconds: alarms === 0 ? null : (MINUTES_A_DAY * 60) / alarms,
  };
}
