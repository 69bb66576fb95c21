import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { dotLines, place } from '../../../src/charts/predictions-worth/place.ts';
import { predictionsWorth } from '../../../src/charts/predictions-worth/predictions-worth.ts';
import { worthRows } from '../../../src/charts/predictions-worth/rows.ts';
import { FULL, NARROW, WIDE } from '../../../src/charts/drawing.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('predictions-worth', 'en', tables);
const rows = worthRows(tables);
const placed = (width: number): ReturnType<typeof place> => place(rows, { width, narrow: width === NARROW, words });
const html = (width: number): string => toHtml(predictionsWorth.draw(placed(width), words), { space: 'svg' });
const widths = [FULL, WIDE, NARROW];

/** Dashes of a path of dots: a line of n dots is n pitches long, less the last gap. */
const dashes = (path: string | undefined): { count: number; dash: string } => {
  const [, dot = '', gap = ''] = /stroke-dasharray="([\d.]+) ([\d.]+)"/.exec(path ?? '') ?? [];
  const pitch = Number(dot) + Number(gap);
  const lengths = [...(path ?? '').matchAll(/h([\d.]+)/g)].map((match) => Number(match[1]));
  return {
    count: lengths.reduce((sum, length) => sum + Math.round((length + Number(gap)) / pitch), 0),
    dash: `${dot} ${gap}`,
  };
};
const dotsIn = (width: number): ReturnType<typeof dashes>[] =>
  (html(width).match(/<path class="dots[^>]*>/g) ?? []).map(dashes);
const valueOf = (id: string): number => tables.figures.get(id)?.value ?? Number.NaN;

describe('the chart of what predictions were worth', () => {
  it.each(widths)('draws one dot for each of the predictions of Plainfield (%s px)', (width) =>
    expect(dotsIn(width)[0]?.count).toBe(valueOf('ev-p-plainfield-n')),
  );

  it.each(widths)(
    'draws the hits to the same scale, all that there can be, in a dashed frame because the source says fewer (%s px)',
    (width) => {
      const [field, hits] = dotsIn(width);
      expect(hits).toEqual({ count: valueOf('ev-p-plainfield-hits'), dash: field?.dash });
      expect(html(width)).toMatch(/data-mark="ev-p-plainfield-hits".*?class="outline"/);
      expect(html(width)).toContain(`fewer than ${words.number(valueOf('ev-p-plainfield-hits'))}`);
    },
  );

  it.each(widths)('draws every share on a track that is the whole, from zero (%s px)', (width) => {
    for (const { bars } of placed(width).panels)
      for (const { key, track, fill } of bars) {
        const value = valueOf(key);
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

  it('never says “nearly” of a bound: fewer than, less than', () => {
    const values = new Map(predictionsWorth.table(rows, words).rows.map((row) => [row.mark, row.cells[2]?.text]));
    expect(values.get('ev-p-plainfield-hits')).toMatch(/^fewer than /);
    expect(values.get('ev-p-plainfield-rate')).toMatch(/^less than /);
    expect(values.get('d-lum-capture')).toMatch(/^about /);
  });

  it('stays small: a line of dots is one dashed line, not hundreds of shapes', () =>
    expect(html(WIDE).length).toBeLessThan(8000));

  it('splits dots into whole lines and the rest of one', () => {
    expect(dotLines(23, 10)).toEqual([10, 10, 3]);
    expect(dotLines(20, 10)).toEqual([10, 10]);
  });

  it('refuses to draw without its rows', () => {
    expect(() => worthRows({ ...tables, prediction_evidence: [] })).toThrow(/needs row "ev-p-plainfield-n"/);
    expect(() => place([], { width: WIDE, narrow: false, words })).toThrow(/no row/);
  });
});
