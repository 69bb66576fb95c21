import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, inOrder, ungrouped, type Kind, type Order } from '../../../src/components/row-order.ts';

const ordered = (keys: readonly string[], kind: Kind, order: Order = 'ascending', language = 'en-GB'): string[] =>
  inOrder(keys, (key) => key, { order, kind, language });

describe('the order of rows', () => {
  it('puts numbers by value, not by their digits', () => {
    expect(ordered(['1558', '90', '-3', '0.5', '11700'], 'number')).toEqual(['-3', '0.5', '90', '1558', '11700']);
    expect(ordered(['90', '1558'], 'number', 'descending')).toEqual(['1558', '90']);
  });

  it('puts dates by their ISO form: a year before its months', () => {
    const dates = ['2024-11', '2013', '2024', '2024-02-29', '2013-12/2014-03'];
    expect(ordered(dates, 'date')).toEqual(['2013', '2013-12/2014-03', '2024', '2024-02-29', '2024-11']);
  });

  it('puts words as the language does, and the levels of confidence by their own order', () => {
    expect(ordered(['Évreux', 'Zürich', 'eau', 'Étampes'], 'word', 'ascending', 'fr-FR')).toEqual([
      'eau',
      'Étampes',
      'Évreux',
      'Zürich',
    ]);
    const levels = ['forte', 'moyenne', 'faible'];
    expect(ordered(['moyenne', 'forte', 'faible'], levels)).toEqual(['faible', 'moyenne', 'forte']);
    expect(ordered(['faible', 'moyenne', 'forte'], levels, 'descending')).toEqual(levels);
  });

  it('keeps empty cells last either way, and rows that are the same in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.constantFrom('', '1', '2', '10'), at: fc.nat() }), { maxLength: 30 }),
        fc.constantFrom<Order>('ascending', 'descending'),
        fc.constantFrom<Kind>('number', 'word', 'date'),
        (drawn, order, kind) => {
          const rows = drawn.map((row, i) => ({ ...row, i }));
          const sorted = inOrder(rows, ({ key }) => key, { order, kind, language: 'fr-FR' });
          expect(sorted).toHaveLength(rows.length);
          for (const [i, row] of sorted.entries()) {
            const next = sorted[i + 1];
            if (!next) continue;
            if (row.key === '') expect(next.key).toBe('');
            if (row.key === next.key) expect(row.i).toBeLessThan(next.i);
          }
        },
      ),
    );
  });
});

describe('what is searched', () => {
  it.each([
    ['Sécurité', 'securite'],
    ['  L’Œil\u00a0: Îlot ', "l'oeil : ilot"],
    ['1\u202f558', '1 558'],
  ])('folds accents, capitals and spaces: %s', (text, found) => expect(folded(text)).toBe(found));
});

describe('a number with groups', () => {
  it.each(['1,558', '1 558', '1\u202f558', '1.558', '1’558'])('%s is found as it is found without them', (written) =>
    expect(ungrouped(folded(`counted ${written} in 2020`))).toBe('counted 1558 in 2020'),
  );

  it.each(['2020 558', '2020-12-155', '1,35', '0.125', '12, 300', '1,5580'])('%s is none, and stays', (written) =>
    expect(ungrouped(folded(written))).toBe(written),
  );
});
