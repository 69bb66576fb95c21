import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/charts/london-two-denominators/draw.ts';
import { place } from '../../../src/charts/london-two-denominators/place.ts';
import { divisionRows } from '../../../src/charts/london-two-denominators/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('london-two-denominators', 'en', tables);
const rows = divisionRows(tables);
const [alert, face] = rows as [(typeof rows)[number], (typeof rows)[number]];
const frame = (width: number) => ({ width, narrow: width < 500, words });
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the chart of London with two denominators', () => {
  it('draws one cell for each alert, the false ones apart', () => {
    const { part, whole } = alert;
    for (const width of [1120, 680, 320]) {
      const { field } = place(rows, frame(width));
      expect([cells(field.mistaken), cells(field.others)]).toEqual([part.value, whole.value - part.value]);
    }
  });

  it('sets the same errors against alerts and against faces', () => {
    expect(face.part).toBe(alert.part);
    expect(face.whole.value).toBeGreaterThan(alert.whole.value);
  });

  it('draws the alerts on the bar of faces to scale, thinner than a pixel', () => {
    const { bar } = place(rows, frame(680));
    expect(bar.alerts / bar.width).toBeCloseTo(alert.whole.value / face.whole.value, 8);
    expect(bar.alerts).toBeLessThan(1);
    expect(toHtml(draw(place(rows, frame(680)), words), { space: 'svg' })).toContain(`h${bar.alerts.toFixed(3)}v`);
  });

  it('prints shares that follow from the counts', () => {
    for (const { part, whole, share } of rows) expect((100 * part.value) / whole.value / share.value).toBeCloseTo(1, 0);
  });

  it('says that the force counted itself', () => {
    expect(place(rows, frame(320)).foot.text).toBe('counted by the force itself');
  });

  it('keeps the field in two paths', () => {
    const html = toHtml(draw(place(rows, frame(680)), words), { space: 'svg' });
    expect(html.match(/<path/g)).toHaveLength(4);
  });
});
