/**
 * The three acts of the loop: ten days by hand between two areas where the same happens; one future of the same start, then ten, then two hundred; then a past that
 * was unequal, and Oakland. The urn of the laboratory counts them all.
 */
import { areasOf, run, type Day } from '../../models/loop/loop.ts';
import type { Act, ActAt } from '../acts.ts';
import type { State } from '../play.ts';
import { stateOfTry, type Try } from './loop.ts';
import { wholeView, type View } from './view.ts';

/** What happens in a day in each area, and the records of each on the first morning: the same numbers as in the laboratory's “Chance alone”. */
const LUCK = stateOfTry('luck', {});
export const RATE = Number(LUCK['ratea']);
export const START = Number(LUCK['recordsa']);
/** What the third act begins with, where the past alone is unequal. */
const PAST = stateOfTry('past', {});
export const PAST_RECORDS: readonly [number, number] = [Number(PAST['recordsa']), Number(PAST['recordsb'])];
/** Days walked by hand. */
export const DAYS = 10;
/** Days of the futures of the second act: enough for the luck of the first days to be told. */
const FUTURE_DAYS = 200;
/** Futures of the third act; more would not move their mean. */
const PAST_FUTURES = 50;

export const ANSWERS = ['close', 'apart', 'side'] as const;
/** Starts of the third act, each a try of the laboratory. */
export const PASTS = ['past', 'pair', 'random'] as const satisfies readonly Try[];

export const acts: readonly [Act, Act, Act] = [
  {
    guess: null,
    turns: DAYS,
    control: { kind: 'number', key: 'luck', tag: 'yours', min: 1, max: 20, step: 1, start: 9 },
  },
  {
    guess: { kind: 'choice', key: 'ends', tag: 'yours', options: ANSWERS, start: '' },
    control: { kind: 'number', key: 'drawn', tag: 'yours', min: 1, max: 200, step: 1, start: 1, stops: [1, 10, 200] },
  },
  {
    guess: { kind: 'number', key: 'expected', tag: 'yours', min: 0, max: 100, step: 1, start: 50 },
    control: { kind: 'choice', key: 'past', tag: 'yours', options: PASTS, start: PASTS[0] },
  },
];

/** The days walked so far: what each patrol chose, found and wrote down, in one array an area. */
export interface Hand {
  days: readonly Day[];
  /** Records of each area now, and what happened there unseen. */
  records: readonly [number, number];
  unseen: readonly [number, number];
}

export function handAt({ step, guess, value }: ActAt): Hand {
  const urn = {
    areas: areasOf(
      [
        { records: START, rate: RATE },
        { records: START, rate: RATE },
      ],
      0,
    ),
  };
  const days = run(urn, DAYS, Number(value)).slice(0, step === 'predict' ? Number(guess) : DAYS);
  const visits = (area: number): number => days.filter(({ visited }) => visited === area).length;
  return {
    days,
    records: [START + RATE * visits(0), START + RATE * visits(1)],
    unseen: [RATE * visits(1), RATE * visits(0)],
  };
}

/** The state of the laboratory that the second or third act stands for. */
export const stateAt = ({ act, value }: ActAt): State =>
  act === 2
    ? { ...LUCK, days: FUTURE_DAYS, day: FUTURE_DAYS, futures: Number(value) }
    : { ...stateOfTry(value as Try, {}), futures: PAST_FUTURES };

/** Every state that the control of an act can come to; none where it is walked by hand. */
export function statesOf(act: number): State[] {
  const { control } = acts[act - 1] ?? {};
  const values = control?.kind === 'choice' ? control.options : control?.kind === 'number' ? (control.stops ?? []) : [];
  return values.map((value) => stateAt({ act, step: 'change', guess: null, guessed: false, value }));
}

export const futuresAt = (at: ActAt): View => wholeView(stateAt(at));
