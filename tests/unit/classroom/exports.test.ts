import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { quizCsv } from '../../../src/classroom/export/csv.ts';
import { gift } from '../../../src/classroom/export/gift.ts';
import type { Bank } from '../../../src/classroom/export/bank.ts';
import { shareOf, type Item } from '../../../src/classroom/export/item.ts';
import { moodleXml } from '../../../src/classroom/export/moodle-xml.ts';
import { qtiAssessment, qtiPackage } from '../../../src/classroom/export/qti.ts';
import { quizXlsx } from '../../../src/classroom/export/xlsx.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { assessmentOf, expected, readGift, readQuizCsv, readQuizXlsx } from '../../../tools/read-back.ts';
import { takeClassic, takeNew } from '../../../tools/readers/canvas.ts';
import { takeGift } from '../../../tools/readers/moodle-gift.ts';
import { takeMoodleXml } from '../../../tools/readers/moodle-xml.ts';
import { wanted, type Platform, type Taken } from '../../../tools/readers/taken.ts';

const schema = readFileSync('tests/unit/fixtures/qti-1.2-subset.xsd', 'utf8');

/** Words with every sign that a format could trip over. */
const hard = 'Combien d’alarmes {justes} : 10 = 9 + 1, ~ou # moins ? <a & b> \\ « oui »';
/** What the samples share. */
const base = { at: 0, misconception: 'base-rate', difficulty: 2, curricula: ['X1', 'X9'] };
const bank: Bank = {
  id: 'alarm-fr',
  lesson: 4,
  title: 'L’alarme [essai]',
  locale: 'fr',
  open: 'Réponses rédigées',
  difficulty: (level) => `difficulté ${level}`,
  point: (id) => (id === 'X1' ? 'Maths, 2de' : undefined),
};
const questions: Item[] = [
  {
    id: 'choice-1',
    name: 'A name',
    ...base,
    kind: 'choice',
    stem: hard,
    options: [
      { text: 'Nine = 9', right: true, feedback: 'Yes: {nine}.' },
      { text: 'Ten ~ 10', right: false, feedback: 'No # ten.' },
      { text: 'None', right: false, feedback: 'Look again.' },
    ],
  },
  {
    id: 'several-1',
    name: 'A name',
    ...base,
    kind: 'several',
    stem: 'Which hold?',
    options: [
      { text: 'A', right: true, feedback: 'Yes.' },
      { text: 'B', right: true, feedback: 'Yes, too.' },
      { text: 'C', right: true, feedback: 'And this.' },
      { text: 'D', right: false, feedback: 'No.' },
    ],
  },
  {
    id: 'number-1',
    name: 'A name',
    ...base,
    kind: 'number',
    stem: 'How many?',
    answer: 9.84,
    tolerance: 0.05,
    feedback: 'Right.',
    wrong: [{ answer: 984, feedback: 'Divide by the minutes.' }],
  },
  {
    id: 'match-1',
    name: 'A name',
    ...base,
    kind: 'match',
    stem: 'Match.',
    pairs: [
      { left: 'promised', right: '2,000' },
      { left: 'installed', right: '1,558' },
      { left: 'working', right: 'not known' },
    ],
    feedback: 'A state each.',
  },
  {
    id: 'order-1',
    name: 'A name',
    ...base,
    kind: 'order',
    stem: 'Put in order.',
    items: ['promised', 'funded', 'installed'],
    feedback: 'From word to pole.',
  },
  {
    id: 'words-1',
    name: 'A name',
    ...base,
    kind: 'words',
    stem: 'Why?',
    model: 'Because rare things drown.',
    marks: ['names the base rate', 'counts people'],
    feedback: 'Compare.',
  },
];

const samples = questions.map((item, i): Item => ({ ...item, at: i + 1 }));

const moodle: Platform = { order: false, wrongNumbers: true, marker: false, tags: true, ownId: false };
const canvas: Platform = { order: false, wrongNumbers: false, marker: true, tags: false, ownId: true };
const want = (platform: Platform): Taken[] => samples.map((item) => wanted(item, bank, platform));
/** Where a question in words stands. */
const open = { category: '$course$/top/L’alarme [essai]/Réponses rédigées' };
const marked = { category: '$course$/top/L’alarme [essai]' };
const withCategory = (items: Taken[]): object[] =>
  items.map((item, i) => ({ ...item, ...(samples[i]?.kind === 'words' ? open : marked) }));

describe('what a platform takes from a file is what was written', () => {
  test('Moodle from GIFT, where the model answer has no place', () => {
    expect(takeGift(gift(samples, bank))).toEqual(withCategory(want(moodle)));
    expect(gift(samples, bank)).not.toContain('rare things drown');
  });

  test('Moodle from XML: questions of order are its own, the model answer is the marker’s', () => {
    expect(takeMoodleXml(moodleXml(samples, bank))).toEqual(
      withCategory(want({ ...moodle, order: true, marker: true })),
    );
  });

  test('Canvas Classic and New Quizzes from a QTI package; the schema finds no fault', async () => {
    const { names, xml } = assessmentOf(qtiPackage(samples, bank));
    expect(names).toEqual(['imsmanifest.xml', 'alarm-fr.xml']);
    expect(takeClassic(xml)).toEqual(want(canvas));
    expect(takeNew(xml)).toEqual(want({ ...canvas, marker: false }));
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'alarm-fr.xml', contents: xml }],
      schema: [schema],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('names sort by lesson and place, ids tell the language, tags the mistake, the difficulty and the curricula that are printed', () => {
    expect(takeMoodleXml(moodleXml(samples, bank))[0]).toMatchObject({
      name: '4.01 A name',
      id: 'choice-1-fr',
      tags: ['base-rate', 'difficulté 2', 'Maths, 2de'],
    });
  });

  test('ticking every box earns nothing', () => {
    const [, several] = samples;
    if (several?.kind !== 'several') throw new Error('no question with several right answers');
    expect(several.options.reduce((sum, option) => sum + shareOf(several.options, option), 0)).toBeCloseTo(0, 3);
  });
});

describe('the readers are no rubber stamp', () => {
  const numbers = samples.filter(({ kind }) => kind === 'number');
  test('Canvas Classic takes a remark on a range of numbers for one more right answer', () => {
    const remark =
      '<respcondition continue="Yes"><conditionvar><and><vargte respident="response1">983.95</vargte><varlte respident="response1">984.05</varlte></and></conditionvar><displayfeedback feedbacktype="Response" linkrefid="f2"/></respcondition>';
    const xml = qtiAssessment(numbers, bank);
    expect(takeClassic(xml)[0]?.right).toEqual(['9.84 ±0.05']);
    expect(takeClassic(xml.replace('</outcomes>', `</outcomes>${remark}`))[0]?.right).toEqual([
      '983.95 to 984.05',
      '9.84 ±0.05',
    ]);
  });

  test('a remark under a name that Canvas does not know reaches nobody', () => {
    const xml = qtiAssessment(numbers, bank).replaceAll('"correct_fb"', '"f1"');
    expect(takeClassic(xml)[0]?.said).toEqual(['984\u00a0: Divide by the minutes.']);
  });

  test('Moodle refuses a grade that it does not list, and right answers that share less than the whole', () => {
    const xml = moodleXml(samples, bank);
    expect(() => takeMoodleXml(xml.replace('fraction="33.33333"', 'fraction="34"'))).toThrow(
      'Moodle has no grade 0.34',
    );
    expect(() => takeMoodleXml(xml.replace('fraction="33.33333"', 'fraction="25"'))).toThrow('share');
    expect(() => takeGift(gift(samples, bank).replace('%33.33333%', '%34%'))).toThrow('Moodle has no grade 0.34');
  });
});

describe('the questions come back the same', () => {
  test('from GIFT, by a parser of its own', () => {
    expect(readGift(gift(samples, bank)).map(({ id, stem, right, options }) => ({ id, stem, right, options }))).toEqual(
      samples.map(expected).map(({ id, stem, right, options }) => ({ id, stem, right, options })),
    );
  });

  test('the schema is no rubber stamp: an item without its answers is refused', async () => {
    const xml = qtiAssessment(samples, bank).replace(/<resprocessing>[\s\S]*?<\/resprocessing>/, '');
    expect((await validateXML({ xml: [{ fileName: 'alarm.xml', contents: xml }], schema: [schema] })).valid).toBe(
      false,
    );
  });

  test('from the CSV', () => {
    for (const locale of locales) expect(readQuizCsv(quizCsv(samples, locale), locale)).toEqual(samples.map(expected));
  });

  test('from the workbook, where a number is a number in both languages', async () => {
    for (const locale of locales)
      expect(await readQuizXlsx(await quizXlsx(samples, { ...bank, locale }), locale)).toEqual(samples.map(expected));
    const [sheet] = await readWorkbook(new Blob([(await quizXlsx(samples, bank)) as BlobPart]));
    // Its name has no sign that Excel refuses.
    expect(sheet?.sheet).toBe('L’alarme  essai');
    const number = sheet?.data.find(([id]) => id === 'number-1');
    expect(number?.slice(8, 10)).toEqual([9.84, 0.05]);
  });

  test('the same questions give the same bytes', async () => {
    expect(qtiPackage(samples, bank)).toEqual(qtiPackage(samples, bank));
    const early = await quizXlsx(samples, bank);
    vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
    expect(await quizXlsx(samples, bank)).toEqual(early);
    vi.useRealTimers();
  });

  test('whatever signs a text holds, GIFT and XML give it back', () => {
    // “->” is refused by the check of the questions. A text never starts or ends with a space, and holds no line break or control sign: the readers of YAML see to that.
    const text = fc
      .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'aé1 ={}~#:\\<>&"\'’«»→%.-') })
      .map((words) => `x${words.replaceAll('->', '>')}x`);
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { minLength: 3, maxLength: 3 }), (stem, [a = '', b = '', c = '']) => {
        const item: Item = {
          id: 'any',
          name: 'Any',
          ...base,
          kind: 'choice',
          stem,
          options: [
            { text: a, right: true, feedback: b },
            { text: b, right: false, feedback: c },
            { text: c, right: false, feedback: a },
          ],
        };
        const single = (words: string): string => words.replace(/ +/g, ' ');
        const want = expected(item);
        expect(takeMoodleXml(moodleXml([item], bank))).toMatchObject([
          wanted(item, bank, { ...moodle, order: true, marker: true }),
        ]);
        expect(takeGift(gift([item], bank))).toMatchObject([wanted(item, bank, moodle)]);
        expect(readGift(gift([item], bank)).map(({ stem: said, options }) => [said, ...options].map(single))).toEqual([
          [want.stem, ...want.options].map(single),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
