import { describe, expect, it } from 'vitest';
import { beside, type Side } from '../../../src/charts/parts/beside.ts';
import { boxOfDot, meet } from '../../../src/charts/parts/box.ts';
import { boxOfText } from '../../../src/charts/parts/text.ts';

const mark = { x: 100, y: 100, r: 6 };
const lines = ['more than', '1,600'].map((text) => ({ text, className: 'label' }));
const boxesAt = (side: Side): ReturnType<typeof boxOfText>[] => beside(mark, side, lines).texts.map(boxOfText);

describe('a label beside its mark', () => {
  it('stands on the side that it asks for', () => {
    for (const box of boxesAt('left')) expect(box.right).toBeLessThan(94);
    for (const box of boxesAt('right')) expect(box.left).toBeGreaterThan(106);
    for (const box of boxesAt('above-left')) expect([box.bottom < 94, box.right]).toEqual([true, 106]);
    for (const box of boxesAt('below-right')) expect([box.top > 106, box.left]).toEqual([true, 94]);
  });

  it('never lies on its mark, and its lines never on each other', () => {
    const sides = [
      'left',
      'right',
      'above',
      'below',
      'above-left',
      'above-right',
      'below-left',
      'below-right',
    ] as const;
    for (const side of sides) {
      const [first, second] = boxesAt(side);
      if (!first || !second) throw new Error('a line is missing');
      expect(meet(first, second), side).toBe(false);
      for (const box of [first, second]) expect(meet(box, boxOfDot(mark, mark.r)), side).toBe(false);
    }
  });
});
