/** What each alert really was: the machine's alerts beside the lives that were lived. */
import type { Boxes } from './boxes.ts';
import { STEPS, type Deed, type Stay } from './measure.ts';
import { pointedAt, type Alert, type RuleKind } from './rules.ts';

/** What the rules are there for: one deed each. */
export const SOUGHT: Record<RuleKind, Deed> = { gathering: 'fight', entry: 'intrusion', vehicle: 'through-traffic' };

/** An alert and what was there: the deed that most of those pointed at were doing, `passing` if each was about their own business. */
export interface Judged {
  alert: Alert;
  deed: Deed | 'passing';
  right: boolean;
  /** The movers it points at. */
  named: number[];
}

/** Deeds that happen indoors or off the map: nobody is filmed at them. */
const UNSEEN: readonly Deed[] = ['home', 'away', 'work', 'school', 'bakery', 'concert', 'bar'];

/** Steps before and after a deed in which its people come and go: one minute. */
const SLACK = 6;

/** What most of these movers were doing between two steps. */
export function deedOf(
  named: ReadonlySet<number>,
  { from, rang }: { from: number; rang: number },
  sought: Deed,
  stays: readonly Stay[],
): Deed | 'passing' {
  const by = new Map<Deed, Set<number>>();
  for (const stay of stays) {
    if (!named.has(stay.who) || UNSEEN.includes(stay.deed) || stay.from > rang + SLACK || stay.to + SLACK <= from)
      continue;
    by.set(stay.deed, (by.get(stay.deed) ?? new Set()).add(stay.who));
  }
  const there = by.get(sought);
  if (there && there.size * 2 >= named.size) return sought;
  const [first] = [...by].sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || (a < b ? -1 : 1));
  return first && first[1].size * 3 >= named.size ? first[0] : 'passing';
}

/** An alert is right if any part of it points at what the rule is there for. */
export function judge(boxes: Boxes, alert: Alert, count: number, radius: number, stays: readonly Stay[]): Judged {
  const sought = SOUGHT[alert.kind];
  const parts = alert.parts.map((part) => pointedAt(boxes, alert, part, count, radius));
  const deeds = alert.parts.map((part, i) => deedOf(parts[i]!, part, sought, stays));
  const right = deeds.includes(sought);
  return {
    alert,
    deed: right ? sought : deeds[0]!,
    right,
    named: [...new Set(parts.flatMap((part) => [...part]))].sort((a, b) => a - b),
  };
}

/** From the first arrival to the last departure of those who did a deed; `undefined` if nobody did. */
export function spanOf(stays: readonly Stay[], deed: Deed): { from: number; to: number; who: number[] } | undefined {
  const all = stays.filter((stay) => stay.deed === deed);
  if (all.length === 0) return undefined;
  return {
    from: Math.min(...all.map(({ from }) => from)),
    to: Math.min(STEPS, Math.max(...all.map(({ to }) => to))),
    who: [...new Set(all.map(({ who }) => who))],
  };
}
