/** From settings to everything that is said: the counts in each box, the sentences, the line of the table of runs. Pure; the page and the script use the same. */
import {
  alarmsOf,
  breakEven,
  mistakenNeeded,
  precision,
  soughtOf,
  type Counts,
  type Rates,
} from '../../models/alarm/rates.ts';
import { streetYear } from '../../models/alarm/street.ts';
import { crowdFor, wholeCounts } from '../../models/alarm/whole.ts';
import { operatorsForAll, seenLive } from '../../models/attention/attention.ts';
import { percent } from '../../i18n/format.ts';
import { numberOf, type State } from '../play.ts';
import type { Say } from '../say.ts';
import { crowdCells, lensCells, type Group } from './field.ts';
import { MILLION, percentOn, ratesOf, roomOf, SEEN, streetOf } from './alarm.ts';

const HUNDRED = 100;
/** Fewer alarms than this are given as counts alone (the house rule for few cases). */
const FEW = 30;

/** Two digits that count, as the house rule for derived figures says; whole from a hundred on. */
export const rounded = (value: number): number =>
  Math.abs(value) >= HUNDRED ? Math.round(value) : Number(value.toPrecision(2));

/** A share in per cent: two digits that count on the side that is smaller, so that nearly all is never all. */
const share = (value: number): number =>
  Number((value > HUNDRED / 2 ? HUNDRED - rounded(HUNDRED - value) : rounded(value)).toFixed(4));

export interface Seen {
  people: number;
  counts: Counts;
  /** Share of alarms that is right, from the rates; null without alarms. */
  precision: number | null;
}

export function seenOf(state: State): Seen {
  const rates = ratesOf(state);
  const people = crowdFor(rates);
  return { people, counts: wholeCounts(people, rates), precision: precision(rates) };
}

/** The nine numbers of tree and table, by name. */
export function boxes({
  people,
  counts,
}: Seen): Record<'people' | 'sought' | 'others' | 'alarms' | 'quiet' | Group, number> {
  const sought = soughtOf(counts);
  return {
    people,
    sought,
    others: people - sought,
    ...counts,
    alarms: alarmsOf(counts),
    quiet: counts.missed + counts.passed,
  };
}

/** Shares in per cent, as an optional layer: each out of the box it comes from. */
function percentages(seen: Seen, say: Say): Record<string, string> {
  const box = boxes(seen);
  const of = (part: number, whole: number): string =>
    whole === 0 ? '–' : percent(share((part / whole) * HUNDRED), say.locale);
  return {
    'pct.sought': of(box.sought, box.people),
    'pct.others': of(box.others, box.people),
    'pct.right': of(box.right, box.sought),
    'pct.missed': of(box.missed, box.sought),
    'pct.false': of(box.false, box.others),
    'pct.passed': of(box.passed, box.others),
    'pct.alarms': of(box.right, box.alarms),
  };
}

/** "10,000 people"; in French a round million takes "de": "1 000 000 de personnes". */
export const peopleWords = (people: number, say: Say): string => say.count('crowd', people);

/** How often an alarm is right, in words that suit the count. */
function rightly({ counts, precision: right }: Seen, say: Say): string {
  const alarms = alarmsOf(counts);
  if (right === null || alarms === 0) return '';
  if (counts.right === 0) return say('state.noneright');
  if (alarms < FEW) return '';
  return right < 0.5
    ? say('state.onein', { n: rounded(1 / right) })
    : say('state.per', { hundred: HUNDRED, n: share(right * HUNDRED) });
}

/** The paragraph that says where things stand. */
export function stateWords(seen: Seen, say: Say): string {
  const { people, counts } = seen;
  const alarms = alarmsOf(counts);
  return [
    say.count('state.crowd', soughtOf(counts), { people: peopleWords(people, say) }),
    alarms === 0
      ? say('peralarm.none')
      : say.count('state.alarms', alarms, { right: counts.right, wrong: counts.false }),
    soughtOf(counts) > 0 ? say.count('state.missed', counts.missed) : '',
    rightly(seen, say),
  ]
    .filter(Boolean)
    .join(' ');
}

function backwards(state: State, say: Say): string[] {
  const rates = ratesOf(state);
  const needed = neededOf(state);
  const at = { million: MILLION, hundred: HUNDRED };
  const half = breakEven(rates);
  const halfWords = half === null || half === 0 ? [] : [say('back.half', { ...at, n: rounded(half * MILLION) })];
  if (needed === null || needed > 1) return [say('back.any'), ...halfWords];
  if (needed === 0) return [say('back.never')];
  const values = {
    ...at,
    sought: numberOf(state, 'sought'),
    found: numberOf(state, 'found'),
    wanted: numberOf(state, 'wanted'),
    n: rounded(needed * MILLION),
    onein: Math.round(1 / needed),
  };
  const times = rates.mistaken / needed;
  return [
    say('back.rate', values),
    ...(times >= 1.05 ? [say('back.less', { n: rounded(times) })] : times < 0.95 ? [say('back.more')] : []),
    ...halfWords,
  ];
}

/** The share wrongly flagged at which as many alarms are right as the reader wants, 0 to 1 or more; null where none is needed. */
export const neededOf = (state: State): number | null =>
  mistakenNeeded(numberOf(state, 'wanted') / HUNDRED, ratesOf(state));

const everyWords = (seconds: number, say: Say): string =>
  seconds < 90 ? say('every.seconds', { n: rounded(seconds) }) : say('every.minutes', { n: rounded(seconds / 60) });

function streetWords(state: State, say: Say): string[] {
  const year = streetYear(streetOf(state));
  const { hours, posts, everySeconds } = year.load;
  return [
    say('street.year', { incidents: year.incidents, found: year.found, missed: year.missed, wrong: year.false }),
    year.alarms === 0
      ? say('street.quiet')
      : year.oneRightIn === null
        ? say('street.noneright')
        : say('street.onein', { n: rounded(year.oneRightIn) }),
    everySeconds === null
      ? ''
      : say('street.load', {
          alarms: Math.round(year.alarmsADay),
          every: everyWords(everySeconds, say),
          hours: rounded(hours),
          posts: say.count('posts', rounded(posts)),
        }),
  ].filter(Boolean);
}

function roomWords(state: State, say: Say): string[] {
  const room = roomOf(state);
  const live = seenLive(room, SEEN);
  return [
    live === 0
      ? say('room.none')
      : say('room.live', {
          watched: Math.min(room.cameras, room.operators * room.pictures),
          cameras: room.cameras,
          n: rounded(1 / live),
        }),
    say('room.all', { n: operatorsForAll(room) }),
  ];
}

/** Sentences of the parts that open: worked out only while they are in sight. */
export const foldedSlots: Record<string, (state: State, say: Say) => string> = {
  back: (state, say) => backwards(state, say).join(' '),
  street: (state, say) => streetWords(state, say).join(' '),
  room: (state, say) => roomWords(state, say).join(' '),
};

/** Text of each place that is always in sight, by its name in `data-slot`. */
export function slots(state: State, say: Say): Record<string, string> {
  const seen = seenOf(state);
  const box = boxes(seen);
  const perDot = crowdCells(seen.people, 'wide').per;
  const perSquare = lensCells(seen.counts, 'wide').per;
  return {
    ...Object.fromEntries(Object.entries(box).map(([name, value]) => [name, say.number(value)])),
    ...(percentOn(state)
      ? percentages(seen, say)
      : Object.fromEntries(Object.keys(percentages(seen, say)).map((name) => [name, '']))),
    dot: perDot === 1 ? say('dot.one') : say('dot.many', { n: perDot }),
    square: perSquare === 1 ? say('square.one') : say('square.many', { n: perSquare }),
    peralarm: box.alarms === 0 ? say('peralarm.none') : say('peralarm.say', { n: box.false, all: box.alarms }),
    perface: say('perface.say', { n: box.false, all: box.others }),
  };
}

/** What is said of a group when a reader walks to it. */
export function walkWords(group: Group | 'alarms', seen: Seen, say: Say): string {
  const box = boxes(seen);
  const all = group === 'alarms' ? box.right : group === 'right' || group === 'missed' ? box.sought : box.others;
  return say(`walk.${group}`, { n: box[group], all });
}

export const altWords = (seen: Seen, say: Say): string => {
  const box = boxes(seen);
  return say('alt', { people: peopleWords(box.people, say), sought: box.sought, alarms: box.alarms, right: box.right });
};

const RATES = ['sought', 'found', 'mistaken'] as const;
const STREET_KEYS = ['cameras', 'followed', 'looks', 'minutes'];
const ROOM_KEYS = ['operators', 'pictures'];

/** One sentence of cause and effect, for a change that has settled; null if nothing was changed that is told here. */
export function saidWords(state: State, before: State, say: Say): string | null {
  const changed = Object.keys(state).filter((key) => state[key] !== before[key]);
  const rates = RATES.filter((key) => changed.includes(key));
  if (rates.length > 0) {
    const [now, then] = [seenOf(state), seenOf(before)];
    const values = {
      people: peopleWords(now.people, say),
      right: now.counts.right,
      alarms: alarmsOf(now.counts),
      oldright: then.counts.right,
      oldalarms: alarmsOf(then.counts),
    };
    const result = say(now.people === then.people ? 'result' : 'result.crowd', values);
    const [key = ''] = rates;
    return rates.length > 1
      ? say('said.several', { result })
      : say(`said.${key}.${numberOf(state, key) > numberOf(before, key) ? 'up' : 'down'}`, { result });
  }
  const of = (words: (of: State, say: Say) => string[], part: number): string =>
    say('said.street', { now: words(state, say)[part] ?? '', before: words(before, say)[part] ?? '' });
  if (changed.some((key) => STREET_KEYS.includes(key))) return of(streetWords, changed.includes('minutes') ? 2 : 1);
  if (changed.some((key) => ROOM_KEYS.includes(key))) return of(roomWords, 0);
  if (changed.includes('wanted'))
    return say('said.wanted', {
      wanted: numberOf(state, 'wanted'),
      hundred: HUNDRED,
      n: rounded((neededOf(state) ?? 0) * MILLION),
      million: MILLION,
    });
  return changed.includes('percent') ? say('said.percent') : null;
}

/** Heads of the table of runs, and the line of a state. */
export const RUN_HEADS = ['sought', 'found', 'mistaken', 'people', 'right', 'false', 'missed', 'per'] as const;

export function runOf(state: State): (string | number)[] {
  const seen = seenOf(state);
  const { counts, people } = seen;
  return [
    numberOf(state, 'sought'),
    rounded(numberOf(state, 'found')),
    rounded(numberOf(state, 'mistaken')),
    people,
    counts.right,
    counts.false,
    counts.missed,
    seen.precision === null ? '–' : share(seen.precision * HUNDRED),
  ];
}

/** Right alarms of all alarms in the reader's crowd, at other rates. */
export function hereWords(rates: Rates, say: Say): string {
  const counts = wholeCounts(crowdFor(rates), rates);
  return say('of', { right: counts.right, alarms: alarmsOf(counts) });
}
