/** What a question must keep besides its shape: rows and points that are there, a right answer and wrong ones that are wrong. */
import type { Tables } from '../data/tables.ts';
import { locales } from '../i18n/locale.ts';
import { CURRICULA_FILE } from './curricula.ts';
import { isRow, unknownRow, type Say } from './lesson-checks.ts';
import { evaluateNamed } from './numbers.ts';
import type { Question } from './question-schema.ts';

interface Known {
  tables: Pick<Tables, 'figures' | 'claimById'>;
  /** Ids of the points of curricula, those that could not be read too. */
  points: { has(id: string): boolean };
  /** Numbers given for the exercise, and worked out. */
  values: ReadonlyMap<string, number>;
}

function checkOptions(question: Extract<Question, { kind: 'choice' | 'several' }>, say: Say): void {
  const right = question.options.filter((option) => option.right).length;
  if (question.kind === 'choice' && right !== 1)
    say(
      [],
      `"${question.id}" has ${right} right options (one is expected: write right: true there alone; for more, write kind: several)`,
    );
  if (question.kind === 'several' && (right < 2 || right === question.options.length))
    say(
      [],
      `"${question.id}" has ${right} right options of ${question.options.length} (two or more are expected, and one wrong)`,
    );
  question.options.forEach(({ text }, o) => {
    for (const locale of locales)
      if (question.options.findIndex((other) => other.text[locale] === text[locale]) < o)
        say(['options', o, 'text', locale], `"${question.id}" has this option twice (change one)`);
  });
}

function checkNumber(
  question: Extract<Question, { kind: 'number' }>,
  { tables, values }: Omit<Known, 'points'>,
  say: Say,
): void {
  const compute = (formula: string, path: readonly (string | number)[]): number => {
    try {
      return evaluateNamed(formula, values, tables.figures);
    } catch (error) {
      say(path, `${(error as Error).message} (correct the formula, or add the row to content/data)`);
      return NaN;
    }
  };
  const answer = compute(question.answer, ['answer']);
  question.wrong.forEach((wrong, w) => {
    if (Math.abs(compute(wrong.answer, ['wrong', w, 'answer']) - answer) <= question.tolerance)
      say(['wrong', w], 'this wrong answer is right (take it out, or narrow the tolerance)');
  });
}

/** @param say takes paths from the question on */
export function checkQuestion(question: Question, known: Known, say: Say): void {
  question.facts.forEach((row, f) => {
    if (!isRow(row, known.tables)) say(['facts', f], unknownRow(row));
  });
  question.curricula.forEach((id, c) => {
    if (!known.points.has(id)) say(['curricula', c], `unknown point "${id}" (add it to ${CURRICULA_FILE})`);
  });
  if (question.kind === 'choice' || question.kind === 'several') checkOptions(question, say);
  if (question.kind === 'number') checkNumber(question, known, say);
}
