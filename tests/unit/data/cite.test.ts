import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { citeBibtex, citeCsl, citePlain, type Cited } from '../../../src/data/cite.ts';

type Items = Record<string, unknown>[];
/** A program not ours that reads references: what it makes of a text, as CSL. Its types ask for every option; it does not. */
const readBack = (text: string): Items =>
  plugins.input.chain(text, { generateGraph: false } as Parameters<typeof plugins.input.chain>[1]) as Items;
/** What that program keeps of CSL when it guesses nothing: a field it does not know, or of another type, is dropped. */
const kept = (items: Items): unknown => plugins.input.util.clean(items as never, false);

const chart: Cited = {
  id: 'two-commitments',
  title: 'The City voted more for cameras than for repairs',
  address: 'https://eyes-everywhere.example/charts/two-commitments/',
  date: '2026-11-23',
  locale: 'en',
  version: '0.1.0',
  kind: 'chart',
};
const french: Cited = {
  ...chart,
  title: 'La Ville a dit « peu » : 1\u202f558 caméras, 3\u00a0%',
  address: 'https://eyes-everywhere.example/fr/graphiques/two-commitments/',
  locale: 'fr',
};
const spaced = (text: unknown): string => String(text).replace(/[\u00a0\u202f]/g, ' ');

describe('a citation in plain words', () => {
  it('says what, of where, which version, of when, at which address, and leaves the day of reading to the reader', () => {
    expect(spaced(citePlain(chart))).toBe(
      'Eyes Everywhere: Who counts?, chart “The City voted more for cameras than for repairs”, version 0.1.0, 23 November 2026, https://eyes-everywhere.example/charts/two-commitments/, read on [day], CC BY 4.0.',
    );
  });
  it('is set as French sets it, with its own marks within marks', () => {
    expect(citePlain(french)).toContain(
      'graphique «\u00a0La Ville a dit “peu” : 1\u202f558 caméras, 3\u00a0%\u00a0», version 0.1.0, 23\u00a0novembre\u00a02026',
    );
  });
  it('turns the quotation marks of a title into inner ones', () => {
    expect(citePlain({ ...chart, title: 'A “guess” in public' })).toContain('“A ‘guess’ in public”');
  });
});

describe('a citation as BibTeX', () => {
  it.each([chart, french])('is read by a program not ours as what it says: $locale', (cited) => {
    const [item, ...more] = readBack(citeBibtex(cited));
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      'citation-key': `eyes-everywhere-chart-two-commitments-${cited.locale}`,
      issued: { 'date-parts': [[2026, 11]] },
      URL: cited.address,
      version: '0.1.0',
      language: { en: 'english', fr: 'french' }[cited.locale],
      note: 'CC BY 4.0',
    });
    expect(spaced(item?.['title'])).toBe(spaced(cited.title));
    expect(item?.['author']).toEqual([{ family: { en: 'Eyes Everywhere', fr: 'Des yeux partout' }[cited.locale] }]);
  });
  it('keeps every sign that TeX reads as its own', () => {
    const title = '50% & more: #1 of_x {b} } ~ ^ $5 \\ é “q” – ’';
    expect(readBack(citeBibtex({ ...chart, title }))[0]?.['title']).toBe(title);
  });
  it('has as many braces closed as open, whatever the title brings', () => {
    const text = citeBibtex({ ...chart, title: '{ {' });
    expect(text.split('{').length).toBe(text.split('}').length);
  });
  it('has a key that BibTeX can read', () => {
    expect(citeBibtex({ ...chart, id: 'a b,c{d}#%é_f' })).toMatch(/^@misc\{eyes-everywhere-chart-a-b-c-d-f-en,\n/);
  });
  it('tells a path as a note: a site without an address has no url', () => {
    const text = citeBibtex({ ...chart, address: '/charts/two_commitments/' });
    expect(text).not.toMatch(/^ *url/m);
    expect(readBack(text)[0]?.['note']).toBe('/charts/two_commitments/, CC BY 4.0');
  });
});

describe('a citation as CSL-JSON', () => {
  it.each(['chart', 'number', 'dataset', 'page'] as const)(
    'is a list of one item that is valid as it is: %s',
    (kind) => {
      for (const cited of [chart, french, { ...chart, address: '/charts/' }]) {
        const items = JSON.parse(citeCsl({ ...cited, kind })) as Record<string, unknown>[];
        expect(items).toHaveLength(1);
        expect(kept(items)).toEqual(items);
        expect(readBack(citeCsl({ ...cited, kind }))).toEqual(items);
        expect(items[0]).toMatchObject({ title: cited.title, issued: { 'date-parts': [[2026, 11, 23]] } });
      }
    },
  );
  it('would not pass with a field or a type that CSL does not have', () => {
    expect(kept([{ id: 'a', type: 'chart', licence: 'CC BY 4.0' }])).toEqual([{ id: 'a' }]);
  });
});

describe('a date', () => {
  it('may be a month or a year', () => {
    expect(readBack(citeBibtex({ ...chart, date: '2026' }))[0]?.['issued']).toEqual({ 'date-parts': [[2026]] });
    expect(JSON.parse(citeCsl({ ...chart, date: '2026-11' }))[0].issued).toEqual({ 'date-parts': [[2026, 11]] });
  });
  it.each(['', '23/11/2026', '2026-13', '2026-11-32', '2026-11-23/2026-12-01'])(
    'is refused when it is none: "%s"',
    (date) => {
      for (const write of [citePlain, citeBibtex, citeCsl])
        expect(() => write({ ...chart, date })).toThrow(
          `the citation of "two-commitments" has the date "${date}": write a day, month or year as 2026-11-23`,
        );
    },
  );
});
