import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { marseilleAlarm } from '../../../src/charts/marseille-alarm/marseille-alarm.ts';
import { stepRows } from '../../../src/charts/marseille-alarm/rows.ts';
import { place } from '../../../src/charts/marseille-alarm/place.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('marseille-alarm', 'en', tables);
const rows = stepRows(tables);
const frame = (width: number) => ({ width, narrow: width < 500, words });
const cells = (path: string): number => path.match(/z/g)?.length ?? 0;

describe('the worked page for Marseille', () => {
  it('tags as assumed what our model sets, as calculated what follows from a formula, as measured what was counted or divided from counts', () => {
    for (const { tag, figure } of rows) {
      if (tag === 'assumed') expect(figure.id).toMatch(/^d-al-a-/);
      if (tag === 'calculated') expect(figure.formula).toContain('{');
      if (tag === 'measured' && figure.formula) expect(figure.formula).not.toContain('d-al-');
    }
    expect(rows.filter(({ tag }) => tag === 'measured').map(({ key }) => key)).toEqual([
      'cameras',
      'rate-met',
      'rate-npl',
      'rate-old',
      'ops-2015',
    ]);
  });

  it('finds the same people at each rate, among ever more alarms', () => {
    const fields = place(rows, frame(680)).steps.flatMap(({ field }) =>
      field ? [{ right: cells(field.right), mistaken: cells(field.mistaken) }] : [],
    );
    const found = tables.figures.get('d-al-found')?.value;
    const mistaken = ['met', 'npl', 'old'].map((rate) => tables.figures.get(`d-al-false-${rate}`)?.value ?? 0);
    expect(fields.map(({ right }) => right)).toEqual([found, found, found]);
    expect(fields.map((field) => field.mistaken)).toEqual(mistaken);
    expect(mistaken).toEqual(mistaken.toSorted((a, b) => a - b));
  });

  it('counts in whole people and whole alarms', () => {
    for (const { key, figure } of rows) if (key !== 'hours') expect(Number.isInteger(figure.value), key).toBe(true);
  });

  it('signs what is measured solid, what is assumed hollow, what is calculated with two bars', () => {
    const html = toHtml(marseilleAlarm.draw(place(rows, frame(320)), words), { space: 'svg' });
    expect(html).toMatch(/data-mark="ms-cam-2020-12-1558"><rect class="ink"/);
    expect(html).toMatch(/data-mark="d-al-a-sought"><rect class="outline"/);
    expect(html).toMatch(/data-mark="d-al-hours"><path class="ink"/);
  });

  it('stops if right and false alarms do not make all alarms', () => {
    const figures = new Map(tables.figures);
    const all = figures.get('d-al-alarms-npl');
    if (all) figures.set(all.id, { ...all, value: all.value - 1 });
    expect(() => stepRows({ ...tables, figures })).toThrow(/do not make the .* alarms of "d-al-alarms-npl"/);
  });
});
