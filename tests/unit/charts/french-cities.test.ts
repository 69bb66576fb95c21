import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { frenchCities, shown } from '../../../src/charts/french-cities/french-cities.ts';
import { rateRows } from '../../../src/charts/french-cities/french-cities.rows.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('french-cities', 'en', tables);
const rows = rateRows(tables);
const draw = (width: number): string =>
  toHtml(frenchCities.draw(frenchCities.place(rows, { width, narrow: width < 500, words }), words) as Element);
const latest = rows.filter((row) => row.role === 'latest');

describe('the french-cities chart', () => {
  test('every mark has its row in the table, which holds more cities than the drawing', () => {
    const keys = frenchCities.table(rows, words).rows.map((row) => row.mark);
    expect(new Set(keys).size).toBe(keys.length);
    for (const match of draw(680).matchAll(/data-mark="([^"]+)"/g)) expect(keys).toContain(match[1]);
    expect(rows.some((row) => row.role === 'table')).toBe(true);
  });

  test('cities stand in the order of their latest comparable rate', () => {
    const rates = latest.map((row) => row.rate);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    expect(latest[0]?.city).toBe('Nice');
    expect(latest.length).toBeGreaterThanOrEqual(12);
    expect(latest.length).toBeLessThanOrEqual(16);
  });

  test('only comparable installed counts of at least medium confidence are solid', () => {
    expect(latest.every((row) => row.comparable === 'yes' && row.confidence !== 'low')).toBe(true);
  });

  test('Nice after 2020 is an open dashed circle, as its perimeter is uncertain', () => {
    const uncertain = rows.filter((row) => row.role === 'uncertain');
    expect(uncertain.map((row) => row.city)).toEqual(['Nice']);
    expect(draw(680)).toMatch(new RegExp(`data-mark="${uncertain[0]?.id ?? ''}"><circle class="outline"`));
  });

  test('Marseille is a bar from the bound of its 2019 rank to the audit of 2020', () => {
    const audit = rows.find((row) => row.id === 'ci-fr-marseille-2020');
    const bound = rows.find((row) => row.role === 'bound');
    expect(audit?.rate).toBeCloseTo((1558 / 870321) * 1000, 6);
    expect(bound?.rate).toBeCloseTo((1228 / 870321) * 1000, 6);
    expect(draw(320)).toMatch(/data-mark="ci-fr-marseille-2020"><rect/);
  });

  test('two dots of a city are joined only if both counts have the same method', () => {
    for (const earlier of rows.filter((row) => row.role === 'earlier')) {
      expect(latest.find((row) => row.city === earlier.city)?.scope.en).toBe(earlier.scope.en);
    }
  });

  test('rates are shown with two significant digits', () => {
    expect([7.7618, 13.977, 0.0339, 1.16].map(shown)).toEqual([7.8, 14, 0.034, 1.2]);
  });

  test('a missing bound for Marseille stops the build with a message that names it', () => {
    expect(() => rateRows({ ...tables, figures: new Map() })).toThrow(/d-marseille-2019-max/);
  });
});
