/** A question in one language with its numbers filled: what every export is written from and every parser must give back. */
import type { Figure } from '../../data/figure.ts';
import type { Bilingual, Locale } from '../../i18n/locale.ts';
import { mixedOptions } from '../mixed.ts';
import { evaluateNamed, namedNumbers, plainClass } from '../numbers.ts';
import type { Question, QuestionFile } from '../question-schema.ts';

interface Base {
  id: string;
  /** What a person calls it, in a list of questions. */
  name: string;
  stem: string;
  /** Its place in the lesson, from 1. */
  at: number;
  /** The mistake it is made to find. */
  misconception: string;
  /** From 1 to 3. */
  difficulty: number;
  /** Ids of the points of curricula it serves. */
  curricula: readonly string[];
}
export interface OptionText {
  text: string;
  right: boolean;
  feedback: string;
}
export type Item = Base &
  (
    | { kind: 'choice' | 'several'; options: OptionText[] }
    | {
        kind: 'number';
        answer: number;
        tolerance: number;
        feedback: string;
        wrong: { answer: number; feedback: string }[];
      }
    | { kind: 'match'; pairs: { left: string; right: string }[]; feedback: string }
    | { kind: 'order'; items: string[]; feedback: string }
    | { kind: 'words'; model: string; marks: string[]; feedback: string }
  );

/** Worked-out numbers keep at most six decimals, so that no export carries the noise of binary fractions. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** @throws Error naming question and placeholder */
function itemOf(question: Question, file: QuestionFile, locale: Locale, figures: ReadonlyMap<string, Figure>): Item {
  const values = namedNumbers(file, figures);
  const say = (text: Bilingual): string =>
    plainClass(text[locale], locale, values, figures, `content/classroom/questions/${file.lesson}.yaml ${question.id}`);
  const compute = (formula: string): number => tidy(evaluateNamed(formula, values, figures));
  const { id, misconception, difficulty, curricula } = question;
  const base = {
    id,
    name: say(question.name),
    stem: say(question.stem),
    at: file.questions.indexOf(question) + 1,
    misconception,
    difficulty,
    curricula,
  };
  switch (question.kind) {
    case 'choice':
    case 'several':
      return {
        ...base,
        kind: question.kind,
        options: mixedOptions(question, file).map(({ text, right, feedback }) => ({
          text: say(text),
          right,
          feedback: say(feedback),
        })),
      };
    case 'number':
      return {
        ...base,
        kind: 'number',
        answer: compute(question.answer),
        tolerance: question.tolerance,
        feedback: say(question.feedback),
        wrong: question.wrong.map(({ answer, feedback }) => ({ answer: compute(answer), feedback: say(feedback) })),
      };
    case 'match':
      return {
        ...base,
        kind: 'match',
        pairs: question.pairs.map(({ left, right }) => ({ left: say(left), right: say(right) })),
        feedback: say(question.feedback),
      };
    case 'order':
      return { ...base, kind: 'order', items: question.items.map(say), feedback: say(question.feedback) };
    case 'words':
      return {
        ...base,
        kind: 'words',
        model: say(question.model),
        marks: question.marks.map(say),
        feedback: say(question.feedback),
      };
  }
}

export const itemsOf = (file: QuestionFile, locale: Locale, figures: ReadonlyMap<string, Figure>): Item[] =>
  file.questions.map((question) => itemOf(question, file, locale, figures));

/** Formats without a question of order ask for a match: place → item. */
export const places = (items: readonly string[]): { left: string; right: string }[] =>
  items.map((right, i) => ({ left: String(i + 1), right }));

/** Points of an option out of 100 where several are right: the right ones share 100, the wrong ones together take 100 away, so that ticking all earns nothing. */
export function shareOf(options: readonly OptionText[], option: OptionText): number {
  const alike = options.filter((one) => one.right === option.right).length;
  const share = Math.round((100 / alike) * 1e5) / 1e5;
  return option.right ? share : -share;
}
