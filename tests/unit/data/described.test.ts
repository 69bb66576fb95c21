/** The description of a page taken from a longer text: whole sentences, or whole words and an ellipsis. */
import { describe, expect, test } from 'vitest';
import { described } from '../../../src/data/described.ts';

const LONG =
  'The figure sets out what the law says when software is to find someone, to check that it is you, to find out';

describe('the description of a page', () => {
  test('is the text, where it is short enough', () => {
    expect(described('The bars show what was paid.')).toBe('The bars show what was paid.');
  });

  test('keeps the sentences that fit, with the marks that close them', () => {
    expect(described(`${LONG} who you are. Then more is said of each of the questions, one after the other.`)).toBe(
      `${LONG} who you are.`,
    );
    expect(
      described(`${LONG}\u00a0: «\u00a0est-ce bien vous\u202f?\u00a0» Rien d’autre n’est dit de la question.`),
    ).toBe(`${LONG}\u00a0: «\u00a0est-ce bien vous\u202f?\u00a0»`);
  });

  test('else ends on a whole word and an ellipsis, without the mark before it', () => {
    expect(described(`${LONG} who you are, or to guess where, one day; something happens.`)).toBe(
      `${LONG} who you are, or to guess where, one day…`,
    );
    expect(described(`Oui. ${'mot '.repeat(60)}`)).toMatch(/^Oui\. (?:mot )+mot…$/);
  });

  test('never outgrows what previews show', () => {
    for (const word of ['a', 'mots', 'quatre-vingt-dix']) {
      const text = described(`${word} `.repeat(100).trim());
      expect(text.length).toBeLessThanOrEqual(155);
    }
  });
});
