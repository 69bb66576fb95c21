import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../../src/i18n/locale.ts';
import { saidOf } from '../../../src/i18n/number-words.ts';
import { checkNumber, numberText, readNumber, within, type NumberRead } from '../../../src/i18n/read-number.ts';

const locale = fc.constantFrom<Locale>(...locales);
/** Numbers with at most six decimals and fifteen digits, as people have them. */
const numbers = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -9999, max: 9999 }),
  fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, places]) => Number(`${n}e-${places}`)),
);
const GROUPS = ['', ' ', '\u00a0', '\u2009', '\u202f', '’', "'", ',', '.'] as const;
const DECIMALS = ['.', ','] as const;
const written = (value: number, group: string, decimal: string, minus = '-'): string => {
  const [whole = '', part] = (
    Math.abs(value) < 1e-6
      ? Math.abs(value)
          .toFixed(6)
          .replace(/\.?0+$/, '')
      : String(Math.abs(value))
  ).split('.');
  return `${value < 0 ? minus : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, group)}${part === undefined ? '' : decimal + part}`;
};
const readings = (read: NumberRead): readonly number[] =>
  read.kind === 'value' ? [read.value] : read.kind === 'ambiguous' ? read.readings : [];
/** The digits that count, in their order. */
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+|0+$/g, '');
const value = (text: string, language: Locale): NumberRead => readNumber(text, language);

describe('a number that people type', () => {
  it('comes back as it was, from what a field shows, grouped or not, in both languages', () => {
    fc.assert(
      fc.property(numbers, locale, fc.boolean(), (n, language, grouped) => {
        expect(readNumber(numberText(n, language, grouped), language)).toEqual({ kind: 'value', value: n });
      }),
    );
  });

  it('is never read as a number that its writing cannot mean, whatever sign groups and whatever sign parts the decimals', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...GROUPS),
        fc.constantFrom(...DECIMALS),
        fc.constantFrom('-', '−', '–'),
        locale,
        (n, group, decimal, minus, language) => {
          fc.pre(group !== decimal);
          const text = written(n, group, decimal, minus);
          const read = readNumber(text, language);
          expect(readings(read).length, text).toBeGreaterThan(0);
          // In English a comma before three digits groups them: that is how the language writes.
          const english = language === 'en' && /^\D?[1-9]\d{0,2},\d{3}$/.test(text);
          if (!english) expect(readings(read), text).toContain(n);
          if (
            group !== ',' &&
            group !== '.' &&
            decimal === (language === 'en' ? '.' : ',') &&
            read.kind !== 'ambiguous'
          )
            expect(read).toEqual({ kind: 'value', value: n });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has the digits of its text in their order, and signs of numbers alone between them', () => {
    const signs = fc.string({ unit: fc.constantFrom(..."0123456789.,'’ \u00a0\u202f\u200b-+−%€ak/:;"), maxLength: 14 });
    fc.assert(
      fc.property(signs, locale, (text, language) => {
        const read = readNumber(text, language);
        if (read.kind !== 'value') return;
        expect(text).toMatch(/^[\s\u200b]*[-+−]?[\d.,'’ \u00a0\u202f]+[\s\u200b]*$/);
        expect(text).not.toMatch(/\d[ \u00a0\u202f'’](?!\d{3}(?!\d))\d/);
        expect(digits(numberText(read.value, 'en', false))).toBe(digits(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is asked back where one sign stands before three digits and does not group them in the page’s language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (head, tail) => {
        const part = String(tail).padStart(3, '0');
        const both = [Number(`${head}.${part}`), head * 1000 + tail];
        for (const [text, language] of [
          [`${head}.${part}`, 'en'],
          [`${head}.${part}`, 'fr'],
          [`${head},${part}`, 'fr'],
        ] as const)
          expect(value(text, language), text).toEqual({ kind: 'ambiguous', readings: both });
        expect(value(`${head},${part}`, 'en')).toEqual({ kind: 'value', value: both[1] });
      }),
    );
  });

  it('is asked back where a comma groups nothing on an English page', () => {
    expect(value('1,5', 'en')).toEqual({ kind: 'ambiguous', readings: [1.5, 15] });
    expect(value('1,5', 'fr')).toEqual({ kind: 'value', value: 1.5 });
    // The keypad of a French keyboard may write a point; it can mean nothing else.
    expect(value('1.5', 'fr')).toEqual({ kind: 'value', value: 1.5 });
    expect(value('1234,567', 'en')).toEqual({ kind: 'ambiguous', readings: [1234.567, 1234567] });
  });

  it.each([
    ['', 'empty'],
    [' \u200b\ufeff ', 'empty'],
    ['sixty', 'words'],
    ['–', 'words'],
    ['½', 'words'],
    ['60 €', 'beside'],
    ['12 cameras', 'beside'],
    ['about 60', 'beside'],
    ['~60', 'beside'],
    ['60k', 'beside'],
    ['5²', 'beside'],
    ['- 5', 'beside'],
    ['12 34', 'several'],
    ['1. 12', 'several'],
    ['12\u200b34', 'several'],
    ['3–5', 'several'],
    ['1e9', 'several'],
    ['0x10', 'several'],
    ['1,50,000', 'signs'],
    ['1.2.3', 'signs'],
    ['12345678901234567', 'long'],
  ])('“%s” is refused by its cause: %s', (text, cause) => {
    for (const language of locales) {
      const read = value(text, language);
      expect(read.kind === 'not-a-number' ? read.cause : read.kind).toBe(cause);
    }
  });

  it('is offered alone where words or a sign of money stand beside it, but not where they make it larger or smaller', () => {
    const offered = (text: string): number | undefined => {
      const read = value(text, 'en');
      return read.kind === 'not-a-number' ? read.number : Number.NaN;
    };
    expect(['60 €', '€60', 'about 1,234', '12 cameras', '12 %', '5 minutes', '3 km'].map(offered)).toEqual([
      60, 60, 1234, 12, 12, 5, 3,
    ]);
    expect(
      ['60k', '60 k€', '3 M€', '3 million', '2 cents', '5 thousand', '- 5', '5-', 'about 1.234'].map(offered),
    ).toEqual(Array(9).fill(undefined));
  });

  it('no text makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        locale,
        (text, language) => void readNumber(text, language),
      ),
    );
  });
});

it('a long text of marks, gaps or signs is refused at once', () => {
  const start = performance.now();
  for (const mark of ['\ufeff', ' ', '\u200b', '.', ',', '’', '-', '1 ', '1,', 'a'])
    for (const end of ['x', '5', '']) for (const language of locales) readNumber(mark.repeat(50_000) + end, language);
  expect(performance.now() - start).toBeLessThan(500);
});

describe('a number for a place with limits', () => {
  const limits = { min: 0, max: 60, step: 0.5 };
  const check = (text: string, language: Locale = 'en') => {
    const checked = checkNumber(text, language, limits);
    return 'value' in checked
      ? checked.value
      : `${checked.fault.key} ${checked.fault.values.one} ${checked.fault.values.other}`.trim();
  };

  it('is taken, or its fault has a cause of its own with the nearest numbers that are taken', () => {
    expect(['2.5', '60', '0'].map((text) => check(text))).toEqual([2.5, 60, 0]);
    expect(check('2.3')).toBe('step 2 2.5');
    expect(check('2,3', 'fr')).toBe('step 2 2,5');
    expect(check('61')).toBe('high 60 0');
    expect(check('-1')).toBe('low 0 60');
    expect(check('1,5')).toBe('two 1.5 15');
    expect(check('5 €')).toBe('alone 5');
    expect(check('')).toBe('empty');
  });

  it('what is named as nearest is taken, and nothing that is taken lies nearer', () => {
    const place = fc.record({
      min: fc.integer({ min: -50, max: 50 }),
      count: fc.integer({ min: 1, max: 200 }),
      step: fc.constantFrom(0.05, 0.1, 0.25, 0.5, 1, 5, 10),
    });
    fc.assert(
      fc.property(place, fc.double({ min: -500, max: 2500, noNaN: true }), ({ min, count, step }, n) => {
        const place = { min, max: Number((min + count * step).toPrecision(12)), step };
        const out = within(n, place);
        if (out === null) return;
        const named = 'between' in out ? out.between : 'low' in out ? [out.low] : [out.high];
        for (const one of named) expect(within(one, place)).toBeNull();
        expect(Math.min(...named.map((one) => Math.abs(one - n)))).toBeLessThan(
          'between' in out ? step : Number.POSITIVE_INFINITY,
        );
      }),
    );
  });

  it('has words for every fault in both languages, with every place in them filled', () => {
    const keys = [
      'empty',
      'two',
      'words',
      'alone',
      'beside',
      'several',
      'signs',
      'long',
      'low',
      'high',
      'step',
    ] as const;
    for (const key of keys)
      for (const language of locales) {
        const said = saidOf({ key, values: { got: 'GOT', one: 'ONE', other: 'OTHER' } }, language);
        expect(said).toMatch(/\.$/);
        expect(said).not.toContain('{');
        if (['two', 'low', 'high', 'step'].includes(key)) expect(said).toMatch(/ONE.*OTHER/);
      }
  });
});
