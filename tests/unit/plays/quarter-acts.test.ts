import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { firstOf, type ActAt, type Step } from '../../../src/plays/acts.ts';
import { answer, handlersFor, views } from '../../../src/plays/quarter/acted.ts';
import {
  acts,
  GATHERINGS,
  LEAST,
  MOMENTS,
  MOST,
  OTHER_DAYS,
  RADIUS,
  ringingOf,
  WHO,
} from '../../../src/plays/quarter/acts.ts';
import { cast } from '../../../src/plays/quarter/cast.ts';
import { firstDay } from '../../../src/plays/quarter/first-day.ts';
import { controls } from '../../../src/plays/quarter/quarter.ts';
import { outcomeOf } from '../../../src/plays/quarter/told.ts';
import { startOf } from '../../../src/plays/play.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const words = { en: playWords('quarter', 'en', tables), fr: playWords('quarter', 'fr', tables) };
const all = cast();
const at = (act: 1 | 2 | 3, step: Step, changes: Partial<ActAt> = {}): ActAt => ({
  ...firstOf(acts[act - 1]!, act),
  step,
  ...changes,
});
const said = (of: ActAt): string => {
  const { verdict, said: sentence } = answer(all, of, words.en.say);
  return `${verdict} ${sentence}`;
};
const [QUEUE, FIGHT] = [GATHERINGS.indexOf('queue'), GATHERINGS.indexOf('fight')];

describe('what the acts of the duty officer are made of', () => {
  it('is what the model of the laboratory comes to, for every rule', () => {
    for (let count = LEAST; count <= MOST; count++) {
      const { times, days } = ringingOf(all, count);
      const outcome = outcomeOf(firstDay(), { ...startOf(controls), count });
      expect(times.reduce((sum, one) => sum + one, 0)).toBe(outcome.judged.length);
      expect(times[FIGHT]).toBe(outcome.caught ? 1 : 0);
      expect((times[QUEUE] ?? 0) > 0).toBe(outcome.bakery);
      expect(days).toHaveLength(OTHER_DAYS);
    }
  });

  it('rings for the bread queue whenever it rings for the fight', () => {
    const caught = all.rules.filter(({ times }) => (times[FIGHT] ?? 0) > 0);
    expect(caught.length).toBeGreaterThan(0);
    for (const { times } of caught) expect(times[QUEUE]).toBeGreaterThan(0);
  });

  it('asks in its acts for the radius of the laboratory', () => {
    expect(RADIUS).toBe(startOf(controls)['radius']);
  });

  it('walks a whole day: pictures only grow, and come to what the model filmed', () => {
    expect(all.moments).toHaveLength(MOMENTS.length);
    all.moments.forEach(({ pictures }, i) =>
      expect(pictures).toBeGreaterThanOrEqual(all.moments[i - 1]?.pictures ?? 0),
    );
    expect(all.moments.at(-1)?.pictures).toBe(firstDay().boxes.filmed[WHO - 1]);
  });
});

describe('the acts of the duty officer', () => {
  it('tell by name what the first rule rang for, and the fight is not among it', () => {
    expect(said(at(1, 'see'))).toBe(
      'It rang 6 times, never for the fight. It rang for traders unloading, the bread queue, the school gate (2 times), a café terrace and concertgoers going home.',
    );
    expect(said(at(1, 'see', { guess: 'no', guessed: true }))).toContain('and so it did: it rang for traders');
  });

  it('let the bread queue ring with the fight', () => {
    expect(said(at(2, 'see', { guess: 4, value: 4, guessed: true }))).toMatch(
      /^It rings 13 times, once for the fight\. You said 4 people: the fight is caught, and the bread queue rings too/,
    );
    expect(said(at(2, 'change', { value: 6 }))).toContain('for the bread queue and not for the fight');
    expect(said(at(2, 'change', { value: 9 }))).toContain('left in peace, and so is the fight');
  });

  it('try the rule of the second act on other days', () => {
    expect(said(at(3, 'see', { before: 4 }))).toContain('10 of 10 fights caught, 101 false alerts.');
    expect(said(at(3, 'see', { before: 6 }))).toContain('1 of 10 fights caught');
    expect(said(at(3, 'see', { guess: 7, guessed: true }))).toContain('You said 7 fights of 10, and it is 10');
    expect(said(at(3, 'change', { value: 28, before: 8 }))).toContain('3 alerts point at this person: the bread queue');
  });

  const moved = fc.oneof(
    fc.record({ act: fc.constant(1 as const), guess: fc.constantFrom('yes', 'no') }),
    fc.record({ act: fc.constant(2 as const), guess: fc.integer({ min: LEAST, max: MOST }) }),
    fc.record({
      act: fc.constant(3 as const),
      guess: fc.integer({ min: 0, max: OTHER_DAYS }),
      value: fc.double({ min: MOMENTS[0], max: 28, noNaN: true }),
      before: fc.integer({ min: LEAST, max: MOST }),
    }),
  );

  it('say whole sentences in both languages and draw whole people, wherever the control stands', () => {
    fc.assert(
      fc.property(moved, fc.constantFrom<Step>('predict', 'see', 'change'), fc.boolean(), (state, step, guessed) => {
        const here = at(state.act, step, {
          ...state,
          ...(state.act === 2 ? { value: state.guess } : {}),
          guess: guessed ? state.guess : acts[state.act - 1]!.guess!.start,
          guessed,
        });
        for (const locale of locales) {
          const { say } = words[locale];
          const handlers = handlersFor(say, all);
          const told = answer(all, here, say);
          expect([told.verdict, told.said, handlers.caption(here, 'wide')].join(' ')).not.toMatch(
            /NaN|Infinity|undefined|\{/,
          );
          expect(told.said).toMatch(/\.$/);
          for (const size of ['wide', 'narrow'] as const)
            expect(JSON.stringify(handlers.stage(here, size))).not.toMatch(/NaN|undefined/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draw one dot for each person, and one box for each alert of the other days', () => {
    const tree = JSON.stringify(handlersFor(words.en.say, all).stage(at(2, 'see'), 'wide'));
    const dots = [...tree.matchAll(/"class":"person"[^}]*?"d":"([^"]*)"/g)].map(([, d]) => d!.match(/M/g)?.length ?? 0);
    const people = all.people.reduce((sum, group) => sum + group.length, 0);
    // The ring of the rule holds as many people as it asks for.
    expect(dots.reduce((sum, one) => sum + one, 0)).toBe(people + 4);
    const days = JSON.stringify(handlersFor(words.en.say, all).stage(at(3, 'see'), 'narrow'));
    const boxes = [...days.matchAll(/"class":"falses sweep","d":"([^"]*)"/g)].map(([, d]) => d!.match(/M/g)!.length);
    expect(boxes).toEqual(ringingOf(all, 4).days.map(([, falses]) => falses));
  });

  it('keep every box of the busiest day on the stage', () => {
    for (const size of ['wide', 'narrow'] as const)
      for (let before = LEAST; before <= MOST; before++) {
        const tree = handlersFor(words.en.say, all).stage(at(3, 'see', { before }), size);
        const height = Number(String(tree.properties['viewBox']).split(' ')[3]);
        const lowest = [...JSON.stringify(tree).matchAll(/M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)h/g)].map(
          ([, y, side]) => Number(y) + Number(side),
        );
        expect(Math.max(...lowest)).toBeLessThanOrEqual(height);
      }
  });

  it('draw the way of the one filmed as far as the clock has come', () => {
    const drawn = (value: number): string =>
      /"class":"trace"[^}]*?"d":"([^"]*)"/.exec(
        JSON.stringify(handlersFor(words.en.say, all).stage(at(3, 'change', { value }), 'wide')),
      )?.[1] ?? '';
    expect(drawn(MOMENTS[0])).toBe('');
    MOMENTS.forEach((hour, i) =>
      expect(drawn(hour).length).toBeGreaterThanOrEqual(drawn(MOMENTS[i - 1] ?? hour).length),
    );
    expect(drawn(28).match(/[ML]/g)).toHaveLength(all.ways.flat().length);
  });

  it('give no result away before the run: neither in a mark nor in a word', () => {
    for (const act of [1, 2, 3] as const)
      for (const size of ['wide', 'narrow'] as const) {
        const tree = JSON.stringify(handlersFor(words.en.say, all).stage(at(act, 'predict'), size));
        expect(tree).not.toMatch(/"(?:gathering \w+ |other )(?:right|false|missed)|falses/);
        expect(tree).not.toMatch(/rang/);
      }
  });

  it('print their stills and findings in both languages', () => {
    for (const locale of locales)
      for (const { view } of views(words[locale], all)) {
        expect(view.finding).toMatch(/\d.*\.$/);
        expect(view.key).toHaveLength(3);
      }
    expect(views(words.en, all).at(-1)?.view.finding).toContain('the day of number 148 is over. Bread, the market');
  });
});
