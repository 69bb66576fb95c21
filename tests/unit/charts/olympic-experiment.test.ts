import { describe, expect, it } from 'vitest';
import { olympicExperiment } from '../../../src/charts/olympic-experiment/olympic-experiment.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('olympic-experiment', 'en', tables);
const rows = olympicExperiment.rows(tables);
const { groups } = olympicExperiment.set(rows, words);
const figures = groups.at(-1)?.lines ?? [];
const uses = groups.slice(0, -1).flatMap(({ lines }) => lines);

describe('the table of the Olympic experiment', () => {
  it('holds every verdict, as many as the decree has kinds of event', () => {
    expect(uses.map(({ row }) => row).toSorted()).toEqual(tables.verdicts.map(({ id }) => id).toSorted());
    expect(uses).toHaveLength(tables.figures.get('lp-f-vsa-cases')?.value ?? 0);
  });

  it('goes from the best judged to what was not tested', () => {
    expect(groups.map(({ head }) => head)).toEqual([
      'Broadly satisfactory',
      'Uncertain or uneven',
      'Poor',
      'Not tested, or badly',
      'The trial in figures',
    ]);
  });

  it('gives the figures as their rows do: a share with its user, a cost, and a ceiling that is no cost', () => {
    const share = tables.figures.get('lp-f-vsa-fp-objects')?.value;
    const said = (id: string): string | undefined => figures.find(({ row }) => row === id)?.cells.join(': ');
    expect(said('lp-f-vsa-fp-objects')).toBe(
      `Alerts for an abandoned object that were false, at SNCF, the national railway, alone: ${share}%`,
    );
    expect(said('lp-f-vsa-cost')).toMatch(/^Cost, all users: about €/);
    expect(said('lp-f-vsa-market')).toMatch(/^Ceiling of the contracts: up to €/);
  });

  it('has a line in its files for each line in the text', () => {
    expect(olympicExperiment.table(rows, words).rows).toHaveLength(uses.length + figures.length);
  });
});
