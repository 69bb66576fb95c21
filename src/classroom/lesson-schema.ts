/** What a lesson is: content/classroom/lessons/<id>.yaml, one file for the teacher's page, the pupil's sheet, the answers and the slides, in both languages. */
import * as z from 'zod';
import { both } from '../data/content-file.ts';
import { chapterId, formulas, numberNames, slug } from './shape.ts';

/** Years of age at which a school year starts: a class is chosen by one of them. */
export const ages = [12, 13, 14, 15, 16, 17] as const;
export const subjects = [
  'mathematics',
  'computing',
  'citizenship',
  'geography',
  'history',
  'media',
  'languages',
] as const;
export const needs = ['paper', 'projector', 'devices'] as const;
/** How the class sits during a step. */
export const modes = ['class', 'alone', 'pairs', 'groups'] as const;
/** Minutes of a period, from bell to bell; and of the short form of a lesson. */
export const PERIOD = 55;
export const SHORT = 15;

const step = z.strictObject({ minutes: z.int().min(1).max(PERIOD), what: both });

/** A step of the whole lesson: what stands on the wall, what is written, and how the class sits. */
const planned = step.extend({
  /** Numbers of the slides shown, in their order. */
  slides: z.array(z.int().min(1)),
  /** Tasks of the core sheet that are done in it. */
  tasks: z.array(slug),
  mode: z.enum(modes),
});

/** A task of the pupil's sheet: what to do, and the room to do it in. */
const task = z.strictObject({
  id: slug,
  prompt: both,
  marks: z.int().min(0).max(10),
  /** Starts a new page in print: what stands here must not be read beside the tasks before it. */
  newPage: z.boolean().optional(),
  room: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lines'), lines: z.int().min(1).max(14) }),
    /** Cells are texts, or empty for the pupil to fill. */
    z.strictObject({
      kind: z.literal('table'),
      head: z.array(both).min(1),
      rows: z.array(z.array(z.strictObject({ en: z.string(), fr: z.string() }))).min(1),
      /** Lines to write on, below the table. */
      lines: z.int().min(1).max(6).optional(),
      /** Small square cells, as in a picture made of numbers. */
      square: z.boolean().optional(),
    }),
    /** A tree of whole people: the empty boxes are the pupil's. */
    z.strictObject({
      kind: z.literal('tree'),
      root: both,
      branches: z.array(z.strictObject({ label: both, leaves: z.array(both).min(1) })).min(1),
    }),
    z.strictObject({ kind: z.literal('grid'), columns: z.int().min(2).max(24), rows: z.int().min(1).max(24) }),
    z.strictObject({ kind: z.literal('cards'), cards: z.array(both).min(2) }),
    z.strictObject({ kind: z.literal('choice'), options: z.array(both).min(2) }),
    /** A drawing of content/charts without its finding, with lines to write on below it. */
    z.strictObject({ kind: z.literal('chart'), chart: z.string(), lines: z.int().min(1).max(8).optional() }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
});

const sheet = z.strictObject({ intro: both, tasks: z.array(task).min(1) });

/** What the scissors need, besides the strips of the trace. */
const cutting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cards'), task: slug }),
  z.strictObject({
    kind: z.literal('slips'),
    title: both,
    texts: z.array(both).min(1),
    copies: z.int().min(1).max(40),
  }),
  z.strictObject({
    kind: z.literal('tokens'),
    title: both,
    texts: z.array(both).min(1),
    copies: z.int().min(1).max(120),
  }),
  z.strictObject({
    kind: z.literal('dots'),
    title: both,
    dark: z.int().min(0).max(200),
    pale: z.int().min(0).max(200),
  }),
]);

const answer = z.strictObject({
  task: slug,
  answer: both,
  /** Typical wrong answers, and what to say to each. */
  wrong: z.array(z.strictObject({ says: both, reply: both })).min(1),
});

/** One screen: one idea. A chart or the lesson's play may stand on it. */
const slide = z.strictObject({
  title: both,
  text: both.optional(),
  chart: z.string().optional(),
  play: z.boolean().optional(),
  /** Shows the written trace; the last slide does. */
  trace: z.literal(true).optional(),
  /** The title gives the answer away: the projector covers it until the class has guessed. */
  hide: z.literal(true).optional(),
  /** What stands in the place of a covered title. */
  ask: both.optional(),
  minutes: z.int().min(1).max(30),
});

export const lessonSchema = z.strictObject({
  id: slug,
  number: z.int().min(1).max(99),
  slug: z.strictObject({ en: slug, fr: slug }),
  title: both,
  /** One line for the list of lessons: what pupils will be able to say afterwards. */
  aim: both,
  chapter: chapterId,
  /** Other chapters it serves: the lesson has its door at their end too. */
  also: z.array(chapterId).min(1).optional(),
  /** The play it uses, with the settings of its link (`found=0.9&seed=7`), or empty for its first state. */
  play: z.strictObject({ id: slug, settings: z.string() }).optional(),
  /** The youngest and the oldest it is meant for, in years of age at the start of the school year. */
  ages: z.strictObject({ from: z.literal(ages), to: z.literal(ages) }),
  subjects: z.array(z.enum(subjects)).min(1),
  needs: z.array(z.enum(needs)).min(1),
  groups: both,
  materials: z.array(both).min(1),
  /** Ids of content/classroom/curricula.csv; only verified rows are printed. */
  curricula: z.array(z.string()).min(1),
  misconception: both,
  /** What pupils can do afterwards, in the verbs of the programmes. */
  objectives: z.array(both).min(2).max(3),
  /** What they must know before. */
  prior: z.array(both).min(1).max(3),
  /** Ids of content/classroom/skills.yaml. */
  skills: z.array(slug).min(1),
  /** How it is assessed, with what tells the four levels apart. */
  assess: both,
  differentiation: z.strictObject({ help: z.array(both).min(1).max(3), at13: both, at17: both }),
  /** What everybody copies at the end. */
  trace: both,
  /** What is said before the quiz and on each paper, where the lesson names something hard. */
  note: both.optional(),
  /** Three questions asked at the door, before anything is shown. */
  door: z.array(both).length(3, 'expected three questions at the door'),
  short: z.array(step).min(2),
  full: z.array(planned).min(4),
  project: z.array(both).min(2),
  unplugged: z.array(both).min(1),
  screen: z.array(both).min(1),
  care: z.array(both).min(1),
  /** The core: what everybody does in the hour. */
  sheet,
  /** The same aim on paper of its own, with smaller numbers and shorter sentences. */
  easy: sheet,
  /** For those who are done early, and from sixteen: other numbers, a harder idea, no marks. */
  more: sheet,
  cut: z.array(cutting).min(1).optional(),
  key: z.array(answer).min(3),
  slides: z.array(slide).min(5),
  /** Rows whose numbers the lesson prints or leans on. */
  facts: z.array(z.string()).min(1),
  given: numberNames.optional(),
  calc: formulas.optional(),
});

export type Lesson = z.output<typeof lessonSchema>;
/** The chapters a lesson serves, its own first. */
export const chaptersOf = ({ chapter, also = [] }: Pick<Lesson, 'chapter' | 'also'>): readonly string[] => [
  chapter,
  ...also,
];

/** Ages of the classes that a lesson is meant for. */
export const agesOf = ({ ages: { from, to } }: Pick<Lesson, 'ages'>): readonly number[] =>
  ages.filter((age) => age >= from && age <= to);

export type Task = Lesson['sheet']['tasks'][number];
export type Cutting = NonNullable<Lesson['cut']>[number];

/** The three papers with tasks, by their part of the lesson. */
export const sheetParts = ['sheet', 'easy', 'more'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** Marks of a paper, all tasks together. */
export const marksOf = ({ tasks }: Lesson['sheet']): number => tasks.reduce((sum, { marks }) => sum + marks, 0);

/** Number of a task on the core sheet, from 1; 0 for one that does not stand there. */
export const taskNumber = ({ sheet: { tasks } }: Pick<Lesson, 'sheet'>, id: string): number =>
  tasks.findIndex((task) => task.id === id) + 1;
