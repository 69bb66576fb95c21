import { describe, expect, it } from 'vitest';
import { documentedStated } from '../../../src/charts/documented-stated/documented-stated.ts';
import { GROUPS, knownRows } from '../../../src/charts/documented-stated/rows.ts';
import { chartWords } from '../../../src/charts/words.ts';
import { loadTables } from '../../../src/data/load.ts';

const tables = loadTables();
const words = chartWords('documented-stated', 'en', tables);
const rows = knownRows(tables);
const { heads, lines } = documentedStated.set(rows, words);
const lineOf = (id: string): string[] | undefined => lines.find(({ row }) => row === id)?.cells;

describe('the table of what is documented, stated or not confirmed', () => {
  it('holds every claim of its three lists once, one list after the other', () => {
    expect(lines.map(({ row }) => row)).toEqual(Object.values(GROUPS).flat());
    expect([...new Set(lines.map(({ cells }) => cells[1]))]).toEqual(['Documented', 'Stated', 'Not confirmed']);
  });

  it('keeps under “documented” only what the table of claims counts as documented', () => {
    const claims = tables.claims.map((claim) =>
      claim.id === 'wm-contract' ? { ...claim, kind: 'stated' as const } : claim,
    );
    const changed = { ...tables, claims, claimById: new Map(claims.map((claim) => [claim.id, claim])) };
    expect(() => knownRows(changed)).toThrow(/"wm-contract" is of the kind "stated"/);
  });

  it('gives every statement its author and its date, and neither to what was not found', () => {
    expect(lineOf('wm-lawyer')?.at(-1)).toBe('the City’s lawyer, per Marsactu, February 2022');
    expect(lineOf('wm-no-outcome')).toEqual(['The outcome of the appeal', 'Not confirmed', '–']);
    for (const { cells } of lines) expect(cells).toHaveLength(heads.length);
  });

  it('names the row behind the number of cameras in the test', () => {
    const row = documentedStated.table(rows, words).rows.find(({ mark }) => mark === 'wm-test-letter');
    expect(row?.rows).toContain('lp-f-marseille-vpi-cameras');
  });
});
