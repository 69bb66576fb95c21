import { describe, expect, test } from 'vitest';
import { date, decimalYear, ends, inWords, money, number, percent, quantity } from '../../../src/i18n/format.ts';

/** Narrow no-break space, no-break space: written out, so that a test shows which one stands where. */
const n = '\u202f';
const b = '\u00a0';

describe('numbers', () => {
  test.each([
    [1558, '1,558', `1${n}558`],
    [12, '12', '12'],
    [2090000, '2,090,000', `2${n}090${n}000`],
    [5.87, '5.87', '5,87'],
    [0.35, '0.35', '0,35'],
    [-3, '\u22123', '\u22123'],
    [0, '0', '0'],
  ])('%d', (value, en, fr) => {
    expect(number(value, 'en')).toBe(en);
    expect(number(value, 'fr')).toBe(fr);
  });

  test('a percentage has a space in French only', () => {
    expect(percent(62, 'en')).toBe('62%');
    expect(percent(62.5, 'fr')).toBe(`62,5${b}%`);
  });

  test('a year has no group space', () => {
    expect(quantity(2018, 'year', 'fr')).toBe('2018');
    expect(quantity(2018, 'cameras', 'fr')).toBe(`2${n}018`);
  });

  test('from nought to twenty can be words, no others', () => {
    expect(inWords(8, 'en')).toBe('eight');
    expect(inWords(8, 'fr')).toBe('huit');
    expect(inWords(17, 'fr')).toBe('dix-sept');
    for (const value of [21, -1, 2.5]) expect(() => inWords(value, 'en')).toThrow(`cannot write ${value} in words`);
  });
});

describe('money', () => {
  test.each([
    [46000000, `€46${b}million`, `46${b}millions d’euros`, '€46m', `46${b}M€`],
    [1500000, `€1.5${b}million`, `1,5${b}million d’euros`, '€1.5m', `1,5${b}M€`],
    [2000000, `€2${b}million`, `2${b}millions d’euros`, '€2m', `2${b}M€`],
    [1200000000, `€1.2${b}billion`, `1,2${b}milliard d’euros`, '€1.2bn', `1,2${b}Md€`],
    [187500, '€187,500', `187${n}500${b}€`, '€187,500', `187${n}500${b}€`],
    [1234567, '€1,234,567', `1${n}234${n}567${b}€`, '€1,234,567', `1${n}234${n}567${b}€`],
  ])('%d euros', (value, en, fr, enShort, frShort) => {
    expect(money(value, 'EUR', 'en')).toBe(en);
    expect(money(value, 'EUR', 'fr')).toBe(fr);
    expect(money(value, 'EUR', 'en', 'short')).toBe(enShort);
    expect(money(value, 'EUR', 'fr', 'short')).toBe(frShort);
  });

  test('other currencies', () => {
    expect(money(30000000, 'USD', 'en')).toBe(`$30${b}million`);
    expect(money(30000000, 'USD', 'fr')).toBe(`30${b}millions de dollars`);
    expect(money(14900000000, 'KES', 'en')).toBe(`KES${b}14.9${b}billion`);
  });

  test('per year, per camera: the sign of the currency stays', () => {
    expect(quantity(8000000, 'EUR-per-year', 'en')).toBe(`€8${b}million`);
    expect(quantity(3000, 'EUR-per-camera', 'fr')).toBe(`3${n}000${b}€`);
  });
});

describe('dates', () => {
  test.each([
    ['2020', '2020', '2020'],
    ['2020-12', `December${b}2020`, `décembre${b}2020`],
    ['2018-11-05', `5${b}November${b}2018`, `5${b}novembre${b}2018`],
    ['2019-01-01', `1${b}January${b}2019`, `1er${b}janvier${b}2019`],
    ['2012/2016', '2012–16', '2012-2016'],
    ['1999/2003', '1999–2003', '1999-2003'],
    ['2018-01/2018-10', `January to October${b}2018`, `janvier à octobre${b}2018`],
    ['2015-01/2018-10', `January${b}2015 to October${b}2018`, `janvier${b}2015 à octobre${b}2018`],
    ['', '', ''],
  ])('%s', (iso, en, fr) => {
    expect(date(iso, 'en')).toBe(en);
    expect(date(iso, 'fr')).toBe(fr);
  });

  test('stand on a linear axis', () => {
    expect(decimalYear('2020')).toBe(2020.5);
    expect(decimalYear('2020', 'end')).toBe(2021);
    expect(decimalYear('2020-12')).toBeCloseTo(2020.958, 3);
    expect(decimalYear('2020-12', 'end')).toBe(2021);
    expect(decimalYear('2020-01-01')).toBe(2020);
    expect(decimalYear('2012/2016')).toBe(2016.5);
  });
});

describe('the two ends of a range', () => {
  test('stand with a dash between numbers and with a word between words', () => {
    expect(ends('1,748', '1,901', 'en')).toBe('1,748–1,901');
    expect(ends(`€12${b}million`, `€15${b}million`, 'en')).toBe(`€12${b}million to €15${b}million`);
    expect(ends('12', '15', 'fr')).toBe(`12${b}à${b}15`);
  });
});
