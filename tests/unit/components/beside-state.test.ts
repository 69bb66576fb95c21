import { expect, test } from 'vitest';
import { asksTowns, readChoice, writeChoice } from '../../../src/components/beside-state.ts';

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

test.each([
  '#a=nice&b=paris.',
  '#a=nice&amp;b=paris)',
  '#/a=nice&b=paris',
  '#a%3Dnice%26b%3Dparis',
  '#a=nice&b=%E2%80%8Eparis&utm_source=chat',
])('%s, as messages and sentences leave it, names two towns', (hash) => {
  expect(asksTowns(hash)).toBe(true);
  expect(readChoice(hash, slugs)).toEqual({ a: 'nice', b: 'paris', unknown: '' });
});

test('a name may be written as on a map; an anchor of the page asks for no town', () => {
  expect(readChoice('#a=Le%20Havre&b=Nic%C3%A9', slugs)).toEqual({ a: 'le-havre', b: 'nice', unknown: '' });
  expect(asksTowns('#rule')).toBe(false);
});

test('a long name, or one with marks that turn a text round, is told back short and without them', () => {
  expect(readChoice(`#a=${'x'.repeat(5000)}`, slugs).unknown).toBe('x'.repeat(60));
  expect(readChoice('#a=%E2%80%AEatlantis', slugs).unknown).toBe('atlantis');
});
