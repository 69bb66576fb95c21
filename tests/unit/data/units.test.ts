import { describe, expect, test } from 'vitest';
import { unitAfter } from '../../../src/data/units.ts';

describe('the unit beside a value', () => {
  test('is left out where what is counted names it', () => {
    expect(unitAfter('cameras', 'street cameras of the City of Marseille, installed', 'en')).toBe('');
    expect(unitAfter('cells', 'carrés signalés chaque jour, Oakland', 'fr')).toBe('');
  });

  test('stands where the label does not say it', () => {
    expect(unitAfter('orders-per-month', 'danger orders, Marseille', 'fr')).toMatch(/^ \S/);
    expect(unitAfter('days', 'delay between request and answer', 'en')).toBe(' days');
  });

  test('is never said of a rank, a ratio, a sum or a percentage', () => {
    for (const unit of ['rank', 'ratio', 'EUR', 'EUR-per-camera', 'percent', 'year'])
      expect(unitAfter(unit, 'anything', 'en')).toBe('');
  });
});
