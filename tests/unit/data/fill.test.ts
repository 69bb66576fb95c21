import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/data/figure.ts';
import { fill, plain, printFigure } from '../../../src/data/fill.ts';

const b = '\u00a0';
const n = '\u202f';

const figure = (
  id: string,
  value: number,
  unit: string,
  low: number | null = null,
  high: number | null = null,
): Figure => ({
  id,
  table: 'facts',
  label: { en: id, fr: id },
  value,
  low,
  high,
  rounding: 'exact',
  unit,
  asOf: '2020',
  sources: ['s'],
  confidence: 'high',
  note: { en: '', fr: '' },
  disagrees: [],
});
const figures = new Map(
  [
    figure('ms-audit', 1558, 'cameras', 1500, 1600),
    figure('ms-award', 46e6, 'EUR', 12e6, 15e6),
    figure('ms-share', 62, 'percent'),
    figure('ms-killed', 8, 'people'),
    figure('ms-population', 3.1e6, 'inhabitants'),
  ].map((row) => [row.id, row]),
);
const one = (id: string): Figure => figures.get(id) as Figure;

describe('a placeholder', () => {
  test('prints the value of its row and keeps the row’s id', () => {
    expect(fill('At {ms-audit}, counted.', 'en', figures)).toEqual([
      { text: 'At ' },
      { text: '1,558', row: 'ms-audit' },
      { text: ', counted.' },
    ]);
  });

  test.each([
    ['{ms-award}', `€46${b}million`, `46${b}millions d’euros`],
    ['{ms-award.short}', '€46m', `46${b}M€`],
    ['{ms-audit.low} or {ms-audit.high}', '1,500 or 1,600', `1${n}500 or 1${n}600`],
    ['{ms-share}', '62%', `62${b}%`],
    ['{ms-killed.words}', 'eight', 'huit'],
  ])('%s', (template, en, fr) => {
    expect(plain(fill(template, 'en', figures))).toBe(en);
    expect(plain(fill(template, 'fr', figures))).toBe(fr);
  });

  test('may be a value handed in, with or without a row', () => {
    expect(fill('{gap} of {count}', 'en', figures, { gap: '12', count: { text: '1,558', row: 'ms-audit' } })).toEqual([
      { text: '12' },
      { text: ' of ' },
      { text: '1,558', row: 'ms-audit' },
    ]);
  });

  test.each([
    ['{ms-nobody}', 'content/x.yaml finding: unknown placeholder {ms-nobody}'],
    ['{ms-audit.hihg}', 'content/x.yaml finding: cannot read {ms-audit.hihg}'],
    ['{ms audit}', 'content/x.yaml finding: cannot read {ms audit}'],
    ['open {ms-audit', 'content/x.yaml finding: cannot read {ms-audit'],
    ['{ms-share.low}', 'row "ms-share" has no low (its cell is empty)'],
    ['{ms-audit.words}', 'cannot write 1558 in words'],
  ])('%s is refused', (template, message) => {
    expect(() => fill(template, 'en', figures, {}, 'content/x.yaml finding')).toThrow(message);
  });
});

describe('a figure in prose', () => {
  test('in millions', () => {
    expect(printFigure(one('ms-population'), 'en', 'value', 'millions')).toBe(`3.1${b}million`);
    expect(printFigure(one('ms-population'), 'fr', 'value', 'millions')).toBe(`3,1${b}millions`);
  });

  test('as a range writes the shared sign and unit once', () => {
    expect(printFigure(one('ms-award'), 'en', 'range')).toBe(`€12–15${b}million`);
    expect(printFigure(one('ms-award'), 'fr', 'range')).toBe(`12 à 15${b}millions d’euros`);
    expect(printFigure(one('ms-audit'), 'en', 'range')).toBe('1,500–1,600');
  });

  test('without a range says which row lacks one', () => {
    expect(() => printFigure(one('ms-killed'), 'en', 'range')).toThrow(
      'row "ms-killed" has no range (its cell is empty)',
    );
  });
});
