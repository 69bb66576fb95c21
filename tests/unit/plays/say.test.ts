import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { saying } from '../../../src/plays/say.ts';
import { settingText } from '../../../src/plays/setting-text.ts';
import { playWords } from '../../../src/plays/words.ts';

const templates = {
  right: '{n} of {all}',
  'alarm.one': '{n} alarm',
  'alarm.other': '{n} alarms',
  'control.night.on': 'night',
  'control.night.off': 'day',
  'value.rate': 'one in {inverse}',
};

describe('the words of a running play', () => {
  test('numbers are written as the language writes them', () => {
    expect(saying('en', templates)('right', { n: 1558, all: 10_000 })).toBe('1,558 of 10,000');
    expect(saying('fr', templates)('right', { n: 1558, all: 10_000 })).toBe('1\u202f558 of 10\u202f000');
  });

  test('French takes the singular for none, English does not', () => {
    expect([0, 1, 2].map((n) => saying('fr', templates).count('alarm', n))).toEqual(['0 alarm', '1 alarm', '2 alarms']);
    expect([0, 1, 2].map((n) => saying('en', templates).count('alarm', n))).toEqual([
      '0 alarms',
      '1 alarm',
      '2 alarms',
    ]);
  });

  test('a round million takes its own form where there is one', () => {
    const say = saying('fr', {
      ...templates,
      'crowd.one': '{n} personne',
      'crowd.many': '{n} de personnes',
      'crowd.other': '{n} personnes',
    });
    expect([say.count('crowd', 1_000_000), say.count('crowd', 1_000), say.count('alarm', 1_000_000)]).toEqual([
      '1\u202f000\u202f000 de personnes',
      '1\u202f000 personnes',
      '1\u202f000\u202f000 alarms',
    ]);
  });

  test('a missing text and a missing value are named', () => {
    expect(() => saying('en', templates)('wrong')).toThrow('no words "wrong"');
    expect(() => saying('en', templates)('right', { n: 1 })).toThrow('"right" want a value for {all}');
  });

  test('a setting is said in its own words', () => {
    const say = saying('en', templates);
    expect(settingText({ key: 'night', kind: 'switch', start: false, tag: 'yours' }, true, say)).toBe('night');
    expect(
      settingText({ key: 'rate', kind: 'number', min: 0, max: 1, step: 0.1, start: 0.1, tag: 'yours' }, 1 / 6000, say),
    ).toBe('one in 6,000');
    expect(
      settingText({ key: 'other', kind: 'number', min: 0, max: 1, step: 0.1, start: 0.1, tag: 'yours' }, 0.25, say),
    ).toBe('0.25');
  });
});

test('the shared words of the plays stand in both languages with the same values', () => {
  const tables = loadTables();
  const [en, fr] = (['en', 'fr'] as const).map((locale) => playWords('shell', locale, tables).templates);
  expect(Object.keys(en ?? {})).toEqual(Object.keys(fr ?? {}));
  expect(Object.keys(en ?? {}), 'what the script says').toEqual(
    expect.arrayContaining(['undone', 'copied', 'copyByHand']),
  );
  expect(Object.keys(en ?? {}), 'what the page alone writes').not.toContain('needsScript');
});
