import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { gainOf, LOWEST, pitchOf, tonesOf } from '../../../src/charts/hear.ts';
import { renderChart } from '../../../src/charts/render.ts';
import { byChart } from '../../../src/charts/spoken.ts';
import { rangeIn } from '../../../src/charts/walk-words.ts';
import { plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const heard = [...charts.keys()].filter((id) => byChart[id]?.heard !== undefined);

/** The last day that a date or an interval names, as text that sorts: "2016" ends after "2016-11-30". */
const endOf = (iso: string): string => `${iso.split('/').at(-1) ?? ''}-99-99`.slice(0, 10);

const ordered = (values: readonly (number | string)[], compare: (a: never, b: never) => boolean): boolean =>
  values.every((value, i) => i === 0 || compare(values[i - 1] as never, value as never));
const isOrdered = (values: readonly (number | string)[]): boolean =>
  ordered(values, (a, b) => a <= b) || ordered(values, (a, b) => a >= b);

/** The drawn marks of a heard chart: value, series and all columns that could give their order. */
function marksOf(id: string) {
  const { table } = renderChart(id, 'en', tables);
  const spoken = byChart[id];
  const at = (key: string | undefined): number => table.columns.findIndex((column) => column.key === key);
  return table.rows
    .filter((row) => !row.undrawn)
    .map(({ cells }) => ({
      text: cells[at(spoken?.heard)]?.text ?? '',
      series: cells[at(spoken?.series)]?.text ?? '',
      cells,
    }));
}

describe('a chart that can be heard', () => {
  it('is there: some charts have an order to hear', () => {
    expect(heard.length).toBeGreaterThan(3);
  });

  it.each(heard)('%s stands in an order in each of its series: of time, of a scale or of its value', (id) => {
    const marks = marksOf(id);
    for (const series of new Set(marks.map((mark) => mark.series))) {
      const own = marks.filter((mark) => mark.series === series && rangeIn(mark.text, 'en') !== null);
      const columns = own[0]?.cells.map((_, i) => own.map(({ cells }) => cells[i]?.value ?? null)) ?? [];
      const found = columns.some((values) => {
        const known = values.filter((value) => value !== null);
        if (known.length < own.length) return false;
        const numbers = known.every((value) => typeof value === 'number');
        const dates = known.every((value) => /^\d{4}/.test(String(value)));
        if (numbers) return isOrdered(known as number[]);
        return (
          dates &&
          ordered(
            known.map((value) => endOf(String(value))),
            (a: string, b: string) => a <= b,
          )
        );
      });
      expect(found || own.length < 2, `${id}, ${series}`).toBe(true);
    }
  });

  it.each(heard)('%s is not about the collapse or what came of it', (id) => {
    const { words, table, summary } = renderChart(id, 'en', tables);
    const said = [words.finding, words.subtitle, ...words.notes, ...summary].map(plain).join(' ');
    expect(said).not.toMatch(/Aubagne|collapse|evacuat|ordered out|danger order/i);
    const housing = new Set(tables.housing_indicators.map((row) => row.id));
    expect(table.rows.flatMap(({ rows }) => rows).filter((row) => housing.has(row))).toEqual([]);
  });

  it.each(locales)('has the same tones in %s as in English', (locale) => {
    for (const id of heard) {
      const tonesIn = (language: (typeof locales)[number]) => {
        const { table } = renderChart(id, language, tables);
        const at = table.columns.findIndex(({ key }) => key === byChart[id]?.heard);
        return tonesOf(
          table.rows.map(({ cells }) => ({ value: rangeIn(cells[at]?.text ?? '', language), series: '' })),
        );
      };
      expect(tonesIn(locale), id).toEqual(tonesIn('en'));
    }
  });
});

describe('the collapse', () => {
  it.each(['ordered-out', 'danger-orders', 'two-commitments'])('%s is never turned into sound', (id) => {
    expect(charts.has(id)).toBe(true);
    expect(byChart[id]).toBeDefined();
    expect(byChart[id]?.heard).toBeUndefined();
  });
});

describe('a tone', () => {
  it('is lowest for nought and two octaves up for the largest value, equal steps between', () => {
    expect(pitchOf(0, 80)).toBe(LOWEST);
    expect(pitchOf(40, 80)).toBeCloseTo(2 * LOWEST);
    expect(pitchOf(80, 80)).toBeCloseTo(4 * LOWEST);
    expect(pitchOf(20, 80) / pitchOf(0, 80)).toBeCloseTo(pitchOf(60, 80) / pitchOf(40, 80));
  });

  it('is read from the cell as it is printed in each language', () => {
    expect(rangeIn('more than 1,600', 'en')).toEqual([1600, 1600]);
    expect(rangeIn('plus de 1\u202f600', 'fr')).toEqual([1600, 1600]);
    expect(rangeIn('5,87\u00a0%', 'fr')).toEqual([5.87, 5.87]);
    expect(rangeIn('1,748–1,901', 'en')).toEqual([1748, 1901]);
    expect(rangeIn('1\u202f748\u00a0à\u00a01\u202f901', 'fr')).toEqual([1748, 1901]);
    expect(rangeIn('no clear effect', 'en')).toBeNull();
    expect(rangeIn('–', 'en')).toBeNull();
  });

  it('glides over a range, is silent without a number, and has a voice a series', () => {
    const tones = tonesOf([
      { value: [100, 100], series: 'counted' },
      { value: [50, 100], series: 'counted' },
      { value: null, series: 'counted' },
      { value: [100, 100], series: 'promised' },
    ]);
    expect(tones[1]).toMatchObject({ from: pitchOf(50, 100), to: pitchOf(100, 100) });
    expect(tones[2]).toBeNull();
    expect(tones[0]?.voice).toBe(tones[1]?.voice);
    expect(tones[3]?.voice).not.toBe(tones[0]?.voice);
    expect(tonesOf([{ value: [0, 0], series: '' }])).toEqual([null]);
  });

  it('is never louder than its loudest, nor softer than nothing', () => {
    expect(gainOf(0)).toBe(0);
    expect(gainOf(-5)).toBe(0);
    expect(gainOf(200)).toBe(gainOf(100));
    expect(gainOf(50)).toBeLessThan(gainOf(100) / 2);
    expect(gainOf(100)).toBeLessThan(0.5);
  });
});
