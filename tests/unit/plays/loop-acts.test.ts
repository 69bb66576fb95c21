import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { againOf, firstOf, type ActAt, type Step } from '../../../src/plays/acts.ts';
import { handlersFor, views } from '../../../src/plays/loop/acted.ts';
import { acts, DAYS, futuresAt, handAt, PASTS, RATE, START } from '../../../src/plays/loop/acts.ts';
import { controls } from '../../../src/plays/loop/loop.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const words = { en: playWords('loop', 'en', tables), fr: playWords('loop', 'fr', tables) };
const at = (act: 1 | 2 | 3, step: Step, changes: Partial<ActAt> = {}): ActAt => ({
  ...firstOf(acts[act - 1]!, act),
  step,
  ...changes,
});
const handlers = handlersFor(words.en.say);
const said = (of: ActAt): string => Object.values(handlers.answer(of)).join(' ');

describe('the acts of the loop', () => {
  it('name their controls unlike those of the laboratory and unlike each other', () => {
    const keys = [
      ...acts.flatMap(({ guess, control }) => [guess?.key, control?.key]).filter(Boolean),
      ...controls.map(({ key }) => key),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('count whole records by hand, and every incident once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 1, max: 20 }), (turns, luck) => {
        const { days, records, unseen } = handAt(at(1, 'predict', { guess: turns, value: luck }));
        expect(days).toHaveLength(turns);
        expect(records[0] + records[1]).toBe(2 * START + turns * RATE);
        for (const area of [0, 1] as const) expect(records[area] + unseen[area]).toBe(START + turns * RATE);
        expect(days.at(-1)?.records ?? [START, START]).toEqual(records);
      }),
    );
  });

  it('draw a mark for each incident of each day, and none of a day to come', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const tree = JSON.stringify(handlers.stage(at(1, 'predict', { guess: 4 }), size));
      const marks = (name: string): number =>
        [...tree.matchAll(new RegExp(`"class":"${name}"[^}]*?"d":"([^"]*)"`, 'g'))].reduce(
          (sum, [, d = '']) => sum + (d.match(/M/g) ?? []).length,
          0,
        );
      // Once in the rows, once in the record that the next patrol is drawn from.
      expect(marks('area-0') + marks('area-1')).toBe(2 * (2 * START + 4 * RATE));
      expect(marks('lost')).toBe(4 * RATE);
      expect(marks('waiting')).toBe(2 * (DAYS - 4));
    }
  });

  it('tell what surprises, in one sentence', () => {
    expect(said(at(1, 'see'))).toBe(
      '27 of 42 records are in B. In each area 30 incidents happened, but the draw sent the patrol to B on 7 days of 10, and nobody saw the others.',
    );
    expect(said(at(1, 'change', { value: 1 }))).toContain(
      '21 of 42 records are in A. This draw came out even: 5 days of 10',
    );
    expect(said(at(2, 'see', { guess: 'close', guessed: true }))).toContain(
      '35 of 100 records are in A. You said close to even',
    );
    expect(said(at(2, 'change', { value: 10 }))).toContain(
      '7 to 94 of 100 records are in A. Of these 10 futures, 5 lean to A and 5 to B',
    );
    expect(said(at(2, 'change', { value: 200 }))).toContain('8 in 10 end between these numbers, round a mean of 48');
    expect(said(at(3, 'see', { guess: 50, guessed: true }))).toContain('You said 50 of 100, and the mean is 75');
    expect(said(at(3, 'change', { value: 'pair' }))).toBe(
      '70 of 100 records are in A. By the researchers’ estimates, 57 of 100 drug-use incidents are in A; the record began at 62, and in the model the loop widens the gap.',
    );
    expect(said(at(3, 'change', { value: 'random' }))).toContain('99 of 100 records are in A.');
  });

  it('say a bias only where the futures show one, and none for equal areas', () => {
    expect(futuresAt(at(2, 'change', { value: 200 })).clear).toBe(false);
    for (const value of PASTS) expect(futuresAt(at(3, 'change', { value })).clear).toBe(true);
  });

  it('give no result away before the run', () => {
    for (const act of [2, 3] as const)
      for (const size of ['wide', 'narrow'] as const) {
        const tree = JSON.stringify(handlers.stage(at(act, 'predict'), size));
        expect(tree).not.toMatch(/"class":"(?:mean|future|band|heap|end|ended)/);
        expect(tree).not.toMatch(act === 2 ? />?\b35\b/ : /\b75\b(?! )/);
      }
  });

  it('begin again with other luck', () => {
    expect(againOf(acts[0], at(1, 'see'))).toMatchObject({ step: 'predict', guess: 0, value: 10 });
    expect(againOf(acts[0], at(1, 'change', { value: 20 }))).toMatchObject({ value: 1 });
    expect(againOf(acts[2], at(3, 'change', { value: 'pair' }))).toMatchObject({ value: 'past', guess: 50 });
  });

  it('say whole sentences in both languages, wherever the control stands', () => {
    const states = [
      ...Array.from({ length: 20 }, (_, i) => at(1, 'change', { value: i + 1 })),
      ...[1, 2, 9, 10, 11, 200].map((value) => at(2, 'change', { value })),
      ...PASTS.map((value) => at(3, 'change', { value })),
    ];
    for (const locale of locales)
      for (const state of states) {
        const own = handlersFor(words[locale].say);
        const { verdict, said: sentence } = own.answer(state);
        const all = [verdict, sentence, own.caption(state, 'wide')].join(' ');
        expect(all).not.toMatch(/NaN|Infinity|undefined|\{|\d[.,]\d{1,2}(?!\d)/);
        expect(verdict).toMatch(/^\d.*\.$/);
        expect(sentence).toMatch(/\.$/);
        expect(JSON.stringify(own.stage(state, 'narrow'))).not.toContain('NaN');
      }
  });

  it('print their stills and findings in both languages', () => {
    for (const locale of locales)
      for (const { view } of views(words[locale])) {
        expect(view.finding).toMatch(/^\d.*\.$/);
        expect(view.key?.length).toBeGreaterThan(1);
      }
  });
});
