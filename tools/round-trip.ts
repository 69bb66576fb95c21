/**
 * Every question of content/classroom in every format and both languages, as the built site serves them, read back by parsers not ours and compared with its source.
 * Run on a built site: writes docs/round-trip.md; with --check, stops with 1 if the file says something else or a question comes back changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import type { Bank } from '../src/classroom/export/bank.ts';
import { itemsOf, type Item } from '../src/classroom/export/item.ts';
import { bankOf } from '../src/components/bank.ts';
import { classroom, routes, tables } from '../src/components/site.ts';
import { lessonRoute, type LessonPart } from '../src/i18n/lessons.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { href } from '../src/i18n/routes.ts';
import { builtPages, elements, hasClass, type BuiltPage, type Check, type Element, type Verdict } from './built.ts';
import { markdownTable } from './markdown.ts';
import {
  assessmentOf,
  expected,
  readGift,
  readPageQuiz,
  readQuizCsv,
  readQuizXlsx,
  type ReadItem,
} from './read-back.ts';
import { takeClassic, takeNew } from './readers/canvas.ts';
import { takeGift } from './readers/moodle-gift.ts';
import { takeMoodleXml } from './readers/moodle-xml.ts';
import { wanted, type Platform, type Taken } from './readers/taken.ts';

const FILE = 'docs/round-trip.md';
const ROOT = 'dist';
const schema = readFileSync('tests/unit/fixtures/qti-1.2-subset.xsd', 'utf8');
/** The built pages by their address, and what was found wrong in the one run of this command. */
const pages = new Map<string, BuiltPage>();
const faults: string[] = [];

const served = (lesson: string, locale: Locale, ending: string): Buffer =>
  readFileSync(join(ROOT, 'classroom', `${lesson}.${locale}.${ending}`));

/** Of a question on a page, what the page shows: nothing is marked there, so a number has no tolerance. */
const untold = (item: ReadItem): ReadItem => ({
  ...item,
  right: item.right.map((text) => text.replace(/ ±[\d.]+$/, '')),
});

const part = (lesson: string, locale: Locale, name: LessonPart, className: string): Element | undefined => {
  const page = pages.get(href(routes, lessonRoute(lesson, name), locale));
  return page && elements(page.document, (element) => hasClass(element, className))[0];
};

function pageQuiz(lesson: string, locale: Locale, on: 'screen' | 'paper'): ReadItem[] {
  const quiz = part(lesson, locale, on === 'screen' ? 'quiz' : 'paper-quiz', 'questions')?.parentNode;
  const key = on === 'screen' ? undefined : part(lesson, locale, 'quiz-key', 'key');
  return quiz && 'tagName' in quiz && (on === 'screen' || key) ? readPageQuiz(quiz, locale === 'fr', key) : [];
}

/** The assessment of a QTI package, once the zip and the schema have been looked at. */
async function assessment(lesson: string, locale: Locale): Promise<string> {
  const { names, xml } = assessmentOf(served(lesson, locale, 'qti.zip'));
  const own = `${lesson}-${locale}.xml`;
  if (names.join() !== `imsmanifest.xml,${own}`)
    faults.push(`${lesson}.${locale}.qti.zip: holds ${names.join(', ')} (the manifest and ${own} are expected)`);
  const { errors } = await validateXML({ xml: [{ fileName: own, contents: xml }], schema: [schema] });
  faults.push(...errors.map(({ message }) => `${lesson}.${locale}.qti.zip: ${message}`));
  return xml;
}

/** A question by its closing remark alone: GIFT keeps the model answer of a question in words from everybody. */
const unmodelled = (item: ReadItem, { kind }: Item): ReadItem =>
  kind === 'words' ? { ...item, feedback: item.feedback.slice(-1) } : item;

/** A question as one text to compare by. */
const told = (item: ReadItem | Taken | undefined): string =>
  JSON.stringify(item, ['id', 'name', 'stem', 'right', 'options', 'feedback', 'said', 'marker', 'tags']);

/** Questions in words stand in a category of their own, for a person to mark. */
function apart<T extends Taken & { category: string }>(items: T[], { open }: Bank): T[] {
  for (const { id, right, category } of items)
    if ((right.length === 0) !== category.endsWith(`/${open}`))
      faults.push(`${id}: stands in the category "${category}"`);
  return items;
}

interface Format {
  /** Head of its column. */
  name: string;
  /** What its reader has of the questions of a lesson. */
  read(lesson: string, bank: Bank): (ReadItem | Taken)[] | Promise<(ReadItem | Taken)[]>;
  /** What it should have of one. */
  want(item: Item, bank: Bank): ReadItem | Taken;
}
const moodle: Platform = { order: false, wrongNumbers: true, marker: false, tags: true, ownId: false };
const canvas: Platform = { order: false, wrongNumbers: false, marker: false, tags: false, ownId: true };
const formats: readonly Format[] = [
  {
    name: 'Page',
    read: (lesson, { locale }) => pageQuiz(lesson, locale, 'screen'),
    want: (item) => untold(expected(item)),
  },
  {
    name: 'Paper, key',
    read: (lesson, { locale }) => pageQuiz(lesson, locale, 'paper'),
    want: (item) => untold(expected(item)),
  },
  {
    name: 'GIFT',
    read: (lesson, { locale }) => readGift(served(lesson, locale, 'gift.txt').toString()),
    want: (item) => unmodelled(expected(item), item),
  },
  {
    name: 'Moodle, GIFT',
    read: (lesson, bank) => apart(takeGift(served(lesson, bank.locale, 'gift.txt').toString()), bank),
    want: (item, bank) => wanted(item, bank, moodle),
  },
  {
    name: 'Moodle, XML',
    read: (lesson, bank) => apart(takeMoodleXml(served(lesson, bank.locale, 'moodle.xml').toString()), bank),
    want: (item, bank) => wanted(item, bank, { ...moodle, order: true, marker: true }),
  },
  {
    name: 'Canvas Classic',
    read: async (lesson, { locale }) => takeClassic(await assessment(lesson, locale)),
    want: (item, bank) => wanted(item, bank, { ...canvas, marker: true }),
  },
  {
    name: 'New Quizzes',
    read: async (lesson, { locale }) => takeNew(await assessment(lesson, locale)),
    want: (item, bank) => wanted(item, bank, canvas),
  },
  {
    name: 'Workbook',
    read: (lesson, { locale }) => readQuizXlsx(served(lesson, locale, 'xlsx'), locale),
    want: expected,
  },
  {
    name: 'CSV',
    read: (lesson, { locale }) => readQuizCsv(served(lesson, locale, 'csv').toString(), locale),
    want: expected,
  },
];

interface Line {
  lesson: string;
  item: Item;
  /** Whether each format gives the question back, by format and language. */
  same: Map<string, boolean>;
}

/** Every question, with what each format gave back. */
async function readBack(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const lesson of classroom.lessons) {
    const file = classroom.questions.get(lesson.id);
    if (!file) continue;
    const own = itemsOf(file, 'en', tables.figures).map((item): Line => ({ lesson: lesson.id, item, same: new Map() }));
    for (const locale of locales) {
      const bank = bankOf(lesson, locale);
      const items = itemsOf(file, locale, tables.figures);
      for (const { name, read, want } of formats) {
        const back = new Map<string, ReadItem | Taken>(
          (await read(lesson.id, bank)).map((one) => [one.id.replace(/-(?:en|fr)$/, ''), one]),
        );
        if (back.size !== items.length)
          faults.push(`${lesson.id} ${locale} ${name}: ${back.size} questions of ${items.length}`);
        items.forEach((item, i) => {
          const wish = told(want(item, bank));
          const same = told(back.get(item.id)) === wish;
          own[i]?.same.set(`${name} ${locale}`, same);
          if (!same)
            faults.push(
              `${lesson.id} ${locale} ${name} ${item.id}:\n  source ${wish}\n  read   ${told(back.get(item.id))}`,
            );
        });
      }
    }
    lines.push(...own);
  }
  return lines;
}

const signs = (line: Line, name: string): string =>
  locales.map((locale) => (line.same.get(`${name} ${locale}`) ? '=' : '≠')).join(' ');

interface Sums {
  equal: number;
  all: number;
}
const sumsOf = (lines: readonly Line[]): Sums => ({
  equal: lines.reduce((sum, { same }) => sum + [...same.values()].filter(Boolean).length, 0),
  all: lines.length * formats.length * locales.length,
});

/** What was tried on a system itself, by whom and when: kept by hand, since no test here can. */
const SYSTEMS = markdownTable(
  ['system', 'what was done', 'what came of it'],
  [
    [
      'Moodle 4.5.6',
      'run by an outside reviewer, November 2026, with the files of that month: GIFT and Moodle XML of eight lessons in both languages',
      'every question taken, no warning; every right answer marked right. Since then questions have names, ids, tags and categories, and a question of order is Moodle’s own: only replayed here',
    ],
    [
      'Canvas, New Quizzes',
      'its reader of QTI (a public library) run by the same reviewer on files of the same month; its rules replayed here',
      'every question taken; remarks lost then are named as Canvas names them now. Not tried on a Canvas',
    ],
    [
      'Canvas, Classic Quizzes',
      'its rules replayed here',
      'no wrong number counts as right any more. Not tried on a Canvas',
    ],
    [
      'LibreOffice 7.4',
      'November 2026: the workbooks of eight lessons in both languages opened, written out again as CSV and compared with their source',
      '162 of 162 questions the same, accents and decimals whole',
    ],
    ['Excel, Numbers, Google Sheets', 'not tested', 'the workbook is of the kind that Excel has written since 2007'],
    [
      'Éléa',
      'not tested',
      'it is a Moodle: which version a teacher meets there we do not know. Before 4.5 take the GIFT',
    ],
    ['Moodle 5', 'not tested', ''],
    ['PRONOTE', 'not tested', 'whether it reads Moodle XML we do not know'],
    ['Blackboard, Brightspace, Kahoot, Quizizz, Forms', 'not tested', 'no file is made for them'],
  ],
);

const page = (lines: readonly Line[], { equal, all }: Sums): string => `# The questions, there and back

Each question of \`content/classroom/questions\`, as the built site serves it in each format and both languages, read back and compared with its source: what is asked, which answers are right and that no other is, how far from a number still counts, what a pupil is told and what only the marker sees. Made by \`node tools/round-trip.ts\` on a built site; \`npm test\` keeps it true.

${lines.length} questions × ${formats.length} formats × ${locales.length} languages: ${equal} of ${all} the same. In a cell, the first sign is English, the second French; = the same, ≠ changed.

${markdownTable(
  ['lesson', 'question', 'kind', ...formats.map(({ name }) => name)],
  lines.map((line) => [line.lesson, line.item.id, line.item.kind, ...formats.map(({ name }) => signs(line, name))]),
)}

Read by: the page, and the paper quiz beside its key, from their elements (parse5); GIFT by gift-pegjs; the CSV by csv-parse; the workbook by read-excel-file; the zip by fflate, its XML also against a schema by xmllint. The columns with the name of a platform replay that platform's own reader, rule by rule (\`tools/readers\`, each with the file of the platform that it follows): the grades that Moodle knows, names, ids and tags of its bank; every condition that Canvas Classic takes for one more right answer, and the names by which it and New Quizzes know a remark. A replay is no import: the platforms themselves were not run here.

## Which systems took them

${SYSTEMS}

There is no course backup (.mbz): no kept library on npm writes one, and one made by hand that Moodle restores by halves is worse than two clicks. In a course, open the question bank, choose Import, then “Moodle XML format”.

What a format has no form for is asked in another: an order of things is a match of places but in Moodle XML. Several right answers share the mark in Moodle, and the wrong ones together take it away; in Canvas they earn it together. Canvas has one remark for all wrong numbers, so it holds them all, each led by its number. Page and paper mark nothing and so show no tolerance; their options to match stand in another order. Numbers have a full stop in every file, in French too, but in the French CSV, which is for spreadsheets (docs/files.md); in the workbook a number is a number, and the spreadsheet shows it as its reader writes it.
`;

/** Reads everything back; without --check, writes what came of it. */
async function roundTrip(built: readonly BuiltPage[], write: boolean): Promise<Verdict> {
  for (const one of built) pages.set(one.path, one);
  const lines = await readBack();
  const sums = sumsOf(lines);
  const text = page(lines, sums);
  if (write) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text)
    faults.push(`${FILE} is not what the built site gives (run node tools/round-trip.ts and read the difference)`);
  return {
    faults,
    done: `${sums.equal} of ${sums.all} come back the same (${lines.length} questions, ${formats.length} formats, ${locales.length} languages)`,
  };
}

export const check: Check = ({ pages: built }) => roundTrip(built, false);

if (import.meta.main) {
  const { done } = await roundTrip(builtPages(ROOT), !process.argv.includes('--check'));
  process.stdout.write(`questions: ${done}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
