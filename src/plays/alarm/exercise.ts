/** Filling the tree by hand: three tasks, and what a wrong number most likely comes from. Rounding to a whole person, up or down, is right. */
import { alarmsOf, soughtOf, type Rates } from '../../models/alarm/rates.ts';
import { wholeCounts } from '../../models/alarm/whole.ts';
import type { Say } from '../say.ts';

/** So many of so many: 4 of every 100. */
type Of = readonly [part: number, whole: number];

export interface Task {
  people: number;
  sought: Of;
  found: Of;
  wrong: Of;
}

/** From a thing that is fairly common, through more false alarms, to a rare thing. Invented to be reckoned with, not taken from any system. */
export const TASKS: readonly Task[] = [
  { people: 10_000, sought: [4, 100], found: [9, 10], wrong: [5, 100] },
  { people: 10_000, sought: [1, 100], found: [8, 10], wrong: [10, 100] },
  { people: 1_000_000, sought: [1, 100_000], found: [9, 10], wrong: [1, 1000] },
];

/** In the order of the tree. */
export const FIELDS = ['sought', 'others', 'missed', 'right', 'false', 'passed', 'alarms', 'share'] as const;
export type Field = (typeof FIELDS)[number];
export type Answers = Record<Field, number | null>;

/** `ok`, or the key of what the number most likely comes from (`slip.<verdict>`). */
export type Verdict =
  | 'ok'
  | 'empty'
  | 'swapped'
  | 'everyone'
  | 'other'
  | 'rate'
  | 'onlyright'
  | 'onlyfalse'
  | 'sought'
  | 'converse'
  | 'falseside'
  | 'ofeveryone'
  | 'follows'
  | 'sum'
  | 'off';

const HUNDRED = 100;
const ratesOf = ({ sought, found, wrong }: Task): Rates => ({
  sought: sought[0] / sought[1],
  found: found[0] / found[1],
  mistaken: wrong[0] / wrong[1],
});

export function solution(task: Task): Record<Field, number> {
  const counts = wholeCounts(task.people, ratesOf(task));
  const alarms = alarmsOf(counts);
  return {
    ...counts,
    sought: soughtOf(counts),
    others: task.people - soughtOf(counts),
    alarms,
    share: Math.round((counts.right / alarms) * HUNDRED),
  };
}

/** Within a person of a number, as rounding by hand may fall. */
const near = (answer: number, exact: number): boolean => Math.abs(answer - exact) <= 1;
const PARTNER: Partial<Record<Field, Field>> = {
  sought: 'others',
  others: 'sought',
  right: 'missed',
  missed: 'right',
  false: 'passed',
  passed: 'false',
};

type Test = readonly [verdict: Verdict, exact: number];

/** Slips of a box, the likeliest first: what the number would be if the reader had made each. */
function slipsOf(field: Field, task: Task, right: Record<Field, number>): readonly Test[] {
  const { sought: p, found: s, mistaken: f } = ratesOf(task);
  const { people } = task;
  switch (field) {
    case 'sought':
      return [
        ['rate', task.sought[0]],
        ['other', people * s],
        ['other', people * f],
      ];
    case 'others':
      return [['everyone', people]];
    case 'right':
      return [
        ['rate', task.found[0]],
        ['everyone', people * s],
        ['other', right.sought * f],
      ];
    case 'missed':
      return [
        ['rate', task.found[1] - task.found[0]],
        ['everyone', people * (1 - s)],
        ['other', right.sought * (1 - f)],
      ];
    case 'false':
      return [
        ['rate', task.wrong[0]],
        ['everyone', people * f],
        ['other', right.others * (1 - s)],
        ['other', right.others * s],
        ['other', right.sought * f],
      ];
    case 'passed':
      return [
        ['rate', task.wrong[1] - task.wrong[0]],
        ['everyone', people * (1 - f)],
        ['other', right.others * s],
      ];
    case 'alarms':
      return [
        ['onlyright', right.right],
        ['onlyfalse', right.false],
        ['sought', right.sought],
      ];
    case 'share':
      return [
        ['converse', s * HUNDRED],
        ['falseside', (right.false / right.alarms) * HUNDRED],
        ['ofeveryone', (right.right / people) * HUNDRED],
        ['ofeveryone', p * HUNDRED],
      ];
  }
}

/** What a box would hold if the other numbers of the reader were right; null where one of them is missing. */
function ownOf(field: Field, of: Answers, task: Task): number | null {
  const { sought, others, right, false: wrong, alarms } = of;
  const { found: s, mistaken: f } = ratesOf(task);
  const with2 = (a: number | null, b: number | null, make: (a: number, b: number) => number): number | null =>
    a === null || b === null ? null : make(a, b);
  switch (field) {
    case 'sought':
      return null;
    case 'others':
      return sought === null ? null : task.people - sought;
    case 'right':
      return sought === null ? null : sought * s;
    case 'missed':
      return with2(sought, right, (a, b) => a - b);
    case 'false':
      return others === null ? null : others * f;
    case 'passed':
      return with2(others, wrong, (a, b) => a - b);
    case 'alarms':
      return with2(right, wrong, (a, b) => a + b);
    case 'share':
      return with2(right, alarms, (a, b) => (b === 0 ? Number.NaN : (a / b) * HUNDRED));
  }
}

function judge(field: Field, answers: Answers, task: Task, right: Record<Field, number>): Verdict {
  const answer = answers[field];
  if (answer === null) return 'empty';
  if (field === 'share') {
    const exact = (right.right / right.alarms) * HUNDRED;
    if (Math.abs(answer - exact) <= 0.5 || answer === Math.floor(exact) || answer === Math.ceil(exact)) return 'ok';
  } else if (near(answer, right[field])) return 'ok';
  const partner = PARTNER[field];
  if (partner && near(answer, right[partner]) && answers[partner] !== null && !near(answers[partner], right[partner]))
    return 'swapped';
  const slip = slipsOf(field, task, right).find(
    ([, exact]) =>
      (field === 'share' ? Math.abs(answer - exact) <= 0.5 : near(answer, exact)) && !near(exact, right[field]),
  );
  if (slip) return slip[0];
  const own = ownOf(field, answers, task);
  if (own !== null && near(answer, own)) return 'follows';
  const above =
    field === 'right' || field === 'missed'
      ? answers.sought
      : field === 'false' || field === 'passed'
        ? answers.others
        : null;
  const beside = partner ? answers[partner] : null;
  return above !== null && beside !== null && !near(answer + beside, above) ? 'sum' : 'off';
}

/** A verdict for each box. */
export function verdicts(task: Task, answers: Answers): Record<Field, Verdict> {
  const right = solution(task);
  return Object.fromEntries(FIELDS.map((field) => [field, judge(field, answers, task, right)])) as Record<
    Field,
    Verdict
  >;
}

export const taskWords = ({ people, sought, found, wrong }: Task, say: Say): string =>
  say('fill.task', {
    people: say.count('crowd', people),
    sought: sought[0],
    soughtof: sought[1],
    found: found[0],
    foundof: found[1],
    wrong: wrong[0],
    wrongof: wrong[1],
  });
