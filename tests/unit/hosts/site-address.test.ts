import { describe, expect, it } from 'vitest';
import { refuseBase, siteAddress } from '../../../src/i18n/site-address.ts';

describe('the address of the site', () => {
  it('is what SITE_URL says, and nothing when it says nothing', () => {
    expect(siteAddress('https://example.org')?.href).toBe('https://example.org/');
    expect(siteAddress('http://localhost:4321/')?.href).toBe('http://localhost:4321/');
    expect(siteAddress(undefined)).toBeUndefined();
    expect(siteAddress('')).toBeUndefined();
  });

  it.each(['example.org', 'eyes everywhere', 'ftp://example.org'])(
    'is refused with its mend when it is no whole address: %s',
    (given) => {
      expect(() => siteAddress(given)).toThrow(
        /^SITE_URL is ".*": write the whole address of the site, as https:\/\/example\.org$/,
      );
    },
  );

  it.each(['https://example.org/eyes/', 'https://example.org/?a=1', 'https://example.org/#a'])(
    'is refused in one sentence when it is not the root of a host: %s',
    (given) => {
      expect(() => siteAddress(given)).toThrow(
        /the site stands at the root of its host .* write https:\/\/example\.org$/,
      );
    },
  );

  it('has no base path: one is refused in one sentence', () => {
    expect(() => refuseBase('/eyes/')).toThrow('the base path is "/eyes/": the site stands at the root of its host');
    expect(() => refuseBase('/')).not.toThrow();
  });
});
