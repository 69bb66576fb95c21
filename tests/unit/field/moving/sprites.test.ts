import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE, NONE, OPEN, PROMISED, SCREEN, SHUT } from '../../../../src/field/marks.ts';
import { gazeAt, GAZES, LIDS, pupilAt, sprite } from '../../../../src/field/moving/sprites.ts';

const sum = (cover: Uint8Array): number => cover.reduce((all, one) => all + one, 0) / 255;
const mirrored = ({ w, h, cover }: ReturnType<typeof sprite>): boolean => {
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) if (cover[y * w + x] !== cover[y * w + w - 1 - x]) return false;
  return true;
};

describe('the small picture of a mark', () => {
  it('is the same left and right when the eye looks straight', () => {
    for (const kind of [OPEN, SHUT, PROMISED, SCREEN, FILE]) expect(mirrored(sprite(kind, 7, LIDS, 0, 1))).toBe(true);
  });

  it('has a pupil in an open eye only: it covers more than the outline', () => {
    expect(sum(sprite(OPEN, 8, LIDS, 0, 1).cover)).toBeGreaterThan(1.5 * sum(sprite(PROMISED, 8, LIDS, 0, 1).cover));
  });

  it('covers less as the lid shuts', () => {
    const open = [4, 3, 2, 1].map((lid) => sum(sprite(OPEN, 9, lid, 0, 1).cover));
    expect([...open].sort((a, b) => b - a)).toEqual(open);
  });

  it('turns the pupil to what is looked at', () => {
    expect(pupilAt(gazeAt(500, 0))[0]).toBeCloseTo(0.32);
    expect(pupilAt(gazeAt(-500, 0))[0]).toBeCloseTo(-0.32);
    expect(pupilAt(gazeAt(0, 500))[1]).toBeCloseTo(0.16);
    expect(pupilAt(gazeAt(3, 3))).toEqual([0, 0]);
  });

  it('has a way to look for every offset', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (dx, dy) => {
        const gaze = gazeAt(dx, dy);
        return Number.isInteger(gaze) && gaze >= 0 && gaze < GAZES;
      }),
    );
  });

  it('keeps its lines inside, at any size and opening', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(OPEN, SHUT, PROMISED, SCREEN, FILE),
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: LIDS }),
        fc.constantFrom(1, 1.5, 2),
        (kind, halves, lid, ratio) => {
          const { w, h, cover } = sprite(kind, halves / 2, lid, 0, ratio);
          for (let x = 0; x < w; x++) if (cover[x] === 255 || cover[(h - 1) * w + x] === 255) return false;
          return true;
        },
      ),
    );
  });

  it('is nothing for a mark that waits', () => expect(sprite(NONE, 5, LIDS, 0, 1).cover).toHaveLength(0));
});
