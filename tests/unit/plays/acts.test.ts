import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { everyoneOf } from '../../../src/models/alarm/rates.ts';
import {
  actAnchor,
  actControls,
  actOf,
  actState,
  anchoredAct,
  firstOf,
  type ActAt,
  type Step,
} from '../../../src/plays/acts.ts';
import { answer, handlersFor, views } from '../../../src/plays/alarm/acted.ts';
import { acts, CROWD, halfAt, ONE_IN, RATES, seenAt } from '../../../src/plays/alarm/acts.ts';
import { falsePlace, soughtPlace } from '../../../src/plays/alarm/stage.ts';
import { linkOf, stateOf } from '../../../src/plays/link.ts';
import { startOf } from '../../../src/plays/play.ts';
import { playWords } from '../../../src/plays/words.ts';
import { locales } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const words = { en: playWords('alarm', 'en', tables), fr: playWords('alarm', 'fr', tables) };
const at = (act: 1 | 2 | 3, step: Step, changes: Partial<ActAt> = {}): ActAt => ({
  ...firstOf(acts[act - 1]!, act),
  step,
  ...changes,
});
const said = (of: ActAt): string => {
  const { verdict, said: sentence } = answer(of, words.en.say);
  return `${verdict} ${sentence}`;
};
const valueOf = (id: string): number => tables.figures.get(id)?.value ?? Number.NaN;

describe('a link to an act', () => {
  const controls = actControls(acts);

  it('holds its number and the control that was moved, and comes back', () => {
    const link = linkOf('alarm', controls, {
      ...startOf(controls),
      ...actState(2, acts[1].control, 1_000_000),
    });
    expect(link).toBe('#play-alarm?act=2&crowd=1000000');
    const read = stateOf(link, 'alarm', controls);
    expect(actOf(read!.state)).toBe(2);
    expect(read).toMatchObject({ faults: [], keys: ['act', 'crowd'], state: { crowd: 1_000_000 } });
  });

  it('may be the anchor that stands in the page without script', () => {
    expect(anchoredAct(`#${actAnchor('alarm', 3)}`, 'alarm', acts)).toBe(3);
    expect(anchoredAct('#play-alarm-act-4', 'alarm', acts)).toBeNull();
    expect(anchoredAct('#play-alarm', 'alarm', acts)).toBeNull();
  });
});

describe('the acts of the alarm', () => {
  it('rest on rates that were measured', () => {
    expect(Math.round(10_000 / ONE_IN) / 100).toBe(valueOf('ev-a-bln-p1-far'));
    for (const name of ['older', 'long', 'short']) expect(RATES[name]!.oneIn, name).toBe(valueOf(RATES[name]!.row));
    expect(RATES['london']!.oneIn).toBe(Math.round(valueOf('ev-a-met-2025-faces') / valueOf('ev-a-met-2025-false')));
    for (const { row } of Object.values(RATES)) expect(tables.figures.has(row), row).toBe(true);
  });

  it('tell what surprises, in one sentence', () => {
    expect(said(at(1, 'see'))).toBe(
      '9 of 16 alarms are right. That is 56 of 100: the other 7 of these 16 point at people whom nobody seeks.',
    );
    expect(said(at(1, 'see', { guess: 40, guessed: true }))).toContain('You said 40 of 100, and it is 56: the other 7');
    expect(said(at(2, 'see', { guess: 40, guessed: true }))).toBe(
      '9 of 676 alarms are right. You said 40 of 100, and 1 of 100 alarms is right: the machine is the same, but it can be wrong about 100 times as many people.',
    );
    expect(said(at(2, 'change', { value: 1_000_000 }))).toBe(
      '9 of 6,676 alarms are right. Among 1,000,000 people, the same machine points at 6,667 whom nobody seeks: fewer than one of 100 alarms is right.',
    );
    expect(said(at(3, 'see', { guess: 6000, value: 6000, guessed: true }))).toContain(
      '9 of 176 alarms are right. You said one mistake in 6,000: too many still',
    );
    expect(said(at(3, 'see', { guess: 314_744, value: 314_744, guessed: true }))).toContain('rare enough');
    expect(said(at(3, 'change', { value: 314_744 }))).toContain('At the rate that London’s police counted');
  });

  it('name the usual slip when a guess is read off the share found', () => {
    for (const guess of [80, 90, 100])
      expect(said(at(1, 'see', { guess, guessed: true }))).toContain('the question counts alarms');
    expect(said(at(1, 'see', { guess: 79, guessed: true }))).not.toContain('the question counts alarms');
    expect(said(at(1, 'see', { guess: 90 })), 'and not to those who did not guess').not.toContain('question');
  });

  it('know the rate at which half of the alarms are right', () => {
    for (const crowd of CROWD.slice(1)) {
      const { counts } = seenAt(at(3, 'change', { value: halfAt(crowd) }));
      if (crowd === CROWD[2]) expect(Math.abs(counts.right - counts.false)).toBeLessThanOrEqual(1);
    }
  });

  const moved = fc.oneof(
    fc.record({ act: fc.constant(1 as const), value: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ act: fc.constant(2 as const), value: fc.integer({ min: 1000, max: 1_000_000 }) }),
    fc.record({ act: fc.constant(3 as const), value: fc.integer({ min: 100, max: 1_000_000 }) }),
  );

  it('count whole people, and say whole sentences in both languages, wherever the control stands', () => {
    fc.assert(
      fc.property(
        moved,
        fc.constantFrom<Step>('predict', 'see', 'change'),
        fc.boolean(),
        ({ act, value }, step, guessed) => {
          const state = at(act, step, { value, guessed });
          const seen = seenAt(state);
          for (const count of Object.values(seen.counts)) expect(Number.isInteger(count)).toBe(true);
          expect(everyoneOf(seen.counts)).toBe(seen.people);
          for (const locale of locales) {
            const { say } = words[locale];
            const told = answer(state, say);
            const all = [told.verdict, told.said, handlersFor(say).caption(state, 'wide')].join(' ');
            expect(all).not.toMatch(/NaN|Infinity|undefined|\{|\d[.,]\d{1,2}(?!\d)/);
            expect(told.said).toMatch(/\.$/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draw one mark for each alarm, on dots of their own while a dot is a person', () => {
    const count = (tree: string, from: RegExp): number => [...tree.matchAll(from)].length;
    for (const size of ['wide', 'narrow'] as const)
      for (const state of [
        ...[1, 10, 50, 100].map((value) => at(1, 'change', { value })),
        at(2, 'see'),
        at(2, 'change', { value: 1_000_000 }),
        at(3, 'change', { value: 314_744 }),
      ]) {
        const { counts } = seenAt(state);
        const tree = JSON.stringify(handlersFor(words.en.say).stage(state, size));
        expect(tree).not.toContain('NaN');
        const path = (name: string): string => new RegExp(`"class":"${name}"[^}]*?"d":"([^"]*)"`).exec(tree)?.[1] ?? '';
        expect(count(path('mark right'), /m/gi)).toBe(counts.right);
        expect(count(path('mark wrong') || path('dust'), /m/gi)).toBe(counts.false);
        const places = [path('mark right'), path('mark wrong')].join('').match(/M[\d.-]+ [\d.-]+/g) ?? [];
        if (state.act === 1) expect(new Set(places).size).toBe(places.length);
      }
  });

  it('give no result away before the run: neither in a mark nor in a word', () => {
    for (const act of [1, 2, 3] as const)
      for (const size of ['wide', 'narrow'] as const) {
        const tree = JSON.stringify(handlersFor(words.en.say).stage(at(act, 'predict'), size));
        expect(tree).not.toMatch(/mark (?:right|wrong|missed)|dust/);
        const told = [...tree.matchAll(/"(?:value|aria-label)":"([^"]*)"/g)].map(([, text]) => text).join(' ');
        expect(told).not.toMatch(/56|676/);
      }
  });

  it('keep the same ten people in every crowd, and the same mistakes first', () => {
    expect(new Set(Array.from({ length: 100 }, (_, i) => soughtPlace(i).join())).size).toBe(100);
    expect(falsePlace(3, 10)).toEqual(falsePlace(3, 100));
    const all = [
      ...Array.from({ length: 10 }, (_, i) => soughtPlace(i)),
      ...Array.from({ length: 200 }, (_, i) => falsePlace(i, 10)),
    ];
    expect(new Set(all.map(String)).size).toBe(all.length);
  });

  it('print their stills and findings in both languages', () => {
    for (const locale of locales)
      for (const { view } of views(words[locale])) {
        expect(view.finding).toMatch(/^\d.*\.$/);
        expect(view.given.some(({ row }) => row)).toBe(true);
        expect(view.key).toHaveLength(3);
      }
  });
});
