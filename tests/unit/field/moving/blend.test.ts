import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersOfField } from '../../../../src/field/scene-still.ts';
import { loadTables } from '../../../../src/data/load.ts';
import { MARKS, NONE } from '../../../../src/field/marks.ts';
import { blend, emptyFrame } from '../../../../src/field/moving/blend.ts';
import { sceneStage } from '../../../../src/field/stage.ts';
import { FOLLOWED, placeScene, story } from '../../../../src/field/story.ts';

const numbers = numbersOfField(loadTables());
const window = { width: 1280, height: 800 };
const pictures = story
  .slice(1)
  .flatMap((scene) => scene.beats.map((_, beat) => placeScene(scene, sceneStage(window), numbers, (key) => key, beat)));
const frame = emptyFrame();
const ways = pictures.slice(1).map((b, i) => [pictures[i]!, b] as const);

describe('on the way from one picture to the next', () => {
  it('both ends are the pictures themselves', () => {
    for (const [a, b] of ways) {
      for (const [t, end] of [
        [0, a],
        [1, b],
      ] as const) {
        blend(frame, a, b, t);
        for (let i = 0; i < MARKS; i++) {
          const [kind, s] = [end.k[i]!, end.s[i]!];
          if (kind === NONE) expect(frame.s[i]).toBe(0);
          else
            expect([frame.k[i], frame.s[i], frame.x[i], frame.y[i], frame.lid[i]]).toEqual([
              kind,
              s,
              end.x[i],
              end.y[i],
              1,
            ]);
        }
        expect(frame.moving.some((moving) => moving === 1)).toBe(false);
      }
    }
  });

  it('no mark shows that is in neither', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: ways.length - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (way, t) => {
          const [a, b] = ways[way]!;
          blend(frame, a, b, t);
          for (let i = 0; i < MARKS; i++) {
            const kinds = [a.k[i], b.k[i]];
            if (frame.s[i]! > 0 && !kinds.includes(frame.k[i]!)) return false;
            if (frame.s[i]! > Math.max(a.s[i]!, b.s[i]!) + 1e-3) return false;
          }
          return true;
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a mark that comes or goes does so where it stands', () => {
    const [a, b] = ways.find(([from, to]) => from.k.some((kind, i) => kind !== NONE && to.k[i] === NONE))!;
    blend(frame, a, b, 0.5);
    for (let i = 0; i < MARKS; i++)
      if (a.k[i] !== NONE && b.k[i] === NONE) expect([frame.x[i], frame.y[i]]).toEqual([a.x[i], a.y[i]]);
  });

  it('a picture that the page has carried up starts from there, and ends where the next one stands', () => {
    const [a, b] = ways[0]!;
    for (const [t, lift, end] of [
      [0, 300, a],
      [1, 0, b],
    ] as const) {
      blend(frame, a, b, t, 300);
      for (let i = 0; i < MARKS; i++)
        if (a.k[i] !== NONE && b.k[i] !== NONE) expect(frame.y[i]).toBeCloseTo(end.y[i]! - lift, 3);
    }
    expect(a.k.some((kind, i) => kind !== NONE && b.k[i] !== NONE)).toBe(true);
  });

  it('the eye that is followed starts first', () => {
    for (const [a, b] of ways) {
      if (a.k[FOLLOWED] === NONE || b.k[FOLLOWED] === NONE || a.x[FOLLOWED] === b.x[FOLLOWED]) continue;
      blend(frame, a, b, 0.03);
      expect(frame.moving[FOLLOWED]).toBe(1);
      expect(frame.moving[MARKS - 1]).toBe(0);
    }
  });
});
