import { expect, test } from 'vitest';
import { number } from '../../../src/i18n/format.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { counted } from '../../../src/search/counted.ts';

test('a count of results is written as every other number of the site', () => {
  for (const locale of locales)
    for (const n of [0, 1, 12, 999, 1000, 1558, 10_000, 123_456, 1_000_000, 12_345_678])
      expect(counted(n, locale)).toBe(number(n, locale));
});
