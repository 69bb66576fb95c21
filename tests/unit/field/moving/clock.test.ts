import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between, follow, placeAt, type Step } from '../../../../src/field/moving/clock.ts';

const steps: Step[] = [
  { top: 100, height: 1000, beats: 1 },
  { top: 1100, height: 1000, beats: 1 },
  { top: 2100, height: 2000, beats: 2 },
];

it('tells the middle of a step as its picture, and the beats of one step in turn', () => {
  expect(placeAt(600, steps)).toBeCloseTo(0);
  expect(placeAt(1600, steps)).toBeCloseTo(1);
  expect(placeAt(2600, steps)).toBeCloseTo(2);
  expect(placeAt(3600, steps)).toBeCloseTo(3);
});

it('stays at the first picture above the story and at the last below it', () => {
  expect(placeAt(-5000, steps)).toBe(0);
  expect(placeAt(99_999, steps)).toBe(3);
});

it('never goes back while the page goes forward', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -500, max: 6000, noNaN: true }),
      fc.double({ min: 0, max: 900, noNaN: true }),
      (line, on) => placeAt(line + on, steps) >= placeAt(line, steps),
    ),
  );
});

it('rests in the middle 46 % of a step, and shows one whole picture there', () => {
  for (const part of [0.28, 0.5, 0.72]) {
    const { from, to, t } = between(placeAt(1100 + part * 1000, steps), 4);
    expect([t === 0 ? from : to, t % 1]).toEqual([1, 0]);
  }
  const way = between(placeAt(1100 + 0.9 * 1000, steps), 4);
  expect(way.t).toBeGreaterThan(0);
  expect(way.t).toBeLessThan(1);
});

it('stands where the scroll says within a tenth of a second of rest, at 60, 30 and 5 frames a second', () => {
  for (const frames of [60, 30, 5]) {
    const step = 1000 / frames;
    let shown = 3;
    let since = 0;
    do {
      since += step;
      shown = follow(shown, 7.25, step, since);
    } while (since < 100);
    expect(shown).toBe(7.25);
  }
});

it('follows without passing by', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (frame) => {
      const shown = follow(2, 3, frame, 0);
      return shown >= 2 && shown <= 3;
    }),
  );
});
