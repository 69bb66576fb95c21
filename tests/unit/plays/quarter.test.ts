import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTables } from '../../../src/data/load.ts';
import { CAMERAS } from '../../../src/models/quarter/cameras.ts';
import { drain } from '../../../src/models/quarter/drain.ts';
import { WIDTH, HEIGHT, ZONES } from '../../../src/models/quarter/ground.ts';
import { DEEDS, PEOPLE, STEPS } from '../../../src/models/quarter/measure.ts';
import { quarterInSlices } from '../../../src/models/quarter/quarter.ts';
import { startOf, type State } from '../../../src/plays/play.ts';
import { linkOf, stateOf } from '../../../src/plays/link.ts';
import { otherDay } from '../../../src/plays/quarter/ask.ts';
import { firstDay } from '../../../src/plays/quarter/first-day.ts';
import { drawMap } from '../../../src/plays/quarter/map.ts';
import { project } from '../../../src/plays/quarter/project.ts';
import {
  clockOf,
  controls,
  hoursOfStep,
  queryOf,
  ruleOf,
  stepOfHours,
  wishOf,
} from '../../../src/plays/quarter/quarter.ts';
import { filmedParts, searchParts } from '../../../src/plays/quarter/report.ts';
import { drawStrip } from '../../../src/plays/quarter/strip.ts';
import {
  deedWords,
  linesOf,
  mapWords,
  outcomeOf,
  placeWords,
  runOf,
  saidWords,
  stateWords,
} from '../../../src/plays/quarter/told.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const says = (['en', 'fr'] as const).map((locale) => playWords('quarter', locale, tables).say);
const [en] = says as [(typeof says)[0], (typeof says)[0]];
const start = startOf(controls);
const day = firstDay();
/** A reader's answer to the task. */
const solved: State = { ...start, count: 4, minutes: 2, place: 'square', from: 0.5, to: 4 };

describe('the task of the duty officer', () => {
  it('begins with a rule that rings for the bakery and misses the fight', () => {
    const outcome = outcomeOf(day, start);
    expect(outcome).toMatchObject({ caught: false, bakery: true, falses: outcome.judged.length });
    expect(stateWords(day, outcome, en)).toContain('It missed the fight (01:58, Kite Square, 6 people)');
  });

  it('can be solved: a rule catches the fight and stays silent for the bakery', () => {
    const outcome = outcomeOf(day, solved);
    expect(outcome).toMatchObject({ caught: true, bakery: false, falses: 0 });
    expect(saidWords(outcome, en)).toContain('rings for the fight and not for the bakery');
  });

  it('is not solved by the number of people alone: few enough for the fight, the bakery rings', () => {
    for (let count = 2; count <= 20; count++)
      for (let minutes = 1; minutes <= 5; minutes++) {
        const { caught, bakery } = outcomeOf(day, { ...start, count, minutes });
        if (caught) expect([count, minutes, bakery]).toEqual([count, minutes, true]);
      }
  });

  it(
    'does not carry over: the rule that solves the first day misses the fight on some of the next five',
    { timeout: 60_000 },
    () => {
      const wish = wishOf(solved);
      const others = Array.from({ length: 5 }, (_, i) => {
        const other = { ...wish, seed: wish.seed + i + 1 };
        return otherDay(drain(quarterInSlices(other)), ruleOf(solved), other);
      });
      const caught = others.filter((one) => one.caught).length;
      expect(caught).toBeGreaterThan(0);
      expect(caught).toBeLessThan(5);
    },
  );

  it('lists every alert, and the fight on a line of its own when it was missed', () => {
    const outcome = outcomeOf(day, start);
    const lines = linesOf(day, outcome, en);
    expect(lines.filter(({ verdict }) => verdict === 'false')).toHaveLength(outcome.judged.length);
    expect(lines.filter(({ verdict }) => verdict === 'missed').map(({ cells }) => cells)).toEqual([
      ['01:58', 'Kite Square', 'no alert', 'a fight', 'missed'],
    ]);
    expect(linesOf(day, outcomeOf(day, solved), en).map(({ verdict }) => verdict)).toEqual(['true']);
  });
});

describe('what the play says and draws', () => {
  it('has words for every place, deed and control, in both languages', () => {
    for (const say of says) {
      for (const zone of ['everywhere', ...ZONES]) expect(placeWords(zone, say)).not.toBe('');
      for (const deed of [...DEEDS, 'passing' as const]) expect(deedWords(deed, say)).not.toBe('');
      for (const { key } of controls.filter(({ kind }) => kind !== 'seed')) expect(say(`control.${key}`)).not.toBe('');
      const outcome = outcomeOf(day, start);
      expect([mapWords(day, 1380, new Set(['square']), say), ...runOf(start, outcome, say)].join()).not.toMatch(
        /[{}]|undefined|NaN/,
      );
    }
  });

  it('draws one mark in the strip for each alert, and no place without ground', () => {
    for (const state of [start, solved]) {
      const outcome = outcomeOf(day, state);
      const marks = drawStrip(en, day.day.stays, ruleOf(state), outcome).children.filter(
        (mark) => mark.type === 'element' && /\balert\b/.test(String(mark.properties['class'])),
      );
      expect(marks).toHaveLength(outcome.judged.length);
    }
    expect(JSON.stringify(drawMap(en, 'a map', day, { step: 1380, ringing: ['square'] }))).not.toContain('NaN');
  });

  it('reports a search and a day in whole numbers, whoever is looked at', () => {
    const query = queryOf(start);
    const found = searchParts(day, query, en);
    expect(found.said).toMatch(/^\d+ extracts? to watch, \d+ minutes? in all, instead of 9 hours of recording\./);
    fc.assert(
      fc.property(fc.nat(PEOPLE - 1), (who) => {
        expect(filmedParts(day, who, outcomeOf(day, start).judged, en).said).toMatch(
          new RegExp(`^Person ${who + 1} spent \\d+ minutes? in the street and was filmed by \\d of 9 cameras`),
        );
      }),
      { numRuns: 12 },
    );
  });

  it('shows what is nearer to a camera larger and lower in its picture', () => {
    const point = fc.record({
      x: fc.double({ min: 0, max: WIDTH, noNaN: true }),
      y: fc.double({ min: 0, max: HEIGHT, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.nat(CAMERAS.length - 1),
        point,
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (camera, { x, y }, share) => {
          const { x: cx, y: cy } = CAMERAS[camera]!;
          const [far, near] = [project(camera, x, y), project(camera, cx + (x - cx) * share, cy + (y - cy) * share)];
          if (!far || !near) return;
          expect(near.metre).toBeGreaterThanOrEqual(far.metre);
          expect(near.y).toBeGreaterThanOrEqual(far.y);
          expect(far.x >= 0 && far.x <= 1).toBe(true);
        },
      ),
    );
  });
});

describe('the clock and the link', () => {
  it('come back to the very step', () => {
    fc.assert(
      fc.property(fc.nat(STEPS - 1), (step) => {
        const link = linkOf('quarter', controls, { ...start, at: hoursOfStep(step) });
        const read = stateOf(link, 'quarter', controls);
        expect(read?.faults).toEqual([]);
        expect(stepOfHours(Number(read?.state['at']))).toBe(step);
      }),
    );
  });

  it('read as a clock does', () =>
    expect([clockOf(0, 'en'), clockOf(1380, 'en'), clockOf(8639, 'en', true)]).toEqual(['04:00', '07:50', '03:59:50']));
  it('read as the French write them', () =>
    expect([clockOf(0, 'fr'), clockOf(1380, 'fr'), clockOf(8639, 'fr', true)]).toEqual([
      '4\u00a0h\u00a000',
      '7\u00a0h\u00a050',
      '3\u00a0h\u00a059\u00a0min\u00a050\u00a0s',
    ]));
});
