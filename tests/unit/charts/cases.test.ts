import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../src/charts/cases/cases.ts';
import { groupCases, OUTCOMES, type Group } from '../../../src/charts/cases/rows.ts';
import type { PlacedCases } from '../../../src/charts/cases/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('cases', 'en', tables);
const groups = cases.rows(tables) as Group[];
const placed = (width: number): PlacedCases =>
  cases.place(groups, { width, narrow: width < 500, words }) as PlacedCases;
const drawn = (width: number): string => toHtml(cases.draw(placed(width), words), { space: 'svg' });

describe('the cases chart', () => {
  it('has every case of the table, in the order of the outcomes', () => {
    expect(groups.flatMap(({ cases: rows }) => rows.map(({ id }) => id)).sort()).toEqual(
      tables.cases.map(({ id }) => id).sort(),
    );
    expect(groups.map(({ outcome }) => outcome)).toEqual(['unlawful', 'lost-on-procedure', 'upheld', 'not-confirmed']);
    for (const { count, cases: rows } of groups) expect(count.value).toBe(rows.length);
  });

  it('ties the count in each head to the row that holds it', () => {
    for (const id of Object.values(OUTCOMES)) expect(drawn(680)).toContain(`<g data-row="${id}"><text`);
  });

  it('refuses a count that is not the number of cases listed, and an outcome without a group', () => {
    expect(() => groupCases({ ...tables, cases: tables.cases.slice(1) })).toThrow(/facts\.csv: "lp-f-cases-/);
    const [first, ...rest] = tables.cases;
    expect(() => groupCases({ ...tables, cases: [{ ...first!, outcome: 'partly' }, ...rest] })).toThrow(
      /no group for "partly"/,
    );
  });

  it('gives each outcome a shape of its own, dashed where the outcome is not confirmed', () => {
    const shapes = groups.map(
      ({ cases: [row] }) => new RegExp(`data-mark="${row?.id}"><g[^>]*>(.*?)</g>`).exec(drawn(680))?.[1],
    );
    expect(new Set(shapes).size).toBe(groups.length);
    expect(shapes.map((shape) => shape?.includes('class="outline"'))).toEqual([false, false, false, true]);
  });

  it('runs from the oldest case to the newest within a group', () => {
    for (const { cases: rows } of groups)
      expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
  });

  it('lists the sources of a case though a case has no number', () => {
    for (const { cells } of cases.table(groups, words).rows) expect(cells.at(-2)?.text).not.toBe('');
  });
});
