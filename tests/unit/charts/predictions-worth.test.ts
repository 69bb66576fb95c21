import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { dotBlocks, place } from '../../../src/charts/predictions-worth/place.ts';
import { predictionsWorth } from '../../../src/charts/predictions-worth/predictions-worth.ts';
import { worthRows } from '../../../src/charts/predictions-worth/rows.ts';
import { NARROW, WIDE } from '../../../src/charts/drawing.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('predictions-worth', 'en', tables);
const rows = worthRows(tables);
const placed = (width: number): ReturnType<typeof place> => place(rows, { width, narrow: width === NARROW, words });
const html = (width: number): string => toHtml(predictionsWorth.draw(placed(width), words), { space: 'svg' });
const widths = [WIDE, NARROW];

/** Dots that fit in the blocks of a pattern. */
const dots = ({ pitch, blocks }: { pitch: number; blocks: { width: number; height: number }[] }): number =>
  blocks.reduce((sum, { width, height }) => sum + Math.round(width / pitch) * Math.round(height / pitch), 0);

describe('the chart of what predictions were worth', () => {
  it.each(widths)('draws one dot for each of the 23,631 predictions of Plainfield (%s px)', (width) =>
    expect(dots(placed(width).field.dots)).toBe(23_631),
  );

  it.each(widths)(
    'draws the hits to the same scale, a hundred at most, in a dashed frame because the source says fewer (%s px)',
    (width) => {
      const { field, hits } = placed(width);
      expect(dots(hits.dots)).toBe(100);
      expect([hits.dots.pitch, hits.dots.dot]).toEqual([field.dots.pitch, field.dots.dot]);
      expect(html(width)).toMatch(/data-mark="ev-p-plainfield-hits".*?class="outline"/);
      expect(html(width)).toContain('fewer than 100');
    },
  );

  it.each(widths)('draws every share on a track that is the whole, from zero (%s px)', (width) => {
    for (const { bars } of placed(width).panels)
      for (const { key, track, fill } of bars) {
        const value = tables.figures.get(key)?.value ?? Number.NaN;
        const whole = key === 'ev-p-mohler-reduction' ? track.width / (1 - value / 100) : track.width;
        if (key === 'ev-p-mohler-reduction') expect(fill.x + fill.width + 1).toBeCloseTo(track.x + whole, 6);
        else expect([fill.x, fill.width / whole]).toEqual([track.x, expect.closeTo(value / 100, 9)]);
      }
  });

  it('shows the fall measured by the developers as what is missing, in a dashed frame', () =>
    expect(html(WIDE)).toMatch(/data-mark="ev-p-mohler-reduction".*?class="other".*?class="outline"/));

  it('says that the panels are not to be compared, and who measured each', () => {
    expect(html(NARROW)).toContain('do not compare the panels');
    expect(new Set(predictionsWorth.table(rows, words).rows.map((row) => row.cells[3]?.text)).size).toBe(3);
  });

  it('never says “nearly” of a bound: fewer than 100, less than 0.5%', () => {
    const values = new Map(predictionsWorth.table(rows, words).rows.map((row) => [row.mark, row.cells[2]?.text]));
    expect(values.get('ev-p-plainfield-hits')).toBe('fewer than 100');
    expect(values.get('ev-p-plainfield-rate')).toBe('less than 0.5%');
    expect(values.get('d-lum-capture')).toBe('about 31%');
  });

  it('stays small: the dots are two patterns, not twenty thousand shapes', () =>
    expect(html(WIDE).length).toBeLessThan(6000));

  it('splits dots into whole lines and the rest of one', () => {
    expect(dotBlocks(23, 10, 2, 0, 0)).toEqual([
      { x: 0, y: 0, width: 20, height: 4 },
      { x: 0, y: 4, width: 6, height: 2 },
    ]);
    expect(dotBlocks(20, 10, 2, 0, 0)).toHaveLength(1);
  });

  it('refuses to draw without its rows', () => {
    expect(() => worthRows({ ...tables, prediction_evidence: [] })).toThrow(/needs row "ev-p-plainfield-n"/);
    expect(() => place([], { width: WIDE, narrow: false, words })).toThrow(/no row/);
  });
});
