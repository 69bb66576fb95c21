import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { unitAfter, units } from '../../../src/data/units.ts';
import { locales } from '../../../src/i18n/locale.ts';

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

test('what is counted stands in the singular beside one, in French beside nought and a half too', () => {
  const plural = [...loadTables().figures.values()].flatMap(({ id, value, unit, label }) =>
    locales
      .filter((locale) => (locale === 'en' ? value === 1 : value !== null && value >= 0 && value < 2))
      .filter((locale) => {
        const name = units.get(unit)?.[locale] ?? '';
        return /s$/.test(name) && name !== 'mois' && new RegExp(`^(?:\\S+ )?${name}(?= |,|$)`, 'i').test(label[locale]);
      })
      .map((locale) => `${id}: ${value} ${label[locale]}`),
  );
  expect(plural).toEqual([]);
});
