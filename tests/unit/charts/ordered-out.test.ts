import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { orderedOut } from '../../../src/charts/ordered-out/ordered-out.ts';
import type { PeopleRow } from '../../../src/charts/ordered-out/rows.ts';
import type { PlacedPeople } from '../../../src/charts/ordered-out/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const rows = orderedOut.rows(tables) as PeopleRow[];
const words = chartWords('ordered-out', 'en', tables);
const placedAt = (width: 680 | 320, spoken = words): PlacedPeople =>
  orderedOut.place(rows, { width, narrow: width === 320, words: spoken }) as PlacedPeople;
const drawing = (width: 680 | 320, spoken = words): string => toHtml(orderedOut.draw(placedAt(width, spoken), spoken));
const markOf = (html: string, key: string): string =>
  html.split('<g data-mark="').find((part) => part.startsWith(`${key}"`)) ?? '';

describe('the ordered out chart', () => {
  it('draws every row of its table, and no other, in both drawings and both languages', () => {
    for (const locale of locales) {
      const spoken = chartWords('ordered-out', locale, tables);
      const marks = orderedOut
        .table(rows, spoken)
        .rows.map((row) => row.mark)
        .sort();
      for (const width of [680, 320] as const) {
        expect([...drawing(width, spoken).matchAll(/data-mark="([^"]+)"/g)].map((match) => match[1]).sort()).toEqual(
          marks,
        );
      }
    }
  });

  it('joins no counts by a line: a missing month is a gap that says so', () => {
    const html = drawing(680);
    expect(html).not.toContain('<path');
    expect(html).not.toContain('<polyline');
    expect(html).toContain(words.label('gap'));
    for (const gap of placedAt(680).gaps) {
      const inside = placedAt(680).people.filter(
        (person) => person.x > gap.bar.x && person.x < gap.bar.x + gap.bar.width,
      );
      const panel = inside.filter((person) => person.y >= gap.bar.y && person.y <= gap.bar.y + gap.bar.height);
      expect(panel).toEqual([]);
    }
  });

  it('draws a range as a hatched bar from its low to its high', () => {
    const ranges = placedAt(680).people.filter((person) => person.row.shape === 'range');
    expect(ranges.map((person) => [person.row.figure.low, person.row.figure.high])).toEqual([
      [3000, 4000],
      [3000, 4000],
    ]);
    for (const range of ranges) expect(range.bar?.fill).toMatch(/^url\(#/);
  });

  it('draws the rounded estimate of an association lighter, as a ring, and attributed', () => {
    const mark = markOf(drawing(680), 'mh-i-evac-people-2021-02');
    expect(mark).toContain('class="sea-ring"');
    expect(mark).toContain('association');
    expect(mark).toContain('about 5,000');
  });

  it('writes “more than” and “at least” where the source rounds', () => {
    expect(markOf(drawing(680), 'mh-i-evac-people-2019-04-28')).toContain('more than 2,500');
    expect(markOf(drawing(680), 'mh-i-evac-people-2019-08')).toContain('at least 3,000');
  });

  it('uses one scale for both panels, from zero', () => {
    const people = placedAt(680).people.filter((person) => person.row.shape === 'dot');
    for (const series of ['ordered-out', 'housed'] as const) {
      const [a, b] = people.filter((person) => person.row.series === series);
      if (!a || !b) throw new Error('a panel has fewer than two dots');
      expect((a.y - b.y) / (b.row.figure.value - a.row.figure.value)).toBeCloseTo(0.062, 6);
    }
  });

  it('keeps time linear and every mark inside the drawing', () => {
    for (const width of [680, 320] as const) {
      for (const person of placedAt(width).people) {
        expect(person.x).toBeGreaterThan(0);
        expect(person.x).toBeLessThan(width);
      }
    }
  });
});
