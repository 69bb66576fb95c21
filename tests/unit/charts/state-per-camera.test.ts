import { describe, expect, it } from 'vitest';
import type { PeriodRow } from '../../../src/charts/state-per-camera/rows.ts';
import { statePerCamera } from '../../../src/charts/state-per-camera/state-per-camera.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('state-per-camera', 'en', tables);
const rows = statePerCamera.rows(tables) as PeriodRow[];

describe('the State money for one camera', () => {
  it('divides the money of a period by the cameras of the same period', () => {
    for (const { per, money, cameras } of rows) {
      expect([money.asOf, cameras.asOf]).toEqual([per.asOf, per.asOf]);
      expect(Math.round(money.value / cameras.value)).toBe(per.value);
    }
  });

  it('quotes the lowest and the highest year in its sentences', () => {
    const years = rows.filter(({ all }) => !all).toSorted((a, b) => a.per.value - b.per.value);
    const said = JSON.stringify(statePerCamera.describe(rows, words).at(-1));
    for (const one of [years.at(0), years.at(-1)]) expect(said).toContain(one?.per.id);
  });
});
