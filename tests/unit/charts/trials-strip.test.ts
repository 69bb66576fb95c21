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
  it('gives the count, and no share, where there were fewer than thirty alerts', () => {
    const few = trials.filter((trial) => trial.row.denominator < 30);
    expect(few.length).toBeGreaterThan(0);
    expect(wide.trials.filter(({ dot }) => dot === null)).toHaveLength(few.length);
    for (const { row } of few) {
      expect(textsOf(row.id)).toContain(`${row.numerator} of ${row.denominator}`);
      expect(textsOf(row.id).join(' ')).not.toContain('%');
      expect(placedOf(row.id)?.cells).toHaveLength(row.denominator);
      expect(placedOf(row.id)?.cells.filter(({ solid }) => solid)).toHaveLength(row.numerator);
    }
  });

  it('prints the number of alerts beside each share', () => {
    const many = trials.filter((trial) => trial.row.denominator >= 30);
    expect(many.length).toBeGreaterThan(0);
    for (const { row } of many)
      expect(textsOf(row.id)).toEqual(
        expect.arrayContaining([
          words.quantity(row.value, 'percent'),
          `${words.number(row.numerator)} of ${words.number(row.denominator)}`,
        ]),
      );
  });

  it('stands in order of time, not of share', () => {
    const years = trials.map(({ row }) => Number(row.as_of.slice(0, 4)));
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  it('draws what was not verified as right hatched, for that is less than proved false', () => {
    expect(wide.trials.filter(({ dot }) => dot?.hatched).map(({ id }) => id)).toEqual(['ev-a-essex-notcorrect']);
  });

  it('joins no dots', () => {
    const html = toHtml(trialsStrip.draw(wide, words), { space: 'svg' });
    expect(html).not.toMatch(/<poly/);
    // The only path hatches a dot.
    expect(html.match(/<path class="([^"]+)"/g)).toEqual(['<path class="hatch-line"']);
  });

  it('stops at a row without its counts', () => {
    const alarm_rates = tables.alarm_rates.map((row) =>
      row.id === 'ev-a-swp-boxing' ? { ...row, denominator: null } : row,
    );
    expect(() => trialRows({ ...tables, alarm_rates })).toThrow(/"ev-a-swp-boxing" has plot yes/);
  });
});
