import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { PlacedScreens } from '../../../src/charts/screens-attention/place.ts';
import { screensAttention } from '../../../src/charts/screens-attention/screens-attention.ts';
import type { ScreensRow } from '../../../src/charts/screens-attention/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('screens-attention', 'en', tables);
const rows = screensAttention.rows(tables) as ScreensRow[];
const placed = (width: number): PlacedScreens =>
  screensAttention.place(rows, { width, narrow: width < 500, words }) as PlacedScreens;
const html = (width: number): string => toHtml(screensAttention.draw(placed(width), words), { space: 'svg' });
const markOf = (width: number, id: string): string =>
  new RegExp(`data-mark="${id}">(.*?)</g>`).exec(html(width))?.[1] ?? '';

describe('the screens-attention chart', () => {
  it('has four measured points, from 85 per cent on one screen to 53 on nine', () => {
    expect(placed(680).seen.map(({ row }) => [row.screens.value, row.figure.value])).toEqual([
      [1, 85],
      [4, 74],
      [6, 58],
      [9, 53],
    ]);
  });

  it('keeps the number of screens linear, with as many small screens as were watched', () => {
    for (const width of [680, 320]) {
      const { seen } = placed(width);
      const [a, b, c, d] = seen.map(({ x }) => x) as [number, number, number, number];
      expect((b - a) / 3).toBeCloseTo(c - b - (c - b) / 2, 6);
      expect((d - a) / 8).toBeCloseTo((b - a) / 3, 6);
      for (const { row, bank } of seen) expect(bank).toHaveLength(row.screens.value);
    }
  });

  it('joins no points and says where nothing was measured', () => {
    expect(html(680)).not.toContain('<polyline');
    for (const width of [680, 320]) {
      expect(html(width)).toContain('not measured');
      const { seen, blocks } = placed(width);
      const inPlot = blocks.filter(({ bar }) => bar.height > 100);
      expect(inPlot).toHaveLength(seen.length);
      for (const { x } of seen) for (const { bar } of inPlot) expect(x < bar.x || x > bar.x + bar.width).toBe(true);
    }
  });

  it('shows the operators on duty as a range from 6 to 20, with each published figure as a dot', () => {
    const { duty, range } = placed(680);
    expect(duty.map(({ row }) => row.figure.value)).toEqual([6, 10, 20]);
    expect(range.x).toBeCloseTo(duty[0]?.x as number, 6);
    expect(range.x + range.width).toBeCloseTo(duty[2]?.x as number, 6);
    expect(html(680)).toContain('fill="url(#screens-attention-680)"');
  });

  it('dashes the figures that could not be confirmed', () => {
    expect(markOf(680, 'ms-f-operators-shift-2013')).toContain('stroke-dasharray');
    expect(markOf(680, 'ms-f-operators-shift-2016')).toContain('stroke-dasharray');
    expect(markOf(680, 'ms-f-operators-shift-2021')).not.toContain('stroke-dasharray');
  });

  it('hands on the calculation behind the cameras for each operator', () => {
    const row = screensAttention.table(rows, words).rows.find(({ mark }) => mark === 'ms-f-operators-shift-2021');
    expect(row?.rows).toContain('d-cameras-per-operator-2020');
    expect(markOf(320, 'ms-f-operators-shift-2021')).toContain('160');
  });
});
