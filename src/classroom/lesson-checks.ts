/** What a lesson must keep besides its shape: an hour that is an hour, papers whose marks and answers add up. */
import type { Tables } from '../data/tables.ts';
import { locales } from '../i18n/locale.ts';
import { copying, penOfStep, SETTLING, TRACE, wordsOf } from './hour.ts';
import { marksOf, PERIOD, sheetParts, SHORT, type Lesson } from './lesson-schema.ts';

/** Says a fault at the text or value of that path. */
export type Say = (path: readonly (string | number)[], message: string) => void;

const sum = (steps: readonly { minutes: number }[]): number => steps.reduce((total, { minutes }) => total + minutes, 0);

export const unknownChart = (id: string): string =>
  `unknown chart "${id}" (add content/charts/${id}.yaml, or correct the id)`;

/** Whether a number or a statement of content/data has this id. */
export const isRow = (id: string, { figures, claimById }: Pick<Tables, 'figures' | 'claimById'>): boolean =>
  figures.has(id) || claimById.has(id);
export const unknownRow = (id: string): string => `unknown row "${id}" (add it to content/data, or correct the id)`;

/** Minutes of plan, slides and pen; the written trace. */
export function checkHour(lesson: Lesson, say: Say): void {
  const { short, full, slides, sheet, trace } = lesson;
  if (sum(short) !== SHORT)
    say(['short'], `the steps take ${sum(short)} minutes (${SHORT} are expected: change the minutes of a step)`);
  if (sum(full) !== PERIOD)
    say(['full'], `the steps take ${sum(full)} minutes (${PERIOD} are expected: change the minutes of a step)`);
  if (full[0]!.minutes < SETTLING)
    say(
      ['full', 0, 'minutes'],
      `${SETTLING} minutes at least go by until the register is taken and the papers are handed out (give them to the first step)`,
    );
  if (full.at(-1)!.minutes < copying(lesson))
    say(
      ['full', full.length - 1, 'minutes'],
      `copying the trace takes ${copying(lesson)} minutes (give them to the last step, or shorten the trace)`,
    );
  for (const locale of locales) {
    const words = wordsOf(trace[locale]);
    if (words > TRACE) say(['trace', locale], `${words} words to copy (${TRACE} at most: shorten it)`);
  }
  const shown = full.flatMap((step) => step.slides);
  if (shown.join() !== slides.map((_, i) => i + 1).join())
    say(
      ['full'],
      `the steps show the slides ${shown.join(', ')} (each of 1 to ${slides.length} is expected once, in order)`,
    );
  full.forEach((step, i) => {
    const minutes = sum(step.slides.flatMap((n) => slides[n - 1] ?? []));
    if (step.slides.length > 0 && minutes !== step.minutes)
      say(
        ['full', i, 'slides'],
        `these slides stand for ${minutes} minutes, the step takes ${step.minutes} (change the minutes of a slide or of the step)`,
      );
    const pen = penOfStep(lesson, step);
    if (pen > step.minutes)
      say(
        ['full', i, 'tasks'],
        `these tasks take ${pen.toFixed(1)} minutes of reading and writing, the step takes ${step.minutes} (shorten a task, or give the step more)`,
      );
  });
  const planned = full.flatMap(({ tasks }) => tasks);
  sheet.tasks.forEach(({ id }, i) => {
    const times = planned.filter((one) => one === id).length;
    if (times !== 1)
      say(
        ['sheet', 'tasks', i, 'id'],
        `the task "${id}" stands in ${times} steps of the plan (one is expected: name it under tasks of a step)`,
      );
  });
  full.forEach(({ tasks }, i) => {
    tasks.forEach((id, t) => {
      if (!sheet.tasks.some((task) => task.id === id))
        say(['full', i, 'tasks', t], `"${id}" is no task of the sheet (correct the id, or take it out)`);
    });
  });
  slides.forEach((slide, i) => {
    const last = i === slides.length - 1;
    if (last !== (slide.trace === true))
      say(
        ['slides', i],
        last
          ? 'the last slide does not show the trace (write trace: true)'
          : 'only the last slide shows the trace (take trace: true out)',
      );
  });
}

/** Tasks, marks and answers of the three papers, and what is cut. */
export function checkPapers(lesson: Lesson, { charts }: { charts: ReadonlySet<string> }, say: Say): void {
  const seen = new Set<string>();
  for (const part of sheetParts) {
    const marks = marksOf(lesson[part]);
    if (part === 'more' ? marks !== 0 : marks !== 10 && marks !== 20)
      say(
        [part, 'tasks'],
        `the marks add up to ${marks} (${part === 'more' ? 'none are given here' : '10 or 20 are expected'}: change the marks of a task)`,
      );
    lesson[part].tasks.forEach(({ id, room }, i) => {
      if (seen.has(id)) say([part, 'tasks', i, 'id'], `the task "${id}" stands twice (rename one)`);
      seen.add(id);
      const answers = lesson.key.filter(({ task }) => task === id).length;
      if (answers !== 1) say([part, 'tasks', i], `the task "${id}" has ${answers} answers (one is expected under key)`);
      if (room.kind === 'chart' && !charts.has(room.chart))
        say([part, 'tasks', i, 'room', 'chart'], unknownChart(room.chart));
    });
  }
  lesson.key.forEach(({ task }, i) => {
    if (!seen.has(task))
      say(['key', i], `the answer to "${task}" answers no task of a sheet (correct the id, or take it out)`);
  });
  lesson.cut?.forEach((cutting, i) => {
    if (cutting.kind !== 'cards') return;
    if (lesson.sheet.tasks.find(({ id }) => id === cutting.task)?.room.kind !== 'cards')
      say(
        ['cut', i, 'task'],
        `the task "${cutting.task}" has no cards (name a task of the sheet whose room is of the kind cards)`,
      );
  });
}
