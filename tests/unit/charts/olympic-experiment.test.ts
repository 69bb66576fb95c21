import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { olympicExperiment } from '../../../src/charts/olympic-experiment/olympic-experiment.ts';
import { place } from '../../../src/charts/olympic-experiment/place.ts';
import type { OlympicRow } from '../../../src/charts/olympic-experiment/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('olympic-experiment', 'en', tables);
const rows = olympicExperiment.rows(tables) as OlympicRow[];
const wide = place(rows, { width: 680, narrow: false, words });

describe('the chart of the Olympic experiment', () => {
  it('draws every verdict of the table, as many as the decree has kinds of event', () => {
    expect(wide.uses.map(({ id }) => id).toSorted()).toEqual(tables.verdicts.map(({ id }) => id).toSorted());
    expect(wide.uses).toHaveLength(tables.figures.get('lp-f-vsa-cases')?.value ?? 0);
  });

  it('goes from the best judged to what was not tested', () => {
    const order = ['good', 'mixed', 'poor', 'not-tested'];
    const ranks = wide.uses.map(({ verdict }) => order.indexOf(verdict));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  const valueOf = (id: string): number => tables.figures.get(id)?.value ?? Number.NaN;

  it('fills the share of false alerts of its bar, and says whose alerts they are', () => {
    const share = valueOf('lp-f-vsa-fp-objects');
    expect(wide.share.part.width / wide.share.whole.width).toBeCloseTo(share / 100, 5);
    expect(wide.share.texts.map(({ text }) => text).join(' ')).toBe(
      `${share}% of alerts false SNCF, the national railway, alone`,
    );
  });

  it('draws cost and ceiling from zero on one scale', () => {
    const [cost, ceiling] = wide.money;
    expect((cost?.bar.width ?? 0) / (ceiling?.bar.width ?? 1)).toBeCloseTo(
      valueOf('lp-f-vsa-cost') / valueOf('lp-f-vsa-market'),
      5,
    );
    expect([cost?.bar.x, ceiling?.bar.x]).toEqual([0, 0]);
  });

  it('leaves the ceiling hollow: it was not spent', () => {
    const html = toHtml(olympicExperiment.draw(wide, words), { space: 'svg' });
    const ceiling = html.slice(html.indexOf('data-mark="lp-f-vsa-market"'));
    expect(ceiling).toContain('class="outline"');
    expect(ceiling).not.toContain('class="ink"');
  });

  it('does not say the verdict twice where the committee’s words are the name of the group', () => {
    expect(
      wide.uses
        .find(({ id }) => id === 'lp-f-vsa-verdict-traffic')
        ?.texts.map(({ text }) => text)
        .join(' '),
    ).toBe('vehicle going the wrong way');
  });
});
