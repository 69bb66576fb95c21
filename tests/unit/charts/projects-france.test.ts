import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { france } from '../../../src/charts/projects-france/france.ts';
import type { PlacedProjects } from '../../../src/charts/projects-france/place.ts';
import { counts, projectsFrance } from '../../../src/charts/projects-france/projects-france.ts';
import { statuses, type Project } from '../../../src/charts/projects-france/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('projects-france', 'en', tables);
const rows = projectsFrance.rows(tables) as Project[];
const placed = (width: number): PlacedProjects =>
  projectsFrance.place(rows, { width, narrow: width < 500, words }) as PlacedProjects;
const drawn = (width: number): string => toHtml(projectsFrance.draw(placed(width), words), { space: 'svg' });
const markOf = (html: string, id: string): string =>
  html.split(`<g data-mark="${id}">`)[1]?.split('<g data-mark=')[0] ?? '';

describe('the projects-france chart', () => {
  it('draws every project of its table at both widths, on the map and in the list', () => {
    expect(rows).toHaveLength(tables.projects.length);
    for (const width of [680, 320]) {
      const html = drawn(width);
      for (const { row } of rows) expect(markOf(html, row.id).match(/<g transform/g), row.id).toHaveLength(2);
    }
  });

  it('fills what was in use, leaves tests and announcements hollow', () => {
    const html = drawn(680);
    for (const { row } of rows) {
      const mark = markOf(html, row.id);
      if (row.status === 'in-use') expect(mark, row.id).not.toContain('evenodd');
      if (row.status === 'test') expect(mark, row.id).toContain('fill-rule="evenodd"');
      if (row.status === 'announced') expect(mark, row.id).toContain('class="ring"');
    }
  });

  it('crosses out what a court halted and strikes what was abandoned', () => {
    const html = drawn(680);
    const strikes = { halted: 4, abandoned: 2 } as Record<string, number>;
    for (const { row } of rows)
      expect(markOf(html, row.id).match(/<line/g)?.length ?? 0, row.id).toBe(strikes[row.status] ?? 0);
  });

  it('hatches rows of low confidence, and dashes what is not known', () => {
    const html = drawn(320);
    for (const { row } of rows) {
      expect(markOf(html, row.id).includes('<path class="hatch-line"'), row.id).toBe(row.confidence === 'low');
      expect(markOf(html, row.id).includes('outline'), row.id).toBe(row.status === 'unknown');
    }
  });

  it('gives each status a year, or says that there is none', () => {
    for (const { project, texts } of placed(680).projects)
      expect((texts.at(-1)?.then ?? texts.at(-1))?.text).toBe(
        project.row.status_as_of.slice(0, 4) || words.label('no-date'),
      );
  });

  it('counts each project once among the statuses', () => {
    const said = counts(rows, words);
    expect(statuses.reduce((sum, status) => sum + Number(said[status]?.text), 0)).toBe(rows.length);
  });

  it('has a title that the rows bear out: more in use than halted by a court', () => {
    const count = (status: string): number => rows.filter(({ row }) => row.status === status).length;
    expect(words.finding.map((piece) => piece.text).join('')).toMatch(
      /more projects found were in use than halted|plus étaient en service qu’arrêtés/u,
    );
    expect(count('in-use')).toBeGreaterThan(count('halted'));
  });

  it('keeps symbols near their town: none further than 40 px', () => {
    const { at } = france(290);
    for (const { project, map } of placed(680).projects) {
      const [x, y] = at(project.row.lon, project.row.lat);
      expect(Math.hypot(map.x - x, map.y - y), project.row.id).toBeLessThan(40);
    }
  });

  it('draws mainland France with Corsica and nothing beyond', () => {
    const map = france(290);
    expect(map.height).toBeGreaterThan(250);
    expect(map.height).toBeLessThan(330);
    const [ajaccioX] = map.at(8.74, 41.93);
    expect(ajaccioX).toBeLessThan(290);
  });
});
