import { describe, expect, test } from 'vitest';
import { evaluate, inputsOf } from '../../../src/data/formula.ts';
import { readTables } from '../../../src/data/load.ts';

const rows: Record<string, Record<'value' | 'low' | 'high', number>> = {
  'ms-audit': { value: 1558, low: 1500, high: 1600 },
  'ms-aim': { value: 2000, low: 2000, high: 2000 },
};
const lookup = (id: string, part: 'value' | 'low' | 'high'): number => {
  const row = rows[id];
  if (!row) throw new Error(`no ${id}`);
  return row[part];
};
const value = (formula: string): number => evaluate(formula, lookup);

describe('a formula', () => {
  test.each([
    ['{ms-aim} - {ms-audit}', 442],
    ['{ms-audit.high} - {ms-audit.low}', 100],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['12 / 4 / 3', 1],
    ['-3 + 5', 2],
    ['2 * -3', -6],
    ['sum({ms-aim}, {ms-audit}, 1)', 3559],
    ['min(3, 1, 2) + max(3, 1, 2)', 4],
    ['ceil(1.2) + floor(1.8)', 3],
    ['round(100 * {ms-audit} / {ms-aim}, 1)', 77.9],
    ['round(1.005, 2)', 1.01],
    ['round(1558, -2)', 1600],
    ['round(0.0000004, 6)', 0],
    ['  {ms-aim}  ', 2000],
  ])('%s gives %d', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test.each([
    ['1 +', /ends too early/],
    ['(1 + 2', /expected \)/],
    ['1 2', /left over/],
    ['1 + * 2', /\* stands in the wrong place/],
    ['sqrt(2)', /unknown function sqrt/],
    ['process.exit()', /cannot read|unknown function|left over/],
    ['{ms-aim.middle}', /cannot read/],
    ['', /ends too early/],
  ])('%j is refused', (formula, message) => {
    expect(() => value(formula)).toThrow(message);
  });

  test('passes on what its look-up says of an unknown row', () => {
    expect(() => value('{nobody} + 1')).toThrow('no nobody');
  });

  test('names the rows it leans on', () => {
    expect(inputsOf('round({ms-aim.low} / {ms-audit}, 2)')).toEqual(['ms-aim', 'ms-audit']);
  });
});

describe('the derived figures of the site', () => {
  const { tables } = readTables('content/data');
  const derived = tables.facts.filter((row) => row.formula !== '');
  const valueOf = (id: string, part: 'value' | 'low' | 'high'): number => tables.figures.get(id)?.[part] ?? Number.NaN;

  test('exist', () => expect(derived.length).toBeGreaterThan(0));

  test.each(derived.map((row) => [row.id, row] as const))('%s follows from its formula', (_, row) => {
    expect(evaluate(row.formula, valueOf)).toBeCloseTo(row.value, 9);
  });

  test.each(derived.map((row) => [row.id, row] as const))(
    '%s is no surer than its inputs and claims no source of its own',
    (_, row) => {
      const levels = ['high', 'medium', 'low'];
      const lowest = Math.max(
        ...inputsOf(row.formula).map((id) => levels.indexOf(tables.figures.get(id)?.confidence ?? 'low')),
      );
      expect(levels.indexOf(row.confidence)).toBeGreaterThanOrEqual(lowest);
      expect(row.source_ids).toEqual([]);
    },
  );

  test('the shortfall of the audit is the number promised less the number counted', () => {
    const shortfall = tables.figures.get('d-fewer-than-2000');
    expect(shortfall?.value).toBe(
      valueOf('ms-cam-2016-aim2000-2020', 'value') - valueOf('ms-cam-2020-12-1558', 'value'),
    );
  });

  test('shares that are a remainder make a whole with the published ones', () => {
    for (const rest of tables.cofunding.filter((row) => row.basis === 'remainder')) {
      const whole = tables.cofunding
        .filter((row) => row.programme === rest.programme)
        .reduce((sum, row) => sum + row.value, 0);
      expect(whole, rest.programme).toBeCloseTo(100, 9);
    }
  });
});
