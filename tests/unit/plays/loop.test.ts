import fc from 'fast-check';
import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { compactLine } from '../../../src/charts/parts/compact-path.ts';
import { loadTables } from '../../../src/data/load.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { apart, draw, signed, SIZES } from '../../../src/plays/loop/draw.ts';
import {
  controls,
  dayAfter,
  drawnBy,
  isTry,
  stateOfTry,
  tagOfArea,
  tries,
  urnOf,
  type Try,
} from '../../../src/plays/loop/loop.ts';
import { biasWords, chanceWords, changed, RUN_HEADS, runOf, told } from '../../../src/plays/loop/told.ts';
import { firstFuture, ofHundred, wholeView } from '../../../src/plays/loop/view.ts';
import { linkOf, stateOf } from '../../../src/plays/link.ts';
import { startOf, type State } from '../../../src/plays/play.ts';
import { playWords } from '../../../src/plays/words.ts';

const tables = loadTables();
const start = startOf(controls);
const names = Object.keys(tries) as Try[];
const trying = (name: Try, more: State = {}): State => ({ ...stateOfTry(name, start), ...more });

describe('the loop starts', () => {
  it('from the researchers’ numbers for Oakland, as the tables hold them', () => {
    for (const control of controls) {
      const [row] = control.rows ?? [];
      if (control.kind !== 'number' || control.tag !== 'measured') continue;
      expect({ [control.key]: control.start }).toEqual({ [control.key]: tables.figures.get(row ?? '')?.value });
    }
    expect(controls.filter(({ tag, kind }) => tag === 'measured' && kind === 'number')).toHaveLength(7);
  });

  it('with 57 of 100 incidents in A, 62 of 100 records, and a loop that widens the gap', () => {
    const view = wholeView(start);
    expect([view.truth, view.start]).toEqual([
      [57, 43],
      [62, 38],
    ]);
    expect(view.record[0]).toBeGreaterThan(66);
    expect(view.clear).toBe(true);
    expect(view.limit).toEqual({ kind: 'line', at: 1 });
  });
});

describe('chance and bias are told apart, whatever the seed:', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

  it('with chance alone, futures lie far apart and no bias shows', () => {
    const views = seeds.map((seed) => wholeView(trying('luck', { seed })));
    for (const { chance } of views) expect(chance).toBeGreaterThan(40);
    // Two standard errors let about one draw in twenty through.
    expect(views.filter(({ clear }) => clear).length).toBeLessThanOrEqual(1);
    for (const { limit } of views) expect(limit.kind).toBe('spread');
  });

  it('with a past, every draw has the same bias, larger than chance', () => {
    for (const seed of seeds) {
      const { bias, chance, clear } = wholeView(trying('past', { seed }));
      expect(clear).toBe(true);
      expect(bias).toBeGreaterThanOrEqual(23);
      expect(bias).toBeLessThanOrEqual(27);
      expect(bias).toBeGreaterThan(chance ?? 99);
    }
  });

  it('reports and the correction take most of the bias away', () => {
    expect(wholeView(trying('reports')).bias).toBeLessThan(12);
    expect(wholeView(trying('repair')).bias).toBeLessThan(4);
  });

  it('a single future can tell neither', () => {
    const { bias, chance, clear } = wholeView(trying('luck', { futures: 1 }));
    expect([bias, chance, clear]).toEqual([null, null, false]);
  });
});

describe('a view', () => {
  it('shares a hundred so that it adds up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 }),
        (amounts) => {
          const sum = amounts.reduce((a, b) => a + b, 0);
          const parts = ofHundred(amounts.map((amount) => amount / sum));
          expect(parts.reduce((a, b) => a + b, 0)).toBe(100);
          for (const [i, part] of parts.entries())
            expect(Math.abs(part - (100 * (amounts[i] as number)) / sum)).toBeLessThan(1);
        },
      ),
    );
  });

  it('looks at a day without drawing anew: the same futures, fewer days', () => {
    const whole = wholeView(trying('luck'));
    const early = wholeView(trying('luck', { day: 300 }));
    expect(drawnBy(trying('luck', { day: 300, look: 'b' }))).toBe(drawnBy(trying('luck')));
    for (const [i, line] of early.lines.entries()) expect(whole.lines[i]?.slice(0, line.length)).toEqual(line);
    expect(wholeView(trying('luck', { day: 0 })).record).toEqual([50, 50]);
  });

  it('lets days pass from where they stand to the last, never back', () => {
    expect([-0.01, 0, 0.25, 0.5, 2].map((part) => dayAfter(500, 1000, part))).toEqual([500, 500, 750, 1000, 1000]);
  });

  it('sees the same futures from A and from B', () => {
    const [a, b] = [wholeView(trying('past')), wholeView(trying('past', { look: 'b' }))];
    expect(b.record).toEqual(a.record);
    expect([b.low, b.high]).toEqual([100 - a.high, 100 - a.low]);
    expect(b.bias).toBe(-(a.bias ?? 0));
  });

  it('falls back on A when the area looked at is not in use', () => {
    expect(wholeView({ ...start, look: 'd' }).look).toBe(0);
    expect(wholeView(trying('several', { look: 'd' })).look).toBe(3);
  });
});

describe('a try', () => {
  it('survives its own link, with the seed of the reader', () => {
    for (const name of names) {
      const state = stateOfTry(name, { ...start, seed: 77 });
      expect(stateOf(linkOf('loop', controls, state), 'loop', controls)).toMatchObject({ state, faults: [] });
      expect(names.filter((one) => isTry(one, { ...state, day: 3 }))).toEqual([name]);
    }
  });

  it('makes the changed numbers of an area the reader’s', () => {
    expect([0, 1, 2, 3].map((area) => tagOfArea(start, area))).toEqual([
      'tagMeasured',
      'tagMeasured',
      'tagMeasured',
      'tagAssumed',
    ]);
    expect([0, 1, 2].map((area) => tagOfArea(trying('luck'), area))).toEqual(['tagYours', 'tagYours', 'tagMeasured']);
    expect(tagOfArea(trying('random'), 1)).toBe('tagMeasured');
  });

  it('asks the model for what it names', () => {
    const { areas, correction, forgetting } = urnOf(trying('reports'));
    expect(areas[0]?.records).toBe(90);
    expect(areas[0]?.reported).toBeCloseTo(0.6, 10);
    expect(areas[0]?.found).toBeCloseTo(2.4, 10);
    expect([correction, forgetting]).toEqual([false, 0]);
    expect(urnOf(trying('repair')).correction).toBe(true);
  });
});

/** All texts of a drawing, with their place. */
function texts(tree: Element): { words: string; x: number; y: number; anchor: string; kind: string }[] {
  const own =
    tree.tagName === 'text'
      ? [
          {
            words: tree.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
            x: Number(tree.properties['x']),
            y: Number(tree.properties['y']),
            anchor: String(tree.properties['text-anchor'] ?? 'start'),
            kind: String(tree.properties['class'] ?? ''),
          },
        ]
      : [];
  return [...own, ...tree.children.flatMap((child) => (child.type === 'element' ? texts(child) : []))];
}

/** Width of a letter of the machine's face at 14 px. */
const LETTER = 8.4;

describe.each(locales)('in %s, the picture and its words', (locale) => {
  const { say } = playWords('loop', locale, tables);
  const states: State[] = [
    ...names.map((name) => trying(name)),
    trying('days', { day: 12 }),
    trying('luck', { futures: 10 }),
    trying('several', { look: 'd', byday: true, forgetting: 1 }),
    trying('past', { futures: 1, correction: true, day: 40, days: 50 }),
    trying('luck', { byday: true, day: 0, seed: 4294967295 }),
  ];

  it('stay inside their box, and no two texts touch', () => {
    for (const state of states)
      for (const size of SIZES) {
        const tree = draw(wholeView(state), size, say);
        const boxes = texts(tree).map(({ words, x, y, anchor }) => ({
          words,
          from: anchor === 'end' ? x - words.length * LETTER : x,
          to: anchor === 'end' ? x : x + words.length * LETTER,
          y,
        }));
        for (const box of boxes) expect(box.from >= 0 && box.to <= size.width, `${size.name}: ${box.words}`).toBe(true);
        for (const [i, one] of boxes.entries())
          for (const two of boxes.slice(i + 1))
            expect(
              Math.abs(one.y - two.y) >= 14 || one.to <= two.from || two.to <= one.from,
              `${size.name}: “${one.words}” on “${two.words}”`,
            ).toBe(true);
      }
  });

  it('show the seed, so that a print can be replayed', () => {
    for (const size of SIZES)
      expect(
        texts(draw(wholeView(trying('luck', { seed: 77 })), size, say))
          .map(({ words }) => words)
          .join(' '),
      ).toContain('77');
  });

  it('show reality in every state, and the limit wherever the formula gives one', () => {
    for (const state of states) {
      const view = wholeView(state);
      const kinds = texts(draw(view, SIZES[0]!, say)).map(({ kind }) => kind);
      expect(kinds).toContain('reality');
      expect(kinds.includes('limit')).toBe(view.limit.kind !== 'none');
      expect(kinds.includes('bias')).toBe(view.drawn > 1);
    }
  });

  it('say where things stand without a hole, and fill every column of the table of runs', () => {
    for (const state of states) {
      const view = wholeView(state);
      const days = view.drawn === 1 ? firstFuture(state) : [];
      for (const words of [
        told(view, state, days, say),
        chanceWords(view, say),
        biasWords(view, say),
        changed(view, say),
      ]) {
        expect(words).not.toMatch(/[{}]|undefined|NaN/);
        expect(words.length).toBeGreaterThan(10);
      }
      expect(runOf(view, state, say)).toHaveLength(RUN_HEADS.length);
    }
  });

  it('name each try and what to see in it', () => {
    for (const name of names) expect(say(`try.${name}`).length * say(`tip.${name}`).length).toBeGreaterThan(0);
  });
});

describe('a line of a drawing', () => {
  it('passes through its points, to a tenth of a pixel', () => {
    const at = fc.double({ min: -50, max: 600, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 30 }), (points) => {
        const numbers = (compactLine(points).match(/-?(?:\d+(?:\.\d+)?|\.\d+)/g) ?? []).map(Number);
        expect(numbers).toHaveLength(2 * points.length);
        expect(compactLine(points)).toMatch(/^M[^Ml]+(?:l[^Ml]+)?$/);
        let [x, y] = [0, 0];
        for (const [i, [wantedX, wantedY]] of points.entries()) {
          x += numbers[2 * i] as number;
          y += numbers[2 * i + 1] as number;
          expect(Math.abs(x - wantedX) < 0.051 && Math.abs(y - wantedY) < 0.051).toBe(true);
        }
      }),
    );
  });
});

describe('labels pushed apart', () => {
  it('keep their order and their distance, and stay in their column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (wanted) => {
        const placed = apart(wanted, 20, 0, 200);
        const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number) || a - b);
        for (const [k, i] of order.slice(1).entries())
          expect((placed[i] as number) - (placed[order[k] as number] as number)).toBeGreaterThanOrEqual(20);
        for (const y of placed) expect(y >= 0 && y <= 200).toBe(true);
      }),
    );
  });

  it('write signs that can be read aloud', () => {
    expect([3, 0, -3].map(signed)).toEqual(['+3', '0', '−3']);
  });
});
