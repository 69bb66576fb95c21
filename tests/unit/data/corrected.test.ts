/** Corrections as readers meet them: on the pages they touch, under an address that lasts, and as a feed. */
import { XMLParser } from 'fast-xml-parser';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { atom, type Feed } from '../../../src/data/atom.ts';
import { anchorOf, dayOfSite, figuresIn, saidIn, toldOn } from '../../../src/data/corrected.ts';
import type { Correction } from '../../../src/data/corrections-schema.ts';

const correction = (date: string, changes: Partial<Correction> = {}): Correction => ({
  date,
  reported: date,
  by: 'reader',
  kind: 'error',
  what: { en: 'A digit was wrong.', fr: 'Un chiffre était faux.' },
  figures: [{ id: 'ms-audit', old: 1558, new: 1585 }],
  statements: [],
  pages: ['how-many'],
  ...changes,
});
const none: ReadonlySet<string> = new Set();

describe('a correction is told', () => {
  const one = correction('2027-01-15');
  const toldOnDay = (day: string, page = 'how-many', printed = none): boolean =>
    toldOn([one], day, page, printed).length === 1;

  test('on the pages that it names, and on no other', () => {
    expect(toldOnDay('2027-01-15')).toBe(true);
    expect(toldOnDay('2027-01-15', 'law')).toBe(false);
  });

  test('on a page that prints a figure it changes, named or not', () => {
    expect(toldOnDay('2027-01-15', 'law', new Set(['ms-audit']))).toBe(true);
    expect(toldOnDay('2027-01-15', 'law', new Set(['ms-aim']))).toBe(false);
  });

  test('for thirty days from its own, not before and not after', () => {
    expect(toldOnDay('2027-01-14')).toBe(false);
    expect(toldOnDay('2027-02-13')).toBe(true);
    expect(toldOnDay('2027-02-14')).toBe(false);
  });

  test('with the others of late, the newest first', () => {
    const list = [correction('2027-02-01'), one, correction('2026-12-01')];
    expect(toldOn(list, '2027-02-01', 'how-many', none).map(({ date }) => date)).toEqual(['2027-02-01', '2027-01-15']);
  });
});

describe('a changed statement is told', () => {
  const was = { kind: 'documented', en: 'It is so.', fr: 'C’est ainsi.' } as const;
  const told = (now: { kind?: 'reported' | 'documented'; en?: string; fr?: string } | null) =>
    (['en', 'fr'] as const).filter(
      (locale) =>
        saidIn(
          correction('2027-01-15', { statements: [{ id: 'hm-x', old: was, new: now && { ...was, ...now } }] }),
          locale,
        ).length > 0,
    );

  test('to the readers of the language in which its words changed', () => {
    expect(told({ fr: 'C’était ainsi.' })).toEqual(['fr']);
    expect(told({ en: 'It was so.', fr: 'C’était ainsi.' })).toEqual(['en', 'fr']);
  });

  test('to all of them when it is known in another way, or is gone', () => {
    expect(told({ kind: 'reported' })).toEqual(['en', 'fr']);
    expect(told(null)).toEqual(['en', 'fr']);
  });
});

test('the day of the site is the newest day that its files name, not today', () => {
  expect(dayOfSite(['2026-11-23', '2027-01-15', '2026-12-31'])).toBe('2027-01-15');
});

test('the figures of a text stand in its facts and its placeholders', () => {
  expect([
    ...figuresIn(
      '---\npromise: "{ms-aim.low} of {ms-all}"\n---\nIn <Fact show="low" id="ms-audit" /> of <Claim id="hm-x">x</Claim>.',
    ),
  ]).toEqual(['ms-aim', 'ms-all', 'ms-audit']);
});

test('the address of a correction does not move when another is added above it', () => {
  const [first, second, third] = [correction('2027-01-15'), correction('2027-01-15'), correction('2027-01-15')];
  expect([second, first].map((one) => anchorOf(one, [second, first]))).toEqual(['c-2027-01-15-2', 'c-2027-01-15']);
  expect([third, second, first].map((one) => anchorOf(one, [third, second, first]))).toEqual([
    'c-2027-01-15-3',
    'c-2027-01-15-2',
    'c-2027-01-15',
  ]);
});

describe('the feed', () => {
  const feed = (changes: Partial<Feed> = {}): Feed => ({
    title: 'Corrections',
    subtitle: 'Every change.',
    language: 'fr-FR',
    author: 'Des yeux partout',
    rights: 'CC BY 4.0',
    page: 'https://a.example/fr/corrections/',
    self: 'https://a.example/fr/corrections/feed.xml',
    day: '2027-01-15',
    entries: [
      {
        title: '15 janvier 2027',
        day: '2027-01-15',
        address: 'https://a.example/fr/corrections/#c-2027-01-15',
        kind: 'error',
        summary: 'Un « < » & un ]]> de trop.',
      },
    ],
    ...changes,
  });
  interface Read {
    feed: {
      id: string;
      updated: string;
      link: { rel: string; href: string }[];
      entry?: { id: string; title: string; updated: string; summary: { '#text': string } };
    };
  }
  const read = (xml: string): Read =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, htmlEntities: true }).parse(
      xml,
    ) as Read;

  test('is well-formed whatever a correction says, and reads back as it was written', async () => {
    const xml = atom(feed());
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'feed.xml', contents: xml }],
      normalization: 'format',
    });
    expect(errors.map(({ message }) => message)).toEqual([]);
    expect(valid).toBe(true);
    const { entry } = read(xml).feed;
    expect(entry).toMatchObject({
      id: 'https://a.example/fr/corrections/#c-2027-01-15',
      title: '15 janvier 2027',
      updated: '2027-01-15T00:00:00Z',
    });
    expect(entry?.summary['#text']).toBe('Un « < » & un ]]> de trop.');
  });

  test('without a correction is whole: it names its author, its day, its page and itself', () => {
    const xml = atom(feed({ entries: [], day: '2026-11-23' }));
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="fr-FR">/,
    );
    const { id, updated, link, entry } = read(xml).feed;
    expect([id, updated, entry]).toEqual(['https://a.example/fr/corrections/', '2026-11-23T00:00:00Z', undefined]);
    expect(link.map(({ rel, href }) => `${rel} ${href}`)).toEqual([
      'self https://a.example/fr/corrections/feed.xml',
      'alternate https://a.example/fr/corrections/',
    ]);
  });
});
