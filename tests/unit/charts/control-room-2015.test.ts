import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { controlRoom2015 } from '../../../src/charts/control-room-2015/control-room-2015.ts';
import type { PlacedCounts } from '../../../src/charts/control-room-2015/place.ts';
import type { CountRow } from '../../../src/charts/control-room-2015/rows.ts';
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
  it('counts operations, requests, interventions and people arrested, in the order of the work', () => {
    expect(rows.map(({ key }) => key)).toEqual(['operations', 'requests', 'interventions', 'arrests']);
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
    const arrests = String(rows.find(({ key }) => key === 'arrests')?.figure.value);
    expect(html(320)).toContain(`>${arrests} people arrested<`);
    expect(html(320, 'fr')).toContain(`>${arrests} personnes interpellées<`);
    for (const { key, figure } of rows)
      expect(html(680)).toContain(`>${wordsOf.en.number(figure.value)} ${wordsOf.en.label(key)}<`);
  });

  it('says that what became of the people arrested is unknown', () => {
    expect(html(320)).toContain('outcomes unknown');
  });
});
