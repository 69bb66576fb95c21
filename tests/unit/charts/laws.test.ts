import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { mark, root, svg } from '../../../src/charts/parts/svg.ts';
import { drawText } from '../../../src/charts/parts/text.ts';
import { charts } from '../../../src/charts/registry.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import {
  faultsOfChart,
  faultsOfCodes,
  faultsOfDrawing,
  faultsOfMarks,
  faultsOfNumbers,
  rowsBehind,
  widths,
  withChange,
} from '../../../tools/charts/laws.ts';

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

  const words = chartWords('share-by-regime', 'en', tables);
  const drawing = (...children: Element[]): Element =>
    root({ width: 320, height: 100, narrow: true }, words, mark('one', {}, children));
  const said = (text: string, y: number, className = 'label'): Element => drawText({ x: 10, y, text, className });
  const line = svg('line', { class: 'grid', x1: 20, x2: 20, y1: 0, y2: 60 });

  it('find a number that the row of its mark does not say, and pass one that a label names', () => {
    const row = { mark: 'one', rows: ['one'], cells: [{ text: '51%', value: 51 }] };
    const pinned = drawing(said('80%', 20));
    expect(faultsOfNumbers(pinned, [row], '')).toEqual([expect.stringContaining('“80” in “80%” of one')]);
    expect(faultsOfNumbers(drawing(said('51%', 20)), [row], '')).toEqual([]);
    expect(faultsOfNumbers(pinned, [row], 'out of 80')).toEqual([]);
  });

  it('find a chart that no row is left of', () => {
    expect(faultsOfMarks(drawing(), [])).toContainEqual(expect.stringContaining('it has no rows'));
    expect(faultsOfMarks(drawing(), [{ mark: 'one' }])).toEqual([]);
  });

  it('find a comma that nothing follows, and no fault in one at the end of a wrapped line', () => {
    expect(faultsOfDrawing(drawing(said('Ifop, ', 20, 'label strong'), said('in favour', 40)))).toEqual([
      expect.stringContaining('“Ifop, ” ends in a sign that joins nothing'),
    ]);
    expect(faultsOfDrawing(drawing(said('in city centres,', 20), said('and transport', 40)))).toEqual([]);
  });

  it('find a line through bare words, and none through words on a halo or past its end', () => {
    expect(faultsOfDrawing(drawing(line, said('in favour', 40)))).toEqual([
      expect.stringContaining('a line runs through “in favour”'),
    ]);
    expect(faultsOfDrawing(drawing(line, said('in favour', 40, 'label halo'), said('against', 80)))).toEqual([]);
  });
});
