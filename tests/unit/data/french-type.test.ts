import { describe, expect, test } from 'vitest';
import { frenchType } from '../../../src/data/language/french-type.ts';
import { loadTables } from '../../../src/data/load.ts';
import { copyOf, publisherOf, sourceName, titleLanguage, titleOf } from '../../../src/data/source-words.ts';

describe('French typography of a title', () => {
  test.each([
    ["Prison : à l'écoute", 'Prison\u00a0: à l’écoute'],
    ['Caméras: qui paie?', 'Caméras\u00a0: qui paie\u202f?'],
    ['Vidéo\u00a0; suite', 'Vidéo\u202f; suite'],
    ['Un "œil" de plus', 'Un «\u00a0œil\u00a0» de plus'],
    ['« œil »', '«\u00a0œil\u00a0»'],
    ['« œil\u202f»', '«\u00a0œil\u00a0»'],
    ["A Marseille, l'Etat paie 35 %", 'À Marseille, l’État paie 35\u00a0%'],
    ['Epinglée: A Nice aussi', 'Épinglée\u00a0: À Nice aussi'],
    ['Arrêt n° 492 du 3 mai', 'Arrêt n°\u00a0492 du 3 mai'],
    ['2 000 caméras...', '2\u202f000 caméras…'],
    ['Le coeur sous l’oeil', 'Le cœur sous l’œil'],
  ])('sets %s', (raw, set) => {
    expect(frenchType(raw)).toBe(set);
    expect(frenchType(set), 'and is done once').toBe(set);
  });

  test.each([
    'https://example.org/a?b=c:d',
    'contents.csv',
    'À 12:30, fin',
    'Le plan A de la Ville',
    'Europe, Essor, Estrosi, Effondrement',
    'du 15 octobre 2015',
    'Loi 2023-380',
  ])('leaves %s as it is', (text) => expect(frenchType(text)).toBe(text));
});

describe('what a source is called', () => {
  const source = {
    ...loadTables().sources[0]!,
    title: '[Notice]',
    title_fr: '[Avis]',
    publisher: 'Press, title not named',
    publisher_fr: 'Presse, titre non nommé',
    copy: 'a mirror',
    copy_fr: '',
    language: 'fr',
  };

  test('is in the language of the page, in French where it has a French form', () => {
    expect([titleOf(source, 'en'), publisherOf(source, 'en'), copyOf(source, 'en')]).toEqual([
      '[Notice]',
      'Press, title not named',
      'a mirror',
    ]);
    expect([titleOf(source, 'fr'), publisherOf(source, 'fr'), copyOf(source, 'fr')]).toEqual([
      '[Avis]',
      'Presse, titre non nommé',
      'a mirror',
    ]);
  });

  test('is its publisher in a list, and nothing where the source is unknown', () => {
    expect(sourceName(source, 'fr')).toBe('Presse, titre non nommé');
    expect(sourceName(undefined, 'fr')).toBe('');
  });

  test('says its language only where that is not the page’s, and never for our own words in brackets', () => {
    const plain = { ...source, title: 'Titre', title_fr: '' };
    expect([titleLanguage(plain, 'en'), titleLanguage(plain, 'fr'), titleLanguage(source, 'en')]).toEqual([
      'fr',
      undefined,
      undefined,
    ]);
  });
});
