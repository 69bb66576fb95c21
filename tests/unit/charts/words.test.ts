import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { charts } from '../../../src/charts/registry.ts';
import { drawForSlide, NARROW, WIDE } from '../../../src/charts/drawing.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const longestFinding = { en: 90, fr: 105 };
const longestAlt = 15;

describe.each([...charts])('the words of %s', (id, chart) => {
  it('are all used: no label is left that no drawing, table or sentence shows', () => {
    const used = new Set<string>();
    for (const locale of locales) {
      const words = chartWords(id, locale, tables);
      const label = words.label.bind(words);
      words.label = (key, values) => {
        used.add(key);
        return label(key, values);
      };
      const rows = chart.rows(tables);
      const views = [undefined, ...(chart.views?.(rows, words).views.map(({ key }) => key) ?? [])];
      for (const width of [WIDE, NARROW])
        for (const view of views)
          chart.draw(chart.place(rows, { width, narrow: width === NARROW, words, ...(view ? { view } : {}) }), words);
      drawForSlide(chart, rows, words);
      chart.table(rows, words);
      chart.describe(rows, words);
      chart.filters?.(rows, words);
    }
    const written = Object.keys(
      (parse(readFileSync(`content/charts/${id}.yaml`, 'utf8')) as { labels: Record<string, unknown> }).labels,
    );
    expect(written.filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(locales)('keep the title and the short name short enough (%s)', (locale) => {
    const words = chartWords(id, locale, tables);
    expect(plain(words.finding).length).toBeLessThanOrEqual(longestFinding[locale]);
    expect(words.alt.split(/[\s\u00a0\u202f]+/).filter((word) => /\p{L}|\d/u.test(word)).length).toBeLessThanOrEqual(
      longestAlt,
    );
  });

  it.each(locales)('name every drawn mark after a row of the table (%s)', (locale) => {
    const words = chartWords(id, locale, tables);
    const rows = chart.rows(tables);
    const keys = new Set(chart.table(rows, words).rows.map((row) => row.mark));
    for (const width of [WIDE, NARROW]) {
      const tree = JSON.stringify(chart.draw(chart.place(rows, { width, narrow: width === NARROW, words }), words));
      const drawn = [...tree.matchAll(/"data-mark":"([^"]+)"/g)].map((match) => match[1] as string);
      expect(drawn.length).toBeGreaterThan(0);
      expect(drawn.filter((key) => !keys.has(key))).toEqual([]);
    }
  });
});
