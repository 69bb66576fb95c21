/** What a question is: content/classroom/questions/<lesson id>.yaml. The quiz on the page, on paper and every export are made from it. */
import * as z from 'zod';
import { both } from '../data/content-file.ts';
import { day, formulas, numberNames, slug } from './shape.ts';

const base = {
  id: slug,
  /** What a person calls it: a few words without numbers, for lists of questions and for the bank of a platform. */
  name: both,
  stem: both,
  /** Ids of rows that the question leans on. */
  facts: z.array(z.string()),
  /** The mistake it is made to find: a short name, the same in every question that looks for it. */
  misconception: slug,
  difficulty: z.int().min(1).max(3),
  curricula: z.array(z.string()),
  /** The day by which somebody should read it again. */
  review: day,
  /** One of the five asked before and after the lesson. */
  beforeAfter: z.boolean().optional(),
};

const option = z.strictObject({ text: both, right: z.boolean(), feedback: both });

const question = z.discriminatedUnion('kind', [
  /** One right option of three to five. */
  z.strictObject({ kind: z.literal('choice'), ...base, options: z.array(option).min(3).max(5) }),
  /** Two or more right options. */
  z.strictObject({ kind: z.literal('several'), ...base, options: z.array(option).min(3).max(6) }),
  z.strictObject({
    kind: z.literal('number'),
    ...base,
    /** A formula over rows and given numbers: `{people} - {found}`. */
    answer: z.string().min(1),
    /** How far from the answer still counts as right. */
    tolerance: z.number().min(0),
    feedback: both,
    /** Wrong numbers that tell what went wrong. */
    wrong: z.array(z.strictObject({ answer: z.string().min(1), feedback: both })).min(1),
  }),
  z.strictObject({
    kind: z.literal('match'),
    ...base,
    pairs: z
      .array(z.strictObject({ left: both, right: both }))
      .min(3)
      .max(6),
    feedback: both,
  }),
  /** Items in their right order. */
  z.strictObject({ kind: z.literal('order'), ...base, items: z.array(both).min(3).max(6), feedback: both }),
  /** An answer in a pupil's own words, read by the teacher beside a model answer. */
  z.strictObject({ kind: z.literal('words'), ...base, model: both, marks: z.array(both).min(2), feedback: both }),
]);

export const questionFileSchema = z.strictObject({
  lesson: slug,
  questions: z.array(question).min(8, 'expected eight questions or more'),
  given: numberNames.optional(),
  calc: formulas.optional(),
});

export type QuestionFile = z.output<typeof questionFileSchema>;
export type Question = QuestionFile['questions'][number];
