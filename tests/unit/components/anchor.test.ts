import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/components/anchor.ts';

test('the place that an address names is read without its percent codes', () => {
  expect(anchorOf('#note-1')).toBe('note-1');
  expect(anchorOf('#%C3%A9t%C3%A9')).toBe('été');
  expect(anchorOf('')).toBe('');
});

test('an address that is no code names a place of that name, and nothing stops', () => {
  expect(['#%', '#100%25%', '#%E9'].map(anchorOf)).toEqual(['%', '100%25%', '%E9']);
  fc.assert(fc.property(fc.string(), (text) => void anchorOf(text)));
});
