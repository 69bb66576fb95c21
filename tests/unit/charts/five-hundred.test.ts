import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { fiveHundred } from '../../../src/charts/five-hundred/five-hundred.ts';
import { placeGrid } from '../../../src/charts/five-hundred/place.ts';
import { groupRows } from '../../../src/charts/five-hundred/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';

const tables = loadTables();
const words = chartWords('five-hundred', 'en', tables);
const rows = groupRows(tables);
const draw = (width: number): string =>
  toHtml(fiveHundred.draw(placeGrid(rows, { width, narrow: width < 500, words }), words) as Element);
/** Every cell is a closed square. */
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the five-hundred chart', () => {
  test('draws one cell for each camera announced, in both drawings', () => {
    for (const width of [680, 320]) {
      const { groups } = placeGrid(rows, { width, narrow: width < 500, words });
      expect(groups.map((group) => cells(group.path))).toEqual(rows.slice(1).map(({ from, to }) => to - from));
      expect(groups.reduce((sum, group) => sum + cells(group.path), 0)).toBe(rows[0]?.figure.value);
    }
  });

  test('cameras counted as working are solid, those counted since are hatched, the rest is hollow', () => {
    const html = draw(680);
    expect(html).toMatch(/data-mark="ms-cam-2024-06-90of500"><path class="ink"/);
    expect(html).toMatch(/data-mark="ms-cam-2025-190-since2022"><path class="hatch-line" fill="none"/);
    expect(html).toMatch(/data-mark="d-500-not-yet"><path class="hatch-ochre" fill="none"/);
  });

  test('the cells counted in mid-2024 are part of those counted since, so the groups follow one another', () => {
    const [announced, working, since] = rows.map(({ figure }) => figure.value);
    expect(rows.map((row) => [row.from, row.to])).toEqual([
      [0, 0],
      [0, working],
      [working, since],
      [since, announced],
    ]);
  });

  test('refuses groups that do not make up what was announced', () => {
    const figures = new Map(tables.figures);
    const rest = figures.get('d-500-not-yet');
    if (rest) figures.set(rest.id, { ...rest, value: 300 });
    expect(() => groupRows({ ...tables, figures })).toThrow(/and 300 cells do not make .*d-500-not-yet/);
  });

  test('stays small: the cells are three paths', () => {
    expect(draw(680).match(/<path class="(ink|hatch-line|hatch-ochre)"/g)).toHaveLength(3);
  });
});
