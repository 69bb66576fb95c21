import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { quizCsv } from '../../../src/classroom/export/csv.ts';
import { gift } from '../../../src/classroom/export/gift.ts';
import type { Item } from '../../../src/classroom/export/item.ts';
import { moodleXml } from '../../../src/classroom/export/moodle-xml.ts';
import { qtiAssessment, qtiPackage } from '../../../src/classroom/export/qti.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { assessmentOf, expected, readGift, readMoodle, readQti, readQuizCsv } from '../../../tools/read-back.ts';

const schema = readFileSync('tests/unit/fixtures/qti-1.2-subset.xsd', 'utf8');

/** Words with every sign that a format could trip over. */
const hard = 'Combien d’alarmes {justes} : 10 = 9 + 1, ~ou # moins ? <a & b> \\ « oui »';
const samples: Item[] = [
  {
    id: 'choice-1',
    name: 'A name',
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
    kind: 'match',
    stem: 'Match.',
    pairs: [
      { left: 'promised', right: '2,000' },
      { left: 'installed', right: '1,558' },
      { left: 'working', right: 'not known' },
    ],
    feedback: 'A state each.',
  },
  { id: 'order-1', name: 'A name', kind: 'order', stem: 'Put in order.', items: ['promised', 'funded', 'installed'], feedback: 'From word to pole.' },
  { id: 'words-1', name: 'A name', kind: 'words', stem: 'Why?', model: 'Because rare things drown.', marks: ['names the base rate', 'counts people'], feedback: 'Compare.' },
];

describe('the questions come back the same', () => {
  test('from GIFT, by its own parser', () => {
    expect(readGift(gift(samples, 'alarm'))).toEqual(samples.map(expected));
  });

  test('from Moodle XML, by an XML parser; the points of each question sum to 100', () => {
    const read = readMoodle(moodleXml(samples, 'alarm'));
    for (const [i, { fractions, ...item }] of read.entries()) {
      expect(item).toEqual(expected(samples[i] as Item));
      if (samples[i]?.kind === 'words' || fractions.length === 0) continue;
      expect(fractions.filter((fraction) => fraction > 0).reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(100, 3);
    }
  });

  test('from a QTI package: the zip lists its manifest and the assessment, the schema finds no fault', async () => {
    const zip = qtiPackage(samples, 'alarm', 'Alarm');
    const { names, xml } = assessmentOf(zip);
    expect(names).toEqual(['imsmanifest.xml', 'alarm.xml']);
    expect(readQti(xml)).toEqual(samples.map(expected));
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'alarm.xml', contents: xml }], schema: [schema] });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });

  test('the schema is no rubber stamp: an item without its answers is refused', async () => {
    const xml = qtiAssessment(samples, 'alarm', 'Alarm').replace(/<resprocessing>[\s\S]*?<\/resprocessing>/, '');
    expect((await validateXML({ xml: [{ fileName: 'alarm.xml', contents: xml }], schema: [schema] })).valid).toBe(false);
  });

  test('from the CSV', () => {
    for (const locale of locales) expect(readQuizCsv(quizCsv(samples, locale), locale)).toEqual(samples.map(expected));
  });

  test('the same questions give the same bytes', () => expect(qtiPackage(samples, 'alarm', 'Alarm')).toEqual(qtiPackage(samples, 'alarm', 'Alarm')));

  test('whatever signs a text holds, GIFT and XML give it back', () => {
    // “->” is refused by the check of the questions. A text never starts or ends with a space, and holds no line break or control sign: the readers of YAML see to that.
    const text = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'aé1 ={}~#:\\<>&"\'’«»→%.-') }).map((words) => `x${words.replaceAll('->', '>')}x`);
    fc.assert(
      fc.property(text, fc.uniqueArray(text, { minLength: 3, maxLength: 3 }), (stem, [a = '', b = '', c = '']) => {
        const item: Item = {
          id: 'any',
          name: 'Any',
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
        expect(readMoodle(moodleXml([item], 'x'))).toMatchObject([want]);
        expect(readGift(gift([item], 'x')).map(({ stem: said, options }) => [said, ...options].map(single))).toEqual([[want.stem, ...want.options].map(single)]);
      }),
      { numRuns: 60 },
    );
  });
});
