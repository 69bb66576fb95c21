/** Where a line of a lesson must not end. */
import { describe, expect, it } from 'vitest';
import { fillClass } from '../../../src/classroom/numbers.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { tied } from '../../../src/i18n/tied.ts';

/** No-break spaces made to be seen. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('a line does not end', () => {
  it.each<[string, Locale, string, string]>([
    ['between a day and its month', 'fr', 'le 5 novembre 2018', 'le 5_novembre 2018'],
    ['between a day and its month', 'en', 'on 5 November 2018', 'on 5_November 2018'],
    ['after the first of a month', 'fr', 'au 1er mars', 'au 1er_mars'],
    ['between a number and what it counts', 'en', '10 of 2,077 alerts', '10 of_2,077_alerts'],
    ['between a number and what it counts', 'fr', 'de 12 à 15 ans', 'de 12 à 15_ans'],
    ['after “sur”', 'fr', '8 alertes sur 10', '8_alertes sur_10'],
    ['after the word that the number names', 'fr', 'BO n° 14 du 2 avril', 'BO n°_14 du 2_avril'],
    ['before a group called by its letter', 'fr', 'plus en A. Un mot', 'plus en_A. Un mot'],
    ['between a colon and a letter', 'fr', 'Taux : D. Aucune', 'Taux :_D. Aucune'],
    ['between a question and its letter', 'en', 'Then b) Why?', 'Then b)_Why?'],
    ['between a competence and its number', 'fr', '1.1 Mener une recherche', '1.1_Mener une recherche'],
  ])('%s (%s: %s)', (_, locale, text, wanted) => {
    expect(seen(tied(text, locale))).toBe(wanted);
  });

  it.each<[string, Locale]>([
    ['In 2020 the audit was read', 'en'],
    ['so that you and I agree', 'en'],
    ['En 2020 les caméras', 'fr'],
    ['Elle a raison. A la fin', 'fr'],
  ])('but it may elsewhere: %s', (text, locale) => {
    expect(tied(text, locale)).toBe(text);
  });

  it('between a number that a lesson fills in and the word after it; each piece keeps its own text', () => {
    const pieces = fillClass('Sur {all} alertes.', 'fr', new Map([['all', 30]]), new Map(), 'a text');
    expect(pieces.map(({ text }) => seen(text))).toEqual(['Sur_', '30', '_alertes.']);
  });
});
