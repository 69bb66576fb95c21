import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classDots, questionFor, stacksOf, stepOf } from '../../../src/plays/class-runs/dots.ts';
import { LIMITS, linkWith, seeded, seedOfSeat, startFrom, starts } from '../../../src/plays/class-runs/links.ts';
import { columnOf, measuresOf, MOST_RESULTS, numberIn, readResults, resultsOf, VALUE } from '../../../src/plays/class-runs/results.ts';
import { stateOf } from '../../../src/plays/link.ts';
import { MAX_SEED } from '../../../src/plays/play.ts';

const known = new Map([
  ['mean', 'mean'],
  ['moyenne', 'mean'],
  ['area', 'area'],
  ['zone', 'area'],
  ['settings', 'settings'],
  ['réglages', 'settings'],
]);
const read = (text: string, locale: 'en' | 'fr' = 'en') => {
  const pasted = readResults(text, locale, known);
  return resultsOf(pasted, columnOf(pasted, ['mean', VALUE]), locale);
};
const values = (text: string, locale: 'en' | 'fr' = 'en'): number[] => read(text, locale).results.map(({ value }) => value);

describe('links for a class', () => {
  it('every play opens the state and the seed that its link holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(starts)), fc.integer({ min: 1, max: LIMITS.seed }), fc.integer({ min: 1, max: LIMITS.seats }), (start, classSeed, seat) => {
        const seed = seedOfSeat(classSeed, seat);
        expect(seed).toBeLessThanOrEqual(MAX_SEED);
        expect(stateOf(linkWith(start, seed), start.play, seeded[start.play] ?? [])).toEqual({ state: { ...start.state, seed }, faults: [] });
      }),
    );
  });

  it('no two seats of any two classes share a seed', () => {
    const seat = fc.tuple(fc.integer({ min: 1, max: LIMITS.seed }), fc.integer({ min: 1, max: LIMITS.seats }));
    fc.assert(
      fc.property(seat, seat, (one, other) => {
        expect(seedOfSeat(...one) === seedOfSeat(...other)).toBe(one.join() === other.join());
      }),
    );
  });

  it('settings of one’s own come from a copied link; what cannot be read of it is named', () => {
    expect(startFrom('https://example.org/play/loop/#play-loop?recordsa=90&seed=4')).toMatchObject({ play: 'loop', state: { recordsa: 90, seed: 4 } });
    expect(startFrom(' #play-quarter?count=8&project=1 ')).toMatchObject({ play: 'quarter', state: { count: 8 } });
    expect(startFrom('https://example.org/play/loop/#play-loop?seed=many')).toEqual({ part: 'seed=many' });
    expect(startFrom('https://example.org/play/alarm/#play-alarm?found=5')).toBeNull();
    expect(startFrom('hello')).toBeNull();
  });
});

describe('a number as people write it', () => {
  it.each([
    ['57', 'en', 57],
    ['57 %', 'fr', 57],
    ['+4', 'en', 4],
    ['−4', 'fr', -4],
    ['3.5', 'fr', 3.5],
    ['3,5', 'fr', 3.5],
    ['1,558', 'en', 1558],
    ['1\u202f558', 'fr', 1558],
    ['1 558', 'fr', 1558],
  ] as const)('%s is read (%s)', (text, locale, value) => expect(numberIn(text, locale)).toBe(value));

  it.each(['', 'A', '5-7', '3,5,7', '1e9', '0x10', 'Infinity', '12 apples', '–', '.'])('“%s” is none', (text) =>
    expect([numberIn(text, 'en'), numberIn(text, 'fr')]).toEqual([null, null]),
  );
});

describe('results of a class', () => {
  it('any whole numbers, one a line, come back with their lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: MOST_RESULTS }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('en' as const, 'fr' as const),
        (list, end, locale) => {
          expect(read(list.join(end), locale)).toEqual({ results: list.map((value, i) => ({ line: i + 1, value })), faults: [] });
        },
      ),
    );
  });

  it('decimals come back from a French spreadsheet and from an English one', () => {
    const decimals = fc.array(
      fc.integer({ min: -5000, max: 5000 }).map((n) => n / 10),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(decimals, (list) => {
        expect(values(['Zone;Moyenne', ...list.map((value) => `A;${String(value).replace('.', ',')}`)].join('\n'), 'fr')).toEqual(list);
        expect(values(['Area,Mean', ...list.map((value) => `A,${value}`)].join('\n'))).toEqual(list);
        expect(values(['Area\tMean', ...list.map((value) => `A\t${value}`)].join('\n'))).toEqual(list);
      }),
    );
  });

  it('lines of several pupils follow each other, each with its head, in either language', () => {
    const one = 'Area,Mean,Settings\r\nA,57,https://example.org/#play-loop?seed=101\r\n';
    const other = 'Zone,Moyenne,Réglages\r\nA,"48",https://example.org/fr/#play-loop?seed=102\r\n';
    expect(values(one + other + one)).toEqual([57, 48, 57]);
  });

  it('a line that cannot be read is named, and the others still count', () => {
    const text = ['Area,Mean', 'A,57', 'A,fifty', 'A,3,5', 'A,', 'A,"48', 'A,99999999999', 'A,52'].join('\n');
    const { results, faults } = read(text);
    expect(results).toEqual([
      { line: 2, value: 57 },
      { line: 8, value: 52 },
    ]);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual(['3 number', '4 column', '5 empty', '6 quote', '7 far']);
  });

  it('a comma that may be a decimal or a gap between cells is asked about, never guessed', () => {
    expect(read('57\n3,5').faults).toMatchObject([{ line: 2, code: 'comma', got: '3,5' }]);
    expect(read('57\n3,5', 'fr').results).toHaveLength(2);
  });

  it('a seat before a number is a seat', () => expect(values('1; 57\n2; 48\n3; 61')).toEqual([57, 48, 61]));

  it('no more than two hundred are read, and the page says from which line', () => {
    const { results, faults } = read(Array.from({ length: MOST_RESULTS + 5 }, (_, i) => i).join('\n'));
    expect(results).toHaveLength(MOST_RESULTS);
    expect(faults).toEqual([{ line: MOST_RESULTS + 1, code: 'many', got: String(MOST_RESULTS) }]);
  });

  it('no text makes the reader throw, and each line is a result, a fault or silent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('en' as const, 'fr' as const), (text, locale) => {
        const { results, faults } = read(text, locale);
        const lines = [...results, ...faults].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });
});

describe('how results spread', () => {
  const list = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 120 });

  it('the median leaves as many below as above, between the smallest and the largest', () => {
    fc.assert(
      fc.property(list, (results) => {
        const { low, high, median, n } = measuresOf(results);
        expect([low, high, n]).toEqual([Math.min(...results), Math.max(...results), results.length]);
        expect(results.filter((value) => value < median).length).toBeLessThanOrEqual(n / 2);
        expect(results.filter((value) => value > median).length).toBeLessThanOrEqual(n / 2);
      }),
    );
    expect(measuresOf([3, 1, 2]).median).toBe(2);
    expect(measuresOf([4, 1, 2, 3]).median).toBe(2.5);
  });

  it('every result is a dot, at most half a step from its place, in few enough stacks', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }), (results) => {
        const step = stepOf(results);
        const stacks = stacksOf(results, step);
        expect(stacks.reduce((sum, { count }) => sum + count, 0)).toBe(results.length);
        expect(stacks.length).toBeLessThanOrEqual(45);
        for (const value of results) expect(Math.min(...stacks.map(({ at }) => Math.abs(at - value)))).toBeLessThanOrEqual(step / 2 + 1e-6 * Math.max(1, Math.abs(value)));
      }),
    );
  });

  it('dots stay in the drawing and do not lie on each other', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(680, 320), (results, width) => {
        const words = { number: String, label: (_: string, { median = '' } = {}) => `median ${String(median)}` } as never;
        const { stacks, radius, height } = classDots.place(results, { width, narrow: width < 680, words });
        for (const { dots } of stacks) {
          dots.forEach(({ x, y }, i) => {
            expect(x - radius).toBeGreaterThanOrEqual(0);
            expect(x + radius).toBeLessThanOrEqual(width);
            expect(y - radius).toBeGreaterThan(20);
            expect(y + radius).toBeLessThan(height);
            if (i > 0) expect((dots[i - 1]?.y ?? 0) - y).toBeGreaterThanOrEqual(2 * radius);
          });
        }
      }),
    );
  });

  it('the class is asked what fits its results', () => expect([[57], [57, 57, 57], [57, 48, 61]].map(questionFor)).toEqual(['few', 'same', 'spread']));
});
