/** Reads and checks content/classroom: lessons, questions, curricula. Every fault names file, line and mend; the build stops with all of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { bareNumberMessage, bareNumbers } from '../data/bare-numbers.ts';
import { ContentError, type Fault } from '../data/fault.ts';
import { houseStyle } from '../data/language/house-style.ts';
import { otherPlaceholders } from '../data/placeholders.ts';
import type { Tables } from '../data/tables.ts';
import { dotted, readYamlText, type PlacedText, type YamlText } from '../data/yaml-text.ts';
import { locales, type Locale } from '../i18n/locale.ts';
import { CURRICULA_FILE, readCurricula, type CurriculumPoint } from './curricula.ts';
import { checkHour, checkPapers, isRow, unknownChart, unknownRow, type Say } from './lesson-checks.ts';
import { lessonSchema, type Lesson } from './lesson-schema.ts';
import { fillClass, namedNumbers } from './numbers.ts';
import { checkQuestion } from './question-checks.ts';
import { questionFileSchema, type QuestionFile } from './question-schema.ts';
import { SKILLS_FILE, skillsSchema, type SkillFrame } from './skills.ts';

export interface Classroom {
  lessons: Lesson[];
  /** Questions by the id of their lesson. */
  questions: ReadonlyMap<string, QuestionFile>;
  curricula: CurriculumPoint[];
  /** Competences by their frame of reference. */
  skills: SkillFrame[];
}

interface Context {
  tables: Pick<Tables, 'figures' | 'claimById'>;
  /** Ids of content/charts. */
  charts: ReadonlySet<string>;
  /** Ids of src/i18n/plays.ts. */
  plays: ReadonlySet<string>;
  /** Pattern of the allowed names. */
  names: RegExp | null;
}

interface ReadFile<T> {
  file: string;
  data: T;
  texts: PlacedText[];
  placeOf: YamlText<T>['placeOf'];
}

const FOLDER = 'content/classroom';

/** @returns the files that could be read, and the names of all, read or not: a file with faults of its own is not missing */
function readFolder<T extends z.ZodType>(
  root: string,
  name: string,
  schema: T,
  faults: Fault[],
): { read: ReadFile<z.output<T>>[]; ids: ReadonlySet<string> } {
  const folder = join(root, FOLDER, name);
  const entries = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : [];
  return {
    ids: new Set(entries.map((entry) => entry.replace(/\.yaml$/, ''))),
    read: entries.flatMap((entry) => {
      const file = `${FOLDER}/${name}/${entry}`;
      const read = readYamlText(file, readFileSync(join(folder, entry), 'utf8'), schema);
      faults.push(...read.faults);
      return read.data === null ? [] : [{ file, data: read.data, texts: read.texts, placeOf: read.placeOf }];
    }),
  };
}

const sayer =
  (faults: Fault[], { file, texts, placeOf }: ReadFile<unknown>): Say =>
  (path, message) => {
    const { line, column } =
      texts.find((text) => text.path.length === path.length && path.every((step, i) => text.path[i] === step)) ??
      placeOf(path);
    faults.push({ file, line, column, message: `${path.length > 0 ? `${dotted(path)}: ` : ''}${message}` });
  };

function readSkills(root: string, faults: Fault[]): SkillFrame[] {
  if (!existsSync(join(root, SKILLS_FILE))) return [];
  const read = readYamlText(SKILLS_FILE, readFileSync(join(root, SKILLS_FILE), 'utf8'), skillsSchema);
  faults.push(...read.faults);
  for (const { path, text, line, column } of read.texts) {
    const locale = locales.find((one) => one === path.at(-1));
    for (const { message } of locale ? houseStyle(text, locale) : [])
      faults.push({ file: SKILLS_FILE, line, column, message: `${dotted(path)}: ${message}` });
  }
  return read.data?.frames ?? [];
}

/** Numbers in digits must be rows or given; numbers in words are the author's ("in groups of three"). */
function checkTexts(
  read: ReadFile<{ given?: Record<string, number> | undefined; calc?: Record<string, string> | undefined }>,
  { tables, names }: Context,
  faults: Fault[],
): ReadonlyMap<string, number> {
  const say = sayer(faults, read);
  const { given = {}, calc = {} } = read.data;
  let values = new Map(Object.entries(given));
  // A formula that cannot be worked out is said once; texts that use it are read on.
  for (const [name, formula] of Object.entries(calc)) {
    try {
      values = namedNumbers({ given: Object.fromEntries(values), calc: { [name]: formula } }, tables.figures);
    } catch (error) {
      say(['calc', name], `${(error as Error).message} (correct the formula, or add the row to content/data)`);
      values.set(name, NaN);
    }
  }
  for (const { path, text } of read.texts) {
    const locale = path.at(-1) as Locale;
    if (!locales.includes(locale) || path[0] === 'slug') continue;
    if (text.includes('->')) say(path, 'an arrow “->” starts the other half of a pair in GIFT (write it in words)');
    for (const { message, rule, index } of houseStyle(text, locale)) {
      // What a pupil may say, and what a slogan shouts between quotation marks, are not the site's own words.
      const quoted =
        path.includes('says') || (rule === 'exclamation' && /^![\u00a0\u202f ]*[”»]/.test(text.slice(index)));
      if (!quoted) say(path, message);
    }
    for (const bare of bareNumbers(text, locale, names))
      if (/\d/.test(bare.text))
        say(path, bareNumberMessage(bare.text, 'write {row-id}, or {name} of a number under given or calc'));
    try {
      fillClass(text, locale, values, tables.figures, dotted(path));
    } catch (error) {
      say(
        path,
        (error as Error).message
          .replace(`${dotted(path)}: `, '')
          .replace('that the chart supplies', 'under given or calc'),
      );
    }
    if (locale !== 'fr') continue;
    const english = read.texts.find(
      (other) =>
        other.path.length === path.length &&
        other.path.at(-1) === 'en' &&
        path.slice(0, -1).every((step, i) => other.path[i] === step),
    );
    if (english && english.text === text && (text.replace(/\{[^}]*\}/g, '').match(/\p{L}{2,}/gu) ?? []).length > 3)
      say(path, 'the French is the English, word for word (write it in French)');
    const other = english && otherPlaceholders(text, english.text);
    if (other) say(path, other);
  }
  return values;
}

function checkLesson(
  read: ReadFile<Lesson>,
  context: Context,
  points: ReadonlyMap<string, CurriculumPoint | null>,
  skills: ReadonlySet<string>,
  faults: Fault[],
): void {
  const { data: lesson, file } = read;
  const say = sayer(faults, read);
  if (!file.endsWith(`/${lesson.id}.yaml`))
    say(['id'], `"${lesson.id}" is not the file's name (give both the same name)`);
  checkHour(lesson, say);
  if (lesson.ages.from > lesson.ages.to)
    say(['ages'], `from ${lesson.ages.from} to ${lesson.ages.to} holds nobody (write the younger age first)`);
  checkPapers(lesson, context, say);
  lesson.facts.forEach((row, i) => {
    if (!isRow(row, context.tables)) say(['facts', i], unknownRow(row));
  });
  lesson.curricula.forEach((id, i) => {
    const point = points.get(id);
    if (point === undefined) say(['curricula', i], `unknown point "${id}" (add it to ${CURRICULA_FILE})`);
    else if (point && point.status !== 'verified')
      say(
        ['curricula', i],
        `the point "${id}" is marked ${point.status} and would be printed (verify it, or take it out)`,
      );
  });
  if (lesson.play && !context.plays.has(lesson.play.id))
    say(['play'], `unknown play "${lesson.play.id}" (plays stand in src/i18n/plays.ts)`);
  lesson.skills.forEach((id, i) => {
    if (!skills.has(id)) say(['skills', i], `unknown competence "${id}" (add it to ${SKILLS_FILE}, or correct the id)`);
  });
  lesson.slides.forEach(({ chart, play }, i) => {
    if (chart !== undefined && !context.charts.has(chart)) say(['slides', i, 'chart'], unknownChart(chart));
    if (play && !lesson.play)
      say(['slides', i], 'the lesson has no play (name it under play, or take it off the slide)');
  });
}

/** Everything under content/classroom, and every fault of it. */
export function checkClassroom(root: string, context: Context): { classroom: Classroom; faults: Fault[] } {
  const faults: Fault[] = [];
  const file = join(root, CURRICULA_FILE);
  const curricula = existsSync(file) ? readCurricula(readFileSync(file, 'utf8')) : { points: [], ids: [], faults: [] };
  faults.push(...curricula.faults);
  /** A point that could not be read has its fault already: it is there, and null. */
  const points = new Map<string, CurriculumPoint | null>([
    ...[...curricula.ids].map((id) => [id, null] as const),
    ...curricula.points.map((point) => [point.id, point] as const),
  ]);
  const frames = readSkills(root, faults);
  const skills = new Set(frames.flatMap(({ skills: of }) => of.map(({ id }) => id)));
  const { read: lessons, ids: lessonIds } = readFolder(root, 'lessons', lessonSchema, faults);
  const { read: files, ids: fileIds } = readFolder(root, 'questions', questionFileSchema, faults);
  const ids = new Set<string>();
  for (const lesson of lessons) {
    checkTexts(lesson, context, faults);
    checkLesson(lesson, context, points, skills, faults);
    if (!fileIds.has(lesson.data.id) && lesson.file.endsWith(`/${lesson.data.id}.yaml`))
      sayer(faults, lesson)(
        ['id'],
        `the lesson has no questions (add content/classroom/questions/${lesson.data.id}.yaml)`,
      );
    if (lessons.some((other) => other !== lesson && other.data.number === lesson.data.number))
      sayer(faults, lesson)(['number'], `two lessons have the number ${lesson.data.number} (change one)`);
  }
  for (const read of files) {
    const values = checkTexts(read, context, faults);
    const say = sayer(faults, read);
    if (!lessonIds.has(read.data.lesson))
      say(
        ['lesson'],
        `"${read.data.lesson}" is no lesson (add content/classroom/lessons/${read.data.lesson}.yaml, or correct the id)`,
      );
    else if (!read.file.endsWith(`/${read.data.lesson}.yaml`))
      say(['lesson'], `"${read.data.lesson}" is not the file's name (give both the same name)`);
    read.data.questions.forEach((question, i) => {
      if (ids.has(question.id)) say(['questions', i, 'id'], `the question "${question.id}" stands twice (rename one)`);
      ids.add(question.id);
      checkQuestion(question, { tables: context.tables, points, values }, (path, message) =>
        say(['questions', i, ...path], message),
      );
    });
    const asked = read.data.questions.filter(({ beforeAfter }) => beforeAfter).length;
    if (asked !== 5) say(['questions'], `${asked} questions are marked beforeAfter: true (five are expected)`);
  }
  const byNumber = lessons.map(({ data }) => data).sort((a, b) => a.number - b.number);
  return {
    classroom: {
      lessons: byNumber,
      questions: new Map(files.map(({ data }) => [data.lesson, data])),
      curricula: curricula.points,
      skills: frames,
    },
    faults,
  };
}

/** The site's own lessons. @throws ContentError with every fault */
export function readClassroom(root: string, context: Context): Classroom {
  const { classroom, faults } = checkClassroom(root, context);
  if (faults.length > 0) throw new ContentError(faults);
  return classroom;
}
