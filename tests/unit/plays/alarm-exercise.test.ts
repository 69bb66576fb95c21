import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIELDS,
  solution,
  TASKS,
  verdicts,
  type Answers,
  type Field,
  type Verdict,
} from '../../../src/plays/alarm/exercise.ts';

const [first, second, third] = TASKS as [(typeof TASKS)[number], (typeof TASKS)[number], (typeof TASKS)[number]];
const filled = (task: (typeof TASKS)[number], changes: Partial<Answers> = {}): Answers => ({
  ...solution(task),
  ...changes,
});
const verdict = (task: (typeof TASKS)[number], field: Field, changes: Partial<Answers>): Verdict =>
  verdicts(task, filled(task, changes))[field];

describe('filling the tree by hand', () => {
  it('has the trees that a pencil would give', () => {
    expect(solution(first)).toEqual({
      sought: 400,
      others: 9600,
      missed: 40,
      right: 360,
      false: 480,
      passed: 9120,
      alarms: 840,
      share: 43,
    });
    expect(solution(second)).toEqual({
      sought: 100,
      others: 9900,
      missed: 20,
      right: 80,
      false: 990,
      passed: 8910,
      alarms: 1070,
      share: 7,
    });
    expect(solution(third)).toEqual({
      sought: 10,
      others: 999_990,
      missed: 1,
      right: 9,
      false: 1000,
      passed: 998_990,
      alarms: 1009,
      share: 1,
    });
  });

  it('is all right for the right numbers, and for those rounded the other way', () => {
    for (const task of TASKS) expect(new Set(Object.values(verdicts(task, filled(task))))).toEqual(new Set(['ok']));
    expect(verdict(third, 'false', { false: 999 })).toBe('ok');
    expect(verdict(third, 'share', { share: 0.9 })).toBe('ok');
    expect(verdict(first, 'share', { share: 42 })).toBe('ok');
    expect(verdict(first, 'share', { share: 42.9 })).toBe('ok');
  });

  it.each<[string, Field, Partial<Answers>, Verdict]>([
    ['two boxes of a branch changed places', 'right', { right: 40, missed: 360 }, 'swapped'],
    ['and so does the other box know', 'missed', { right: 40, missed: 360 }, 'swapped'],
    ['false alarms and the others changed places', 'false', { false: 9120, passed: 480 }, 'swapped'],
    ['a share taken of everyone', 'right', { right: 9000 }, 'everyone'],
    ['false alarms taken of everyone', 'false', { false: 500 }, 'everyone'],
    ['the share of the other branch', 'false', { false: 8640 }, 'other'],
    ['the rate itself', 'right', { right: 9 }, 'rate'],
    ['only the right alarms', 'alarms', { alarms: 360 }, 'onlyright'],
    ['only the false alarms', 'alarms', { alarms: 480 }, 'onlyfalse'],
    ['the people sought for the alarms', 'alarms', { alarms: 400 }, 'sought'],
    ['“finds 9 of 10” read as “9 alarms of 10 are right”', 'share', { share: 90 }, 'converse'],
    ['the false side', 'share', { share: 57 }, 'falseside'],
    ['out of everyone', 'share', { share: 3.6 }, 'ofeveryone'],
    ['a number that follows from an earlier slip', 'missed', { sought: 500, missed: 140 }, 'follows'],
    ['a branch that does not add up', 'right', { right: 300 }, 'sum'],
    ['something else', 'sought', { sought: 777 }, 'off'],
    ['nothing yet', 'alarms', { alarms: null }, 'empty'],
  ])('names the likely slip: %s', (_, field, changes, expected) => {
    expect(verdict(first, field, changes)).toBe(expected);
  });

  it('does not call a right number wrong, whatever stands beside it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TASKS),
        fc.constantFrom(...FIELDS),
        fc.dictionary(fc.constantFrom(...FIELDS), fc.option(fc.nat(1_000_000))),
        (task, field, others) => {
          expect(verdicts(task, { ...filled(task), ...others, [field]: solution(task)[field] } as Answers)[field]).toBe(
            'ok',
          );
        },
      ),
    );
  });
});
