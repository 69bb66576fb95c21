import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import {
  CAMERA_ROWS,
  COST_ROWS,
  move,
  numbersFrom,
  PAYERS,
  reach,
  RULES,
  THINGS,
  VERSIONS,
  VOTES,
} from '../../../src/models/budget/budget.ts';

const tables = loadTables();
const value = (row: string): number => tables.figures.get(row)?.value ?? Number.NaN;
const numbers = numbersFrom(value);
const ruled = (payer: string, thing: string): string | undefined =>
  RULES.find((rule) => rule.payer === payer && rule.thing === thing)?.role;

const anyPayer = fc.constantFrom(...PAYERS);
const anyThing = fc.constantFrom(...THINGS);
const anyVersion = fc.constantFrom(...VERSIONS);
const anySum = fc.integer({ min: 1, max: 5_000 }).map((tens) => tens * 10_000);

describe('every rule rests on a source', () => {
  it('there is one for each payer and thing', () => expect(RULES).toHaveLength(PAYERS.length * THINGS.length));

  it('a payer that pays has rows that show it, and each row exists with a source or a formula', () => {
    for (const { payer, thing, role, rows } of RULES) {
      expect(rows.length > 0, `${payer} ${thing}`).toBe(role !== 'none');
      for (const row of rows) {
        const figure = tables.figures.get(row);
        expect(figure, row).toBeDefined();
        expect((figure?.sources.length ?? 0) > 0 || figure?.formula !== undefined, row).toBe(true);
      }
    }
  });

  it('every cost, low and high, is a row in euros', () => {
    for (const { low, high } of Object.values(COST_ROWS)) {
      for (const row of [low, high]) expect(tables.figures.get(row)?.unit, row).toMatch(/^EUR-per-/);
      expect(value(low)).toBeLessThanOrEqual(value(high));
    }
  });

  it('the parts of the cameras are those of the table of co-funding, for payers of that name', () => {
    for (const parts of Object.values(CAMERA_ROWS))
      for (const [payer, row] of Object.entries(parts))
        if (row !== null) expect(tables.cofunding.find(({ id }) => id === row)?.payer, row).toBe(payer);
  });

  it('the decisions shown are rows of the table of commitments, none twice', () => {
    const rows = THINGS.flatMap((thing) => VOTES[thing]);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows)
      expect(
        tables.commitments.some(({ id }) => id === row),
        row,
      ).toBe(true);
  });
});

describe('who may pay for what', () => {
  it('the owner never pays for a camera, the Département for cameras alone', () => {
    expect(THINGS.filter((thing) => ruled('owner', thing) !== 'none')).toEqual(['safe']);
    expect(THINGS.filter((thing) => ruled('departement', thing) !== 'none')).toEqual(['camera']);
  });

  it('works in the owner’s place are paid first by the City, then may be billed', () => {
    expect([ruled('city', 'safe'), ruled('owner', 'safe')]).toEqual(['first', 'billed']);
    expect(ruled('state', 'safe')).toBe('none');
  });

  it('the shares of each version of a camera make one whole', () => {
    for (const version of VERSIONS)
      expect(Object.values(numbers.camera[version]).reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(
        1,
        10,
      );
  });

  it('the order of 2022 names no part of the Département', () =>
    expect(reach(1e6, 'departement', 'camera', 'wave', numbers).role).toBe('none'));
});

describe('known answers', () => {
  it('a million of the City stands behind 33 to 161 cameras by the audit, with 2.1 million from others', () => {
    const { units, others } = reach(1e6, 'city', 'camera', 'audit', numbers);
    expect(units).toEqual({ low: 33, high: 161 });
    expect(others?.low).toBeCloseTo(2.125e6, 4);
    expect(others?.high).toBe(others?.low);
  });

  it('the City’s part of the contract of 2018 stands behind the five hundred cameras of that contract, at its own cost', () => {
    expect(reach(9.2e6, 'city', 'camera', 'press', numbers).units?.low).toBe(500);
  });

  it('the same million makes four buildings safe, with nothing from others', () => {
    expect(reach(1e6, 'city', 'safe', 'audit', numbers)).toEqual({
      role: 'first',
      share: { low: 1, high: 1 },
      units: { low: 4, high: 4 },
      others: { low: 0, high: 0 },
    });
  });

  it('a part that no source states gives no count', () =>
    expect(reach(1e6, 'city', 'dwelling', 'audit', numbers)).toMatchObject({
      role: 'part',
      units: null,
      others: null,
    }));

  it('nothing moves from a thing to itself, from where nothing was paid, or to where nothing is', () => {
    expect(move(1e6, 'city', 'camera', 'camera', 'audit', numbers).stuck).toBe('same');
    expect(move(1e6, 'owner', 'camera', 'safe', 'audit', numbers).stuck).toBe('taken');
    expect(move(1e6, 'state', 'camera', 'safe', 'audit', numbers).stuck).toBe('put');
    expect(move(1e6, 'city', 'camera', 'safe', 'audit', numbers).stuck).toBeNull();
  });
});

describe('whatever is chosen', () => {
  it('ranges run from low to high, in whole things, and nothing is negative', () => {
    fc.assert(
      fc.property(anySum, anyPayer, anyThing, anyVersion, (sum, payer, thing, version) => {
        const { role, units, others, share } = reach(sum, payer, thing, version, numbers);
        if (role === 'none') expect([units, others, share]).toEqual([null, null, null]);
        if (!units || !others) return;
        expect(Number.isInteger(units.low) && Number.isInteger(units.high)).toBe(true);
        expect(units.low).toBeGreaterThanOrEqual(0);
        expect(units.high).toBeGreaterThanOrEqual(units.low);
        expect(others.low).toBeGreaterThanOrEqual(0);
        expect(others.high).toBeGreaterThanOrEqual(others.low);
      }),
    );
  });

  it('more money never stands behind fewer things', () => {
    fc.assert(
      fc.property(anySum, anySum, anyPayer, anyThing, anyVersion, (a, b, payer, thing, version) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (sum) => reach(sum, payer, thing, version, numbers).units,
        );
        if (!less || !more) return;
        expect(more.low).toBeGreaterThanOrEqual(less.low);
        expect(more.high).toBeGreaterThanOrEqual(less.high);
      }),
    );
  });

  it('the sum and what others add never exceed the cost of the things, at its dearest, by one thing or more', () => {
    fc.assert(
      fc.property(anySum, anyPayer, anyThing, anyVersion, (sum, payer, thing, version) => {
        const { units, share } = reach(sum, payer, thing, version, numbers);
        if (!units || !share) return;
        const { high } = numbers.costs[thing];
        expect(units.low * high * share.high).toBeLessThanOrEqual(sum + 1e-3);
        expect((units.low + 1) * high * share.high).toBeGreaterThan(sum - 1e-3);
      }),
    );
  });

  it('the version changes cameras only', () => {
    fc.assert(
      fc.property(
        anySum,
        anyPayer,
        anyThing.filter((thing) => thing !== 'camera'),
        anyVersion,
        (sum, payer, thing, version) => {
          expect(reach(sum, payer, thing, version, numbers)).toEqual(reach(sum, payer, thing, 'audit', numbers));
        },
      ),
    );
  });
});
