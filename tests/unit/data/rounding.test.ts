/** The words before a value that its source does not state exactly. */
import { describe, expect, test } from 'vitest';
import type { Rounding } from '../../../src/data/figure.ts';
import { loadTables } from '../../../src/data/load.ts';
import { rounded } from '../../../src/data/rounding.ts';

test.each<[Rounding, string, string, string]>([
  ['exact', 'cameras', '100', '100'],
  ['range', 'cameras', '100', '100'],
  ['nearly', 'cameras', 'nearly 100', 'près de 100'],
  ['under', 'predictions', 'fewer than 100', 'moins de 100'],
  ['under', 'percent', 'less than 100', 'moins de 100'],
  ['under', 'EUR-per-year', 'less than 100', 'moins de 100'],
  ['under', 'cameras-per-1000', 'less than 100', 'moins de 100'],
  ['over', 'cameras', 'more than 100', 'plus de 100'],
  ['at-least', 'countries', 'at least 100', 'au moins 100'],
])('%s, in %s, reads “%s” and « %s »', (rounding, unit, en, fr) => {
  expect(rounded({ rounding, unit }, '100', 'en')).toBe(en);
  expect(rounded({ rounding, unit }, '100', 'fr')).toBe(fr);
});

describe('the rows of the site', () => {
  const figures = [...loadTables().figures.values()];

  test('in Plainfield fewer than 100 predictions came true, not nearly 100', () => {
    const hits = figures.find(({ id }) => id === 'ev-p-plainfield-hits');
    expect(hits && rounded(hits, String(hits.value), 'en')).toBe('fewer than 100');
  });

  test('say nearly nowhere that their note says fewer or less than', () => {
    const nearly = figures.filter(({ rounding }) => rounding === 'nearly');
    expect(nearly.length).toBeGreaterThan(0);
    for (const { id, note, label } of nearly)
      expect(`${label.en}. ${note.en}`, id).not.toMatch(/\b(?:fewer|less) than\b|\bbound\b/);
  });
});
