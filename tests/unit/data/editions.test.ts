import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { Copy } from './tables-in-folder.ts';

const tables = loadTables();
const value = (id: string): number | undefined => tables.figures.get(id)?.value;
const { countries_2020: of2020, countries_2022: of2022, headlines } = tables;
type Country = (typeof of2022)[number];

describe('the countries of the index of 2022', () => {
  const marked =
    (
      column: 'smart_city' | 'facial_recognition' | 'smart_policing' | 'social_media' | 'chinese_origin' | 'us_origin',
    ) =>
    (row: Country) =>
      row[column] === 'marked';
  const regime = (name: Country['regime']) => (row: Country) => row.regime === name;

  it.each<[id: string, (row: Country) => boolean]>([
    ['gs-h-2022-countries', () => true],
    ['gs-h-2022-smart-city', marked('smart_city')],
    ['gs-h-2022-facial-recognition', marked('facial_recognition')],
    ['gs-h-2022-smart-policing', marked('smart_policing')],
    ['gs-h-2022-social-media', marked('social_media')],
    ['gs-h-2022-chinese-tech', marked('chinese_origin')],
    ['gs-h-2022-us-tech', marked('us_origin')],
    ['gs-h-2022-both-tech', (row) => marked('chinese_origin')(row) && marked('us_origin')(row)],
    ['gs-h-2022-n-closed-autocracies', regime('closed-autocracy')],
    ['gs-h-2022-n-electoral-autocracies', regime('electoral-autocracy')],
    ['gs-h-2022-n-electoral-democracies', regime('electoral-democracy')],
    ['gs-h-2022-n-liberal-democracies', regime('liberal-democracy')],
  ])('are as many as %s says', (id, test) => {
    expect(of2022.filter(test)).toHaveLength(value(id) as number);
  });

  it('hold those of 2020, coded the same, and the names that were added', () => {
    const coding = ({
      smart_city,
      facial_recognition,
      smart_policing,
      social_media,
      chinese_origin,
      us_origin,
    }: Country): string =>
      [smart_city, facial_recognition, smart_policing, social_media, chinese_origin, us_origin].join();
    const later = new Map(of2022.map((row) => [row.iso3, row]));
    const same = of2020.filter((row) => {
      const again = later.get(row.iso3);
      return again && coding(again) === coding(row);
    });
    expect(same).toHaveLength(value('gs-h-2022-unchanged') as number);
    expect(of2022.length - of2020.length).toBe(value('gs-h-2022-new-since-2020'));
  });

  it('carry one name in each language, the same in every edition', () => {
    const names = new Map(tables.countries_2019.map((row) => [row.iso3, `${row.country_en} ${row.country_fr}`]));
    for (const row of [...of2020, ...of2022]) {
      const name = `${row.country_en} ${row.country_fr}`;
      expect(names.get(row.iso3) ?? name).toBe(name);
      names.set(row.iso3, name);
    }
    expect(new Set(names.values()).size).toBe(names.size);
  });

  it('name at most five firms each, the columns of the file that can be read', () => {
    expect(Math.max(...of2022.map(({ suppliers }) => suppliers.length))).toBeLessThanOrEqual(5);
  });

  it('give each share by regime as the countries listed, out of those of the class', () => {
    const classes = {
      'closed-autocracies': 30,
      'electoral-autocracies': 60,
      'electoral-democracies': 55,
      'liberal-democracies': 34,
    };
    for (const [name, all] of Object.entries(classes)) {
      const share = headlines.find(({ id }) => id === `gs-h-2022-share-${name}`);
      expect(share?.value).toBe(Math.round((1000 * (value(`gs-h-2022-n-${name}`) as number)) / all) / 10);
      expect(share?.note_en).toContain(` of ${all} countries`);
    }
  });
});

describe('the pledges of 2026', () => {
  const unitOf: Record<string, string> = { target: 'cameras', more: 'cameras', times: 'times', money: 'EUR' };

  it('have a number exactly where the kind of pledge asks for one, in its unit', () => {
    for (const row of tables.pledges_2026)
      expect([row.id, row.value !== null, row.unit]).toEqual([row.id, row.pledge in unitOf, unitOf[row.pledge] ?? '']);
  });

  it('are figures with the city and the head of the list in their label, in both languages', () => {
    expect(tables.figures.get('lp-pl26-mrs-allisio')?.label).toEqual({
      en: 'Marseille, list led by Franck Allisio: double the network, with software to help officers',
      fr: 'Marseille, liste conduite par Franck Allisio\u00a0: doubler le réseau, avec un logiciel pour aider les agents',
    });
    expect(tables.figures.has('lp-pl26-mrs-payan')).toBe(false);
  });
});

describe('the election of 2026', () => {
  it('prints for each list the share that its votes give', () => {
    const shares = tables.election_2026.filter(({ id }) => id.endsWith('-pct'));
    expect(shares).toHaveLength(6);
    for (const { id, value: share } of shares) {
      const exact = (100 * (value(id.replace('-pct', '')) as number)) / (value('lp-e-r1-valid') as number);
      expect(share).toBeCloseTo(exact, 2);
    }
  });
});

describe('a new table with a bad cell', () => {
  let copy: Copy;
  beforeEach(() => {
    copy = new Copy();
  });
  afterEach(() => copy.remove());

  it('is reported with the values that fit', () => {
    const country = copy.set('countries_2022', 'smart_city', 'true');
    const pledge = copy.set('pledges_2026', 'pledge', 'promise');
    const round = copy.set('election_2026', 'round', '');
    expect(copy.report()).toEqual([
      `content/data/countries_2022.csv:${country} smart_city: expected one of marked, not-marked, got "true"`,
      `content/data/election_2026.csv:${round} round: is empty (write one of first, second)`,
      `content/data/pledges_2026.csv:${pledge} pledge: expected one of target, more, times, money, no-number, case-by-case, audit, stop, none-listed, got "promise"`,
    ]);
  });
});
