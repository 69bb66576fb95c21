/**
 * `npm run lessons`: each lesson counted: minutes of the plan and of pen and reading, words, marks, letters of the right answers; and printed: the sides of its papers.
 * Run on a built site: writes docs/lessons.md. `--counted` leaves the printing out and only says what was counted.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemsOf } from '../src/classroom/export/item.ts';
import { copying, penOfSheet, penOfStep, wordsOf, wordsOfSheet } from '../src/classroom/hour.ts';
import { marksOf, PERIOD, sheetParts, type Lesson } from '../src/classroom/lesson-schema.ts';
import { letter } from '../src/classroom/mixed.ts';
import { classroom, tables } from '../src/components/site.ts';
import { lessonRoute } from '../src/i18n/lessons.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { printPapers } from './kit/pdf.ts';
import { markdownTable } from './markdown.ts';

export const FILE = 'docs/lessons.md';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const both = (of: (locale: Locale) => string | number): string => locales.map(of).join(' / ');
const minutes = (n: number): string => n.toFixed(1);

/** The letters of the questions with one right answer, in the order of the file. */
const letters = (id: string): string =>
  itemsOf(classroom.questions.get(id)!, 'en', tables.figures)
    .flatMap((item) => (item.kind === 'choice' ? letter(item.options.findIndex(({ right }) => right)) : []))
    .join('');

/** The step in which writing takes the largest part of the time. */
const fullest = (lesson: Lesson): string => {
  const shares = lesson.full.map((step) => penOfStep(lesson, step) / step.minutes);
  return `${(100 * Math.max(...shares)).toFixed(0)} %`;
};

const counted = (): string =>
  markdownTable(
    [
      'lesson',
      'plan, slides',
      'pen: sheet',
      'fullest step',
      'pen: easy, further',
      'words of the sheet, en / fr',
      'trace, en / fr',
      'to copy it, given',
      'marks: sheet, easy',
      'right letters',
    ],
    classroom.lessons.map((lesson) => [
      `${lesson.number} ${lesson.id}`,
      `${sum(lesson.full.map((step) => step.minutes))}, ${sum(lesson.slides.map((slide) => slide.minutes))}`,
      minutes(penOfSheet(lesson.sheet)),
      fullest(lesson),
      `${minutes(penOfSheet(lesson.easy))}, ${minutes(penOfSheet(lesson.more))}`,
      both((locale) => wordsOfSheet(lesson.sheet, locale)),
      both((locale) => wordsOf(lesson.trace[locale])),
      `${copying(lesson)}, ${lesson.full.at(-1)!.minutes}`,
      `${marksOf(lesson.sheet)}, ${marksOf(lesson.easy)}`,
      letters(lesson.id),
    ]),
  );

/** What was counted, as the document says it. */
export const countedPart = (): string => `# The lessons, counted and printed

Made by \`npm run lessons\` on a built site; a test keeps the first table true, \`tests/site/paper.spec.ts\` the sides. A period is ${PERIOD} minutes. “Pen” is reading and writing, at the rates of \`src/classroom/hour.ts\`: our estimate, no class was watched.

${counted()}
`;

/** Sides of the papers, each as A4 en, A4 fr, Letter en, Letter fr. */
async function printed(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'lessons-'));
  const parts = [...sheetParts, 'cards', 'prep'] as const;
  const wanted = new Set(classroom.lessons.flatMap(({ id }) => parts.map((part) => lessonRoute(id, part))));
  try {
    const papers = await printPapers({
      dist: 'dist',
      out,
      only: ({ route }) => wanted.has(route),
      progress: () => undefined,
    });
    const sides = (route: string): string =>
      (['a4', 'letter'] as const)
        .flatMap((size) =>
          locales.map(
            (locale) => papers.find((one) => one.route === route && one.paper === size && one.locale === locale)?.pages,
          ),
        )
        .join(' ');
    return markdownTable(
      ['lesson', 'sheet', 'easy', 'further', 'to cut out', 'plan'],
      classroom.lessons.map(({ id, number }) => [
        `${number} ${id}`,
        ...parts.map((part) => sides(lessonRoute(id, part))),
      ]),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}

if (import.meta.main) {
  const onlyCounted = process.argv.includes('--counted');
  const text = onlyCounted
    ? countedPart()
    : `${countedPart()}\nSides of each paper: A4 in English, A4 in French, Letter in English, Letter in French.\n\n${await printed()}\n`;
  process.stdout.write(text);
  if (!onlyCounted) writeFileSync(FILE, text);
}
