import { describe, expect, it } from 'vitest';
import { tokens } from '../../../src/search/fold.ts';
import { ask, LONGEST, MOST_WORDS } from '../../../src/search/query.ts';
import { marked, passage } from '../../../src/search/passage.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

const terms = (text: string, locale: Locale): string[] => tokens(text, locale).map(({ term }) => term);

describe('words are compared without accents and in the singular', () => {
  it.each([
    ['Caméras', 'camera'],
    ['réseaux', 'reseau'],
    ['journaux', 'journal'],
    ['travaux', 'travail'],
    ['lieux', 'lieu'],
    ['cœurs', 'coeur'],
    ['bus', 'bus'],
    ['l’arrêté', 'arrete'],
    ["l'arrêté", 'arrete'],
  ])('in French: %s is %s', (written, term) => {
    expect(terms(written, 'fr')).toEqual([term]);
  });

  it.each([
    ['Cameras', 'camera'],
    ['cities', 'city'],
    ['faces', 'face'],
    ['boxes', 'box'],
    ['witnesses', 'witness'],
    ['women', 'woman'],
    ['analyses', 'analysis'],
    ['analysis', 'analysis'],
    ['census', 'census'],
    ['the City’s', 'city'],
  ])('in English: %s is %s', (written, term) => {
    expect(terms(written, 'en')).toEqual([term]);
  });

  it('and an accent written as a sign of its own counts as none', () => {
    expect(terms('re\u0301seau', 'fr')).toEqual(['reseau']);
  });

  it('and words of every page are left out', () => {
    expect(terms('the cameras of the City', 'en')).toEqual(['camera', 'city']);
    expect(terms('les caméras de la Ville', 'fr')).toEqual(['camera', 'ville']);
  });
});

describe('a number is the same in every way of writing it', () => {
  it.each(['1558', '1 558', '1,558', '1\u202f558', '1\u00a0558', '1.558', '1’558'])('%s', (written) => {
    for (const locale of ['en', 'fr'] as const) expect(terms(written, locale)).toEqual(['1558']);
  });

  it('decimals, dates, ordinals and two numbers stay what they are', () => {
    expect(terms('1,35', 'fr')).toEqual(['1.35']);
    expect(terms('1.35', 'en')).toEqual(['1.35']);
    expect(terms('0.125', 'en')).toEqual(['0.125']);
    expect(terms('2020-12-31', 'en')).toEqual(['2020', '12', '31']);
    expect(terms('2018 500', 'en')).toEqual(['2018', '500']);
    expect(terms('3e', 'fr')).toEqual(['3e']);
    expect(terms('12 345 678', 'fr')).toEqual(['12345678']);
  });
});

describe('a query is bounded', () => {
  it('and says so', () => {
    const long = ask('camera '.repeat(1500), 'en');
    expect(long.cut).toBe(true);
    expect(long.text.length).toBeLessThanOrEqual(LONGEST);
    expect(long.words.map(({ term }) => term)).toEqual(['camera']);
    expect(ask('a'.repeat(10_000), 'en').text).toHaveLength(LONGEST);
    const many = ask(Array.from({ length: 20 }, (_, i) => `w${i}`).join(' '), 'en');
    expect(many.words).toHaveLength(MOST_WORDS);
    expect(many.cut).toBe(true);
    expect(ask('  two  words ', 'en').cut).toBe(false);
  });

  it('and never in the middle of a sign, whatever is pasted', () => {
    for (const typed of [`a${'😀'.repeat(5000)}`, '\ud83d camera', `${'x'.repeat(LONGEST - 1)}😀`])
      expect(ask(typed, 'en').text.isWellFormed(), typed.slice(0, 9)).toBe(true);
  });

  it('and read as the letters it stands for: ligatures, wide digits, marks that show nothing', () => {
    expect(ask('con\ufb01ance', 'fr').text).toBe('confiance');
    expect(ask('１５５８', 'en').words.map(({ term }) => term)).toEqual(['1558']);
    expect(ask('\u202ecam\u00aderas\u200b', 'en').text).toBe('cameras');
    expect(ask('two\u0000\nwords', 'en').text).toBe('two words');
  });

  it('knows an id, a number, and a word that is still being written', () => {
    expect(ask('MS-cam-2020-12-1558', 'en').id).toBe('ms-cam-2020-12-1558');
    expect(ask('rue d’Aubagne', 'fr').id).toBe('');
    expect(ask('1 558', 'fr').numeric).toBe(true);
    expect(ask('1 558 caméras', 'fr').numeric).toBe(false);
    expect(ask('control roo', 'en').open).toBe(true);
    expect(ask('control room ', 'en').open).toBe(false);
  });
});

describe('what was found is marked', () => {
  it('as it is written, and nothing else', () => {
    const pieces = marked('Des caméras, 1\u202f558 en tout.', new Set(['camera', '1558']), 'fr');
    expect(pieces.map(({ text }) => text).join('')).toBe('Des caméras, 1\u202f558 en tout.');
    expect(pieces.filter((piece) => piece.marked).map(({ text }) => text)).toEqual(['caméras', '1\u202f558']);
  });

  it('in the part of a long text that holds most of it', () => {
    const text = `camera ${'filler '.repeat(80)}the audit counted every camera in town. ${'filler '.repeat(80)}`;
    const shown = passage(text, new Set(['camera', 'audit']), 'en')
      .map((piece) => piece.text)
      .join('');
    expect(shown).toContain('audit counted every camera');
    expect(shown.length).toBeLessThan(230);
  });
});
