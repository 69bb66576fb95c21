import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/charts/parts/text-width.ts';
import { fill, plain } from '../../../src/data/fill.ts';
import { loadTables } from '../../../src/data/load.ts';
import { scenesFile } from '../../../src/data/scenes.ts';
import { NONE } from '../../../src/field/marks.ts';
import type { Box, FieldLabel, Placement, Stage } from '../../../src/field/placement.ts';
import { readNumbers } from '../../../src/field/read-numbers.ts';
import { canvasOf, coverStage, isWide, sceneStage, type Window } from '../../../src/field/stage.ts';
import { STILL, STILL_TEXT } from '../../../src/field/still.ts';
import { placeScene, story } from '../../../src/field/story.ts';
import { locales, type Locale } from '../../../src/i18n/locale.ts';

const tables = loadTables();
const numbers = readNumbers(tables);
const said = scenesFile.load();
const pictures = story.flatMap((scene) => [...scene.beats.keys()].map((beat) => ({ scene, beat })));

const wordsOf = (id: string, locale: Locale): ((key: string) => string) => {
  const labels = said.find((one) => one.id === id)?.labels ?? {};
  return (key) => plain(fill(labels[key]![locale], locale, tables.figures, {}, `${id}.${key}`));
};

/** The ink of a label; those in the title's face are larger. */
function inkOf({ x, y, text, className, anchor }: FieldLabel, size: number): Box {
  const high = className === 'big' ? size * 1.22 : size;
  const w = textWidth(text, high, className === 'big' || className === 'strong' ? 'bold' : 'regular');
  return { x: x - (anchor === 'end' ? w : anchor === 'middle' ? w / 2 : 0), y: y - high * 0.74, w, h: high * 0.94 };
}
const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w - 1 && b.x < a.x + a.w - 1 && a.y < b.y + b.h - 1 && b.y < a.y + a.h - 1;
const outside = (inner: Box, outer: Box, by: number): boolean =>
  inner.x < outer.x - by ||
  inner.y < outer.y - by ||
  inner.x + inner.w > outer.x + outer.w + by ||
  inner.y + inner.h > outer.y + outer.h + by;

const labelFaults = ({ labels }: Placement, { zone, text }: Stage): string[] => {
  const inks = labels.map((label) => inkOf(label, text));
  return labels.flatMap((label, i) => [
    ...(outside(inks[i]!, zone, text * 0.35) ? [`“${label.text}” stands out of the stage`] : []),
    ...labels
      .slice(0, i)
      .flatMap((other, j) => (touch(inks[i]!, inks[j]!) ? [`“${label.text}” touches “${other.text}”`] : [])),
  ]);
};

/** Marks outside the canvas, and pairs that lie in each other by more than a tenth of their width. */
function markFaults({ x, y, s, k }: Placement, canvas: { w: number; h: number }): string[] {
  const faults: string[] = [];
  const drawn = [...k.keys()].filter((i) => k[i] !== NONE);
  const size = 2 * drawn.reduce((most, i) => Math.max(most, s[i]!), 1);
  const columns = Math.ceil(canvas.w / size) + 3;
  const cellOf = (i: number): number => (Math.floor(y[i]! / size) + 1) * columns + Math.floor(x[i]! / size) + 1;
  const cells = new Map<number, number[]>();
  for (const i of drawn) {
    const [w, h] = [s[i]!, s[i]! * 0.7];
    if (x[i]! < w - 0.5 || y[i]! < h - 0.5 || x[i]! + w > canvas.w + 0.5 || y[i]! + h > canvas.h + 0.5)
      faults.push(`mark ${i} stands out of the canvas`);
    for (const row of [-columns, 0, columns])
      for (let cell = cellOf(i) + row - 1; cell <= cellOf(i) + row + 1; cell++)
        for (const j of cells.get(cell) ?? [])
          if (Math.hypot(x[i]! - x[j]!, (y[i]! - y[j]!) * 1.2) < 0.9 * (s[i]! + s[j]!))
            faults.push(`marks ${j} and ${i} lie in each other`);
    const cell = cells.get(cellOf(i));
    if (cell) cell.push(i);
    else cells.set(cellOf(i), [i]);
  }
  return faults.slice(0, 3);
}

const faultsIn = (window: Window, hole: boolean): string[] => {
  const canvas = canvasOf(window);
  const cut = { x: 40, y: canvas.h * 0.45, w: canvas.w * 0.42, h: canvas.h * 0.5 };
  const covers = coverStage(window, hole && isWide(window) ? cut : undefined);
  const scene = sceneStage(window);
  return pictures.flatMap((picture) => {
    const { id } = picture.scene;
    const stage = id === 'cover' || id === 'ninety' ? covers : scene;
    const placed = locales.map((locale) =>
      placeScene(picture.scene, stage, numbers, wordsOf(id, locale), picture.beat),
    );
    return [...markFaults(placed[0]!, canvas), ...placed.flatMap((one) => labelFaults(one, stage))].map(
      (fault) => `${id} (${picture.beat}) at ${window.width} × ${window.height}: ${fault}`,
    );
  });
};

describe('the field in a window', () => {
  it.each([
    [320, 480],
    [320, 1440],
    [390, 844],
    [859, 600],
    [860, 480],
    [1280, 800],
    [2560, 480],
    [2560, 1440],
  ])('keeps marks and words apart and inside at %i × %i', (width, height) => {
    expect(faultsIn({ width, height }, true)).toEqual([]);
  });

  it('keeps them apart and inside in any window', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 320, max: 2560 }), height: fc.integer({ min: 480, max: 1440 }) }),
        fc.boolean(),
        (window, hole) => {
          expect(faultsIn(window, hole)).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('keeps the words of the stills apart and inside, in both languages', () => {
    const stage = { zone: { x: 20, y: 20, w: STILL - 40, h: STILL - 40 }, text: STILL_TEXT };
    const faults = story.flatMap((scene) =>
      locales.flatMap((locale) =>
        labelFaults(placeScene(scene, stage, numbers, wordsOf(scene.id, locale)), stage).map(
          (fault) => `${scene.id}: ${fault}`,
        ),
      ),
    );
    expect(faults).toEqual([]);
  });
});
