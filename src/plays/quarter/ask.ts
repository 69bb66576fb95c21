/** What the page asks of the worker, and what comes back. */
import type { Watched, Wish } from '../../models/quarter/quarter.ts';
import type { Rule } from '../../models/quarter/rules.ts';
import { alertsOf } from './told.ts';

export interface Question {
  number: number;
  wish: Wish;
  /** With a rule, the answer is only what the rule comes to on that day. */
  rule?: Rule;
}

/** One other day under the same rule. */
export interface OtherDay {
  seed: number;
  caught: boolean;
  falses: number;
}

export interface Answer {
  number: number;
  watched?: Watched;
  other?: OtherDay;
}

export function otherDay(watched: Watched, rule: Rule, { seed, radius }: Wish): OtherDay {
  const judged = alertsOf(watched, rule, radius);
  return { seed, caught: judged.some(({ right }) => right), falses: judged.filter(({ right }) => !right).length };
}
