import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkClassroom } from '../../../src/classroom/read.ts';
import { allowedNames } from '../../../src/data/allowed-names.ts';
import { namesPattern } from '../../../src/data/bare-numbers.ts';
import { byPlace, faultLine } from '../../../src/data/fault.ts';
import { readTables } from '../../../src/data/load.ts';
import { plays } from '../../../src/i18n/plays.ts';

const context = {
  tables: readTables('content/data').tables,
  charts: new Set(readdirSync('content/charts').map((name) => name.replace(/\.yaml$/, ''))),
  plays: new Set(plays.map(({ id }) => id)),
  names: namesPattern(allowedNames('.')),
};
const LESSON = 'content/classroom/lessons/whose-count.yaml';
const QUESTIONS = 'content/classroom/questions/whose-count.yaml';
const CURRICULA = 'content/classroom/curricula.csv';
const SKILLS = 'content/classroom/skills.yaml';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'classroom-'));
  for (const file of [LESSON, QUESTIONS, CURRICULA, SKILLS]) cpSync(file, join(root, file));
});
const bring = (...lessons: string[]): void => {
  for (const id of lessons)
    for (const kind of ['lessons', 'questions'])
      cpSync(`content/classroom/${kind}/${id}.yaml`, join(root, `content/classroom/${kind}/${id}.yaml`));
};
afterEach(() => rmSync(root, { recursive: true }));

/** @returns the line of the file on which the change begins, counted from 1 */
function change(file: string, wrong: string | RegExp, put: string): number {
  const text = readFileSync(join(root, file), 'utf8');
  const at = typeof wrong === 'string' ? text.indexOf(wrong) : text.search(wrong);
  if (at < 0) throw new Error(`${file} holds no ${String(wrong)}`);
  writeFileSync(
    join(root, file),
    text.replace(wrong, () => put),
  );
  return text.slice(0, at).split('\n').length;
}
const report = (): string[] => checkClassroom(root, context).faults.sort(byPlace).map(faultLine);
/** The report without the position in the line. */
const lines = (): string[] => report().map((fault) => fault.replace(/^([^:]+:\d+):\d+:/, '$1:'));

test('the lesson that the others are made from has no fault', () => expect(report()).toEqual([]));

describe('a question that cannot be marked', () => {
  test('without a right answer', () => {
    change(QUESTIONS, 'right: true', 'right: false');
    expect(lines()).toEqual([
      `${QUESTIONS}:3: questions[0]: "count-first-question" has 0 right options (one is expected: write right: true there alone; for more, write kind: several)`,
    ]);
  });

  test('with two right answers where one is asked', () => {
    change(QUESTIONS, 'right: false', 'right: true');
    expect(lines()[0]).toContain('"count-first-question" has 2 right options');
  });

  test('whose wrong answer is right', () => {
    const line = change(QUESTIONS, /answer: "\{fountainsSecond\} \+ /, 'answer: "{fountainsSecond} - ');
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[3].wrong[2]: this wrong answer is right (take it out, or narrow the tolerance)`,
    ]);
  });

  test('whose formula names no row', () => {
    const line = change(
      QUESTIONS,
      /answer: "\{fountainsSecond\} \+ \{fountainsFirst\}/,
      'answer: "{ms-cam-none} + {fountainsFirst}',
    );
    expect(lines()).toContain(
      `${QUESTIONS}:${line}: questions[3].wrong[2].answer: {ms-cam-none} is neither a row nor a number given here (correct the formula, or add the row to content/data)`,
    );
  });

  test('with the same option twice', () => {
    const text = 'Whose stands does each one count?';
    const line = change(QUESTIONS, 'What is the average of the two?', text);
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[0].options[2].text.en: "count-first-question" has this option twice (change one)`,
    ]);
  });

  test('of a kind that does not exist', () => {
    const line = change(QUESTIONS, 'kind: match', 'kind: matsh');
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[1].kind: expected one of choice, several, number, match, order, words, got "matsh"`,
    ]);
  });

  test('with the id of another', () => {
    const line = change(QUESTIONS, 'id: count-states-match', 'id: count-first-question');
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[1].id: the question "count-first-question" stands twice (rename one)`,
    ]);
  });
});

describe('a text that is missing', () => {
  test('feedback to an option', () => {
    const line = change(QUESTIONS, / {8}feedback:\n.*\n.*\n/, '');
    expect(lines()).toEqual([`${QUESTIONS}:${line - 2}: questions[0].options[0].feedback: is missing (add it)`]);
  });

  test.each(['""', '"   "'])('feedback that says %s', (nothing) => {
    const line = change(QUESTIONS, /en: "Perhaps neither.*"/, `en: ${nothing}`);
    expect(lines()).toEqual([`${QUESTIONS}:${line}: questions[0].options[0].feedback.en: is empty (write a text)`]);
  });

  test('the French of a question', () => {
    const line = change(QUESTIONS, / {6}fr: "Une gare inventée.*\n/, '');
    expect(lines()).toEqual([
      `${QUESTIONS}:${line - 1}: questions[0].stem.fr: is missing (add it: both languages are needed)`,
    ]);
  });

  test('the French, where the English stands twice', () => {
    const line = change(
      LESSON,
      /fr: "Il y a un seul vrai nombre.*"/,
      'fr: "There is one true number of cameras, and the others are mistakes or lies."',
    );
    expect(lines()).toEqual([
      `${LESSON}:${line}: misconception.fr: the French is the English, word for word (write it in French)`,
    ]);
  });
});

test('words that take sides, and French without its spaces', () => {
  const words = change(
    LESSON,
    'There is one true number of cameras, and',
    'They reveal one true number of cameras, and',
  );
  const spaces = change(
    LESSON,
    /Il y a un seul vrai nombre de caméras.; les/,
    'Il y a un seul vrai nombre de caméras; les',
  );
  expect(lines()).toEqual([
    expect.stringContaining(`${LESSON}:${words}: misconception.en: reveal:`) as string,
    expect.stringContaining(`${LESSON}:${spaces}: misconception.fr: narrow-space:`) as string,
  ]);
});

describe('a number that is no fact', () => {
  test('typed in digits', () => {
    const line = change(
      QUESTIONS,
      'What is the best first question?',
      'Of 12 stands, what is the best first question?',
    );
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[0].stem.en: bare number "12" (write {row-id}, or {name} of a number under given or calc, or add the name to content/allowed-names.yaml)`,
    ]);
  });

  test('named by a row that is not there', () => {
    const line = change(QUESTIONS, 'bicycle stands, another {standsRail}', 'bicycle stands, another {ms-cam-none}');
    expect(lines()[0]).toBe(
      `${QUESTIONS}:${line}: questions[0].stem.en: unknown placeholder {ms-cam-none} (the id of a row in content/data, or a name under given or calc)`,
    );
  });

  test('printed in one language only', () => {
    const line = change(QUESTIONS, 'un autre {standsRail}', 'un autre {standsTown}');
    expect(lines()).toEqual([
      `${QUESTIONS}:${line}: questions[0].stem.fr: the languages use different placeholders (here standsTown; in English standsRail, standsTown)`,
    ]);
  });

  test('a fact of an unknown id, in a question and in a lesson', () => {
    const question = change(QUESTIONS, 'facts: [ms-cam-2021-09-plus500', 'facts: [ms-cam-none');
    const lesson = change(LESSON, '  - hm-never-added', '  - hm-none');
    expect(lines()).toEqual([
      `${LESSON}:${lesson}: facts[20]: unknown row "hm-none" (add it to content/data, or correct the id)`,
      `${QUESTIONS}:${question}: questions[7].facts[0]: unknown row "ms-cam-none" (add it to content/data, or correct the id)`,
    ]);
  });

  test('worked out from a row that is not there: said once, at the formula', () => {
    const line = change(LESSON, 'moreWorking: "{ms-cam-2016-10-878}', 'moreWorking: "{ms-cam-none}');
    expect(lines()).toEqual([
      `${LESSON}:${line}: calc.moreWorking: {ms-cam-none} is neither a row nor a number given here (correct the formula, or add the row to content/data)`,
    ]);
  });
});

describe('a lesson that a teacher cannot use', () => {
  test('without a key', () => {
    change(LESSON, /\nkey:\n[\s\S]*?\nslides:/, '\nslides:');
    expect(lines()).toEqual([`${LESSON}:1: key: is missing (add it)`]);
  });

  test('with a task that has no answer', () => {
    change(LESSON, / {2}- task: more-test\n[\s\S]*?\ncut:/, 'cut:');
    expect(lines()).toEqual([
      `${LESSON}:316: more.tasks[2]: the task "more-test" has 0 answers (one is expected under key)`,
    ]);
  });

  test('whose steps take another time than they say', () => {
    change(LESSON, 'minutes: 4', 'minutes: 5');
    expect(lines()).toEqual([
      `${LESSON}:67: short: the steps take 16 minutes (15 are expected: change the minutes of a step)`,
    ]);
  });

  test('whose slides stand for another time than its plan', () => {
    const line = change(LESSON, '    slides: [8, 9]', '    slides: [8, 9]');
    change(LESSON, '    minutes: 2\n', '    minutes: 3\n');
    expect(lines()).toEqual([
      `${LESSON}:${line}: full[6].slides: these slides stand for 7 minutes, the step takes 6 (change the minutes of a slide or of the step)`,
    ]);
  });

  test('for nobody', () => {
    const line = change(LESSON, 'from: 13, to: 17', 'from: 17, to: 16');
    expect(lines()).toEqual([`${LESSON}:${line}: ages: from 17 to 16 holds nobody (write the younger age first)`]);
  });

  test('that cuts out cards where there are none', () => {
    const line = change(LESSON, '    task: cards', '    task: table');
    expect(lines()).toEqual([
      `${LESSON}:${line}: cut[0].task: the task "table" has no cards (name a task of the sheet whose room is of the kind cards)`,
    ]);
  });

  test('with the number of another lesson', () => {
    bring('what-a-camera-costs');
    const line = change(LESSON, 'number: 1', 'number: 2');
    expect(lines()).toEqual([
      `content/classroom/lessons/what-a-camera-costs.yaml:2: number: two lessons have the number 2 (change one)`,
      `${LESSON}:${line}: number: two lessons have the number 2 (change one)`,
    ]);
  });

  test('without questions', () => {
    rmSync(join(root, QUESTIONS));
    expect(lines()).toEqual([`${LESSON}:1: id: the lesson has no questions (add ${QUESTIONS})`]);
  });
});

describe('questions and points that lead nowhere', () => {
  test('a file of questions for no lesson', () => {
    change(QUESTIONS, 'lesson: whose-count', 'lesson: nobodys-count');
    expect(lines()).toEqual([
      `${QUESTIONS}:1: lesson: "nobodys-count" is no lesson (add content/classroom/lessons/nobodys-count.yaml, or correct the id)`,
    ]);
  });

  test('a point of a curriculum that nobody has verified would be printed', () => {
    change(CURRICULA, ',verified,', ',partly,');
    const line =
      readFileSync(join(root, LESSON), 'utf8')
        .split('\n')
        .findIndex((one) => one.startsWith('curricula:')) + 1;
    expect(lines()).toEqual([
      `${LESSON}:${line}: curricula[2]: the point "F1a" is marked partly and would be printed (verify it, or take it out)`,
    ]);
  });

  test('a point whose status is no status: said once, in its table', () => {
    change(CURRICULA, ',verified,', ',read,');
    expect(lines()).toEqual([`${CURRICULA}:2 status: expected one of verified, partly, unverified, got "read"`]);
  });
});

test('faults of several files come in one report, each at its place; a broken file is not called missing', () => {
  bring('map-that-lies', 'school-gate');
  change(QUESTIONS, / {6}fr: "Une gare inventée.*\n/, '');
  change('content/classroom/lessons/map-that-lies.yaml', 'number: 7', 'number: 700');
  change('content/classroom/questions/school-gate.yaml', 'right: true', 'right: yes please');
  change(CURRICULA, ',verified,', ',read,');
  expect(lines().map((fault) => fault.split(' ').slice(0, 2).join(' '))).toEqual([
    `${CURRICULA}:2 status:`,
    'content/classroom/lessons/map-that-lies.yaml:2: number:',
    expect.stringContaining('content/classroom/questions/school-gate.yaml:') as string,
    `${QUESTIONS}:7: questions[0].stem.fr:`,
  ]);
});
