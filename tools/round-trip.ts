/**
 * Every question of content/classroom in every format and both languages, as the built site serves them, read back by parsers not ours and compared with its source.
 * Run on a built site: writes docs/round-trip.md; with --check, stops with 1 if the file says something else or a question comes back changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { itemsOf, type Item } from '../src/classroom/export/item.ts';
import { classroom, routes, tables } from '../src/components/site.ts';
import { lessonRoute, type LessonPart } from '../src/i18n/lessons.ts';
import { locales, type Locale } from '../src/i18n/locale.ts';
import { href } from '../src/i18n/routes.ts';
import { builtPages, elements, hasClass, report, type Element } from './built.ts';
import { assessmentOf, expected, readGift, readMoodle, readPageQuiz, readQti, readQuizCsv, type ReadItem } from './read-back.ts';

const FILE = 'docs/round-trip.md';
const ROOT = 'dist';
const schema = readFileSync('tests/unit/fixtures/qti-1.2-subset.xsd', 'utf8');
/** The points Moodle lets an answer have, in hundredths of a mark; it refuses a file with others. */
const MOODLE_POINTS = new Set([100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5, 0]);

const pages = new Map(builtPages(ROOT).map((page) => [page.path, page]));
const faults: string[] = [];

/** Reads one lesson in one format; the key is the name in the table. */
type Reader = (lesson: string, locale: Locale) => ReadItem[] | Promise<ReadItem[]>;
const served = (lesson: string, locale: Locale, ending: string): Buffer => readFileSync(join(ROOT, 'classroom', `${lesson}.${locale}.${ending}`));

/** The points of each question share out to a whole mark, by a wrong answer no more is lost than by a right one won. */
function checkPoints(where: string, items: ReturnType<typeof readMoodle>): void {
  for (const { id, fractions, right } of items) {
    const sum = fractions.filter((points) => points > 0).reduce((total, points) => total + points, 0);
    if (right.length > 0 && fractions.length > 0 && Math.abs(sum - 100) > 0.001) faults.push(`${where} ${id}: the points of the right answers sum to ${sum}, not 100`);
    for (const points of fractions) if (!MOODLE_POINTS.has(Math.abs(points))) faults.push(`${where} ${id}: Moodle has no answer worth ${points}`);
    if (Math.min(0, ...fractions) < -Math.max(0, ...fractions)) faults.push(`${where} ${id}: a wrong answer takes away more than a right one gives`);
  }
}

/** Of a question on a page, what the page shows: nothing is marked there, so a number has no tolerance. */
const untold = (item: ReadItem): ReadItem => ({ ...item, right: item.right.map((text) => text.replace(/ ±[\d.]+$/, '')) });

const part = (lesson: string, locale: Locale, name: LessonPart, className: string): Element | undefined => {
  const page = pages.get(href(routes, lessonRoute(lesson, name), locale));
  return page && elements(page.document, (element) => hasClass(element, className))[0];
};

function pageQuiz(lesson: string, locale: Locale, on: 'screen' | 'paper'): ReadItem[] {
  const quiz = part(lesson, locale, on === 'screen' ? 'quiz' : 'paper-quiz', 'questions')?.parentNode;
  const key = on === 'screen' ? undefined : part(lesson, locale, 'quiz-key', 'key');
  return quiz && 'tagName' in quiz && (on === 'screen' || key) ? readPageQuiz(quiz, locale === 'fr', key) : [];
}

const formats: readonly { name: string; read: Reader; holds?: (item: ReadItem) => ReadItem }[] = [
  { name: 'Page', read: (lesson, locale) => pageQuiz(lesson, locale, 'screen'), holds: untold },
  { name: 'Paper, key', read: (lesson, locale) => pageQuiz(lesson, locale, 'paper'), holds: untold },
  { name: 'GIFT', read: (lesson, locale) => readGift(served(lesson, locale, 'gift.txt').toString()) },
  {
    name: 'Moodle XML',
    read: (lesson, locale) => {
      const items = readMoodle(served(lesson, locale, 'moodle.xml').toString());
      checkPoints(`${lesson}.${locale}.moodle.xml`, items);
      return items.map(({ id, stem, right, options, feedback }) => ({ id, stem, right, options, feedback }));
    },
  },
  {
    name: 'QTI 1.2',
    read: async (lesson, locale) => {
      const { names, xml } = assessmentOf(served(lesson, locale, 'qti.zip'));
      const own = `${lesson}-${locale}.xml`;
      if (names.join() !== `imsmanifest.xml,${own}`) faults.push(`${lesson}.${locale}.qti.zip: holds ${names.join(', ')} (the manifest and ${own} are expected)`);
      const { errors } = await validateXML({ xml: [{ fileName: own, contents: xml }], schema: [schema] });
      faults.push(...errors.map(({ message }) => `${lesson}.${locale}.qti.zip: ${message}`));
      return readQti(xml);
    },
  },
  { name: 'CSV', read: (lesson, locale) => readQuizCsv(served(lesson, locale, 'csv').toString(), locale) },
];

/** A question as one text to compare by. */
const told = (item: ReadItem | undefined): string => JSON.stringify(item, ['id', 'stem', 'right', 'options', 'feedback']);

interface Line {
  lesson: string;
  item: Item;
  /** Whether each format gives the question back, by format and language. */
  same: Map<string, boolean>;
}

const lines: Line[] = [];
for (const { id: lesson } of classroom.lessons) {
  const file = classroom.questions.get(lesson);
  if (!file) continue;
  const own = itemsOf(file, 'en', tables.figures).map((item): Line => ({ lesson, item, same: new Map() }));
  for (const locale of locales) {
    const source = itemsOf(file, locale, tables.figures).map(expected);
    for (const { name, read, holds = (item: ReadItem) => item } of formats) {
      const back = await read(lesson, locale);
      if (back.length !== source.length) faults.push(`${lesson} ${locale} ${name}: ${back.length} questions of ${source.length}`);
      source.forEach((item, i) => {
        const same = told(back[i]) === told(holds(item));
        own[i]?.same.set(`${name} ${locale}`, same);
        if (!same) faults.push(`${lesson} ${locale} ${name} ${item.id}:\n  source ${told(holds(item))}\n  read   ${told(back[i])}`);
      });
    }
  }
  lines.push(...own);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
};
const signs = (line: Line, name: string): string => locales.map((locale) => (line.same.get(`${name} ${locale}`) ? '=' : '≠')).join(' ');
const equal = lines.reduce((sum, { same }) => sum + [...same.values()].filter(Boolean).length, 0);
const all = lines.length * formats.length * locales.length;

const text = `# The questions, there and back

Each question of \`content/classroom/questions\`, as the built site serves it in each format and both languages, read back by a parser that is not ours and compared with its source: what is asked, the options, which are right, how far from a number still counts, and what is said to each answer. Made by \`node tools/round-trip.ts\` on a built site; \`npm test\` keeps it true.

${lines.length} questions × ${formats.length} formats × ${locales.length} languages: ${equal} of ${all} the same. In a cell, the first sign is English, the second French; = the same, ≠ changed.

${table(
  ['lesson', 'question', 'kind', ...formats.map(({ name }) => name)],
  lines.map((line) => [line.lesson, line.item.id, line.item.kind, ...formats.map(({ name }) => signs(line, name))]),
)}

Read by: the page, and the paper quiz beside its key, from their elements (parse5), GIFT by gift-pegjs, Moodle XML and QTI by fast-xml-parser (QTI also against its schema, by xmllint), the zip by fflate, the CSV by csv-parse. What a format has no form for is asked in another: an order of things is a match of places in GIFT, Moodle XML and QTI. Page and paper mark nothing and so show no tolerance; their options to match stand in another order. Several right answers share the mark in GIFT and Moodle XML; in QTI they earn it together. In Moodle XML the points of the right answers sum to 100 and each is one that Moodle knows. Numbers have a full stop in every file, in French too, but in the French CSV, which is for spreadsheets (docs/files.md).
`;

if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (readFileSync(FILE, 'utf8') !== text) faults.push(`${FILE} is not what the built site gives (run node tools/round-trip.ts and read the difference)`);
report('questions', faults, `${equal} of ${all} come back the same (${lines.length} questions, ${formats.length} formats, ${locales.length} languages)`);
