import { describe, expect, test } from 'vitest';
import { rateRows } from '../../../src/charts/french-cities/rows.ts';
import { capital, cityOf, townTitle } from '../../../src/components/towns.ts';
import { routes } from '../../../src/components/site.ts';
import { cities, STORY_TOWN } from '../../../src/data/cities/cities.ts';
import { drawnLines } from '../../../src/data/cities/lines.ts';
import { noRates, rateOf, twoDigits } from '../../../src/data/cities/rate.ts';
import { obstacles } from '../../../src/data/cities/side-by-side.ts';
import { loadTables } from '../../../src/data/load.ts';
import { unknownTexts } from '../../../src/data/town/unknown.ts';
import { wordsOf } from '../../../src/data/word-files.ts';

const tables = loadTables();
const all = cities(tables);
const find = (name: string) => all.find((city) => city.name === name)!;

describe('the towns of the rows', () => {
  test('each have a page in both languages, and every count stands on one', () => {
    const named = new Set(tables.french_cities.map(({ city }) => city));
    expect(new Set(all.map(({ name }) => name))).toEqual(named);
    for (const { name, slug } of all) {
      expect(cityOf(`town:${slug}`).name).toBe(name);
      expect(routes.get(`town:${slug}`)).toEqual({ en: `town/${slug}/`, fr: `fr/commune/${slug}/` });
    }
    expect(all.flatMap(({ counts }) => counts).length).toBe(tables.french_cities.length);
    expect(() => cityOf('town:atlantis')).toThrow(
      'no town of content/data/french_cities.csv has the route "town:atlantis"',
    );
  });

  test('have one code each', () => {
    for (const { counts, insee } of all) for (const row of counts) expect(row.insee_code).toBe(insee);
  });

  test('have a title in the grammar of the language', () => {
    expect(townTitle('town:le-havre', 'fr')).toBe('Caméras au Havre');
    expect(townTitle('town:le-havre', 'en')).toBe('Cameras in Le Havre');
  });

  test('take rows of other tables by columns alone: an Insee code, a name, one of several places', () => {
    expect(find('Puteaux').projects.map(({ city }) => city)).toEqual(['La Défense (Puteaux)']);
    expect(find('Cannes').events.some(({ place_fr }) => /^Cannes\s; Paris$/.test(place_fr))).toBe(true);
    expect(find('Nice').cases.map(({ place_en }) => place_en)).toEqual(
      expect.arrayContaining(['Nice', 'Marseille; Nice']),
    );
    for (const { name, pledges } of all) for (const pledge of pledges) expect(pledge.city).toBe(name);
  });
});

describe('a rate of a town', () => {
  const row = { value: 200, state: 'installed', comparable: 'yes', population: 100_000 } as const;
  test('needs a comparable scope, installed cameras and residents, and says which is missing', () => {
    expect(rateOf(row)).toEqual({ rate: 2 });
    expect(rateOf({ ...row, comparable: 'no' })).toEqual({ none: 'scope' });
    expect(rateOf({ ...row, comparable: 'uncertain' })).toEqual({ none: 'uncertain' });
    expect(rateOf({ ...row, state: 'planned' })).toEqual({ none: 'state' });
    expect(rateOf({ ...row, population: null })).toEqual({ none: 'residents' });
  });

  test('is what the table of French cities gives, to its two decimals', () => {
    for (const row of tables.french_cities) {
      const rate = rateOf(row);
      if ('rate' in rate) expect(rate.rate.toFixed(2), row.id).toBe((row.per_1000 ?? NaN).toFixed(2));
    }
  });

  test('is the one that the chart of French cities draws', () => {
    const drawn = rateRows(tables).filter(({ role }) => role === 'latest' || role === 'earlier');
    expect(drawn).not.toHaveLength(0);
    for (const { id, rate } of drawn)
      expect(rateOf(tables.french_cities.find((row) => row.id === id)!)).toEqual({ rate });
    expect(twoDigits(7.7617)).toBe(7.8);
  });
});

describe('what is drawn of a town', () => {
  test('joins only counts in the same words, and bars only counts with a rate', () => {
    for (const city of all) {
      const { counts, rates } = drawnLines(city, tables, 'en');
      const rowsOf = (lines: typeof counts) => lines.map(({ rows: [id] }) => city.counts.find((row) => row.id === id)!);
      expect(new Set(rowsOf(counts).map(({ scope_en, state }) => `${scope_en} ${state}`)).size).toBeLessThanOrEqual(1);
      for (const row of rowsOf(rates)) expect('rate' in rateOf(row)).toBe(true);
      for (const lines of [counts, rates])
        if (lines.length > 0) expect(new Set(lines.map(({ date }) => date)).size).toBeGreaterThan(1);
    }
  });

  test('is the latest run, with one count a date and the surer where two do not agree', () => {
    const lines = (name: string) => drawnLines(find(name), tables, 'en').counts.map(({ key }) => key);
    expect(lines('Nice')).toEqual(['ci-fr-nice-2021-01', 'ci-fr-nice-2022-09', 'ci-fr-nice-2024-12']);
    const twice = { ...find('Nice'), counts: find('Nice').counts.filter(({ owner }) => owner === 'city') };
    const drawn = drawnLines(twice, tables, 'en').counts.filter(({ date }) => date === '2008');
    expect(drawn.map(({ key }) => key)).toEqual(['ci-fr-nice-2008']);
  });

  test('is nothing where the rows hold one date', () => {
    expect(drawnLines(find('Le Havre'), tables, 'fr')).toEqual({ counts: [], rates: [] });
    expect(all.map(({ name }) => name)).toContain(STORY_TOWN);
  });
});

test('every reason against a rate or a pair has its words, in both languages', () => {
  for (const locale of ['en', 'fr'] as const) {
    const say = wordsOf('towns', locale);
    for (const reason of noRates) expect(say(`no-rate-${reason}`)).not.toBe('');
    for (const obstacle of obstacles) expect(say(`apart-${obstacle}`)).toMatch(/[;.]$/);
  }
});

test('what the lines do not say is told with how many of them do not say it', () => {
  const say = wordsOf('own-town', 'en');
  const told = { date: '2021-06', owner: true, residents: true, source: true, working: true };
  expect(unknownTexts([], say, 'en')).toEqual(['No count at all.']);
  expect(unknownTexts([told], say, 'en')).toEqual([
    'Anything later than the last count (June 2021).'.replace(' 2021', '\u00a02021'),
  ]);
  const bare = { date: '2020', owner: false, residents: false, source: false, working: false };
  expect(unknownTexts([bare, { ...told, working: false }], say, 'en')).toEqual([
    'Whose cameras they are. Counts that do not say: 1 of 2.',
    'Who counted. Counts that do not say: 1 of 2.',
    'How many residents there were. Counts without them, and so without a rate: 1 of 2.',
    'The month. Counts dated by year only: 1 of 2.',
    'How many of these cameras work, and how many anyone looks at.',
    'Anything later than the last count (June\u00a02021).',
  ]);
});

test('a text that opens a line opens on a capital, behind its quotation mark too', () => {
  expect(capital('étude de la police')).toBe('Étude de la police');
  expect(capital('“smart city”')).toBe('“Smart city”');
  expect(capital('«\u00a0ville connectée\u00a0»')).toBe('«\u00a0Ville connectée\u00a0»');
  expect(capital('144 schools')).toBe('144 schools');
});
