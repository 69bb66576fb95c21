/** The criteria of the accessibility statement: whole, in order, each resting on something that exists; and a rate that a machine cannot make up. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { access, accessFile, readAccess, sampleTally, tally, type CriterionState } from '../../../src/data/access.ts';
import { faultLine } from '../../../src/data/fault.ts';

const source = readFileSync(accessFile.path, 'utf8');
const fromDisk = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);
/** The report on the file with one text in the place of another. */
function report(from: string | RegExp, to: string, read = fromDisk): string[] {
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  return readAccess(changed, read).faults.map(faultLine);
}
/** Line of the file on which a text stands. */
const lineOf = (text: string): number => source.split('\n').findIndex((line) => line.includes(text)) + 1;
const PLACE = (id: string): string => `content/rgaa.yaml:${lineOf(`id: "${id}"`)}`;

test('the file as it is has no fault, and every criterion of the RGAA', () => {
  expect(readAccess(source, fromDisk).faults.map(faultLine)).toEqual([]);
  expect(access().themes.flatMap(({ criteria }) => criteria)).toHaveLength(106);
});

describe('a fault', () => {
  test.each([
    [
      'a criterion taken away',
      /^.*id: "3\.2".*\n/m,
      '',
      'content/rgaa.yaml:1: criterion 3.2 is missing (add it: the RGAA has it)',
    ],
    [
      'a criterion that does not exist',
      'id: "3.2"',
      'id: "3.4"',
      `${PLACE('3.2')}: 3.4: no such criterion in the RGAA (correct its number)`,
    ],
    ['a criterion that stands twice', 'id: "3.2"', 'id: "3.1"', `${PLACE('3.1')}: 3.1: stands twice (delete one)`],
    [
      'an unknown state',
      /(id: "3\.2", state: )conforms/,
      '$1perhaps',
      /rgaa\.yaml:\d+:\d+: .*state: expected one of conforms, fails, not-applicable, not-judged/,
    ],
    [
      'a text in one language only',
      /(id: "3\.2".*), fr: .* }/,
      '$1 }',
      /criteria\[1\]\.fr: is missing \(add it: both languages are needed\)/,
    ],
    [
      'met, and checked by nothing',
      /(id: "8\.1", state: conforms, by: \[)html(\], )sample: met, /,
      '$1$2',
      `${PLACE('8.1')}: 8.1: conforms without a check (name in by: what decides it, or write not-judged)`,
    ],
    [
      'an unknown check',
      /(id: "8\.1", state: conforms, by: \[)html/,
      '$1magic',
      /8\.1: unknown check "magic" \(use one of axe, /,
    ],
    [
      'not applicable, and no reason',
      /(id: "2\.1", state: not-applicable), reason: frames/,
      '$1',
      `${PLACE('2.1')}: 2.1: not-applicable without a reason (add reason: and its id)`,
    ],
    [
      'met, and a reason',
      /(id: "8\.1", state: conforms, )/,
      '$1reason: frames, ',
      `${PLACE('8.1')}: 8.1: conforms has no reason (delete it, or change the state)`,
    ],
    [
      'met in the sample, and said to fail',
      /(id: "3\.2", state: )conforms(, by: )/,
      '$1fails, reason: frames$2',
      `${PLACE('3.2')}: 3.2: met in the sample and fails now (correct one of the two)`,
    ],
    [
      'failed in the sample, and met now without a word',
      /(id: "3\.3".*sample: failed, )evidence: \{[^}]*\}, /,
      '$1',
      `${PLACE('3.3')}: 3.3: failed in the sample and is conforms now (say under evidence: what was mended)`,
    ],
    [
      'not applicable, and judged',
      /(id: "2\.1", state: not-applicable, )/,
      '$1sample: met, ',
      `${PLACE('2.1')}: 2.1: does not apply, and was judged in the sample (delete sample:, or change the state)`,
    ],
    [
      'an unknown reason',
      'reason: frames,',
      'reason: framed,',
      /2\.1: unknown reason "framed" \(use one of .*captcha, frames, /,
    ],
  ])('%s', (_, from, to, message) => {
    expect(report(from, to)).toContainEqual(typeof message === 'string' ? message : expect.stringMatching(message));
  });

  test('two criteria that changed places', () => {
    const swapped = source
      .replace('id: "3.1"', 'id: "x"')
      .replace('id: "3.2"', 'id: "3.1"')
      .replace('id: "x"', 'id: "3.2"');
    expect(readAccess(swapped, fromDisk).faults.map(faultLine)).toEqual([
      `${PLACE('3.1')}: 3.2: stands in another order than in the RGAA (move it)`,
    ]);
  });

  test('a check whose file is gone, or whose test has another name, takes its claim with it', () => {
    expect(report('file: tools/check-links.ts', 'file: tools/no-links.ts')).toEqual([
      `content/rgaa.yaml:${lineOf('tools/check-links.ts')}: check "links": there is no tools/no-links.ts (correct the path, or withdraw what rests on it)`,
    ]);
    expect(report('test: "axe finds no barrier, light and dark"', 'test: "axe finds nothing"')).toEqual([
      `content/rgaa.yaml:${lineOf('axe finds no barrier')}: check "axe": "axe finds nothing" does not stand in tests/site/every-page.spec.ts (correct it, or withdraw what rests on it)`,
    ]);
  });

  test('the file is missing', () => {
    expect(readAccess(null, fromDisk).faults.map(faultLine)).toEqual(['content/rgaa.yaml: the file is missing']);
  });
});

test('what the sample found adds up to every criterion', () => {
  const found = sampleTally(access().themes.flatMap(({ criteria }) => criteria));
  expect(found).toEqual({ met: 62, failed: 9, judged: 71, apart: 24, open: 11 });
});

describe('the rate of conformity', () => {
  const criteria = (...states: CriterionState[]): { state: CriterionState }[] => states.map((state) => ({ state }));

  test('is not given while a criterion waits for a person, as it does now', () => {
    expect(tally(criteria('conforms', 'conforms', 'not-judged')).rate).toBeNull();
    expect(tally(access().themes.flatMap((theme) => theme.criteria)).rate).toBeNull();
  });

  test('counts what applies only, and never rounds up', () => {
    expect(tally(criteria('conforms', 'conforms', 'fails', 'not-applicable')).rate).toBe(66);
    expect(tally(criteria(...Array.from({ length: 199 }, () => 'conforms' as const), 'fails')).rate).toBe(99);
    expect(tally(criteria('not-applicable')).rate).toBeNull();
  });

  test('adds up', () => {
    const { all, count } = tally(access().themes.flatMap((theme) => theme.criteria));
    expect(Object.values(count).reduce((sum, many) => sum + many)).toBe(all);
  });
});
