import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { drawAll, leftOver } from '../../../tools/charts/stored.ts';

const drawings = drawAll(loadTables());
const named = (state: string): string[] =>
  drawings.filter((one) => one.state === state).map(({ id, locale, width }) => `${id} (${locale}, ${width})`);

describe('the stored drawings', () => {
  it('are there for every chart: a first drawing is looked at (npm run preview) and stored on purpose (npm run preview -- --store <chart>)', () => {
    expect(named('new')).toEqual([]);
  });

  it('are what code draws today from the same rows and words: else look (npm run preview), then store (npm run preview -- --store <chart>)', () => {
    expect(named('code')).toEqual([]);
  });

  it('are of charts that there are', () => {
    expect(leftOver()).toEqual([]);
  });
});
