import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { frenchCities } from '../../../src/charts/french-cities/french-cities.ts';
import { rateRows, shown } from '../../../src/charts/french-cities/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('french-cities', 'en', tables);
const rows = rateRows(tables);
const draw = (width: number): string =>
  toHtml(frenchCities.draw(frenchCities.place(rows, { width, narrow: width < 500, words }), words) as Element);
const latest = rows.filter((row) => row.role === 'latest');

describe('the french-cities chart', () => {
  test('the table holds more cities than the drawing, and says which are not drawn', () => {
    const kept = new Set(rows.filter((row) => row.role === 'table').map((row) => row.id));
    expect(kept.size).toBeGreaterThan(0);
    for (const { mark, undrawn } of frenchCities.table(rows, words).rows) expect(undrawn ?? false).toBe(kept.has(mark));
  });

  test('cities stand in the order of their latest comparable rate', () => {
    const rates = latest.map((row) => row.rate);
    expect(rates).toEqual(rates.toSorted((a, b) => b - a));
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
    expect(bound?.rate).toBeLessThan(audit?.rate ?? 0);
    expect(bound?.rate).toBeCloseTo(((bound?.cameras ?? 0) / (audit?.population ?? 0)) * 1000, 6);
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
