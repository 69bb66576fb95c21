import { describe, expect, test } from 'vitest';
import { cities } from '../../../src/data/cities/cities.ts';
import { countGroups } from '../../../src/data/cities/groups.ts';
import { keptApart, nearest, type Counted } from '../../../src/data/cities/side-by-side.ts';
import { loadTables } from '../../../src/data/load.ts';

const count = (more: Partial<Counted> = {}): Counted => ({
  as_of: '2022-05',
  state: 'installed',
  owner: 'city',
  comparable: 'yes',
  scope_en: 'street cameras of the city',
  confidence: 'medium',
  population: 100_000,
  ...more,
});
const tables = loadTables();

describe('counts of two towns', () => {
  test('stand side by side where state and owner are the same and the years neighbours', () => {
    expect(keptApart(count(), count({ as_of: '2023-12' }))).toEqual([]);
    expect(keptApart(count(), count({ scope_en: 'fixed and movable cameras owned by the city' }))).toEqual([]);
  });

  test.each([
    ['marked as not comparable', { comparable: 'no' }, 'comparable'],
    ['of uncertain scope', { comparable: 'uncertain' }, 'comparable'],
    ['planned', { state: 'planned' }, 'state'],
    ['of the State', { owner: 'state' }, 'owner'],
    ['of an owner that is not stated', { owner: 'not-stated' }, 'owner'],
    ['two years later', { as_of: '2024-01' }, 'date'],
  ] as [string, Partial<Counted>, string][])('are kept apart where one is %s', (_, more, why) => {
    expect(keptApart(count(), count(more))).toEqual([why]);
    expect(keptApart(count(more), count())).toEqual([why]);
  });

  test('whose owner is not stated stand side by side only in the same words', () => {
    const unnamed = (scope_en: string): Counted => count({ owner: 'not-stated', scope_en });
    expect(keptApart(unnamed('method of a newspaper'), unnamed('method of a newspaper'))).toEqual([]);
    expect(keptApart(unnamed('method of a newspaper'), unnamed('all cameras'))).toEqual(['scope']);
  });

  test('are kept apart for every reason there is', () => {
    expect(keptApart(count(), count({ comparable: 'no', state: 'planned', owner: 'state', as_of: '2010' }))).toEqual([
      'comparable',
      'state',
      'owner',
      'date',
    ]);
  });
});

describe('the pair that comes nearest', () => {
  test('is the latest of those that may stand side by side, and not a later one that may not', () => {
    const [old, late, wide] = [
      count({ as_of: '2019' }),
      count({ as_of: '2022' }),
      count({ as_of: '2026', owner: 'state' }),
    ];
    expect(nearest([old, late, wide], [count({ as_of: '2019' }), count({ as_of: '2021-06' })])).toEqual({
      a: late,
      b: count({ as_of: '2021-06' }),
      apart: [],
    });
  });

  test('of the same years is the one with residents, then the surer one', () => {
    const [without, low, high] = [
      count({ population: null }),
      count({ confidence: 'low' }),
      count({ confidence: 'high' }),
    ];
    expect(nearest([without, low, high], [count()])?.a).toBe(high);
    expect(nearest([without, low], [count()])?.a).toBe(low);
  });

  test('has the fewest reasons against it where none may stand side by side', () => {
    const [far, near] = [count({ as_of: '2010', owner: 'state' }), count({ as_of: '2019' })];
    expect(nearest([far, near], [count()])).toEqual({ a: near, b: count(), apart: ['date'] });
    expect(nearest([], [count()])).toBeUndefined();
  });

  test('is the same whichever town comes first', () => {
    const all = cities(tables);
    for (const a of all)
      for (const b of all)
        if (a !== b) {
          const [one, other] = [nearest(a.counts, b.counts), nearest(b.counts, a.counts)];
          expect(one?.apart, `${a.name}, ${b.name}`).toEqual(other?.apart);
        }
  });
});

describe('the groups for readers without script', () => {
  const groups = countGroups(tables);
  test('hold each count that has a partner, once, and no other', () => {
    const grouped = groups.flatMap(({ counts }) => counts.map(({ id }) => id));
    const partnered = tables.french_cities.filter((row) =>
      tables.french_cities.some((other) => other.city !== row.city && keptApart(row, other).length === 0),
    );
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(grouped.toSorted()).toEqual(partnered.map(({ id }) => id).toSorted());
  });

  test('are kept apart within by their years alone, and rank nothing: names in order, then dates', () => {
    for (const { counts } of groups) {
      for (const a of counts)
        for (const b of counts) expect(keptApart(a, b).filter((why) => why !== 'date')).toEqual([]);
      const names = counts.map(({ city }) => city);
      expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
    }
  });
});
