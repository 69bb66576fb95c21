import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { place, type PlacedScreens } from '../../../src/charts/screens-attention/place.ts';
import { screensRows } from '../../../src/charts/screens-attention/rows.ts';
import { screensAttention } from '../../../src/charts/screens-attention/screens-attention.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('screens-attention', 'en', tables);
const rows = screensRows(tables);
const seenRows = rows.filter((row) => row.kind === 'seen');
const placed = (width: number): PlacedScreens => place(rows, { width, narrow: width < 500, words });
const html = (width: number): string => toHtml(screensAttention.draw(placed(width), words), { space: 'svg' });
const markOf = (width: number, id: string): string =>
  new RegExp(`data-mark="${id}">(.*?)</g>`).exec(html(width))?.[1] ?? '';

describe('the screens-attention chart', () => {
  it('has four measured points, fewest screens first', () => {
    const screens = seenRows.map((row) => row.screens.value);
    expect(screens).toHaveLength(4);
    expect(screens).toEqual(screens.toSorted((a, b) => a - b));
    expect(placed(680).seen.map(({ id }) => id)).toEqual(seenRows.map(({ figure }) => figure.id));
  });

  it('keeps the number of screens linear, with as many small screens as were watched', () => {
    for (const width of [680, 320]) {
      const { seen } = placed(width);
      const first = seenRows[0]?.screens.value as number;
      const last = seenRows.at(-1)?.screens.value as number;
      const perScreen = ((seen.at(-1)?.x as number) - (seen[0]?.x as number)) / (last - first);
      seen.forEach(({ x, bank }, i) => {
        const count = seenRows[i]?.screens.value as number;
        expect(x - (seen[0]?.x as number)).toBeCloseTo((count - first) * perScreen, 6);
        expect(bank).toHaveLength(count);
      });
    }
  });

  it('joins no points and says where nothing was measured', () => {
    expect(html(680)).not.toContain('<polyline');
    for (const width of [680, 320]) {
      expect(html(width)).toContain('not measured');
      const { seen, blocks } = placed(width);
      const inPlot = blocks.filter(({ height }) => height > 100);
      expect(inPlot).toHaveLength(seen.length);
      for (const { x } of seen) for (const bar of inPlot) expect(x < bar.x || x > bar.x + bar.width).toBe(true);
    }
  });

  it('shows the operators on duty as a hatched range, with each published figure as a dot', () => {
    const { range, points } = placed(680).duty;
    const values = rows.filter((row) => row.kind === 'duty').map(({ figure }) => figure.value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(points).toHaveLength(values.length);
    expect(range.x).toBeCloseTo(points[0]?.x as number, 6);
    expect(range.x + range.width).toBeCloseTo(points.at(-1)?.x as number, 6);
    expect(range.hatch).toBeDefined();
  });

  it('dashes the figures that could not be confirmed', () => {
    expect(markOf(680, 'ms-f-operators-shift-2013')).toContain('stroke-dasharray');
    expect(markOf(680, 'ms-f-operators-shift-2016')).toContain('stroke-dasharray');
    expect(markOf(680, 'ms-f-operators-shift-2021')).not.toContain('stroke-dasharray');
  });

  it('hands on the calculation behind the cameras for each operator', () => {
    const row = screensAttention.table(rows, words).rows.find(({ mark }) => mark === 'ms-f-operators-shift-2021');
    expect(row?.rows).toContain('d-cameras-per-operator-2020');
    expect(markOf(320, 'ms-f-operators-shift-2021')).toContain(
      String(tables.figures.get('d-cameras-per-operator-2020')?.value),
    );
  });
});
