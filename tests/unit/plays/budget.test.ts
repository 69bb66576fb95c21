import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { plays } from '../../../src/i18n/plays.ts';
import { numbersFrom, PAYERS, RULES, THINGS, VERSIONS } from '../../../src/models/budget/budget.ts';
import {
  controls,
  drawMove,
  othersWords,
  rough,
  RUN_HEADS,
  runOf,
  saidWords,
  stateWords,
  unitWords,
} from '../../../src/plays/budget/budget.ts';
import { linkOf, stateOf } from '../../../src/plays/link.ts';
import { startOf, type State } from '../../../src/plays/play.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const numbers = numbersFrom((row) => tables.figures.get(row)?.value ?? Number.NaN);
const words = Object.fromEntries(locales.map((locale) => [locale, playWords('budget', locale, tables)])) as Record<
  (typeof locales)[number],
  ReturnType<typeof playWords>
>;
const en = words.en.say;

const pair: State = { ...startOf(controls), taken: 'camera', put: 'safe' };
const everyState: State[] = PAYERS.flatMap((payer) =>
  THINGS.flatMap((taken) =>
    THINGS.flatMap((put) =>
      VERSIONS.flatMap((version) =>
        [10_000, 1_000_000, 50_000_000].map((euros) => ({ payer, taken, put, version, euros })),
      ),
    ),
  ),
);

describe('the play of the budget', () => {
  it('has words, a drawing and a line for every state, in both languages', () => {
    for (const locale of locales) {
      const { say } = words[locale];
      for (const state of everyState) {
        const said = [
          stateWords(state, numbers, say),
          saidWords(state, numbers, say),
          ...runOf(state, numbers, say).map(String),
        ].join(' ');
        expect(said, said).not.toMatch(/NaN|undefined|Infinity|\{\w+\}/);
        expect(runOf(state, numbers, say)).toHaveLength(RUN_HEADS.length);
        expect(JSON.stringify(drawMove(state, numbers, say))).not.toMatch(/NaN|undefined|style/);
      }
    }
  });

  it('says each rule that is not “no case found” in a cell of its own', () => {
    for (const { payer, thing, role } of RULES)
      for (const locale of locales)
        expect(words[locale].say.has(`beside.cell.${payer}.${thing}`), `${payer} ${thing}`).toBe(role !== 'none');
  });

  it('keeps apart what moves and what does not: others’ money stays', () => {
    const words = stateWords(pair, numbers, en);
    expect(words).toContain('€1\u00a0million of the City’s money');
    expect(words).toContain(
      'the money for 33 to 161 cameras is missing; the other payers keep their €2.1\u00a0million',
    );
    expect(words).toContain('it pays at first for about 4 buildings made safe; owners may then be billed');
  });

  it('says the same in whole French sentences', () =>
    expect(stateWords(pair, numbers, words.fr.say)).toMatch(
      /Sans cette somme, il manque de quoi payer 33 à 161\u00a0caméras\u202f; les autres payeurs gardent leurs 2,1\u00a0millions d’euros\. Affectée à la seconde dépense, elle paie d’abord environ 4\u00a0mises en sécurité d’immeuble/u,
    ));

  it('says that nothing moves where no case was found', () => {
    expect(saidWords({ ...pair, payer: 'departement' }, numbers, en)).toBe(
      'No case found of the Département paying for the second: nothing moves.',
    );
  });

  it('keeps no score and draws no moral', () => {
    for (const locale of locales)
      for (const [key, text] of Object.entries(words[locale].templates))
        expect(text, key).not.toMatch(
          /\b(score|points?|well done|correct|wrong|should|win|bravo|gagn\w+|raté|juste|faux|devrai\w+)\b/i,
        );
  });

  it('sets nothing beside anything before the reader does: a sum waits, and a link made before that was so opens its pair', () => {
    const first = startOf(controls);
    expect(first).toMatchObject({ taken: 'none', put: 'none' });
    expect(stateWords(first, numbers, en)).toBe(
      '€1\u00a0million of the City’s money waits. Choose what it is taken from, and what it goes to.',
    );
    expect(JSON.stringify(drawMove(first, numbers, en))).not.toMatch(/purse|camera|building/);
    expect(linkOf('budget', controls, first)).toBe('#play-budget');
    expect(stateOf('#play-budget', 'budget', controls)?.state).toEqual(first);
    expect(stateOf('#play-budget?payer=state', 'budget', controls)?.state).toMatchObject({
      payer: 'state',
      taken: 'camera',
      put: 'safe',
    });
    const half = { ...first, put: 'school' };
    expect(linkOf('budget', controls, half)).toBe('#play-budget?taken=none&put=school');
    expect(stateOf('#play-budget?taken=none&put=school', 'budget', controls)?.state).toEqual(half);
    expect(runOf(half, numbers, en)).toHaveLength(RUN_HEADS.length);
    for (const locale of locales)
      for (const state of [first, half, { ...first, taken: 'camera' }])
        expect(saidWords(state, numbers, words[locale].say)).toMatch(/\.$/);
  });

  it('has a page of its own and stands in no chapter', () => {
    expect(plays.find(({ id }) => id === 'budget')).toMatchObject({
      slug: { en: 'budget', fr: 'budget' },
      chapter: 'two-budgets',
    });
  });
});

describe('its counts', () => {
  it('are whole things, a range, or less than one', () => {
    expect(unitWords({ low: 0, high: 0 }, 'school', en)).toBe('less than one school');
    expect(unitWords({ low: 0, high: 1 }, 'camera', en)).toBe('up to 1 camera');
    expect(unitWords({ low: 2, high: 5 }, 'camera', en)).toBe('2 to 5 cameras');
    expect(unitWords({ low: 4, high: 4 }, 'safe', en)).toBe('about 4 buildings made safe');
    expect(unitWords({ low: 4, high: 4 }, 'safe', words.fr.say)).toBe('environ 4\u00a0mises en sécurité d’immeuble');
  });

  it('of money have two significant digits', () => {
    expect([rough(0), rough(2_125_000), rough(36_800_000)]).toEqual([0, 2_100_000, 37_000_000]);
    expect(othersWords({ low: 3_545_454, high: 6_142_857 }, en)).toBe('€3.5\u00a0million to €6.1\u00a0million');
  });
});
