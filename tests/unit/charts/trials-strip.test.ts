import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { place } from '../../../src/charts/trials-strip/place.ts';
import { trialsStrip } from '../../../src/charts/trials-strip/trials-strip.ts';
import { trialRows } from '../../../src/charts/trials-strip/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('trials-strip', 'en', tables);
const trials = trialRows(tables);
const wide = place(trials, { width: 680, narrow: false, words });
const placedOf = (id: string) => wide.trials.find((trial) => trial.id === id);
const textsOf = (id: string): string[] => placedOf(id)?.texts.map(({ text }) => text) ?? [];

describe('the strip of trials', () => {
  it('draws every row of the table that may be plotted', () => {
    const plotted = tables.alarm_rates.filter(({ plot }) => plot === 'yes').map(({ id }) => id);
    expect(wide.trials.map(({ id }) => id).toSorted()).toEqual(plotted.toSorted());
  });

  it('gives the count, and no share, where there were fewer than thirty alerts', () => {
    expect(textsOf('ev-a-swp-concert')).toContain('0 of 6');
    expect(textsOf('ev-a-met-2020-false')).toContain('7 of 8');
    for (const { id, dot } of wide.trials.filter(({ cells }) => cells.length > 0)) {
      expect(dot).toBeNull();
      expect(textsOf(id).join(' ')).not.toContain('%');
    }
    expect(placedOf('ev-a-met-2020-false')?.cells.filter(({ solid }) => solid)).toHaveLength(7);
  });

  it('prints the number of alerts beside each share', () => {
    expect(textsOf('ev-a-swp-ucl-false')).toEqual(expect.arrayContaining(['93%', '2,297 of 2,470']));
    expect(textsOf('ev-a-met-2025-false-per-alert')).toEqual(expect.arrayContaining(['0.48%', '10 of 2,077']));
  });

  it('stands in order of time, not of share', () => {
    const years = trials.map(({ row }) => Number(row.as_of.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('draws what was not verified as right hatched, for that is less than proved false', () => {
    expect(wide.trials.filter(({ dot }) => dot?.hatched).map(({ id }) => id)).toEqual(['ev-a-essex-notcorrect']);
  });

  it('joins no dots', () => {
    expect(toHtml(trialsStrip.draw(wide, words), { space: 'svg' })).not.toContain('<path');
  });

  it('stops at a row without its counts', () => {
    const alarm_rates = tables.alarm_rates.map((row) =>
      row.id === 'ev-a-swp-boxing' ? { ...row, denominator: null } : row,
    );
    expect(() => trialRows({ ...tables, alarm_rates })).toThrow(/"ev-a-swp-boxing" has plot yes/);
  });
});
