import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { routes } from '../../../src/components/site.ts';
import { faultLine } from '../../../src/data/fault.ts';
import { addressesFile, addressesOf, vanished } from '../../../src/data/released-addresses.ts';
import { former } from '../../../src/i18n/former.ts';
import { numberRoute, rowOfPath } from '../../../src/i18n/numbers.ts';
import { routeTable } from '../../../src/i18n/routes.ts';

const text = readFileSync(addressesFile.path, 'utf8');
const few = routeTable([], ['law'], [], { numbers: ['ms-audit'] });
const released = (...addresses: string[]) => ({ released: '2026-11-23', addresses });
const faults = (moved: Record<string, string>, ...addresses: string[]): string[] =>
  vanished(released(...addresses), JSON.stringify(released(...addresses), null, 2), few, moved).map(faultLine);

describe('an address of a release', () => {
  it('stands or leads on, every one of them', () => {
    const { addresses } = addressesFile.load();
    expect(addresses.length).toBeGreaterThan(400);
    expect(vanished(addressesFile.load(), text, routes, former)).toEqual([]);
  });

  it('that has neither a page nor a way on is told, with its line and both ways to mend it', () => {
    expect(faults({}, 'law/', 'number/ms-audit/', 'number/ms-gone/')).toEqual([
      'content/published-addresses.json:6: /number/ms-gone/ stood on the site at a release, and is no page now and leads nowhere (give the page its address back, or write "number/ms-gone/" with the id of the page that took its place into src/i18n/former.ts)',
    ]);
  });

  it('may lead on instead', () => {
    expect(faults({ 'number/ms-gone/': 'corrections' }, 'law/', 'number/ms-gone/')).toEqual([]);
  });

  it('is missed when any one page of the site is taken away', () => {
    const { addresses } = addressesFile.load();
    for (const [id, paths] of routes) {
      if (!addresses.includes(paths.en)) continue;
      const less = new Map([...routes].filter(([other]) => other !== id));
      expect(
        vanished(addressesFile.load(), text, less, former).map(({ message }) => message.split(' ')[0]),
        id,
      ).toEqual([`/${paths.en}`, `/${paths.fr}`].filter((path) => addresses.includes(path.slice(1))).sort());
    }
  });
});

describe('the next release', () => {
  const next = addressesOf(few, { 'rules/': 'law' }, ['an/older/one/']);

  it('writes down pages of both languages, numbers too, what leads on, and what was written before', () => {
    expect(next).toEqual([...next].sort());
    expect(next).toEqual(
      expect.arrayContaining([
        '',
        'an/older/one/',
        'fr/',
        'fr/chiffre/ms-audit/',
        'fr/droit/',
        'number/ms-audit/',
        'rules/',
      ]),
    );
    expect(new Set(next).size).toBe(next.length);
  });

  it('has every number that the site now shows', () => {
    const all = new Set(addressesOf(routes, former, []));
    const numbers = [...routes.keys()].filter((id) => id.startsWith(numberRoute('')));
    expect(numbers.length).toBeGreaterThan(100);
    for (const id of numbers) expect(all.has(routes.get(id)?.fr ?? ''), id).toBe(true);
  });
});

it('knows the row of an address of a number', () => {
  expect(rowOfPath('number/ms-cam-2003/')).toBe('ms-cam-2003');
  expect(['number/', 'fr/chiffre/ms-cam-2003/', 'data/number/x/'].map(rowOfPath)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
