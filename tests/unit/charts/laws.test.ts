import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { faultsOfChart, faultsOfCodes, rowsBehind, widths, withChange } from '../../../tools/charts/laws.ts';

const tables = loadTables();

/** Charts whose rows must make up a whole: they refuse a change that breaks it, and say which row. */
const SUMS = new Set(['five-hundred', 'marseille-alarm', 'who-pays']);
const REFUSAL = /chart.*(?:do not make|more than the whole)/;

describe.each([...charts])('the chart %s', (id, chart) => {
  const words = { en: chartWords(id, 'en', tables), fr: chartWords(id, 'fr', tables) };
  it('has no texts that touch, nothing outside, a mark for every row, no pattern, at every width in both languages', () => {
    const faults = locales.flatMap((locale) =>
      widths.flatMap((width) =>
        faultsOfChart(chart, tables, words[locale], width).map((fault) => `${locale} ${width}: ${fault}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('names confidence by its code in downloads', () => {
    expect(locales.flatMap((locale) => faultsOfCodes(chart, tables, words[locale]))).toEqual([]);
  });

  it('keeps the same laws when any of its numbers is a fifth less or a fifth more', () => {
    const faults: string[] = [];
    let changes = 0;
    for (const row of rowsBehind(chart, tables, words.en))
      for (const factor of [0.8, 1.2]) {
        const changed = withChange(tables, row, factor);
        if (!changed) continue;
        changes++;
        try {
          const found = locales.flatMap((locale) => {
            const spoken = chartWords(id, locale, changed);
            return widths.flatMap((width) =>
              faultsOfChart(chart, changed, spoken, width).map((fault) => `${locale} ${width}: ${fault}`),
            );
          });
          if (found.length > 0) faults.push(`${row} × ${factor}: ${found.slice(0, 3).join('; ')}`);
        } catch (error) {
          if (!SUMS.has(id) || !REFUSAL.test(String(error))) throw error;
        }
      }
    expect(faults).toEqual([]);
    expect(changes > 0 || rowsBehind(chart, tables, words.en).every((row) => !tables.figures.has(row))).toBe(true);
  });
});

describe('the laws themselves', () => {
  it('stand for no chart that is gone', () => {
    expect([...SUMS].filter((id) => !charts.has(id))).toEqual([]);
  });
});
