import { describe, expect, it } from 'vitest';
import { figureIds } from '../../../src/charts/registry.ts';
import { renderFigure } from '../../../src/charts/render.ts';
import {
  changedOn,
  correctionsOn,
  lessonsWith,
  rowsByTable,
  rowsOfChart,
  scenesOn,
  toldAt,
} from '../../../src/components/chart-behind.ts';
import { firstPublished, toldCorrections } from '../../../src/components/corrections.ts';
import { tables } from '../../../src/components/site.ts';

const rowsOf = (id: string) => rowsOfChart(renderFigure(id, 'en', tables));

describe('what stands behind a chart', () => {
  it('is every row of its table and of its words, each once, under the table it stands in', () => {
    for (const id of figureIds) {
      const rows = rowsOf(id);
      const listed = rowsByTable(rows, 'fr').flatMap((one) => one.rows);
      expect(listed.map((row) => row.id).toSorted(), id).toEqual([...rows].toSorted());
      expect(
        listed.filter(({ name }) => name === ''),
        id,
      ).toEqual([]);
    }
    expect(rowsOf('promises').has('ms-cam-2020-12-1558')).toBe(true);
  });

  it('is told somewhere, in both languages at as many places', () => {
    for (const id of figureIds) {
      expect(toldAt(id, 'en').length, id).toBeGreaterThan(0);
      expect(toldAt(id, 'fr').map(({ kind }) => kind)).toEqual(toldAt(id, 'en').map(({ kind }) => kind));
    }
    expect(toldAt('promises', 'en')).toEqual([
      { kind: 'chapter', href: '/how-many/#fig-promises', title: 'How many?', chapter: 1 },
    ]);
    expect(toldAt('timeline', 'fr')).toEqual([
      { kind: 'note', href: '/fr/donnees/chronologie/#fig-timeline', title: expect.any(String) as string },
    ]);
  });

  it('names the scenes that rest on one of its rows and the lessons that show it, and no other', () => {
    const rows = rowsOf('promises');
    expect(scenesOn(rows, 'en').map(({ href }) => href)).toContain('/scene/the-count-stops/');
    expect(scenesOn(new Set(['no-such-row']), 'en')).toEqual([]);
    expect(lessonsWith('promises', 'fr').length).toBeGreaterThan(0);
    expect(lessonsWith('no-such-chart', 'fr')).toEqual([]);
  });

  it('names the corrections of its rows, and counts its days from the newest', () => {
    const all = toldCorrections('en');
    const changed = all.flatMap(({ correction }) => [...correction.figures, ...correction.statements]);
    for (const { id } of changed) expect(correctionsOn(new Set([id]), 'en').length, id).toBeGreaterThan(0);
    expect(correctionsOn(new Set(['no-such-row']), 'en')).toEqual([]);
    expect(changedOn([])).toBe(firstPublished);
    expect(changedOn(all)).toBe(all[0]?.correction.date);
  });
});
