import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, queryIn } from '../../../src/search/address.ts';
import { ask, LONGEST } from '../../../src/search/query.ts';

test('a query comes back from its address', () => {
  expect(addressOf('')).toBe('');
  expect(queryIn('')).toBeNull();
  expect(queryIn('#names')).toBeNull();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
      expect(queryIn(addressOf(query))).toBe(query);
    }),
  );
});

test('a long query that is cut in the middle of a sign has an address too', () => {
  const { text } = ask(`a${'😀'.repeat(LONGEST)}`, 'en');
  expect(queryIn(addressOf(text))).toMatch(/^a(?:😀)+$/u);
});
