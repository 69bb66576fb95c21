import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAtHeight, countY, linePath, PLOTS, yearX } from '../../../src/components/guess-plot.ts';

const scale = [0, 2200] as const;
const years = [2012, 2020] as const;

it('a count put on the drawing is read back as the same count, to the nearest step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 220 }), fc.constantFrom(...PLOTS), (tens, plot) => {
      expect(countAtHeight(countY(tens * 10, scale, plot), scale, 10, plot)).toBe(tens * 10);
    }),
  );
});

it('a stroke above or below the drawing stays within the scale', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 900 }), fc.constantFrom(...PLOTS), (y, plot) => {
      const count = countAtHeight(y, scale, 10, plot);
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(2200);
    }),
  );
});

it('the first year stands at the left edge, the last at the right', () => {
  for (const plot of PLOTS)
    expect([yearX(2012, years, plot), yearX(2020, years, plot)]).toEqual([plot.left, plot.right]);
});

it('the line breaks where a year is missing or not drawn', () => {
  const [plot] = PLOTS;
  if (!plot) throw new Error('no plot');
  const starts = (path: string): number => path.split('M').length - 1;
  const whole = [2012, 2013, 2014].map((year) => ({ year, count: 100 }));
  expect(starts(linePath(whole, years, scale, plot))).toBe(1);
  expect(starts(linePath([...whole, { year: 2019, count: 100 }, { year: 2020, count: 100 }], years, scale, plot))).toBe(
    2,
  );
  expect(
    starts(
      linePath(
        [
          { year: 2012, count: 53 },
          { year: 2013, count: null },
          { year: 2014, count: 1 },
        ],
        years,
        scale,
        plot,
      ),
    ),
  ).toBe(2);
});
