import { describe, expect, it } from 'vitest';
import { casesByOutcome } from '../../../src/data/court-cases.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const groups = casesByOutcome(tables);

describe('the score of court cases', () => {
  it('has every case of the table, in the order of the outcomes', () => {
    expect(groups.flatMap(({ cases }) => cases.map(({ id }) => id)).sort()).toEqual(
      tables.cases.map(({ id }) => id).sort(),
    );
    expect(groups.map(({ outcome }) => outcome)).toEqual(['unlawful', 'lost-on-procedure', 'upheld', 'not-confirmed']);
  });

  it('refuses a count that is not the number of cases listed, and an outcome without a group', () => {
    expect(() => casesByOutcome({ ...tables, cases: tables.cases.slice(1) })).toThrow(/facts\.csv: "lp-f-cases-/);
    const [first, ...rest] = tables.cases;
    expect(() => casesByOutcome({ ...tables, cases: [{ ...first!, outcome: 'partly' }, ...rest] })).toThrow(
      /no group for "partly"/,
    );
  });

  it('runs from the oldest case to the newest within a group', () => {
    for (const { cases } of groups) expect(cases.map(({ date }) => date)).toEqual(cases.map(({ date }) => date).sort());
  });
});
