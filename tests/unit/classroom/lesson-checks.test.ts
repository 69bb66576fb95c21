import { describe, expect, test } from 'vitest';
import { checkHour, checkPapers } from '../../../src/classroom/lesson-checks.ts';
import type { Lesson } from '../../../src/classroom/lesson-schema.ts';
import { copying, penOf, wordsOf, wordsOfSheet } from '../../../src/classroom/hour.ts';
import { classroom } from '../../../src/components/site.ts';

const [first] = classroom.lessons;
if (!first) throw new Error('no lesson');
const lesson = first;
const words = (n: number): { en: string; fr: string } => {
  const text = Array.from({ length: n }, () => 'word').join(' ');
  return { en: text, fr: text };
};
const report = (check: (one: Lesson, say: (path: unknown, message: string) => void) => void, one: Lesson): string[] => {
  const said: string[] = [];
  check(one, (_, message) => said.push(message));
  return said;
};
const hour = (changed: Partial<Lesson>): string[] => report(checkHour, { ...lesson, ...changed });
const papers = (changed: Partial<Lesson>): string[] =>
  report((one, say) => checkPapers(one, { charts: new Set() }, say), { ...lesson, ...changed });
const task = (room: Lesson['sheet']['tasks'][number]['room']): Lesson['sheet']['tasks'][number] => ({
  id: 'one',
  prompt: words(110),
  marks: 0,
  room,
});

describe('minutes of reading and writing', () => {
  test('a number to fill in is one word, an elided article belongs to its word', () => {
    expect(wordsOf('Of {sought} people, {right} are right.')).toBe(6);
    expect(wordsOf('L’alarme sonne.')).toBe(2);
  });

  test('a minute for 110 words, and what the room leaves empty', () => {
    expect(penOf(task({ kind: 'none' }))).toBe(1);
    expect(penOf(task({ kind: 'lines', lines: 5 }))).toBe(1 + 5 * 0.8);
    const cell = { en: '', fr: '' };
    const rows = [[cell, cell], [cell, { en: '7', fr: '7' }]]; // prettier-ignore
    expect(penOf(task({ kind: 'table', head: [cell, cell], rows }))).toBeCloseTo(111 / 110 + 3 * 0.25);
    expect(penOf(task({ kind: 'grid', columns: 10, rows: 10 }))).toBe(4);
  });

  test('words of a paper are those of its tables and cards too', () => {
    const cards = task({ kind: 'cards', cards: [words(3), words(4)] });
    expect(wordsOfSheet({ intro: words(5), tasks: [cards] }, 'fr')).toBe(5 + 110 + 3 + 4);
  });

  test('a trace is copied at fifteen words a minute, begun minutes counted whole', () => {
    expect(copying({ trace: words(90) })).toBe(6);
    expect(copying({ trace: words(61) })).toBe(5);
  });
});

describe('an hour that is none', () => {
  test('the lesson that the others are made from has no fault', () => {
    expect(hour({})).toEqual([]);
    expect(papers({})).toEqual([]);
  });

  test('a class that settles in no time, and one minute lost', () => {
    const [settle, ...rest] = lesson.full;
    const minutes = settle!.minutes;
    expect(hour({ full: [{ ...settle!, minutes: 3 }, ...rest] })).toEqual([
      'the steps take 54 minutes (55 are expected: change the minutes of a step)',
      '4 minutes at least go by until the register is taken and the papers are handed out (give them to the first step)',
      `these slides stand for ${minutes} minutes, the step takes 3 (change the minutes of a slide or of the step)`,
    ]);
  });

  test('a trace too long to copy, in words and in time', () => {
    const last = lesson.full.at(-1)!.minutes;
    expect(hour({ trace: words(91) })).toEqual([
      'copying the trace takes 7 minutes (give them to the last step, or shorten the trace)',
      '91 words to copy (90 at most: shorten it)',
      '91 words to copy (90 at most: shorten it)',
    ]);
    expect(last).toBeLessThan(7);
  });

  test('a task that nobody has time for, and one in no step', () => {
    const at = lesson.full.findIndex(({ tasks }) => tasks.length > 0);
    const [id] = lesson.full[at]!.tasks;
    const tasks = lesson.sheet.tasks.map((one) =>
      one.id === id ? { ...one, room: { kind: 'lines' as const, lines: 14 }, prompt: words(1100) } : one,
    );
    expect(hour({ sheet: { ...lesson.sheet, tasks } }).join()).toMatch(
      /these tasks take \d+\.\d minutes of reading and writing, the step takes \d+ \(shorten a task, or give the step more\)/,
    );
    const full = lesson.full.map((step, i) => (i === at ? { ...step, tasks: ['nowhere'] } : step));
    const said = hour({ full });
    expect(said).toContain(
      `the task "${id}" stands in 0 steps of the plan (one is expected: name it under tasks of a step)`,
    );
    expect(said).toContain('"nowhere" is no task of the sheet (correct the id, or take it out)');
  });

  test('slides out of order, and a last slide without the trace', () => {
    const full = lesson.full.map((step, i) => (i === 0 ? { ...step, slides: [2] } : step));
    expect(hour({ full }).join()).toContain(`(each of 1 to ${lesson.slides.length} is expected once, in order)`);
    const slides = lesson.slides.map(({ trace: _, ...slide }) => slide);
    expect(hour({ slides })).toEqual(['the last slide does not show the trace (write trace: true)']);
  });
});

describe('papers that do not add up', () => {
  const more = (marks: number): Lesson['sheet'] => ({
    ...lesson.more,
    tasks: lesson.more.tasks.map((one, i) => (i === 0 ? { ...one, marks } : one)),
  });

  test('marks that make no ten or twenty, and marks where none are given', () => {
    const [one, ...rest] = lesson.sheet.tasks;
    expect(papers({ sheet: { ...lesson.sheet, tasks: [{ ...one!, marks: one!.marks + 1 }, ...rest] } })).toEqual([
      'the marks add up to 21 (10 or 20 are expected: change the marks of a task)',
    ]);
    expect(papers({ more: more(2) })).toEqual([
      'the marks add up to 2 (none are given here: change the marks of a task)',
    ]);
  });

  test('a task twice, a task without an answer, an answer to nothing, a chart that is not there', () => {
    const [one, ...rest] = lesson.easy.tasks;
    const said = papers({
      easy: {
        ...lesson.easy,
        tasks: [{ ...one!, id: lesson.sheet.tasks[0]!.id, room: { kind: 'chart', chart: 'nowhere' } }, ...rest],
      },
    });
    expect(said).toEqual([
      `the task "${lesson.sheet.tasks[0]!.id}" stands twice (rename one)`,
      'unknown chart "nowhere" (add content/charts/nowhere.yaml, or correct the id)',
      `the answer to "${one!.id}" answers no task of a sheet (correct the id, or take it out)`,
    ]);
  });
});
