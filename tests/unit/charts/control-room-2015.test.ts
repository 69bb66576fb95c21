import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  controlRoom2015,
  type CountRow,
  type PlacedCounts,
} from '../../../src/charts/control-room-2015/control-room-2015.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const rows = controlRoom2015.rows(tables) as CountRow[];
const wordsOf = {
  en: chartWords('control-room-2015', 'en', tables),
  fr: chartWords('control-room-2015', 'fr', tables),
};
const placed = (width: number, locale: 'en' | 'fr' = 'en'): PlacedCounts =>
  controlRoom2015.place(rows, { width, narrow: width < 500, words: wordsOf[locale] }) as PlacedCounts;
const html = (width: number, locale: 'en' | 'fr' = 'en'): string =>
  toHtml(controlRoom2015.draw(placed(width, locale), wordsOf[locale]), { space: 'svg' });

describe('the control-room-2015 chart', () => {
  it('counts 1,253 operations, 770 requests, 505 interventions and 248 people arrested', () => {
    expect(rows.map(({ figure }) => figure.value)).toEqual([1253, 770, 505, 248]);
  });

  it('starts every bar at the same zero, on one scale', () => {
    for (const width of [680, 320]) {
      const { counts } = placed(width);
      const perOne = counts.map(({ bar, figure }) => bar.width / figure.value);
      for (const one of perOne) expect(one).toBeCloseTo(perOne[0] as number, 6);
      for (const { bar } of counts) expect(bar.x).toBe(0);
    }
  });

  it('is no funnel: the bars stand apart, and nothing joins them', () => {
    const { counts } = placed(680);
    for (const [i, { bar }] of counts.entries()) {
      const next = counts[i + 1];
      if (next) expect(next.bar.y - (bar.y + bar.height)).toBeGreaterThan(20);
    }
    expect(html(680)).not.toMatch(/<(path|polygon)/);
  });

  it('writes the unit of each count beside its number, in both languages', () => {
    expect(html(680)).toContain('>1,253 operations<');
    expect(html(320)).toContain('>248 people arrested<');
    expect(html(320, 'fr')).toContain('>248 personnes interpellées<');
  });

  it('says that what became of the people arrested is unknown', () => {
    expect(html(320)).toContain('outcomes unknown');
  });

  it('draws every row of its table', () => {
    for (const { mark } of controlRoom2015.table(rows, wordsOf.en).rows)
      expect(html(320)).toContain(`data-mark="${mark}"`);
  });
});
