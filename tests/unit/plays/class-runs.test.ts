import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classDots, questionFor, stacksOf, stepOf } from '../../../src/plays/class-runs/dots.ts';
import { LIMITS, linkWith, seeded, seedOfSeat, startFrom, starts } from '../../../src/plays/class-runs/links.ts';
import {
  columnOf,
  measuresOf,
  MOST_RESULTS,
  readResults,
  resultsOf,
  VALUE,
} from '../../../src/plays/class-runs/results.ts';
import { stateOf } from '../../../src/plays/link.ts';
import { MAX_SEED } from '../../../src/plays/play.ts';

const known = new Map([
  ['mean', 'mean'],
  ['moyenne', 'mean'],
  ['area', 'area'],
  ['zone', 'area'],
  ['settings', 'settings'],
  ['9 of 10, from', 'low'],
  ['réglages', 'settings'],
]);
const read = (text: string, locale: 'en' | 'fr' = 'en') => {
  const pasted = readResults(text, locale, known);
  return resultsOf(pasted, columnOf(pasted, ['mean', VALUE]), locale);
};
const values = (text: string, locale: 'en' | 'fr' = 'en'): number[] =>
  read(text, locale).results.map(({ value }) => value);

describe('links for a class', () => {
  it('every play opens the state and the seed that its link holds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(starts)),
        fc.integer({ min: 1, max: LIMITS.seed }),
        fc.integer({ min: 1, max: LIMITS.seats }),
        (start, classSeed, seat) => {
          const seed = seedOfSeat(classSeed, seat);
          expect(seed).toBeLessThanOrEqual(MAX_SEED);
          expect(stateOf(linkWith(start, seed), start.play, seeded[start.play] ?? [])).toEqual({
            state: { ...start.state, seed },
            faults: [],
            named: expect.any(Number),
            keys: expect.any(Array),
          });
        },
      ),
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
    expect(startFrom('https://example.org/play/loop/#play-loop?recordsa=90&seed=4')).toMatchObject({
      play: 'loop',
      state: { recordsa: 90, seed: 4 },
    });
    expect(startFrom(' #play-quarter?count=8&project=1 ')).toMatchObject({ play: 'quarter', state: { count: 8 } });
    expect(startFrom('https://example.org/play/loop/#play-loop?seed=many&recordsa=90')).toMatchObject({
      part: 'seed=many',
      state: { recordsa: 90 },
    });
    expect(startFrom('https://example.org/play/loop/%23play-loop%3Frecordsa%3D90')).toMatchObject({
      play: 'loop',
      state: { recordsa: 90 },
    });
    expect(startFrom('https://example.org/play/alarm/#play-alarm?found=5')).toBeNull();
    expect(startFrom('hello')).toBeNull();
  });
});

describe('results of a class', () => {
  it('any whole numbers, one a line, come back with their lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: MOST_RESULTS }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('en' as const, 'fr' as const),
        (list, end, locale) => {
          expect(read(list.join(end), locale)).toEqual({
            results: list.map((value, i) => ({ line: i + 1, value })),
            faults: [],
          });
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
        expect(
          values(['Zone;Moyenne', ...list.map((value) => `A;${String(value).replace('.', ',')}`)].join('\n'), 'fr'),
        ).toEqual(list);
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

  it('a known name at the head may begin with a digit; an unknown line that does is no head', () => {
    expect(values('Area,Mean,"9 of 10, from"\nA,57,12')).toEqual([57]);
    expect(readResults('12 €;15 €', 'en', known).lines).toHaveLength(1);
  });

  it('a line that cannot be read is named, and the others still count', () => {
    const text = ['Area,Mean', 'A,57', 'A,fifty', 'A,3,5', 'A,', 'A,"48', 'A,99999999999', 'A,52'].join('\n');
    const { results, faults } = read(text);
    expect(results).toEqual([
      { line: 2, value: 57 },
      { line: 8, value: 52 },
    ]);
    expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 words',
      '4 column',
      '5 empty',
      '6 quote',
      '7 far',
    ]);
  });

  const told = (text: string, locale: 'en' | 'fr' = 'en'): string => {
    const { results, faults } = read(text, locale);
    return [results.map(({ value }) => value).join(' '), faults.map(({ line, code }) => `${line} ${code}`).join(', ')]
      .filter(Boolean)
      .join(' · ');
  };

  it.each([
    ['two columns without a head', '1\t12\n2\t15\n3\t9', '12 15 9', true],
    ['seats and semicolons', '1; 57\n2; 48\n4; 61', '57 48 61', true],
    ['seats and spaces', '1 12\n2 15\n3 9', '12 15 9', true],
    ['seats and commas', '1, 12\n2, 15\n3, 9', '12 15 9', true],
    ['a numbered list', '1. 12\n2. 15\n3. 9', '12 15 9', true],
    ['a numbered list with brackets', '1) 12\n2) 15\n10 - 9\n', '1 seat, 2 seat, 3 seat', false],
    ['seats in words', 'Seat 1: 57\nPlace 7 : 48', '57 48', false],
    ['names', 'Ada: 12\nBo, 15\nCy;9', '12 15 9', false],
    ['bullets', '- 12\n- 15\n- 9', '12 15 9', false],
    ['results on one line', '12 15 18 9', '12 15 18 9', false],
    ['results on one line with commas', '12, 15, 18', '12 15 18', false],
    ['results on one line with semicolons', '12;15;18', '12 15 18', false],
    ['results in per cent', '57 %\n48%', '57 48', false],
    ['full stops behind', '12.\n15.\n', '12 15', false],
  ] as const)('%s: read as they are meant, in both languages, and seats are told', (_, text, expected, seats) => {
    for (const locale of ['en', 'fr'] as const) {
      expect(told(text, locale)).toBe(expected);
      expect(readResults(text, locale).seats).toBe(seats);
    }
  });

  it.each([
    ['two results on a line', '12;15', '1 seat'],
    ['two columns of results', '12 15\n18 9', '1 seat, 2 seat'],
    ['three columns', '12;15;18\n9;10;11', '1 list, 2 list'],
    ['a name and two numbers', 'Ada;12;15', '1 list'],
    ['a gap that may group', '1 120\n2 150', '1 seat, 2 seat'],
    ['a list that counts up', '1.12\n2.15\n3.9', '1 seat, 2 seat, 3 seat'],
    ['commas that may group', '100,200,300', '1 seat'],
    ['a bullet alone', '12\n- 5', '12 · 2 beside'],
    ['a share beside numbers', '57 %\n48', '48 · 1 percent'],
    ['words', '12 points\nabout 9', '1 alone, 2 alone'],
    ['a fraction', '1/12\n2-15\n3:9', '1 several, 2 several, 3 several'],
  ])('%s: asked about, never guessed', (_, text, expected) => {
    for (const locale of ['en', 'fr'] as const) expect(told(text, locale)).toBe(expected);
  });

  it('a comma between two whole numbers is a decimal in French, and asked about in English; under a name it stands in one number', () => {
    expect(told('57\n3,5')).toBe('57 · 2 seat');
    expect(told('57\n3,5', 'fr')).toBe('57 3.5');
    expect(told('1,120\n2,150\n3,180')).toBe('1 seat, 2 seat, 3 seat');
    expect(told('Result\n1,120\n2,150\n3,180')).toBe('1120 2150 3180');
    expect(told('3,5, 4,5, 6', 'fr')).toBe('3.5 4.5 6');
    expect(told('3,5, 4,5, 6')).toBe('1 list');
  });

  it('a point in lines that commas part is a decimal point, on a French page too', () =>
    expect(told('Area,Mean,Settings\nA,57.125,https://example.org/#play-loop\nA,1.5,x', 'fr')).toBe('57.125 1.5'));

  it('no result is a number that does not stand in its line, by whatever it is parted', () => {
    const parted = fc.constantFrom(
      ' ',
      '  ',
      ', ',
      ',',
      ';',
      '; ',
      '\t',
      '. ',
      ': ',
      ' - ',
      '/',
      ' | ',
      '\u00a0',
      '\u202f',
      ' et ',
    );
    const line = fc.tuple(fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 4 }), parted);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('en' as const, 'fr' as const),
        (lines, locale) => {
          const text = lines.map(([numbers, by]) => numbers.join(by)).join('\n');
          const { results, faults } = read(text, locale);
          for (const { line: at, value } of results) {
            const [numbers, by] = lines[at - 1] as (typeof lines)[number];
            // A no-break space groups digits: what it joins is one number.
            const meant =
              ['\u00a0', '\u202f'].includes(by) && numbers.length > 1 ? [Number(numbers.join(''))] : numbers;
            if (by === ',' && locale === 'fr' && numbers.length === 2) meant.push(Number(numbers.join('.')));
            expect(meant, text).toContain(value);
          }
          const named = new Set([...results, ...faults].map(({ line: at }) => at));
          expect(named.size, text).toBe(lines.length);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('no more than two hundred are read, and the page says from which line', () => {
    const { results, faults } = read(Array.from({ length: MOST_RESULTS + 5 }, (_, i) => i).join('\n'));
    expect(results).toHaveLength(MOST_RESULTS);
    expect(faults).toEqual([{ line: MOST_RESULTS + 1, code: 'many', got: String(MOST_RESULTS) }]);
  });

  it('no text makes the reader throw, and each line is a result, a fault or silent', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en' as const, 'fr' as const),
        (text, locale) => {
          const { results, faults } = read(text, locale);
          const named = new Set(faults.map(({ line }) => line));
          expect(named.size).toBe(faults.length);
          expect(results.filter(({ line }) => named.has(line))).toEqual([]);
        },
      ),
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
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (results) => {
          const step = stepOf(results);
          const stacks = stacksOf(results, step);
          expect(stacks.reduce((sum, { count }) => sum + count, 0)).toBe(results.length);
          expect(stacks.length).toBeLessThanOrEqual(45);
          for (const value of results)
            expect(Math.min(...stacks.map(({ at }) => Math.abs(at - value)))).toBeLessThanOrEqual(
              step / 2 + 1e-6 * Math.max(1, Math.abs(value)),
            );
        },
      ),
    );
  });

  it('dots stay in the drawing and do not lie on each other', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(680, 320), (results, width) => {
        const words = {
          number: String,
          label: (_: string, { median = '' } = {}) => `median ${String(median)}`,
        } as never;
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

  it('the class is asked what fits its results', () =>
    expect([[57], [57, 57, 57], [57, 48, 61]].map(questionFor)).toEqual(['few', 'same', 'spread']));
});
