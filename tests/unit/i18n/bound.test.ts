import { describe, expect, it } from 'vitest';
import { bound } from '../../../src/i18n/bound.ts';

const shown = (text: string): string => bound(text).replaceAll('\u00a0', '_');

describe('a date told in the words of a row', () => {
  it('stays on one line, with its day, month and year', () => {
    expect(shown('reaches the Conseil d’État on 17 March.')).toBe('reaches the Conseil d’État on 17_March.');
    expect(shown('le 1er février 2026, puis en mars 2027')).toBe('le 1er_février_2026, puis en mars_2027');
  });

  it('leaves other words as they are', () => {
    for (const text of ['may 20 cameras', 'En 2024 mars', 'on the 3 marsh ponds', 'May 12 people', '2019 May'])
      expect(bound(text)).toBe(text);
  });
});

describe('a large number told in the words of a row', () => {
  it('stays beside its million', () => {
    expect(shown('€12 to 15 million; 2 milliards d’euros')).toBe('€12 to 15_million; 2_milliards d’euros');
  });
});
