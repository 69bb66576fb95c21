/**
 * How long a lesson takes by counting: reading, writing, the copied trace.
 * The rates are our estimate, taken over from an outside teacher's reading of the first edition; no class was watched.
 */
import { locales, type Locale } from '../i18n/locale.ts';
import type { Lesson, Task } from './lesson-schema.ts';

/** Words that a pupil reads in a minute, working. */
const READING = 110;
/** Words that a pupil copies in a minute. */
const COPYING = 15;
/** Minutes for a line to write on, a cell or a box to fill, a square of a picture to shade, a drawing to read. */
const PEN = { line: 0.8, cell: 0.25, square: 0.03, drawing: 0.5 };
/** Minutes to take the register and hand out, before anything is taught. */
export const SETTLING = 4;
/** The longest trace that is copied, in words. */
export const TRACE = 90;

type Sheet = Lesson['sheet'];

/** Words of a text as a reader counts them: a number, also one to be filled in, is one. */
export const wordsOf = (text: string): number => (text.match(/\{[^}]*\}|[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length;

/** Texts that stand in the room of a task, in one language. */
function textsIn({ room }: Task, locale: Locale): string[] {
  if (room.kind === 'table') return [...room.head, ...room.rows.flat()].map((cell) => cell[locale]);
  if (room.kind === 'tree')
    return [room.root, ...room.branches.flatMap(({ label, leaves }) => [label, ...leaves])].map((box) => box[locale]);
  if (room.kind === 'cards') return room.cards.map((card) => card[locale]);
  return room.kind === 'choice' ? room.options.map((option) => option[locale]) : [];
}

/** Minutes of filling in what a task leaves empty. */
function filling({ room }: Task, locale: Locale): number {
  const lines = 'lines' in room ? (room.lines ?? 0) * PEN.line : 0;
  if (room.kind === 'table') return lines + room.rows.flat().filter((cell) => !cell[locale]).length * PEN.cell;
  if (room.kind === 'tree') return room.branches.reduce((sum, { leaves }) => sum + 1 + leaves.length, 0) * PEN.cell;
  if (room.kind === 'grid') return room.columns * room.rows * PEN.square;
  if (room.kind === 'chart') return lines + PEN.drawing;
  return room.kind === 'choice' ? PEN.cell : lines;
}

/** Words that a pupil reads of a task: what it asks, and what stands in its room. */
const wordsOfTask = (task: Task, locale: Locale): number =>
  [task.prompt[locale], ...textsIn(task, locale)].reduce((sum, text) => sum + wordsOf(text), 0);

/** Words that a pupil reads of a paper. */
export const wordsOfSheet = ({ intro, tasks }: Sheet, locale: Locale): number =>
  wordsOf(intro[locale]) + tasks.reduce((sum, task) => sum + wordsOfTask(task, locale), 0);

/** Minutes with the pen that a task takes, in the slower of the two languages: reading it, and filling what it leaves empty. */
export const penOf = (task: Task): number =>
  Math.max(...locales.map((locale) => wordsOfTask(task, locale) / READING + filling(task, locale)));

/** The same for a whole paper, its first words included. */
export const penOfSheet = ({ intro, tasks }: Sheet): number =>
  Math.max(...locales.map((locale) => wordsOf(intro[locale]) / READING)) +
  tasks.reduce((sum, task) => sum + penOf(task), 0);

/** Minutes with the pen in a step: its tasks of the core sheet. */
export const penOfStep = (lesson: Pick<Lesson, 'sheet'>, { tasks }: { tasks: readonly string[] }): number =>
  lesson.sheet.tasks.filter(({ id }) => tasks.includes(id)).reduce((sum, task) => sum + penOf(task), 0);

/** Minutes to copy the trace, in the longer of the two languages. */
export const copying = ({ trace }: Pick<Lesson, 'trace'>): number =>
  Math.ceil(Math.max(...locales.map((locale) => wordsOf(trace[locale]))) / COPYING);
