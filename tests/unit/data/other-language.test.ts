import { describe, expect, test } from 'vitest';
import { namesIn, otherLanguage } from '../../../src/data/language/other-language.ts';
import { columnValue } from '../../../src/data/column-words.ts';
import { loadTables } from '../../../src/data/load.ts';
import { sameNamesFile } from '../../../src/data/same-names.ts';
import { tableNames } from '../../../src/data/schemas.ts';

const names = namesIn([
  'La Gazette des communes',
  'The Register',
  'Journal of the American Statistical Association 106',
  'Rue89 (Strasbourg)',
]);

describe('English left in French', () => {
  test.each([
    'answers of the town hall',
    'our restatement',
    'opening paragraph',
    'p. 70, as quoted',
    'no. 506370',
    'adoption of 5 February 2026; referral of 13 February 2026',
    'OpinionWay with Cevipof',
    'PredPol, later Geolitica',
    ', The Register (reposted text), 2025, anglais. Confiance : forte.',
    'raytodd.blog, citing Statista',
    'Rating',
  ])('is found in “%s”', (text) => expect(otherLanguage(text, 'fr', names)).not.toEqual([]));

  test.each([
    ', The Register, 2025, anglais, lu dans une copie sur cyberswissguards.com. Confiance : forte.',
    'Journal of the American Statistical Association 106',
    'Textes et graphiques : CC BY 4.0.',
    'ms-f-useful-1to3pct',
    '{ms-cam-2025-190-since2022} - {ms-cam-2024-06-90of500}',
    'news.bbc.co.uk',
    'Caméras « safe city », coût par an, un record',
  ])('is not found in “%s”', (text) => expect(otherLanguage(text, 'fr', names)).toEqual([]));
});

describe('French left in English', () => {
  test.each([
    'europesays.com, reprise du Figaro',
    'Ville de Marseille, conseil municipal (copie: readkong.com)',
    'Jnews (d’après La Provence et le Figaro)',
    'the mayor said: « on veut juste savoir si c’est efficace »',
    'Réponse de la mairie',
    'Capteurs sonores couplés aux caméras',
  ])('is found in “%s”', (text) => expect(otherLanguage(text, 'en', names)).not.toEqual([]));

  test.each([
    'the method of La Gazette des communes',
    'danger orders on nos. 15 and 17 rue d’Aubagne',
    'Vitry-sur-Seine and Le Havre',
    'France 3 Grand Est, 24 October 2013, French',
    'the council’s report, the residents’ committees',
    'infos.rtl.lu',
  ])('is not found in “%s”', (text) => expect(otherLanguage(text, 'en', names)).toEqual([]));
});

describe('the tables', () => {
  const places = loadTables().claims.filter((row) => row.locator_en !== row.locator_fr);

  test('say where in a source in words that would be seen on a page of the other language', () => {
    // A place that is only a date or a number tells nothing of its language.
    const unseen = places
      .filter((row) => otherLanguage(row.locator_en, 'fr').length === 0 && !/\d/.test(row.locator_en))
      .map((row) => row.locator_en);
    expect(unseen).toEqual([]);
  });

  test('say it in French in French, and in English in English', () => {
    expect(
      places.flatMap((row) => [otherLanguage(row.locator_fr, 'fr'), otherLanguage(row.locator_en, 'en')]).flat(),
    ).toEqual([]);
  });
});

test('short names in cells have words in both languages, as units have', () => {
  const ids = /^(?:id|unit|publisher|city|copy|url|number|same_as|disagrees|.*_ids?)$/;
  const bare = tableNames.flatMap((table) =>
    (loadTables()[table] as object[]).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        !ids.test(column) &&
        typeof value === 'string' &&
        /^[a-z]+(?:-[a-z]+)+$/.test(value) &&
        !columnValue(column, value)
          ? [`${table}.${column}: ${value}`]
          : [],
      ),
    ),
  );
  expect([...new Set(bare)]).toEqual([]);
});

test('names that stay the same are listed once, each with its reason', () => {
  const listed = sameNamesFile.load();
  expect(new Set(listed.map(({ name }) => name)).size).toBe(listed.length);
  const needed = listed.filter(
    ({ name }) => otherLanguage(`${name}, ${name}`, 'fr').length + otherLanguage(`${name}, ${name}`, 'en').length > 0,
  );
  expect(needed).toEqual(listed);
});
