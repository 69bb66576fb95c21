import { describe, expect, it } from 'vitest';
import { hostRedirects } from '../../../src/integrations/headers.ts';
import { formerFaults, movedPages } from '../../../src/i18n/former.ts';
import { routeTable } from '../../../src/i18n/routes.ts';

const routes = routeTable([], ['law']);

describe('former addresses', () => {
  it('lead on in the language of their path', () => {
    expect(movedPages({ 'rules/': 'law', 'fr/regles/': 'law' }, routes)).toEqual([
      { path: 'rules/', locale: 'en', target: '/law/' },
      { path: 'fr/regles/', locale: 'fr', target: '/fr/droit/' },
    ]);
  });

  it('are refused while a page lives there, when they lead nowhere, and when they are no path', () => {
    expect(formerFaults({ 'fr/droit/': 'law' }, routes)).toEqual([
      expect.stringContaining('"fr/droit/" is the address of the page "law"'),
    ]);
    expect(formerFaults({ 'rules/': 'laws' }, routes)).toEqual([
      expect.stringContaining('leads to "laws", which is no route'),
    ]);
    expect(formerFaults({ '/rules': 'law' }, routes)).toEqual([expect.stringContaining('"/rules" is no path')]);
    expect(formerFaults({ 'rules/': 'law', 'fr/regles/': 'law' }, routes)).toEqual([]);
  });

  it('are told to hosts a line each', () => {
    expect(hostRedirects([['/rules/', '/law/']])).toBe('/rules/ /law/ 301\n');
  });
});
