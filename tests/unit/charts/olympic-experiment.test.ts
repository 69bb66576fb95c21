import { describe, expect, it } from 'vitest';
import { olympicExperiment } from '../../../src/charts/olympic-experiment/olympic-experiment.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('olympic-experiment', 'en', tables);
const rows = olympicExperiment.rows(tables);
const { lines } = olympicExperiment.set(rows, words);
const verdicts = new Set(tables.verdicts.map(({ id }) => id));
const uses = lines.filter(({ row }) => verdicts.has(row));

describe('the table of the Olympic experiment', () => {
  it('holds every verdict, as many as the decree has kinds of event', () => {
    expect(uses.map(({ row }) => row).toSorted()).toEqual(tables.verdicts.map(({ id }) => id).toSorted());
    expect(uses).toHaveLength(tables.figures.get('lp-f-vsa-cases')?.value ?? 0);
  });

  it('goes from the best judged to what was not tested', () => {
    const said = [...new Set(uses.map(({ cells }) => cells[1]))];
    expect(said).toEqual(['broadly satisfactory', 'uncertain or uneven', 'poor', 'not tested, or badly']);
  });

  it('gives the figures as their rows do: a share with its user, a cost, and a ceiling that is no cost', () => {
    const share = tables.figures.get('lp-f-vsa-fp-objects')?.value;
    const said = (id: string): string | undefined => lines.find(({ row }) => row === id)?.cells.join(' ');
    expect(said('lp-f-vsa-fp-objects')).toBe(
      `Alerts for an abandoned object that were false, at SNCF, the national railway, alone – ${share}%`,
    );
    expect(said('lp-f-vsa-cost')).toMatch(/^Cost, all users – about €/);
    expect(said('lp-f-vsa-market')).toMatch(/^Ceiling of the contracts – up to €/);
  });

  it('has a line in its files for each line in the text', () => {
    expect(olympicExperiment.table(rows, words).rows).toHaveLength(lines.length);
  });
});
