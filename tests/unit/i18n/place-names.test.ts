import { describe, expect, test } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { cities } from '../../../src/data/cities/cities.ts';
import { inPlace, ofPlace, placeSlug } from '../../../src/i18n/place-names.ts';
import { townRoutes } from '../../../src/i18n/towns.ts';

const names = cities(loadTables()).map(({ name }) => name);

describe('the name of a town in a sentence', () => {
  test.each([
    ['Nice', 'de Nice', 'à Nice'],
    ['Orléans', 'd’Orléans', 'à Orléans'],
    ['Aix-en-Provence', 'd’Aix-en-Provence', 'à Aix-en-Provence'],
    ['Évry', 'd’Évry', 'à Évry'],
    ['Yvetot', 'd’Yvetot', 'à Yvetot'],
    ['Yerres', 'de Yerres', 'à Yerres'],
    ['Haguenau', 'de Haguenau', 'à Haguenau'],
    ['Le Havre', 'du Havre', 'au Havre'],
    ['Les Ulis', 'des Ulis', 'aux Ulis'],
    ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
    ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
    ['Lens', 'de Lens', 'à Lens'],
    ['Levallois-Perret', 'de Levallois-Perret', 'à Levallois-Perret'],
  ])('%s: %s, %s', (name, of, at) => {
    expect([ofPlace(name, 'fr'), inPlace(name, 'fr')]).toEqual([of, at]);
    expect([ofPlace(name, 'en'), inPlace(name, 'en')]).toEqual([`of ${name}`, `in ${name}`]);
  });

  test('of every town of the rows keeps its own letters, and joins no “de Le” or “à Le”', () => {
    expect(names).not.toHaveLength(0);
    for (const name of names) {
      const said = `${ofPlace(name, 'fr')} ${inPlace(name, 'fr')}`;
      expect(said).toContain(name.replace(/^Le /, ''));
      expect(said).not.toMatch(/\b(?:de|à) Les? |\bde [AEIOUÉÈ]|d’[^AEIOUÉÈY]/);
    }
  });
});

describe('the address of a town', () => {
  test('has no accents, spaces or capitals', () => {
    expect(['Saint-Étienne', 'Le Havre', 'Nîmes', 'L’Haÿ-les-Roses'].map(placeSlug)).toEqual([
      'saint-etienne',
      'le-havre',
      'nimes',
      'l-hay-les-roses',
    ]);
  });

  test('is its own in both languages, beside the list and the page side by side', () => {
    const paths = townRoutes(names).flatMap(([, { en, fr }]) => [en, fr]);
    expect(new Set(paths).size).toBe(2 * (names.length + 2));
    expect(paths).toEqual(expect.arrayContaining(['town/', 'fr/commune/', 'town/nice/', 'fr/commune/le-havre/']));
  });

  test('is refused where another page stands, with both named', () => {
    expect(() => townRoutes(['Nîmes', 'Nimes'])).toThrow(
      '"town:nimes" and "town:nimes" would both stand at town/nimes/',
    );
    expect(() => townRoutes(['Comparer'])).toThrow(
      '"town:comparer" and "towns-beside" would both stand at fr/commune/',
    );
  });
});
