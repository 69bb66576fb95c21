import { describe, expect, it } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { orderedOut } from '../../../src/charts/ordered-out/ordered-out.ts';
import type { PeopleRow } from '../../../src/charts/ordered-out/rows.ts';
import type { PlacedPeople } from '../../../src/charts/ordered-out/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const rows = orderedOut.rows(tables) as PeopleRow[];
const words = chartWords('ordered-out', 'en', tables);
const placedAt = (width: 680 | 320): PlacedPeople =>
  orderedOut.place(rows, { width, narrow: width === 320, words }) as PlacedPeople;
const drawing = (width: 680 | 320): string => toHtml(orderedOut.draw(placedAt(width), words));
const perPerson = ((): number => {
  const dots = placedAt(680).people.filter(({ row }) => row.series === 'ordered-out' && row.shape === 'dot');
  const [a, b] = [dots[0], dots.at(-1)];
  if (!a || !b) throw new Error('the panel has no two dots');
  return (a.y - b.y) / (b.row.figure.value - a.row.figure.value);
})();
const markOf = (html: string, key: string): string =>
  html.split('<g data-mark="').find((part) => part.startsWith(`${key}"`)) ?? '';

describe('the ordered out chart', () => {
  it('joins no counts by a line: a missing month is a gap that says so', () => {
    const html = drawing(680);
    const paths = [...html.matchAll(/<path class="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(paths.filter((name) => !['hatch-sea', 'leader'].includes(name))).toEqual([]);
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
    expect(ranges.length).toBeGreaterThan(0);
    for (const { row, bar } of ranges) {
      const { low, high } = row.figure;
      expect(bar?.height).toBeCloseTo(perPerson * ((high ?? 0) - (low ?? 0)), 6);
      expect(bar?.hatch).toBeDefined();
    }
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
    const [floor, housedFloor] = placedAt(680).axes.flatMap(({ lines }) =>
      lines.filter(({ base, y1, y2 }) => base && y1 === y2).map(({ y1 }) => y1),
    );
    for (const { row, y } of placedAt(680).people)
      expect(((row.series === 'housed' ? housedFloor : floor) ?? 0) - y).toBeCloseTo(perPerson * row.figure.value, 6);
  });

  it('keeps time linear', () => {
    const people = placedAt(680).people;
    const [first, last] = [people[0], people.at(-1)];
    if (!first || !last) throw new Error('the chart has no people');
    const perYear = (last.x - first.x) / (last.row.time - first.row.time);
    for (const { row, x } of people) expect(x - first.x).toBeCloseTo(perYear * (row.time - first.row.time), 6);
  });
});
