import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { everyoneOf, precision } from '../../../src/models/alarm/rates.ts';
import { COUNTED, controls, MEASURED, ratesOf, SEEN, settingsOf } from '../../../src/plays/alarm/alarm.ts';
import { crowdCells, drawCrowd, drawLens, lensCells, stretch } from '../../../src/plays/alarm/field.ts';
import {
  boxes,
  foldedSlots,
  runOf,
  RUN_HEADS,
  saidWords,
  seenOf,
  slots,
  stateWords,
} from '../../../src/plays/alarm/view.ts';
import { startOf, type State } from '../../../src/plays/play.ts';
import { playWords } from '../../../src/plays/words.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const say = { en: playWords('alarm', 'en', tables).say, fr: playWords('alarm', 'fr', tables).say };
const start = startOf(controls);
const withState = (changes: State): State => ({ ...start, ...changes });
const folded = (state: State, locale: Locale = 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(foldedSlots).map(([key, words]) => [key, words(state, say[locale])]));
const valueOf = (id: string): number => {
  const figure = tables.figures.get(id);
  if (!figure) throw new Error(`no row ${id}`);
  return figure.value;
};
const states = fc.record({
  sought: fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(0, 1, 10)),
  found: fc.double({ min: 0, max: 100, noNaN: true }),
  mistaken: fc.oneof(fc.integer({ min: 0, max: 500_000 }), fc.constantFrom(0, 166.67)),
  percent: fc.boolean(),
  wanted: fc.integer({ min: 1, max: 99 }),
  cameras: fc.integer({ min: 1, max: 10_000 }),
  followed: fc.integer({ min: 0, max: 100_000 }),
  looks: fc.integer({ min: 10, max: 10_000_000 }),
  minutes: fc.double({ min: 0, max: 60, noNaN: true }),
  operators: fc.integer({ min: 0, max: 300 }),
  pictures: fc.integer({ min: 1, max: 9 }),
});

describe('the settings of the alarm', () => {
  it('hold the values of their rows', () => {
    const percents: [keyof typeof MEASURED, string][] = [
      ['berlin2', 'ev-a-bln-p2-far'],
      ['berlin1', 'ev-a-bln-p1-far'],
    ];
    for (const [key, row] of percents) expect(MEASURED[key].mistaken).toBeCloseTo(valueOf(row) / 100, 12);
    expect(MEASURED.short.mistaken).toBe(1 / valueOf('ev-f-npl-short-one-in'));
    expect(MEASURED.long.mistaken).toBe(1 / valueOf('ev-f-npl-one-in'));
    expect(MEASURED.older.mistaken).toBe(1 / valueOf('ev-f-old-one-in'));
    expect(MEASURED.london.mistaken).toBe(valueOf('ev-a-met-2025-false') / valueOf('ev-a-met-2025-faces'));
    expect([COUNTED.london.false, COUNTED.london.alerts, COUNTED.london.faces]).toEqual(
      ['false', 'alerts', 'faces'].map((part) => valueOf(`ev-a-met-2025-${part}`)),
    );
    expect([COUNTED.cardiff.false, COUNTED.cardiff.alerts]).toEqual([
      valueOf('ev-f-swp-ucl-false'),
      valueOf('ev-f-swp-ucl-alerts'),
    ]);
    expect(SEEN).toEqual([1, 4, 6, 9].map((k) => [valueOf(`ev-a-op-d${k}-screens`), valueOf(`ev-a-op-d${k}`) / 100]));
    const rows: Record<string, string> = {
      sought: 'd-al-a-sought',
      found: 'd-al-a-found',
      cameras: 'ms-cam-2020-12-1558',
      followed: 'ms-f-live-2015',
      looks: 'd-al-a-minutes-per-false',
      minutes: 'd-al-a-check-minutes',
      operators: 'ms-f-operators-shift-2021',
      pictures: 'ev-a-op-max9',
    };
    for (const [key, row] of Object.entries(rows)) expect([key, start[key]]).toEqual([key, valueOf(row)]);
  });

  it('name rows that exist', () => {
    for (const { key, rows = [] } of controls)
      for (const row of rows) expect([key, tables.figures.has(row), row]).toEqual([key, true, row]);
  });

  it('come back from the rates they stand for', () => {
    fc.assert(
      fc.property(states, (state) => {
        const back = settingsOf(ratesOf(state));
        for (const key of ['sought', 'found', 'mistaken'] as const)
          expect(Math.abs(back[key] - state[key])).toBeLessThan(0.006);
      }),
    );
  });
});

describe('what the alarm says', () => {
  it('starts where the chapter ends: 9 of 176 alarms right', () => {
    expect(boxes(seenOf(start))).toEqual({
      people: 1_000_000,
      sought: 10,
      others: 999_990,
      right: 9,
      missed: 1,
      false: 167,
      passed: 999_823,
      alarms: 176,
      quiet: 999_824,
    });
    expect(stateWords(seenOf(start), say.en)).toBe(
      'Of 1,000,000 people who pass, 10 are sought. The system raises 176 alarms (right: 9; false: 167). 1 person sought is missed. So about one alarm in 20 is right.',
    );
    expect(runOf(start)).toEqual([10, 90, 167, 1_000_000, 9, 167, 1, 5.1]);
    expect(runOf(start)).toHaveLength(RUN_HEADS.length);
  });

  it('gives counts alone where alarms are few, and says when none rings', () => {
    expect(stateWords(seenOf(withState({ mistaken: 3.18 })), say.en)).toBe(
      'Of 1,000,000 people who pass, 10 are sought. The system raises 12 alarms (right: 9; false: 3). 1 person sought is missed.',
    );
    expect(stateWords(seenOf(withState({ found: 0, mistaken: 0 })), say.en)).toContain('No alarm rings.');
    expect(stateWords(seenOf(withState({ sought: 0, mistaken: 10_000 })), say.en)).toContain('No alarm is right.');
  });

  it('reaches both Cardiff and London: 7 of 100 alarms right there, 995 of 1,000 here', () => {
    const london = { sought: 730, found: 90, mistaken: 3.18 };
    expect(precision(ratesOf(withState(london)))).toBeCloseTo(1 - COUNTED.london.false / COUNTED.london.alerts, 3);
    expect(say.en.number(seenOf(withState({ ...start, wanted: 7 })).people)).toBe('1,000,000');
    expect(folded(withState({ wanted: 7 }))['back']).toContain(
      '7 of 100 alarms are right at 120 false alarms in 1,000,000',
    );
  });

  it('says the year of the worked page at its first state', () => {
    const { street, room } = folded(start);
    for (const number of ['2,259', '2,033', '226', '81,888', '230', '7.7']) expect(street).toContain(number);
    expect(street).toContain('one alarm in 41 is right');
    expect(room).toContain('90 of 1,558 cameras');
    expect(folded(withState({ cameras: 2000 }))['room']).toContain('one time in 42');
    expect(folded(withState({ cameras: 2000 }))['room']).toContain('would take 223 people');
  });

  it('shows percentages only when asked, and never rounds nearly all up to all', () => {
    expect(slots(start, say.en)['pct.passed']).toBe('');
    const shown = slots(withState({ percent: true }), say.en);
    expect([
      shown['pct.others'],
      shown['pct.passed'],
      shown['pct.false'],
      shown['pct.alarms'],
      shown['pct.right'],
    ]).toEqual(['99.999%', '99.983%', '0.017%', '5.1%', '90%']);
  });

  it('tells cause and effect in one sentence, and nothing where nothing changed', () => {
    expect(saidWords(withState({ mistaken: 16.67 }), start, say.en)).toBe(
      'Fewer false alarms. Right alarms: 9 of 26; before: 9 of 176.',
    );
    expect(saidWords(withState({ sought: 10_000 }), start, say.en)).toMatch(
      /^More people sought\. The crowd is now 10,000 people\./,
    );
    expect(saidWords(withState({ sought: 20, found: 50 }), start, say.en)).toMatch(/^Several rates at once\./);
    expect(saidWords(start, start, say.en)).toBeNull();
  });

  it('says something whole in both languages at every setting, with boxes that add up', () => {
    fc.assert(
      fc.property(states, (state) => {
        const seen = seenOf(state);
        const box = boxes(seen);
        expect(everyoneOf(seen.counts)).toBe(box.people);
        expect(box.sought + box.others).toBe(box.people);
        expect(box.alarms + box.quiet).toBe(box.people);
        for (const locale of locales) {
          const all = [
            ...Object.values(slots(state, say[locale])),
            ...Object.values(folded(state, locale)),
            stateWords(seen, say[locale]),
            ...runOf(state).map(String),
          ].join(' ');
          expect(all).not.toMatch(/NaN|Infinity|undefined|\{/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has the same words in both languages', () => {
    expect(Object.keys(playWords('alarm', 'en', tables).templates)).toEqual(
      Object.keys(playWords('alarm', 'fr', tables).templates),
    );
  });
});

describe('the crowd', () => {
  /** Area of an outline of right angles, by the shoelace rule. */
  const area = (path: string): number => {
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (const [, command, a = '0', b = '0'] of path.matchAll(/([MHVz])(-?[\d.]+)? ?(-?[\d.]+)?/g)) {
      if (command === 'M') [x, y] = [Number(a), Number(b)];
      if (command === 'H') x = Number(a);
      if (command === 'V') y = Number(a);
      if (command !== 'z') points.push([x, y]);
    }
    return (
      Math.abs(
        points.reduce(
          (sum, [x1, y1], i) =>
            sum + x1 * (points[(i + 1) % points.length]?.[1] ?? 0) - (points[(i + 1) % points.length]?.[0] ?? 0) * y1,
          0,
        ),
      ) / 2
    );
  };

  it('gives each group the room of its people, to a tenth of a pixel a side', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9000, noNaN: true }),
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        (from, length) => {
          const cells = { columns: 160, pitch: 4 };
          expect(Math.abs(area(stretch(from, from + length, cells)) - length * 16)).toBeLessThan(1);
        },
      ),
    );
    expect(stretch(3, 3, { columns: 10, pitch: 4 })).toBe('');
  });

  it('is drawn one dot a person up to ten thousand, then a hundred people a dot', () => {
    for (const size of ['wide', 'narrow'] as const) {
      expect(crowdCells(10_000, size).per).toBe(1);
      expect(crowdCells(1_000_000, size).per).toBe(100);
    }
  });

  it('enlarges those sought or flagged as far as the room allows, and says when a mark is more than one', () => {
    const counts = (wrong: number): Parameters<typeof lensCells>[0] => ({
      right: 9,
      missed: 1,
      false: wrong,
      passed: 0,
    });
    expect(lensCells(counts(3), 'wide')).toEqual({ columns: 10, pitch: 64, per: 1 });
    expect(lensCells(counts(3), 'narrow')).toEqual({ columns: 5, pitch: 64, per: 1 });
    expect(lensCells(counts(167), 'wide')).toEqual({ columns: 32, pitch: 20, per: 1 });
    expect(lensCells(counts(6700), 'wide').per).toBe(1);
    expect(lensCells(counts(200_000), 'wide').per).toBe(100);
  });

  it('draws each group once, with an outline where it holds anyone, in both widths, and no number that is none', () => {
    fc.assert(
      fc.property(states, fc.constantFrom('wide' as const, 'narrow' as const), (state, size) => {
        const { counts, people } = seenOf(state);
        const trees = JSON.stringify([drawCrowd(counts, people, size, 'alt'), drawLens(counts, size)]);
        expect(trees).not.toContain('NaN');
        const outlined = [...trees.matchAll(/"data-group":"(\w+)","fill":"[^"]*","d":"(M?)/g)]
          .filter(([, , start]) => start === 'M')
          .map(([, group]) => group);
        const held = (groups: readonly (keyof typeof counts)[]): string[] =>
          groups.filter((group) => counts[group] > 0);
        expect(outlined).toEqual([
          ...held(['missed', 'right', 'false', 'passed']),
          ...held(['missed', 'right', 'false']),
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
