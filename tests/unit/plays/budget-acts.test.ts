import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { numbersFrom, VERSIONS, VOTES } from '../../../src/models/budget/budget.ts';
import { firstOf, SIZES, type ActAt, type Step } from '../../../src/plays/acts.ts';
import { handlersFor, views } from '../../../src/plays/budget/acted.ts';
import {
  acts,
  besideMillion,
  decisionsFrom,
  HUNDRED,
  largestOf,
  LINES,
  MILLION,
  millionAt,
  PLACES,
  sharesAt,
  STAGES,
} from '../../../src/plays/budget/acts.ts';
import { controls } from '../../../src/plays/budget/budget.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const valueOf = (row: string): number => tables.figures.get(row)?.value ?? Number.NaN;
const numbers = numbersFrom(valueOf);
const decisions = decisionsFrom(tables);
const given = { numbers, decisions };
const words = { en: playWords('budget', 'en', tables), fr: playWords('budget', 'fr', tables) };
const handlers = { en: handlersFor(given, words.en.say), fr: handlersFor(given, words.fr.say) };
const at = (act: 1 | 2 | 3, step: Step, changes: Partial<ActAt> = {}): ActAt => ({
  ...firstOf(acts[act - 1]!, act),
  step,
  ...changes,
});
const said = (of: ActAt, locale: 'en' | 'fr' = 'en'): string => Object.values(handlers[locale].answer(of)).join(' ');
const guessed = (guess: number | string): Partial<ActAt> => ({ guess, guessed: true });

/** Every place where an act may stand. */
const everyAt: ActAt[] = acts.flatMap(({ guess, control }, i) => {
  const n = (i + 1) as 1 | 2 | 3;
  const guesses = [...(guess?.kind === 'choice' ? ['', ...guess.options] : [0, 1, 32, 50, 100])];
  const values = control?.kind === 'choice' ? [control.start, ...control.options] : [];
  return (['predict', 'see', 'change'] as const).flatMap((step) =>
    guesses.flatMap((one) => values.map((value) => at(n, step, { guess: one, guessed: one !== '', value }))),
  );
});

describe('the acts of the budget', () => {
  it('name their controls unlike those of the laboratory and unlike each other', () => {
    const keys = [
      ...acts.flatMap(({ guess, control }) => [guess?.key, control?.key]).filter(Boolean),
      ...controls.map(({ key }) => key),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('begin with no thing chosen', () => {
    expect(acts[1].guess?.start).toBe('');
    expect(acts[1].control?.start).toBe('');
    expect(millionAt(at(2, 'predict'), 'predict')).toEqual({ from: null, to: null });
    expect(JSON.stringify(handlers.en.stage(at(2, 'predict'), 'wide'))).not.toContain('pot own');
  });

  it('have words and a drawing for every place, in both languages: one sentence, a verdict that begins with its number', () => {
    for (const one of everyAt)
      for (const locale of locales) {
        const { verdict, said: sentence } = handlers[locale].answer(one);
        expect(verdict, verdict).toMatch(/^€?\d.*\.$/);
        expect(sentence.replace(/\d\.\d/g, ''), sentence).toMatch(/^[^.]*\.$/);
        for (const size of SIZES) {
          const text = [
            verdict,
            sentence,
            handlers[locale].caption(one, size),
            JSON.stringify(handlers[locale].stage(one, size)),
          ].join(' ');
          expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}|style=/);
        }
      }
  });

  it('say what was guessed, once the reader guessed', () => {
    expect(said(at(1, 'see', guessed(80)))).toMatch(/You said 80/);
    expect(said(at(2, 'see', { ...guessed('school'), value: 'school' }))).toMatch(/You said schools, where others add/);
    expect(said(at(3, 'see', guessed('camera')))).toMatch(
      /You said street cameras, whose largest sum here is €46\u00a0million/,
    );
  });

  it('print each its question, its first state and its finding', () => {
    for (const locale of locales)
      expect(views(words[locale], given).map(({ view }) => view.finding)).toEqual([
        said(at(1, 'see'), locale),
        said(at(2, 'see'), locale),
        said(at(3, 'see'), locale),
      ]);
  });

  it('hold no result in a name before the run', () => {
    for (const [act, answers] of [
      [1, /\b(?:32|33|35)\b/],
      [2, /2\.1|€4|160/],
      [3, /€|million/],
    ] as const)
      for (const size of SIZES)
        expect(String(handlers.en.stage(at(act, 'predict'), size).properties['aria-label'])).not.toMatch(answers);
  });

  it('draw no letter under 13 units on a phone', () => {
    for (const one of everyAt)
      for (const [, size] of JSON.stringify(handlers.fr.stage(one, 'narrow')).matchAll(/"font-size":"([\d.]+)"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(13);
  });
});

describe('who pays for a hundred euros of cameras', () => {
  it('makes a hundred whole euros by every version', () => {
    for (const value of VERSIONS) {
      const { city, state, departement } = sharesAt(at(1, 'see', { value }), numbers);
      expect(city + state + departement).toBe(HUNDRED);
    }
  });

  it('draws a note for each euro, before and after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HUNDRED }), fc.constantFrom(...VERSIONS), (guess, value) => {
        for (const step of ['predict', 'see', 'change'] as const) {
          const tree = JSON.stringify(handlers.en.stage(at(1, step, { ...guessed(guess), value }), 'narrow'));
          const notes = [...tree.matchAll(/"class":"note (?!strike)\w+","d":"([^"]*)"/g)];
          expect(notes.reduce((sum, [, d = '']) => sum + (d.match(/M/g) ?? []).length, 0)).toBe(HUNDRED);
        }
      }),
    );
  });

  it('starts from the highest share of the City that was found up to 2020', () => {
    const city = (value: string): number => sharesAt(at(1, 'see', { value }), numbers).city;
    expect(city(String(acts[0].control?.start))).toBe(Math.max(...VERSIONS.map(city)));
  });
});

describe('a million moved', () => {
  it('meets what the published versions leave to others, from the least to the most', () => {
    expect(besideMillion('camera', numbers)).toEqual({ low: 2_100_000, high: 4_000_000 });
    expect(besideMillion('school', numbers)).toEqual({ low: 160_000, high: 280_000 });
    for (const place of ['upkeep', 'safe'] as const) expect(besideMillion(place, numbers)).toEqual({ low: 0, high: 0 });
    for (const place of PLACES)
      expect(besideMillion('camera', numbers).low).toBeGreaterThanOrEqual(besideMillion(place, numbers).low);
  });

  it('tells what stays behind', () => {
    const moved = (guess: string, value: string): string => said(at(2, 'change', { ...guessed(guess), value }));
    expect(moved('camera', 'safe')).toMatch(/leaves €2\.1\u00a0million to €4\u00a0million of others’ money behind/);
    expect(moved('safe', 'camera')).toMatch(/leaves nothing that we found/);
    expect(said(at(2, 'change', { value: 'school' }))).toMatch(/With the sum here/);
    expect(
      JSON.stringify(handlers.en.stage(at(2, 'change', { ...guessed('camera'), value: 'safe' }), 'wide')),
    ).toContain('pot left');
  });
});

describe('what was decided', () => {
  it('shows every decision of the laboratory once, in whole euros', () => {
    expect(decisions).toHaveLength(Object.values(VOTES).flat().length);
    for (const { euros } of decisions) expect(euros).toBe(Math.round(euros));
    expect(decisions.map(({ euros }) => euros).sort()).toEqual(
      Object.values(VOTES)
        .flat()
        .map((row) => valueOf(row))
        .sort(),
    );
  });

  it('has a decision at each stage and on each line', () => {
    for (const stage of STAGES) expect(decisions.some((one) => one.stage === stage)).toBe(true);
    for (const line of LINES) expect(decisions.some((one) => one.line === line)).toBe(true);
  });

  it.each([
    ['', 'school', 'mh-s-schools-loans-650'],
    ['voted', 'safe', 'mh-s-exofficio-48'],
    ['awarded', 'camera', 'ms-sp-2018-phase3-46m'],
    ['granted', 'school', 'mh-s-schools-loans-650'],
    ['ceiling', 'camera', 'ms-sp-2021-maintenance-12to44'],
  ])('of those “%s” its words name the largest', (stage, line, row) => {
    const top = largestOf(decisions.filter((one) => stage === '' || one.stage === stage));
    expect(top).toMatchObject({ line, euros: valueOf(row) });
    expect(said(at(3, stage === '' ? 'see' : 'change', { value: stage }))).toMatch(
      new RegExp(`^€${valueOf(row) / MILLION}\\u00a0million: `),
    );
  });

  it('draws the area of a square as large as its sum', () => {
    const tree = JSON.stringify(handlers.en.stage(at(3, 'see'), 'wide'));
    const sides = [...tree.matchAll(/"class":"sum [^"]*"[^}]*?"width":"([\d.]+)"/g)].map(([, side]) => Number(side));
    expect(sides).toHaveLength(decisions.length);
    const scale = Math.max(...sides) ** 2 / Math.max(...decisions.map(({ euros }) => euros));
    for (const [i, area] of decisions
      .map(({ euros }) => euros * scale)
      .sort((a, b) => a - b)
      .entries())
      expect(Math.abs([...sides].sort((a, b) => a - b)[i]! - Math.sqrt(area))).toBeLessThan(0.1);
  });
});
