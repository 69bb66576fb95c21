import { expect, test } from 'vitest';
import { readChoice, writeChoice } from '../../../src/components/beside-state.ts';

const slugs = new Set(['nice', 'paris', 'le-havre']);

test('an address names two towns, and is written the same', () => {
  expect(readChoice('#a=nice&b=le-havre', slugs)).toEqual({ a: 'nice', b: 'le-havre', unknown: '' });
  expect(writeChoice({ a: 'nice', b: 'le-havre' })).toBe('#a=nice&b=le-havre');
  expect(writeChoice({ a: '', b: 'paris' })).toBe('#b=paris');
  expect(writeChoice({ a: '', b: '' })).toBe('');
});

test('what names no town is told, and the other half stays', () => {
  expect(readChoice('#a=atlantis&b=Paris', slugs)).toEqual({ a: '', b: 'paris', unknown: 'atlantis' });
  expect(readChoice('#b=%00%ZZ', slugs).b).toBe('');
  expect(readChoice('', slugs)).toEqual({ a: '', b: '', unknown: '' });
});
